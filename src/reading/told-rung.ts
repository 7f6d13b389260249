import { remembering } from "../text/remembering.ts";
import { hedgesIn } from "./hedges.ts";
import { openWords, type Rung, rungs } from "./words/en/ladder.ts";
import { finiteVerb, headlineVerb } from "./words/en/verbs.ts";

/**
 * How far a sentence, or a part of one, says that a thing has got: the weakest of its hedges, else the plain verb's "done". Null
 * where it has no verb and so says nothing.
 */
export const rungTold = remembering(200, (text: string): Rung | null => {
  const hedged = rungOfHedges(text) ?? "done";
  const weakest = (["possible", "intended", "scheduled"] as const).find(
    (rung) => rung === hedged || text.search(openWords[rung]) !== -1,
  );
  if (weakest !== undefined) return weakest;
  return finiteVerb.test(text) || headlineVerb.test(text) ? "done" : null;
});

/** The weakest rung of a text's hedges; null where it has none. */
export const rungOfHedges = remembering(400, (text: string): Rung | null => {
  let weakest: Rung | null = null;
  for (const { rung } of hedgesIn(text))
    if (rung !== null && isBelow(rung, weakest ?? "done")) weakest = rung;
  return weakest;
});

/** Whether one rung stands lower than another. */
export function isBelow(rung: Rung, other: Rung): boolean {
  return rungs.indexOf(rung) < rungs.indexOf(other);
}
