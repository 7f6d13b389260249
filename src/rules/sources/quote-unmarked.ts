import { articleExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";

export const quoteUnmarked = defineRule({
  code: "quote-unmarked",
  severity: "error",
  needsSources: true,
  summary: "What a sheet gives as a quotation stands between quotation marks in the report.",
  why: "Outside of its quotation marks a report speaks in its own words. Between marks on the page they would be put into the speaker's mouth.",
  ...articleExamples(
    `
  toll-view:
    by: mayor
    quote: A toll would pay for the repairs
    when: unstated
    cite: p1
  no-day:
    by: mayor
    quote: The council has not named a day
    when: unstated
    cite: p2`,
    `
  toll-view:
    by: mayor
    quote: A toll would pay for the repairs
    when: unstated
    cite: p1
  no-day:
    by: mayor
    says: The council has not named a day for its vote.
    when: unstated
    cite: p2`,
  ),
  *check({ grounding }) {
    for (const { path, record, fault } of grounding?.quotesMisread ?? []) {
      if (fault === "stitched") continue;
      yield {
        at: path,
        record,
        message:
          fault === "unmarked"
            ? "These are the article's words: no quotation mark surrounds them in the stored source."
            : "Part of this is the article's words: its quotation marks surround only the rest.",
        hint:
          fault === "unmarked"
            ? "Write `says:` instead of `quote:`."
            : "Quote only what stands between the marks, and tell the rest with `says:`.",
      };
    }
  },
});
