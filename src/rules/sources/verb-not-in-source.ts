import { claimExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";
import { citedWords, claimsOf } from "./claims.ts";

export const verbNotInSource = defineRule({
  code: "verb-not-in-source",
  severity: "error",
  needsSources: true,
  summary: "The verb of a statement is one that its passage has, or a weaker one.",
  why: "Whoever claims has not confirmed; a verb of the editor's own decides how far a reader believes it.",
  ...claimExamples(
    "Ada Berg, the mayor, said the bridge needed repairs.\n",
    `
  toll-view:
    by: mayor
    verb: confirmed
    says: The bridge needed repairs.
    when: unstated
    cite: p1`,
    `
  toll-view:
    by: mayor
    verb: said
    says: The bridge needed repairs.
    when: unstated
    cite: p1`,
  ),
  *check({ grounding }) {
    for (const { fault, place } of claimsOf(grounding, ["verb", "verb-other", "verb-turned"])) {
      const { kind, words, has } = fault;
      yield {
        ...place,
        ...(kind !== "verb-other" ? {} : { severity: "warning" }),
        message:
          has === null
            ? `Nothing in ${citedWords(fault)} says "${words}".`
            : kind === "verb-turned"
              ? `${citedWords(fault)} has "${has}", which is not "${words}".`
              : `${citedWords(fault)} has "${has}", which is less than "${words}".`,
        hint: "Write the verb of the passage; `said` where the list has none for it.",
      };
    }
  },
});
