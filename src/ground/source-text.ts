import type { Comparable } from "./comparable.ts";
import { comparable } from "./comparable.ts";
import { findQuote } from "./find-quote.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** A stored source text, made ready for comparing. */
export interface SourceText {
  readonly paragraphs: readonly Comparable[];
}

export function readSourceText(text: string): SourceText {
  return { paragraphs: paragraphsOf(text).map((paragraph) => comparable(paragraph.text)) };
}

/** Where words stand in a source, as the index of their paragraph; of a run over several, the first. -1 where they do not. */
export function paragraphWith({ paragraphs }: SourceText, words: string): number {
  return paragraphs.findIndex(({ text }) => findQuote(text, words) !== null);
}

/** The text of some paragraphs, those that follow each other joined: a quotation may run on. */
export function joined({ paragraphs }: SourceText, indexes: readonly number[]): readonly string[] {
  const texts: string[] = [];
  let last = -2;
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    const text = paragraphs[index]?.text ?? "";
    // A quotation that runs on opens its next paragraph with a mark of its own.
    if (index === last + 1) texts.push(`${texts.pop() ?? ""} ${text.replace(/^'/, "")}`);
    else texts.push(text);
    last = index;
  }
  return texts;
}
