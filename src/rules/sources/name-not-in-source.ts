import { claimExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";
import { claimsOf } from "./claims.ts";

export const nameNotInSource = defineRule({
  code: "name-not-in-source",
  severity: "warning",
  needsSources: true,
  summary: "Names, offices and descriptions are as the source has them.",
  why: "A name misspelt is another person, and a description of one's own can give an unnamed source away.",
  ...claimExamples(
    "Ada Berg, the mayor, said the bridge at Sandvika needed repairs.\n",
    `
  toll-view:
    by: mayor
    says: The bridge at Sandwika needed repairs.
    when: unstated
    cite: p1`,
    `
  toll-view:
    by: mayor
    says: The bridge at Sandvika needed repairs.
    when: unstated
    cite: p1`,
  ),
  *check({ grounding }) {
    for (const { fault, place } of claimsOf(grounding, ["name", "description", "role"])) {
      const { kind, words, has } = fault;
      if (kind === "name")
        yield {
          ...place,
          message: `"${words}" is not in the stored source, which has "${has}".`,
          hint: `Write "${has}", or add the other spelling under \`aka:\` of its entity.`,
        };
      else if (kind === "role")
        yield {
          ...place,
          message: `The stored source calls this person "${has}".`,
          hint: "Write the office that the source gives.",
        };
      else
        yield {
          ...place,
          message: `"${words}" is not in the stored source.`,
          hint: "Describe an unnamed source in the words of the article.",
        };
    }
  },
});
