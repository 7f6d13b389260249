import { articleExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";

export const saidNotInSource = defineRule({
  code: "said-not-in-source",
  severity: "error",
  needsSources: true,
  summary: "The words in `said` are the source's own.",
  why: "The date was worked out from these words. If the source has others, the date may be another.",
  ...articleExamples(
    `
  toll-view:
    by: mayor
    quote: A toll would pay for the repairs
    when: 2026-03-03
    said: on Tuesday
    cite: p1
  no-day:
    says: No day is named for the vote.
    when: unstated
    cite: p2`,
    `
  toll-view:
    by: mayor
    quote: A toll would pay for the repairs
    when: 2026-03-04
    said: on Wednesday
    cite: p1
  no-day:
    says: No day is named for the vote.
    when: unstated
    cite: p2`,
  ),
  *check({ grounding }) {
    for (const { path, said } of grounding?.saidNotFound ?? [])
      yield {
        at: path,
        message: `"${said}" is not in the stored source.`,
        hint: "Write the source's own words for the date, or leave `said:` out.",
      };
  },
});
