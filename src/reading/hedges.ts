import { remembering } from "../text/remembering.ts";
import { blanked, type Stretch } from "./plain.ts";
import { type HedgeCue, hedgeCues, noHedges, type Rung } from "./words/en/ladder.ts";

/** A word that leaves a thing open. */
export interface Hedge extends Stretch {
  readonly state: HedgeCue["state"];
  /** Its place on the ladder. */
  readonly rung: Rung | null;
}

/** The hedges of a sentence, in order. */
export const hedgesIn = remembering(300, (text: string): readonly Hedge[] => {
  const left = blanked(text, Array.from(text.matchAll(noHedges), stretchOf));
  const found: Hedge[] = [];
  for (const { pattern, state, rung = state } of hedgeCues)
    for (const match of left.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (!found.some((one) => start < one.end && one.start < end)) found.push({ start, end, state, rung });
    }
  return found.sort((a, b) => a.start - b.start);
});

function stretchOf(match: RegExpMatchArray): Stretch {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
