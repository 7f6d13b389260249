import type { Grounding } from "../../model/grounding.ts";
import { articleExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";

export const quoteNotVerbatim = defineRule({
  code: "quote-not-verbatim",
  severity: "error",
  needsSources: true,
  summary: "A quotation stands word for word in the passage that it cites.",
  why: "Between quotation marks every word is the speaker's. One word changed is a quotation made up.",
  ...articleExamples(
    `
  toll-view:
    by: mayor
    quote: A toll would surely pay for the repairs
    when: unstated
    cite: p1
  no-day:
    says: No day is named for the vote.
    when: unstated
    cite: p2`,
    `
  toll-view:
    by: mayor
    quote: A toll would pay for the repairs
    when: unstated
    cite: p1
  no-day:
    says: No day is named for the vote.
    when: unstated
    cite: p2`,
  ),
  *check({ grounding }) {
    for (const { path, nearest, elsewhere } of grounding?.quotesNotFound ?? [])
      yield elsewhere === null
        ? {
            at: path,
            message: "Not found in the stored source.",
            hint: `${closest(nearest)}Fix it, or use \`says:\`.`,
          }
        : {
            at: path,
            message: `Not in the passage that it cites, but in p${elsewhere}.`,
            hint: "Mend `cite:`.",
          };
  },
});

function closest(nearest: Grounding["quotesNotFound"][number]["nearest"]): string {
  return nearest === null ? "" : `Closest text (p${nearest.paragraph}): “${nearest.text}”. `;
}
