import { claimExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";
import { citedWords, claimsOf } from "./claims.ts";

export const negationNotInSource = defineRule({
  code: "negation-not-in-source",
  severity: "warning",
  needsSources: true,
  summary: "A record negates what its passage negates, and nothing else.",
  why: "A lost “not” turns a fact into its contrary, and reads as smoothly.",
  ...claimExamples(
    "Ada Berg, the mayor, said the bridge has not lost its cables.\n",
    `
  toll-view:
    by: mayor
    says: The bridge has lost its cables.
    when: unstated
    cite: p1`,
    `
  toll-view:
    by: mayor
    says: The bridge has not lost its cables.
    when: unstated
    cite: p1`,
  ),
  *check({ grounding }) {
    for (const { fault, place } of claimsOf(grounding, ["negation", "negation-added", "negation-turned"])) {
      const { kind, words, has } = fault;
      yield {
        ...place,
        ...(kind === "negation-turned" ? { severity: "warning" as const } : {}),
        message:
          kind === "negation-turned"
            ? `${citedWords(fault)} has "${has}", and this record the opposite.`
            : kind === "negation"
              ? `${citedWords(fault)} has "${has}", and this record negates nothing.`
              : `Nothing in ${citedWords(fault)} is negated, and this record has "${words}".`,
        hint: "Say it the way the passage does, or cite the passage that has it.",
      };
    }
  },
});
