/** A stretch of a paragraph between quotation marks, without them. */
export interface Quoted {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Equal for the stretches of one quotation that runs on over several paragraphs. */
  readonly quotation: number;
}

/** How a quotation that opens with this mark may close. */
const closing: Readonly<Record<string, string>> = {
  "“": "”",
  // Swedish and Finnish open with it as well.
  "”": "”",
  "„": "“”",
  "‟": "”",
  "«": "»",
  "»": "«",
  "「": "」",
  "『": "』",
  "＂": "＂",
  '"': '"',
};

/**
 * What stands between quotation marks in a text, given by its paragraphs. Marks inside others belong to the outer quotation. One that
 * is still open at the end of its paragraph reaches there, and goes on where the next paragraph opens with a mark of its own.
 * Single marks are read generously, since an apostrophe looks like one.
 */
export function quotedIn(paragraphs: readonly string[]): readonly Quoted[] {
  const found: Quoted[] = [];
  let count = 0;
  let isOpen = false;
  for (const [paragraph, text] of paragraphs.entries()) {
    const goesOn = isOpen && /^[\s>]*["“”„«»‟「『＂'‘]/.test(text);
    const { spans, isLeftOpen } = spansIn(text);
    for (const [index, span] of spans.entries()) {
      if (!(goesOn && index === 0)) count++;
      found.push({ paragraph, ...span, quotation: count });
    }
    isOpen = isLeftOpen;
  }
  return found;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spansIn(text: string): { readonly spans: readonly Span[]; readonly isLeftOpen: boolean } {
  const spans: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const mark = text[at] ?? "";
    const closers = opens(text, at) ? closing[mark] : undefined;
    const end = closers === undefined ? null : closeOf(text, at + 1, mark, closers);
    if (end !== null) {
      spans.push({ start: at + 1, end });
      if (end >= text.length) return { spans, isLeftOpen: true };
      at = end + 1;
    } else if (isSingle(mark) && opensSingle(text, at)) {
      const last = closeOfSingle(text, at + 1);
      if (last !== null) spans.push({ start: at + 1, end: last });
      at = last === null ? at + 1 : last + 1;
    } else at++;
  }
  return { spans, isLeftOpen: false };
}

/** Not the mark of inches, nor a guillemet that closes. */
function opens(text: string, at: number): boolean {
  const mark = text[at];
  const after = text[at + 1] ?? " ";
  if (mark === '"' || mark === "＂") return !(/\d/.test(text[at - 1] ?? "") && /[\s,.;)]/.test(after));
  if (mark === "»" || mark === "”")
    return /\S/.test(after) && !/[\p{L}\p{N}\p{P}]/u.test(text[at - 1] ?? " ");
  return true;
}

/** Where a quotation closes; the end of the text where it does not. A mark of its own kind opens one inside it. */
function closeOf(text: string, from: number, mark: string, closers: string): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const here = text[at] ?? "";
    if (closers.includes(here)) {
      depth--;
      if (depth === 0) return at;
    } else if (here === mark) depth++;
  }
  return text.length;
}

function isSingle(mark: string): boolean {
  return mark === "‘" || mark === "'" || mark === "‹" || mark === "‚";
}

function opensSingle(text: string, at: number): boolean {
  return /[\s([{—–:-]|^$/.test(text[at - 1] ?? "") && /[\p{L}\p{N}[…]/u.test(text[at + 1] ?? "");
}

/** The last mark that may close, before another single quotation opens. */
function closeOfSingle(text: string, from: number): number | null {
  let last: number | null = null;
  for (let at = from; at < text.length; at++) {
    const here = text[at] ?? "";
    if (isSingle(here) && opensSingle(text, at)) break;
    if ("’'›‘".includes(here) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ")) last = at;
  }
  return last;
}
