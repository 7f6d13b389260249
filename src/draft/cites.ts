import { comparable } from "../evidence/comparable.ts";
import { findPassage } from "../evidence/find-passage.ts";
import type { Stretch } from "../reading/plain.ts";
import type { Article } from "./read-article.ts";

/**
 * Citations of an article's stretches: `p5` where the stretch is the paragraph, else with its first and last words, as many as
 * make it stand once. Where no words do, the paragraph alone.
 */
export class Cites {
  readonly #article: Article;
  readonly #known = new Map<number, ReturnType<typeof comparable>>();

  constructor(article: Article) {
    this.#article = article;
  }

  of(stretch: Stretch, paragraph: number): string {
    const { start, end } = this.#article.paragraphs[paragraph - 1]!;
    if (stretch.start <= start && stretch.end >= end) return `p${paragraph}`;
    const text = this.#article.text.slice(stretch.start, stretch.end);
    const words = text.split(/\s+/).filter((word) => word !== "");
    if (end - start > longestParagraph) return `p${paragraph}`;
    if (words.length <= 5 && this.#isUnique(paragraph, words.join(" "), null))
      return `p${paragraph} "${edges(words.join(" "))}"`;
    for (const count of [3, 4, 6, 9]) {
      if (words.length < 2 * count) break;
      const first = edges(words.slice(0, count).join(" "));
      const last = edges(words.slice(-count).join(" "));
      if (this.#isUnique(paragraph, first, last)) return `p${paragraph} "${first} … ${last}"`;
    }
    return `p${paragraph}`;
  }

  #isUnique(paragraph: number, start: string, end: string | null): boolean {
    if (/["…\u201c-\u201f\u00ab\u00bb]|\.\.\./.test(`${start}${end ?? ""}`) || start === "" || end === "")
      return false;
    const { start: from, end: to } = this.#article.paragraphs[paragraph - 1]!;
    let text = this.#known.get(paragraph);
    if (text === undefined) {
      text = comparable(this.#article.text.slice(from, to));
      this.#known.set(paragraph, text);
    }
    const passage = findPassage(
      { source: "article", paragraph: 1, start, end, written: "" },
      { paragraphs: [text], inSmallLetters: () => [text.text.toLowerCase()] },
    );
    return !("reason" in passage);
  }
}

const longestParagraph = 20_000;

/** Quotation marks, commas and stops at the ends are left out: they are not needed to find the words. */
function edges(words: string): string {
  return words.replace(/^["'\u2018-\u201f\u00ab\u00bb([\s]+|["'\u2018-\u201f\u00ab\u00bb)\]\s.,;:]+$/g, "");
}
