import type { Comparable } from "./comparable.ts";
import { comparable } from "./comparable.ts";
import { findQuote } from "./find-quote.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** A stored source text, made ready for comparing. */
export interface SourceText {
  readonly paragraphs: readonly Comparable[];
  /** Their texts in small letters, made when they are first asked for. */
  readonly inSmallLetters: () => readonly string[];
}

export function readSourceText(text: string): SourceText {
  const paragraphs = paragraphsOf(text).map((paragraph) => comparable(paragraph.text));
  let small: readonly string[] | undefined;
  return {
    paragraphs,
    inSmallLetters: () => {
      small ??= paragraphs.map((paragraph) => paragraph.text.toLowerCase());
      return small;
    },
  };
}

/** Where words stand in a source, as the index of their paragraph; of a run over several, the first. -1 where they do not. */
export function paragraphWith({ paragraphs }: SourceText, words: string): number {
  return paragraphs.findIndex(({ text }) => findQuote(text, words) !== null);
}

/** Some paragraphs as one text, and where each begins in it. */
export interface Joined {
  readonly text: string;
  /** In order; `skipped` is what was left out at the beginning of the paragraph. */
  readonly parts: readonly { readonly index: number; readonly start: number; readonly skipped: number }[];
}

/** The text of some paragraphs, those that follow each other joined: a quotation may run on. */
export function joined({ paragraphs }: SourceText, indexes: readonly number[]): readonly Joined[] {
  const texts: { text: string; parts: Joined["parts"][number][] }[] = [];
  let last = -2;
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    const text = paragraphs[index]?.text ?? "";
    const before = index === last + 1 ? texts.at(-1) : undefined;
    if (before) {
      // A quotation that runs on opens its next paragraph with a mark of its own.
      const skipped = text.startsWith("'") ? 1 : 0;
      before.parts.push({ index, start: before.text.length + 1, skipped });
      before.text += ` ${text.slice(skipped)}`;
    } else texts.push({ text, parts: [{ index, start: 0, skipped: 0 }] });
    last = index;
  }
  return texts;
}
