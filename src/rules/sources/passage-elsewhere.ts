import { claimExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";
import { citedWords, claimsOf } from "./claims.ts";

export const passageElsewhere = defineRule({
  code: "passage-elsewhere",
  severity: "warning",
  needsSources: true,
  summary: "A paraphrase stands on the paragraph that says it.",
  why: "A reader who follows the note to another paragraph finds nothing there, and believes the rest the less.",
  ...claimExamples(
    "The council meets in spring.\n\nThe harbour is open to all ships.\n\nThe timber bridge needs new cables before winter frost.\n",
    `
  toll-view:
    by: mayor
    says: The timber bridge needs new cables before winter frost.
    when: unstated
    cite: p1
  council: {says: The council meets in spring., cite: [p1, p2, p3]}`,
    `
  toll-view:
    by: mayor
    says: The timber bridge needs new cables before winter frost.
    when: unstated
    cite: p3
  council: {says: The council meets in spring., cite: [p1, p2]}`,
  ),
  *check({ grounding }) {
    for (const { fault, place } of claimsOf(grounding, ["passage"])) {
      const { elsewhere } = fault;
      yield {
        ...place,
        message: `${citedWords(fault)} says nothing of this; p${elsewhere} has it.`,
        hint: `Write \`cite: p${elsewhere}\`.`,
      };
    }
  },
});
