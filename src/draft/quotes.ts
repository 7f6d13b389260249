import type { Stretch } from "./plain.ts";
import type { Article } from "./read-article.ts";

/** Words between quotation marks; `start` and `end` hold the words without their marks. */
export interface Quote extends Stretch {
  readonly paragraph: number;
  /** With the marks. */
  readonly outer: Stretch;
  /** It goes on from the quotation before, whose paragraph left it open. */
  readonly continues: boolean;
}

const doubles = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]/;

/** The quotations of an article's body, outermost marks only, in order. */
export function quotesOf(article: Article): readonly Quote[] {
  const { text, paragraphs } = article;
  const quotes: Quote[] = [];
  let isOpen = false;
  for (const { number, start, end, kind } of paragraphs) {
    if (kind === "head") continue;
    const own = text.slice(start, end);
    const found = doubles.test(own) ? doubleQuotes(own) : { spans: singleQuotes(own), isOpen: false };
    for (const [index, { start: from, end: to }] of found.spans.entries()) {
      const trimmed = trim(own, from + 1, to);
      if (trimmed === null) continue;
      const continues = isOpen && index === 0 && own.slice(0, from).trim() === "";
      quotes.push({
        start: start + trimmed.start,
        end: start + trimmed.end,
        paragraph: number,
        outer: { start: start + from, end: start + Math.min(to + 1, own.length) },
        continues,
      });
    }
    isOpen = found.isOpen;
  }
  return quotes;
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

function trim(text: string, from: number, to: number): Stretch | null {
  let start = from;
  while (start < to && /\s/.test(text.charAt(start))) start++;
  let end = Math.min(to, text.length);
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end - start < 1 ? null : { start, end };
}
