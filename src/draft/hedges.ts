import { type Hedge, hedgesIn } from "../reading/hedges.ts";
import type { Article } from "./read-article.ts";

/** A word of the source that leaves a thing open. */
export interface DraftHedge extends Hedge {
  readonly sentence: number;
}

/** The hedges of an article's sentences, in order. */
export function hedgesOf({ plain, sentences }: Article): readonly DraftHedge[] {
  return sentences.flatMap(({ from, end }, sentence) =>
    hedgesIn(plain.slice(from, end)).map((hedge) => ({
      ...hedge,
      start: from + hedge.start,
      end: from + hedge.end,
      sentence,
    })),
  );
}
