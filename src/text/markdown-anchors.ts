import {
  alignByClass,
  type MarkdownToken,
  settleLevel,
  slug,
  type TokenMeta,
  textOf,
} from "./markdown-tokens.ts";

export interface Marks {
  readonly labels: ReadonlyMap<string, string>;
  readonly headings: readonly (readonly [beginning: string, id: string])[];
}

/** Takes `{#id}` off the end of paragraphs, list items and table cells, before their inline text is read. */
export function takeTrailingIds(tokens: readonly MarkdownToken[]): void {
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.type !== "inline" || !token.content.endsWith("}")) continue;
    const found = trailingId.exec(token.content);
    const opening = tokens[index - 1]!;
    if (found === null || !takesId.has(opening.type)) continue;
    token.content = token.content.slice(0, found.index);
    token.meta = { trailingId: found[1] };
  }
}

/** Takes `{#id}` off what follows a link, `[Moscow](/places/moscow/){#moscow}`. Escaped signs are tokens apart here. */
export function takeLinkIds(tokens: readonly MarkdownToken[]): void {
  for (const token of tokens) {
    if (token.type !== "inline" || !token.content.includes("){#")) continue;
    const children = token.children ?? [];
    let link: MarkdownToken | null = null;
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      if (child.type === "link_open") link = child;
      const next = child.type === "link_close" ? children[index + 1] : undefined;
      const found = next?.type === "text" ? leadingId.exec(next.content) : null;
      if (next === undefined || found === null || link === null) continue;
      next.content = next.content.slice(found[0].length);
      link.meta = { trailingId: found[1] };
    }
  }
}

/** Gives ids to blocks, headings and notes, labels to table cells, classes to state words. Each id is given once. */
export function markBlocks(tokens: readonly MarkdownToken[], marks: Marks): void {
  const walk: Walk = {
    open: [],
    quotes: 0,
    inNotes: false,
    references: [],
    headings: [],
    ids: new Set(),
    columns: [],
    column: 0,
    title: "",
    level: 0,
  };
  for (let index = 0; index < tokens.length; index++) visit(tokens[index]!, tokens[index + 1], walk, marks);
  placeAnchors(walk);
  nameHeadings(walk, marks);
  nameNotes(tokens, walk);
}

const trailingId = /(?:^|\s)\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;
const leadingId = /^\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}/;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const takesId: ReadonlySet<string> = new Set(["paragraph_open", "td_open"]);
const containers: ReadonlySet<string> = new Set([
  "paragraph_open",
  "list_item_open",
  "td_open",
  "th_open",
  "heading_open",
]);
const closings: ReadonlySet<string> = new Set([
  "paragraph_close",
  "list_item_close",
  "td_close",
  "th_close",
  "heading_close",
]);

/** A mark that leads to a note, and the block that it stands in. */
interface Reference {
  readonly meta: TokenMeta;
  readonly label: string;
  readonly number: number;
  readonly block: MarkdownToken | null;
  /** 0 in the running text, 1 in a quotation block, 2 in a note. */
  readonly rank: number;
}

interface Walk {
  readonly open: MarkdownToken[];
  quotes: number;
  inNotes: boolean;
  readonly references: Reference[];
  readonly headings: { readonly token: MarkdownToken; readonly text: string }[];
  readonly ids: Set<string>;
  columns: string[];
  column: number;
  title: string;
  level: number;
}

function visit(token: MarkdownToken, next: MarkdownToken | undefined, walk: Walk, marks: Marks): void {
  const { type } = token;
  if (type === "inline") {
    visitInline(token, walk, marks);
    return;
  }
  if (containers.has(type)) walk.open.push(token);
  else if (closings.has(type)) walk.open.pop();
  switch (type) {
    case "blockquote_open":
      walk.quotes++;
      break;
    case "blockquote_close":
      walk.quotes--;
      break;
    case "footnote_block_open":
      walk.inNotes = true;
      break;
    case "heading_open":
      walk.title = textOf(next);
      walk.headings.push({ token, text: walk.title });
      walk.level = settleLevel(token, walk.level);
      break;
    case "heading_close":
      token.tag = `h${walk.level}`;
      break;
    case "table_open":
      walk.columns = [];
      token.meta = { label: walk.title === "" ? "Table" : `Table: ${walk.title}` };
      break;
    case "tr_open":
      walk.column = 0;
      break;
    case "th_open":
      walk.columns.push(textOf(next));
      token.attrSet("scope", "col");
      alignByClass(token);
      break;
    case "td_open":
      alignByClass(token);
      token.attrSet("data-label", walk.columns[walk.column++] ?? "");
      break;
    case "fence":
    case "code_block":
      token.attrSet("tabindex", "0");
      break;
  }
}

function visitInline(token: MarkdownToken, walk: Walk, marks: Marks): void {
  const block = blockOf(walk);
  const id = token.meta?.trailingId;
  if (id !== undefined && block !== null) setId(block, id, walk);
  const children = token.children ?? [];
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.type === "link_open" && child.meta?.trailingId !== undefined) {
      setId(child, child.meta.trailingId, walk);
    } else if (child.type === "footnote_ref") {
      const rank = walk.inNotes ? 2 : walk.quotes > 0 ? 1 : 0;
      const meta = child.meta ?? {};
      walk.references.push({ meta, label: meta.label ?? "", number: meta.id ?? 0, block, rank });
    } else if (child.type === "strong_open" && children[index + 2]?.type === "strong_close") {
      const label = marks.labels.get(children[index + 1]!.content);
      if (label !== undefined) child.attrSet("class", label);
    }
  }
}

/** The block that an id is put on: a cell, a paragraph, or of a tight list the item. Never a heading. */
function blockOf(walk: Walk): MarkdownToken | null {
  const block = walk.open.findLast((token) => !token.hidden);
  return block === undefined || block.type === "heading_open" || block.type === "th_open" ? null : block;
}

/**
 * A record's anchor stands where the record is first cited in the running text; in a quotation block (the bottom line)
 * or a note only if it is cited nowhere else. The second record of a block gets its anchor at its own mark.
 */
function placeAnchors(walk: Walk): void {
  for (let rank = 0; rank <= 2; rank++) {
    for (const { meta, label, block, rank: own } of walk.references) {
      if (own !== rank || walk.ids.has(label) || !kebab.test(label)) continue;
      if (block !== null && block.attrGet("id") === null) setId(block, label, walk);
      else {
        walk.ids.add(label);
        meta.anchor = label;
      }
    }
  }
}

function nameHeadings(walk: Walk, marks: Marks): void {
  for (const { token, text } of walk.headings) {
    if (token.tag === "h1") continue;
    const folded = text.toLowerCase();
    const known = marks.headings.find(([beginning]) => folded.startsWith(beginning));
    token.attrSet("id", freeId(known?.[1] ?? `section-${slug(text)}`, walk.ids));
  }
}

function nameNotes(tokens: readonly MarkdownToken[], walk: Walk): void {
  const notes: string[] = [];
  const citations: string[][] = [];
  for (const { meta, label, number } of walk.references) {
    const name = label.includes("#") ? label.replaceAll("#", "--") : label;
    notes[number] ??= freeId(`note-${name}`, walk.ids);
    meta.note = notes[number];
    meta.reference = freeId(`ref-${name}`, walk.ids);
    const list = citations[number];
    if (list === undefined) citations[number] = [meta.reference];
    else list.push(meta.reference);
  }
  for (const token of tokens) {
    if (token.type === "footnote_block_open") token.meta = { heading: freeId("section-notes", walk.ids) };
    else if (token.type === "footnote_open" && token.meta !== null)
      token.meta.note = notes[token.meta.id ?? 0];
    else if (token.type === "footnote_anchor" && token.meta !== null)
      token.meta.reference = citations[token.meta.id ?? 0]?.[token.meta.subId ?? 0];
  }
}

function setId(block: MarkdownToken, id: string, walk: Walk): void {
  if (walk.ids.has(id) || block.attrGet("id") !== null) return;
  walk.ids.add(id);
  block.attrSet("id", id);
}

function freeId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let count = 2; ids.has(id); count++) id = `${wanted}-${count}`;
  ids.add(id);
  return id;
}
