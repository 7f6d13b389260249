import { claimExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";
import { citedWords, claimsOf } from "./claims.ts";

export const dateNotInSource = defineRule({
  code: "date-not-in-source",
  severity: "error",
  needsSources: true,
  summary: "The date of a record is one that its passage gives.",
  why: "A date beside the one in the article is the mistake that readers act on.",
  ...claimExamples(
    "Ada Berg, the mayor, said on 2 March 2026 that the bridge needed repairs.\n",
    `
  toll-view:
    by: mayor
    says: The bridge needed repairs.
    when: 2026-02-12
    cite: p1`,
    `
  toll-view:
    by: mayor
    says: The bridge needed repairs.
    when: 2026-03-02
    cite: p1`,
  ),
  *check({ grounding }) {
    for (const { fault, place } of claimsOf(grounding, ["date", "date-vague", "date-said", "time"])) {
      const { kind, has } = fault;
      yield {
        ...place,
        // A weekday or month alone may have been worked out.
        ...(kind === "date-vague" || kind === "date-said" ? { severity: "warning" as const } : {}),
        message:
          kind === "date-said"
            ? `This date is not that of \`said:\`: ${has}.`
            : `This ${kind === "time" ? "time" : "date"} is not in ${citedWords(fault)}: ${has}.`,
        hint: "Write what the passage gives, or cite the paragraph that has this one.",
      };
    }
  },
});
