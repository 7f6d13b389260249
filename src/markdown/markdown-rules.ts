import { takeLinkIds, takeTrailingId } from "./markdown-anchors.ts";
import { type MarkdownToken, noteMeta, type TokenMeta } from "./markdown-tokens.ts";

// Rules of markdown-it and its footnotes, read the same and in less time: on the texts of a large archive these few
// took a third of all that rendering costs. What they don't know they leave to the rules that they stand before.

interface CoreState {
  src: string;
  tokens: MarkdownToken[];
  readonly env: Environment;
  readonly md: { readonly inline: InlineParser };
  readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => MarkdownToken;
}

interface InlineParser {
  parse(text: string, md: unknown, env: unknown, tokens: MarkdownToken[]): void;
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

/**
 * The inline text of every block, with the ids at the ends of blocks and links. Half of the texts hold no sign that
 * begins a rule, and are a token as they are.
 */
export function readInlines(state: CoreState): void {
  const { tokens, md } = state;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.type !== "inline") continue;
    takeTrailingId(token, tokens[index - 1]);
    const { content } = token;
    const children = token.children!;
    if (endOfPlain(content, 0, content.length) < content.length) {
      md.inline.parse(content, md, state.env, children);
      takeLinkIds(token);
    } else if (content !== "") {
      const text = new state.Token("text", "", 0);
      text.content = content;
      children.push(text);
    }
  }
}

/** Plain text up to the next sign that a rule begins with; markdown-it also stops at signs that only plugins use. */
export function plainText(state: InlineState, silent: boolean): boolean {
  const { src, pos: start, posMax } = state;
  const end = endOfPlain(src, start, posMax);
  if (end === start) return false;
  if (!silent) state.pending += src.slice(start, end);
  state.pos = end;
  return true;
}

function endOfPlain(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 && beginsRule[code] === 1) return at;
  }
  return end;
}

const beginsRule = new Uint8Array(0x80);
for (const sign of "\n!&*<[\\]_`~") beginsRule[sign.charCodeAt(0)] = 1;

/**
 * A mark that leads to a note, `[^id]`. Read before it is tried as a link, for which its text would have to be
 * taken apart; so only where it can be none.
 */
export function noteMark(state: InlineState, silent: boolean): boolean {
  return state.env.references === undefined && readMark(simpleMark, state, silent);
}

/**
 * A mark with any label, tried after links. The plugin looks for its end as far as the next space, from every bracket anew; so it
 * has a bound here.
 */
export function anyNoteMark(state: InlineState, silent: boolean): boolean {
  return readMark(anyMark, state, silent);
}

const simpleMark = /\[\^([a-z0-9#-]{1,201})\](?!\()/y;
const anyMark = /\[\^([^\] \n]{1,201})\]/y;
const bracket = "[".charCodeAt(0);

function readMark(form: RegExp, state: InlineState, silent: boolean): boolean {
  const { src, env } = state;
  const refs = env.footnotes?.refs;
  if (src.charCodeAt(state.pos) !== bracket || refs === undefined) return false;
  form.lastIndex = state.pos;
  const label = form.exec(src)?.[1];
  if (label === undefined || form.lastIndex > state.posMax) return false;
  const number = refs[`:${label}`];
  if (number === undefined) return false;
  state.pos = form.lastIndex;
  if (!silent) state.push("footnote_ref", "", 0).meta = citation(label, number, env.footnotes!);
  return true;
}

/** Number of a note, which is given when it is first cited, and of this citation of it. */
function citation(
  label: string,
  number: number,
  footnotes: NonNullable<Environment["footnotes"]>,
): TokenMeta {
  footnotes.list ??= [];
  const { list } = footnotes;
  if (number >= 0) return noteMeta(number, list[number]!.count++, label);
  footnotes.refs![`:${label}`] = list.length;
  list.push({ label, count: 1 });
  return noteMeta(list.length - 1, 0, label);
}

/** Puts the notes at the end, in the order in which they are cited. The plugin copies the whole text for each of them. */
export function gatherNotes(state: CoreState): void {
  if (state.env.footnotes === undefined) return;
  const { text, notes } = apart(state.tokens);
  state.tokens = text;
  const { list } = state.env.footnotes;
  if (list === undefined) return;
  text.push(new state.Token("footnote_block_open", "", 1));
  for (let id = 0; id < list.length; id++) {
    const { label, count } = list[id]!;
    text.push(noteToken("footnote_open", 1, id, 0, label, state));
    for (const token of notes.get(label) ?? []) text.push(token);
    // The way back stands within the last paragraph.
    const closing = text.at(-1)?.type === "paragraph_close" ? text.pop() : undefined;
    for (let subId = 0; subId < count; subId++)
      text.push(noteToken("footnote_anchor", 0, id, subId, label, state));
    if (closing !== undefined) text.push(closing);
    text.push(new state.Token("footnote_close", "", -1));
  }
  text.push(new state.Token("footnote_block_close", "", -1));
}

function noteToken(
  type: string,
  nesting: 0 | 1,
  id: number,
  subId: number,
  label: string,
  { Token }: CoreState,
): MarkdownToken {
  const token = new Token(type, "", nesting);
  token.meta = noteMeta(id, subId, label);
  return token;
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
