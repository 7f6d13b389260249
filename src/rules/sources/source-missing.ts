import { exampleArticle } from "../example-article.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

const source = (text: string) => `
  article:
    type: news-report
    publisher: unstated
    title: unstated
    dateline: {date: 2026-03-04}
    text: ${text}`;
const statements = `
  toll-view:
    by: mayor
    quote: A toll would pay for the repairs
    when: unstated
    cite: [p1, p2]`;

export const sourceMissing = defineRule({
  code: "source-missing",
  severity: "error",
  needsSources: true,
  summary: "The stored copies that a sheet names are in the folder of sources.",
  why: "Without the copy, quotations and passages can't be verified. It is a note where no copy of the sheet is there, as on the machine of somebody who did not make it.",
  bad: exampleSheet({ sources: source("artikle.txt"), statements }),
  good: exampleSheet({ sources: source("article.txt"), statements }),
  exampleSources: { "article.txt": exampleArticle },
  *check({ grounding }) {
    const missing = grounding?.missing ?? [];
    const [first] = missing;
    if (first === undefined) return;
    const files = missing.map(({ file }) => `"${file}"`).join(", ");
    yield {
      at: ["sources", first.source, "text"],
      ...(first.others === undefined
        ? { severity: "note" as const }
        : {
            hint: `Write the name of the copy; there is ${first.others.map((file) => `"${file}"`).join(", ")}.`,
          }),
      message: `${files} ${missing.length === 1 ? "is" : "are"} not in the folder of sources; what cites ${missing.length === 1 ? "it" : "them"} was not verified.`,
    };
  },
});
