import { claimExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";
import { citedWords, claimsOf } from "./claims.ts";

export const numberNotInSource = defineRule({
  code: "number-not-in-source",
  severity: "error",
  needsSources: true,
  summary: "Each number of a record, with its unit and its bound, is one of its passage.",
  why: "A number with two digits changed looks like any other, and nobody reads it against the article a second time.",
  ...claimExamples(
    "Ada Berg, the mayor, said the repairs took 340 days.\n",
    `
  toll-view:
    by: mayor
    says: The repairs took 430 days.
    when: unstated
    cite: p1`,
    `
  toll-view:
    by: mayor
    says: The repairs took 340 days.
    when: unstated
    cite: p1`,
  ),
  *check({ grounding }) {
    for (const { fault, place } of claimsOf(grounding, [
      "number",
      "unit",
      "unit-other",
      "bound",
      "bound-lost",
      "rate",
    ])) {
      const { kind, has, elsewhere } = fault;
      const words = /\p{L}/u.test(fault.words ?? "") ? `"${fault.words}"` : fault.words;
      const cited = citedWords(fault);
      if (kind === "number")
        yield {
          ...place,
          ...(elsewhere === null ? {} : { severity: "warning" }),
          message:
            elsewhere === null
              ? `${words} is not in ${cited}${has === null ? "" : `: ${has}`}.`
              : `${words} is not in ${cited}, but in p${elsewhere}.`,
          hint: elsewhere === null ? "Write the number of the passage." : "Cite that paragraph too.",
        };
      else if (kind === "bound-lost")
        yield {
          ...place,
          severity: "warning",
          message: `${cited} has "${has}", and the record gives ${words} as exact.`,
          hint: "Keep the source's own bound.",
        };
      else if (kind === "rate")
        yield {
          ...place,
          severity: "warning",
          message: `${cited} counts "${has}", and this record "${fault.words}".`,
          hint: "Keep the period of the source.",
        };
      else
        yield {
          ...place,
          ...(kind === "unit-other" ? { severity: "warning" } : {}),
          message: `${cited} has "${has}".`,
          hint: kind !== "bound" ? "Write the unit of the source." : "Keep the source's own bound.",
        };
    }
  },
});
