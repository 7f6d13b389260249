import { exampleArticle, exampleArticleSha256 } from "../example-article.ts";
import { exampleSheet } from "../example-sheet.ts";
import { factsOf } from "../record-path.ts";
import { defineRule } from "../rule.ts";

const source = (sha256: string) => `
  article:
    type: news-report
    publisher: unstated
    title: unstated
    dateline: {date: 2026-03-04}
    text: article.txt
    sha256: ${sha256}`;
const statements = `
  toll-view:
    by: mayor
    says: The repairs could be paid for by a toll.
    when: unstated
    cite: [p1, p2]`;

export const sourceChanged = defineRule({
  code: "source-changed",
  severity: "error",
  needsSources: true,
  summary: "The stored copy of a source is the one that the facts were taken from.",
  why: "When a report is rewritten, what was true of the old text may not stand in the new one.",
  bad: exampleSheet({ sources: source("f".repeat(64)), statements }),
  good: exampleSheet({ sources: source(exampleArticleSha256), statements }),
  exampleSources: { "article.txt": exampleArticle },
  *check({ grounding, briefing }) {
    for (const { source, changed, sha256 } of grounding?.sources ?? []) {
      if (!changed) continue;
      const count = [...factsOf(briefing)].filter(({ cites }) =>
        cites.some((citation) => citation.source === source),
      ).length;
      yield {
        at: ["sources", source, "sha256"],
        message: "The stored source changed.",
        hint: `${recheck(count)}write \`sha256: ${sha256}\`.`,
      };
    }
  },
});

function recheck(count: number): string {
  if (count === 0) return "If it is the right copy, ";
  return `Recheck the ${count === 1 ? "record that cites" : `${count} records that cite`} it, then `;
}
