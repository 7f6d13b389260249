import { claimExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";
import { citedWords, claimsOf } from "./claims.ts";

const view = (condition: string) => `
  toll-view:
    by: mayor
    says: The bridge would close for repairs.
    hedge: would
    if: ${condition}
    when: unstated
    cite: p1`;

export const conditionNotInSource = defineRule({
  code: "condition-not-in-source",
  severity: "warning",
  needsSources: true,
  summary: "What a record depends on is what its passage names.",
  why: "With another condition, readers wait for the wrong thing.",
  ...claimExamples(
    "Ada Berg, the mayor, said the bridge would close for repairs if the council agrees to a toll.\n",
    view("the government pays its share"),
    view("the council agrees to a toll"),
  ),
  *check({ grounding }) {
    for (const { fault, place } of claimsOf(grounding, ["condition", "condition-turned", "condition-lost"]))
      yield {
        ...place,
        message:
          fault.kind === "condition-lost"
            ? `${citedWords(fault)} has "${fault.has}", and this record depends on nothing.`
            : fault.has === null
              ? `Most words of this condition are not in ${citedWords(fault)}.`
              : `${citedWords(fault)} has "${fault.has}", which is ${fault.kind === "condition" ? "another condition" : "the contrary of this condition"}.`,
        hint:
          fault.kind === "condition-lost"
            ? "Add the condition as `if:`."
            : "Name the condition as the passage does.",
      };
  },
});
