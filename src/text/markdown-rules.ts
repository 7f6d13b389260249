import type { MarkdownToken, TokenMeta } from "./markdown-tokens.ts";

// Rules of markdown-it and its footnotes, read the same and in less time: on the texts of a large archive these few
// took a third of all that rendering costs. What they don't know they leave to the rules that they stand before.

interface CoreState {
  src: string;
  tokens: MarkdownToken[];
  readonly env: Environment;
  readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => MarkdownToken;
}

interface InlineState {
  readonly src: string;
  readonly env: Environment;
  readonly posMax: number;
  pos: number;
  pending: string;
  push(type: string, tag: string, nesting: -1 | 0 | 1): { meta: TokenMeta | null };
}

/** What markdown-it carries through the reading of one text: its link references and its notes. */
interface Environment {
  readonly references?: unknown;
  readonly footnotes?: {
    /** Number of a note by `:label`; -1 until it is cited. */
    readonly refs?: Record<string, number>;
    list?: { readonly label: string; count: number }[];
  };
}

/** Line breaks as `\n`, no null characters. Most texts need neither, and are not copied. */
export function normalizeText(state: CoreState): void {
  if (state.src.includes("\r")) state.src = state.src.replace(lineBreak, "\n");
  if (state.src.includes("\0")) state.src = state.src.replaceAll("\0", "\uFFFD");
}

const lineBreak = /\r\n?/g;

/** Plain text up to the next sign that a rule begins with; markdown-it also stops at signs that only plugins use. */
export function plainText(state: InlineState, silent: boolean): boolean {
  const { src, pos: start, posMax } = state;
  let pos = start;
  for (; pos < posMax; pos++) {
    const code = src.charCodeAt(pos);
    if (code < 0x80 && beginsRule[code] === 1) break;
  }
  if (pos === start) return false;
  if (!silent) state.pending += src.slice(start, pos);
  state.pos = pos;
  return true;
}

const beginsRule = new Uint8Array(0x80);
for (const sign of "\n!&*<[\\]_`~") beginsRule[sign.charCodeAt(0)] = 1;

/**
 * A mark that leads to a note, `[^id]`. Read before it is tried as a link, for which its text would have to be
 * taken apart; so only where it can be none.
 */
export function noteMark(state: InlineState, silent: boolean): boolean {
  const { src, env } = state;
  const refs = env.footnotes?.refs;
  if (src.charCodeAt(state.pos) !== bracket || refs === undefined || env.references !== undefined)
    return false;
  simpleMark.lastIndex = state.pos;
  const label = simpleMark.exec(src)?.[1];
  if (label === undefined || simpleMark.lastIndex > state.posMax) return false;
  const number = refs[`:${label}`];
  if (number === undefined) return false;
  state.pos = simpleMark.lastIndex;
  if (!silent) state.push("footnote_ref", "", 0).meta = { ...citation(label, number, env.footnotes!), label };
  return true;
}

const bracket = "[".charCodeAt(0);
const simpleMark = /\[\^([a-z0-9#-]+)\](?!\()/y;

/** Number of a note, which is given when it is first cited, and of this citation of it. */
function citation(
  label: string,
  number: number,
  footnotes: NonNullable<Environment["footnotes"]>,
): { readonly id: number; readonly subId: number } {
  footnotes.list ??= [];
  const { list } = footnotes;
  if (number >= 0) return { id: number, subId: list[number]!.count++ };
  footnotes.refs![`:${label}`] = list.length;
  list.push({ label, count: 1 });
  return { id: list.length - 1, subId: 0 };
}

/** Puts the notes at the end, in the order in which they are cited. The plugin copies the whole text for each of them. */
export function gatherNotes(state: CoreState): void {
  if (state.env.footnotes === undefined) return;
  const { text, notes } = apart(state.tokens);
  state.tokens = text;
  const { list } = state.env.footnotes;
  if (list === undefined) return;
  const add = (type: string, nesting: -1 | 0 | 1, meta: TokenMeta | null = null) => {
    const token = new state.Token(type, "", nesting);
    token.meta = meta;
    text.push(token);
  };
  add("footnote_block_open", 1);
  for (const [id, { label, count }] of list.entries()) {
    add("footnote_open", 1, { id, label });
    for (const token of notes.get(label) ?? []) text.push(token);
    // The way back stands within the last paragraph.
    const closing = text.at(-1)?.type === "paragraph_close" ? text.pop() : undefined;
    for (let subId = 0; subId < count; subId++) add("footnote_anchor", 0, { id, subId, label });
    if (closing !== undefined) text.push(closing);
    add("footnote_close", -1);
  }
  add("footnote_block_close", -1);
}

function apart(tokens: readonly MarkdownToken[]): {
  readonly text: MarkdownToken[];
  readonly notes: ReadonlyMap<string, readonly MarkdownToken[]>;
} {
  const text: MarkdownToken[] = [];
  const notes = new Map<string, readonly MarkdownToken[]>();
  let label = "";
  let note: MarkdownToken[] = [];
  let target = text;
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      label = token.meta?.label ?? "";
      note = [];
      target = note;
    } else if (token.type === "footnote_reference_close") {
      notes.set(label, note);
      target = text;
    } else target.push(token);
  }
  return { text, notes };
}
