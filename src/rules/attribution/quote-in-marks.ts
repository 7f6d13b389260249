import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const quoteInMarks = defineRule({
  code: "quote-in-marks",
  severity: "error",
  summary: "A quotation is written without the marks around it.",
  why: "The page sets them; of two pairs, readers take the inner one for words that the speaker quotes from somebody else.",
  bad: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    quote: “A toll would pay for the repairs”
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
    for (const [id, { quote = "" }] of Object.entries(sheet.statements ?? {}))
      if (inMarks.test(quote.trim()))
        yield {
          at: ["statements", id, "quote"],
          message: "The quotation has marks of its own, and the page sets them as well.",
          hint: "Take the outer marks away. Where the speaker quotes somebody else with every word, say so in `says:`.",
        };
  },
});

/** One pair around all of it, and none within. */
const inMarks = /^(?:“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“”]*[“”])$/u;
