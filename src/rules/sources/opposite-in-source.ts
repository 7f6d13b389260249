import { claimExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";
import { claimsOf } from "./claims.ts";

const view = (words: string) => `
  toll-view:
    by: mayor
    says: The toll rose ${words}.
    when: unstated
    cite: p1`;

export const oppositeInSource = defineRule({
  code: "opposite-in-source",
  severity: "warning",
  needsSources: true,
  summary:
    "No record turns round what its passage says: up and down, above and below, who did it and to whom; nor does it have another word where it follows the passage word for word.",
  why: "Numbers and names may all be right and the fact its contrary; nothing else in the record gives that away.",
  ...claimExamples(
    "Ada Berg, the mayor, said the toll rose before the repairs of the bridge.\n",
    view("after the repairs of the bridge"),
    view("before the repairs of the bridge"),
  ),
  *check({ grounding }) {
    for (const { fault, place } of claimsOf(grounding, ["opposite", "swapped", "word", "place"]))
      yield {
        ...place,
        message: `${fault.has}, and this record "${fault.words}".`,
        hint: "Say it as the passage does.",
      };
  },
});
