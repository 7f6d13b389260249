import { blanked, type Stretch } from "./plain.ts";
import type { Article } from "./read-article.ts";
import { type HedgeCue, hedgeCues, noHedges } from "./words/hedges.ts";

/** A word of the source that leaves a thing open. */
export interface DraftHedge extends Stretch {
  readonly sentence: number;
  readonly state: HedgeCue["state"];
}

/** The hedges of an article's sentences, in order. */
export function hedgesOf({ plain, sentences }: Article): readonly DraftHedge[] {
  return sentences.flatMap(({ from, end }, sentence) => {
    const text = plain.slice(from, end);
    const left = blanked(text, Array.from(text.matchAll(noHedges), stretchOf));
    const found: DraftHedge[] = [];
    for (const { pattern, state } of hedgeCues)
      for (const match of left.matchAll(pattern)) {
        const words = match[0].trimEnd();
        const start = from + match.index;
        if (found.some((one) => start < one.end && one.start < start + words.length)) continue;
        found.push({ start, end: start + words.length, sentence, state });
      }
    return found.sort((a, b) => a.start - b.start);
  });
}

function stretchOf(match: RegExpMatchArray): Stretch {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
