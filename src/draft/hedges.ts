import { type Hedge, hedgesIn } from "../reading/hedges.ts";
import type { Article } from "./read-article.ts";

/** A word of the source that leaves a thing open. */
export interface DraftHedge extends Hedge {
  readonly sentence: number;
}

/** The hedges of an article's sentences, in order. */
export function hedgesOf({ plain, sentences }: Article): readonly DraftHedge[] {
  return sentences.flatMap(({ from, end }, sentence) =>
    hedgesIn(plain.slice(from, end))
      .map((hedge) => ({ ...hedge, start: from + hedge.start, end: from + hedge.end, sentence }))
      .filter((hedge) => !isTold(plain, hedge)),
  );
}

/** "No decision has been taken", "we never agreed to that" tell what is so, and leave nothing open. */
function isTold(plain: string, { start, end }: DraftHedge): boolean {
  const words = plain.slice(start, end);
  const after = plain.slice(end, end + 40);
  if (/^no decision$/i.test(words))
    return /^ (?:(?:has|have|had) been|is|was|were) (?:taken|made|reached)/.test(after);
  return (
    /^agreed to$/i.test(words) &&
    (/never $/.test(plain.slice(Math.max(0, start - 6), start)) ||
      /^ (?:that|this|it|those|these)(?!\p{L})/u.test(after))
  );
}
