import type { Citation } from "../model/briefing.ts";
import { type Comparable, comparable } from "./comparable.ts";
import { trimMarks } from "./find-quote.ts";
import { findWords, lastPlace, mostPlaces } from "./find-words.ts";
import { nearestPassage } from "./nearest-passage.ts";
import type { SourceText } from "./source-text.ts";

/** The passage that a citation leads to: an index into the paragraphs of its source, or why there is none. */
export type Passage =
  | { readonly paragraph: number }
  | { readonly paragraph: number | null; readonly reason: string; readonly nearest: string | null };

/** Looks a citation up in its source: the paragraph is there, and the words stand in it, once. */
export function findPassage({ paragraph, start, end }: Citation, source: SourceText): Passage {
  const { paragraphs } = source;
  if (paragraph !== null) {
    const index = paragraph - 1;
    const text = paragraphs[index];
    if (text === undefined)
      return {
        paragraph: null,
        reason: `There is no p${paragraph}: the stored source has ${count(paragraphs.length)}.`,
        nearest: null,
      };
    if (start === null) return { paragraph: index };
    const found = occurrences(text, start, end);
    if (found === 1) return { paragraph: index };
    return { paragraph: index, ...notOnce(found, start, end, `p${paragraph}`, [text]) };
  }
  if (start === null)
    return { paragraph: null, reason: "The citation names neither a paragraph nor words.", nearest: null };
  const counts = paragraphs.map((text) => occurrences(text, start, end));
  const found = counts.reduce((sum, one) => sum + one, 0);
  const first = counts.findIndex((one) => one > 0);
  if (found === 1) return { paragraph: first };
  return {
    paragraph: first === -1 ? null : first,
    ...notOnce(found, start, end, "the stored source", paragraphs),
  };
}

/** How many passages of a text begin with `start` and end with `end`; of several ends, the first after the start counts. */
function occurrences({ text }: Comparable, start: string, end: string | null): number {
  const first = trimMarks(comparable(start).text);
  const starts = findWords(text, first);
  if (end === null) return starts.length;
  const last = lastPlace(text, trimMarks(comparable(end).text));
  return starts.filter((at) => at + first.length <= last).length;
}

function notOnce(
  found: number,
  start: string,
  end: string | null,
  where: string,
  texts: readonly Comparable[],
) {
  const written = end === null ? start : `${start} … ${end}`;
  if (found > 1)
    return {
      reason: `"${written}" stands ${found === 2 ? "twice" : found < mostPlaces ? `${found} times` : "again and again"} in ${where}; take more words.`,
      nearest: null,
    };
  const missing = end !== null && texts.some((text) => occurrences(text, start, null) > 0) ? end : start;
  return {
    reason: `"${written}" is not in ${where}.`,
    nearest: nearestPassage(texts, missing)?.text ?? null,
  };
}

function count(paragraphs: number): string {
  return paragraphs === 1 ? "1 paragraph" : `${paragraphs} paragraphs`;
}
