import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

const article = `“The toll will start in May,” Ada Berg said. “The bridge can't wait,” Jon Lund told the council.
`;

const quoting = (quote: string) =>
  exampleSheet({
    sources: `
  article:
    type: news-report
    publisher: unstated
    title: unstated
    dateline: {date: 2026-03-04}
    text: article.txt`,
    statements: `
  toll-start:
    by: mayor
    quote: ${quote}
    when: unstated
    cite: p1`,
  });

export const quoteStitched = defineRule({
  code: "quote-stitched",
  severity: "error",
  needsSources: true,
  summary: "A quotation holds the words of one speaker.",
  why: "An ellipsis leaves out some of a speaker's words; it can't lead into those of someone else.",
  bad: quoting("The toll will start in May … The bridge can't wait"),
  good: quoting("The toll will start in May"),
  exampleSources: { "article.txt": article },
  *check({ grounding }) {
    for (const { path, record, fault } of grounding?.quotesMisread ?? [])
      if (fault === "stitched")
        yield {
          at: path,
          record,
          message: "This puts the words of two speakers into one quotation.",
          hint: "Make two statements of it, each with its own `by:`.",
        };
  },
});
