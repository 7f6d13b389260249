import type { Stretch } from "./plain.ts";

const doubles = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]/;

/** What stands between quotation marks in a paragraph: outermost marks only, in order. `isOpen`: the last is never closed. */
export function quotationsIn(text: string): { readonly spans: readonly Stretch[]; readonly isOpen: boolean } {
  return doubles.test(text) ? doubleQuotes(text) : { spans: singleQuotes(text), isOpen: false };
}

/** `end` is the place of the closing mark, or the length of the text where the mark is left open. */
function doubleQuotes(text: string): { readonly spans: readonly Stretch[]; readonly isOpen: boolean } {
  const spans: Stretch[] = [];
  let open = -1;
  for (const { index: at, 0: mark } of text.matchAll(/["\u201c\u201d\u201e\u201f\u00ab\u00bb]/g)) {
    if (open === -1) {
      if (mark !== "\u201d" && mark !== "\u00bb" && opensHere(text, at)) open = at;
      else if (mark === "\u00bb" && opensHere(text, at)) open = at;
    } else if (mark === '"' ? closesHere(text, at) : closes(text.charAt(open), mark)) {
      spans.push({ start: open, end: at });
      open = -1;
    } else if (mark === "\u201c" || (mark === '"' && opensHere(text, at))) {
      // A mark that was never closed: what stood before it is not known to be anyone's words.
      open = at;
    }
  }
  if (open === -1) return { spans, isOpen: false };
  // Left open to the end of the paragraph: the next one goes on with a mark of its own.
  return { spans: [...spans, { start: open, end: text.length }], isOpen: true };
}

function closes(open: string, mark: string): boolean {
  if (open === "\u201e") return mark === "\u201c" || mark === "\u201d" || mark === "\u201f";
  if (open === "\u00ab") return mark === "\u00bb";
  if (open === "\u00bb") return mark === "\u00ab";
  return mark === "\u201d";
}

function opensHere(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return (before === "" || /[\s([\u2013\u2014\u2018'/-]/.test(before)) && /\S/.test(after);
}

function closesHere(text: string, at: number): boolean {
  return /\S/.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** British print: single marks, which apostrophes look like. A closing mark follows a stop or a comma, or ends a word before a space. */
function singleQuotes(text: string): readonly Stretch[] {
  const spans: Stretch[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark !== "\u2018" && mark !== "'") continue;
    if (
      !/^$|[\s([\u2013\u2014-]/.test(text.charAt(at - 1)) ||
      !/[\p{L}\p{N}[\u2026]/u.test(text.charAt(at + 1))
    )
      continue;
    if (mark === "'" && /^'(?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n\b)/i.test(text.slice(at, at + 8)))
      continue;
    const close = closingSingle(text, at + 1, mark === "\u2018" ? "\u2019" : "'");
    if (close === -1) continue;
    spans.push({ start: at, end: close });
    at = close;
  }
  return spans;
}

/** A mark that is not closed within so many characters was an apostrophe. */
const longestSingle = 1500;

function closingSingle(text: string, from: number, mark: string): number {
  let doubtful = -1;
  for (
    let at = text.indexOf(mark, from);
    at !== -1 && at - from < longestSingle;
    at = text.indexOf(mark, at + 1)
  ) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    if (/[\p{L}\p{N}]/u.test(after)) continue;
    if (/[.,!?\u2026]/.test(before)) return at;
    if (
      doubtful !== -1 &&
      /[\u2018']/.test(text.slice(doubtful + 1, at).match(/\s[\u2018']\p{L}/u)?.[0] ?? "")
    )
      return doubtful;
    // "the workers' pay" may be a plural's own; a word that ends otherwise closes.
    if (before !== "s") return at;
    if (doubtful === -1) doubtful = at;
  }
  return doubtful;
}
