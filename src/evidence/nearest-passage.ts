import { remembering } from "../text/remembering.ts";
import { type Comparable, originalSlice } from "./comparable.ts";

const longestShown = 160;
const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The words of `texts` that are most like `wanted`: the window of as many words that shares the most of them, long words
 * counting more, and the index of its text. Null where less than half is shared. Linear in the length of the texts.
 */
export function nearestPassage(
  texts: readonly Comparable[],
  wanted: string,
): { readonly index: number; readonly text: string } | null {
  const quoted = wordsOf(wanted).map(({ word }) => word);
  const size = quoted.length;
  const budget = new Map<string, number>();
  for (const one of quoted) budget.set(one, (budget.get(one) ?? 0) + 1);
  let best: {
    readonly index: number;
    readonly from: number;
    readonly to: number;
    readonly words: readonly Word[];
  } | null = null;
  let bestScore = quoted.join("").length / 2;
  for (const [index, { text }] of texts.entries()) {
    const words = wordsIn(text);
    const left = new Map(budget);
    let score = 0;
    for (let to = 0; to < words.length; to++) {
      score += take(left, words[to]!.word);
      const from = to - size + 1;
      if (from > 0) score -= giveBack(left, words[from - 1]!.word);
      if (score > bestScore) {
        bestScore = score;
        best = { index, from: Math.max(0, from), to, words };
      }
    }
  }
  if (best === null) return null;
  const [first, last] = edges(best.words, best.from, best.to, quoted);
  const text = originalSlice(texts[best.index]!, first.start, last.end);
  return { index: best.index, text: shortened(text) };
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(word), (match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A source of a book's length is looked through for one quotation after another. */
const wordsIn = remembering(5_000, wordsOf);

/** Counts a word of the window if the quotation has one left of it. */
function take(left: Map<string, number>, word: string): number {
  const count = left.get(word);
  if (count === undefined) return 0;
  left.set(word, count - 1);
  return count > 0 ? word.length : 0;
}

function giveBack(left: Map<string, number>, word: string): number {
  const count = left.get(word);
  if (count === undefined) return 0;
  left.set(word, count + 1);
  return count >= 0 ? word.length : 0;
}

/** Where the window holds the quotation's own first or last word, it is moved to begin or end there. */
function edges(
  words: readonly Word[],
  from: number,
  to: number,
  quoted: readonly string[],
): readonly [Word, Word] {
  const holds = (word: string | undefined) => (at: number) => words[at]!.word === word;
  const window = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const first = window.find(holds(quoted[0]));
  const end = first === undefined ? to : Math.min(first + quoted.length - 1, words.length - 1);
  const last = window.findLast(holds(quoted.at(-1)));
  const start = first ?? (last === undefined ? from : Math.max(last - quoted.length + 1, 0));
  return [words[start]!, words[last !== undefined && last >= start ? last : end]!];
}

function shortened(text: string): string {
  const oneLine = text.replace(/\s+/g, " ");
  if (oneLine.length <= longestShown) return oneLine;
  const cut = oneLine.slice(0, longestShown);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestShown / 2))} …`;
}
