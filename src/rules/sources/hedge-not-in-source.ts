import { claimExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";
import { citedWords, claimsOf } from "./claims.ts";

export const hedgeNotInSource = defineRule({
  code: "hedge-not-in-source",
  severity: "error",
  needsSources: true,
  summary: "A hedge is the source's own word.",
  why: "How much is left open lies in the very word: what is likely is more than what may be.",
  ...claimExamples(
    "Ada Berg, the mayor, said the bridge may need repairs.\n",
    `
  toll-view:
    by: mayor
    says: The bridge may need repairs.
    hedge: might
    when: unstated
    cite: p1`,
    `
  toll-view:
    by: mayor
    says: The bridge may need repairs.
    hedge: may
    when: unstated
    cite: p1`,
  ),
  *check({ grounding }) {
    for (const { fault, place } of claimsOf(grounding, ["hedge"])) {
      const { words, has } = fault;
      const cited = citedWords(fault);
      yield {
        ...place,
        message: `"${words}" is not in ${cited}${has === null ? "" : `, which hedges with "${has}"`}.`,
        hint: "Write the hedge that the passage has.",
      };
    }
  },
});
