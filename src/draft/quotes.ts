import type { Stretch } from "../reading/plain.ts";
import { quotationsIn } from "../reading/quotations.ts";
import type { Article } from "./read-article.ts";

/** Words between quotation marks; `start` and `end` hold the words without their marks. */
export interface Quote extends Stretch {
  readonly paragraph: number;
  /** With the marks. */
  readonly outer: Stretch;
  /** It goes on from the quotation before, whose paragraph left it open. */
  readonly continues: boolean;
}

/** The quotations of an article's body, outermost marks only, in order. */
export function quotesOf(article: Article): readonly Quote[] {
  const { text, paragraphs } = article;
  const quotes: Quote[] = [];
  let isOpen = false;
  for (const { number, start, end, kind } of paragraphs) {
    if (kind === "head") continue;
    const own = text.slice(start, end);
    const found = quotationsIn(own);
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

function trim(text: string, from: number, to: number): Stretch | null {
  let start = from;
  while (start < to && /\s/.test(text.charAt(start))) start++;
  let end = Math.min(to, text.length);
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end - start < 1 ? null : { start, end };
}
