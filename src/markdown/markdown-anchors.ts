import { nameNotes, type Reference } from "./markdown-note-ids.ts";
import { alignByClass, type MarkdownToken, settleLevel, slug, TakenIds, textOf } from "./markdown-tokens.ts";

export interface Marks {
  readonly labels: ReadonlyMap<string, string>;
  readonly headings: readonly KnownHeading[];
}

/** A heading that is known by its words, whole or how they begin. */
export interface KnownHeading {
  readonly words: string;
  readonly isWhole: boolean;
  /** Of the third level, below the last one of the second that has these words; null for one of the second, before it. */
  readonly below: string | null;
  readonly id: string;
}

/** Takes `{#id}` off the end of a paragraph, list item or table cell, before its inline text is read. */
export function takeTrailingId(inline: MarkdownToken, opening: MarkdownToken | undefined): void {
  if (!inline.content.endsWith("}")) return;
  const found = trailingId.exec(inline.content);
  if (found === null || opening === undefined || !takesId.has(opening.type)) return;
  inline.content = inline.content.slice(0, found.index);
  inline.meta = { trailingId: found[1] };
}

/** Takes `{#id}` off what follows a link, `[Moscow](/places/moscow/){#moscow}`. Escaped signs are tokens apart here. */
export function takeLinkIds(inline: MarkdownToken): void {
  if (!inline.content.includes("){#")) return;
  const children = inline.children ?? [];
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

/** Gives ids to blocks, headings and notes, labels to table cells, classes to state words. Each id is given once. */
export function markBlocks(tokens: readonly MarkdownToken[], marks: Marks): void {
  const walk: Walk = {
    open: [],
    quotes: 0,
    inNotes: false,
    references: [],
    headings: [],
    ids: new TakenIds(),
    columns: [],
    column: 0,
    title: "",
    level: 0,
  };
  for (let index = 0; index < tokens.length; index++)
    visits.get(tokens[index]!.type)?.(walk, tokens[index]!, tokens[index + 1], marks);
  placeAnchors(walk);
  nameHeadings(walk, marks);
  nameNotes(tokens, walk.references, walk.ids);
}

const trailingId = /(?:^|\s)\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;
const leadingId = /^\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}/;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const takesId: ReadonlySet<string> = new Set(["paragraph_open", "td_open"]);
interface Walk {
  readonly open: MarkdownToken[];
  quotes: number;
  inNotes: boolean;
  readonly references: Reference[];
  readonly headings: { readonly token: MarkdownToken; readonly text: string }[];
  readonly ids: TakenIds;
  columns: string[];
  column: number;
  title: string;
  level: number;
}

type Visit = (walk: Walk, token: MarkdownToken, next: MarkdownToken | undefined, marks: Marks) => void;

/** What is done at a token, by its type; nothing at the others. */
const visits: ReadonlyMap<string, Visit> = new Map<string, Visit>([
  ["inline", visitInline],
  ["paragraph_open", open],
  ["paragraph_close", close],
  ["list_item_open", open],
  ["list_item_close", close],
  ["td_open", openCell],
  ["td_close", close],
  ["th_open", openColumn],
  ["th_close", close],
  ["heading_open", openHeading],
  ["heading_close", closeHeading],
  ["table_open", openTable],
  ["fence", reachable],
  ["code_block", reachable],
  [
    "tr_open",
    (walk) => {
      walk.column = 0;
    },
  ],
  [
    "blockquote_open",
    (walk) => {
      walk.quotes++;
    },
  ],
  [
    "blockquote_close",
    (walk) => {
      walk.quotes--;
    },
  ],
  [
    "footnote_block_open",
    (walk) => {
      walk.inNotes = true;
    },
  ],
]);

function open(walk: Walk, token: MarkdownToken): void {
  walk.open.push(token);
}

function close(walk: Walk): void {
  walk.open.pop();
}

function openHeading(walk: Walk, token: MarkdownToken, next: MarkdownToken | undefined): void {
  walk.open.push(token);
  walk.title = textOf(next);
  walk.headings.push({ token, text: walk.title });
  walk.level = settleLevel(token, walk.level);
}

function closeHeading(walk: Walk, token: MarkdownToken): void {
  walk.open.pop();
  token.tag = `h${walk.level}`;
}

function openTable(walk: Walk, token: MarkdownToken): void {
  walk.columns = [];
  token.meta = { label: walk.title === "" ? "Table" : `Table: ${walk.title}` };
}

function openColumn(walk: Walk, token: MarkdownToken, next: MarkdownToken | undefined): void {
  walk.open.push(token);
  walk.columns.push(textOf(next));
  token.attrSet("scope", "col");
  alignByClass(token);
}

function openCell(walk: Walk, token: MarkdownToken): void {
  walk.open.push(token);
  alignByClass(token);
  token.attrSet("data-label", walk.columns[walk.column++] ?? "");
}

/** Code that is wider than the page is scrolled by keyboard as well. */
function reachable(_walk: Walk, token: MarkdownToken): void {
  token.attrSet("tabindex", "0");
}

function visitInline(walk: Walk, token: MarkdownToken, _next: MarkdownToken | undefined, marks: Marks): void {
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

/** Known headings get their ids first, then those of their level, then what stands inside sections: an editor's words take none away. */
function nameHeadings(walk: Walk, { headings }: Marks): void {
  const below = headings.find((known) => known.below !== null)?.below?.toLowerCase();
  const folded = walk.headings.map(({ text }) => text.toLowerCase());
  const lowerFrom = walk.headings.findLastIndex(
    ({ token }, at) => token.level === 0 && token.tag === "h2" && folded[at] === below,
  );
  const isLower = (at: number) => lowerFrom !== -1 && at > lowerFrom;
  const rest = new Set<number>();
  const name = (at: number, id: string) => {
    walk.headings[at]!.token.attrSet("id", walk.ids.takeFree(id));
    rest.delete(at);
  };
  const isOfSection = (at: number) => {
    const { token } = walk.headings[at]!;
    return token.level === 0 && token.tag === (isLower(at) ? "h3" : "h2");
  };
  walk.headings.forEach(({ token }, at) => {
    if (token.tag === "h1") return;
    rest.add(at);
    const known = isOfSection(at)
      ? headings.find(
          (one) =>
            (one.below !== null) === isLower(at) &&
            (one.isWhole ? folded[at] === one.words : folded[at]!.startsWith(one.words)),
        )
      : undefined;
    if (known !== undefined && (known.words !== below || at === lowerFrom)) name(at, known.id);
  });
  for (const at of [...rest].filter(isOfSection)) name(at, `section-${slug(walk.headings[at]!.text)}`);
  for (const at of [...rest]) name(at, `section-${slug(walk.headings[at]!.text)}`);
}

function setId(block: MarkdownToken, id: string, walk: Walk): void {
  if (walk.ids.has(id) || block.attrGet("id") !== null) return;
  walk.ids.add(id);
  block.attrSet("id", id);
}
