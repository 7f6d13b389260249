import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const quoteUnattributed = defineRule({
  code: "quote-unattributed",
  severity: "error",
  summary: "Every quotation has a speaker.",
  why: "Words in quotation marks are somebody's words. Without a name or a description the reader can't weigh them.",
  bad: exampleSheet({
    statements: `
  toll-view:
    quote: A toll would pay for the repairs
    when: unstated
    cite: p1`,
  }),
  good: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    quote: A toll would pay for the repairs
    when: unstated
    cite: p1`,
  }),
  *check({ sheet }) {
    for (const id in sheet.statements) {
      const { quote, by } = sheet.statements[id]!;
      if (quote !== undefined && by === undefined)
        yield {
          at: ["statements", id, "quote"],
          message: `Quotation "${id}" has no speaker.`,
          hint: "Add `by:` with the entity that said it; an unnamed speaker is an entity with `unnamed:`.",
        };
    }
  },
});
