import { claimExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";
import { citedWords, claimsOf } from "./claims.ts";

export const claimStrengthened = defineRule({
  code: "claim-strengthened",
  severity: "error",
  needsSources: true,
  summary: "No record says more than its passage: what may be is not told as what is.",
  why: "A hedge that is lost here is lost on the page, in the feeds and in every list.",
  ...claimExamples(
    "Ada Berg, the mayor, said the bridge may have lost two cables.\n",
    `
  toll-view:
    by: mayor
    says: The bridge has lost two cables.
    when: unstated
    cite: p1`,
    `
  toll-view:
    by: mayor
    says: The bridge may have lost two cables.
    hedge: may
    when: unstated
    cite: p1`,
  ),
  *check({ grounding }) {
    for (const { fault, place } of claimsOf(grounding, ["state"]))
      yield {
        ...place,
        severity: "warning",
        message: `${fault.words}, but ${fault.has} in ${citedWords(fault)}.`,
        hint: "Write `state: alleged`, or name in `per:` what bears it out.",
      };
    for (const { fault, place } of claimsOf(grounding, ["state-open", "state-other"]))
      yield {
        ...place,
        severity: "warning",
        message: `${fault.words}, but ${citedWords(fault)} has "${fault.has}".`,
        hint: "Write the state that the passage bears out, or name in `per:` what does.",
      };
    for (const { fault, place } of claimsOf(grounding, ["softened"]))
      yield {
        ...place,
        severity: "warning",
        message: `${citedWords(fault)} has "${fault.has}", and this record tells it without that.`,
        hint: "Keep the words by which the passage leaves it open.",
      };
    for (const { fault, place } of claimsOf(grounding, ["strength"])) {
      yield {
        ...place,
        message: `${citedWords(fault)} hedges with "${fault.has}", and this record has no hedge.`,
        hint: `Keep the word in \`hedge:\`, and say no more than the passage.`,
      };
    }
  },
});
