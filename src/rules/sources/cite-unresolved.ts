import { articleExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";

export const citeUnresolved = defineRule({
  code: "cite-unresolved",
  severity: "error",
  needsSources: true,
  summary: "Every cited passage stands in the stored source, once.",
  why: "The note tells a reader where to look; it must be there.",
  ...articleExamples(
    `
  toll-view:
    by: mayor
    says: The repairs could be paid for by a toll.
    when: unstated
    cite: p1 "A tax … repairs"
  no-day:
    says: No day is named for the vote.
    when: unstated
    cite: p2`,
    `
  toll-view:
    by: mayor
    says: The repairs could be paid for by a toll.
    when: unstated
    cite: p1 "A toll … repairs"
  no-day:
    says: No day is named for the vote.
    when: unstated
    cite: p2`,
  ),
  *check({ grounding }) {
    for (const { path, reason, nearest } of grounding?.citesNotFound ?? [])
      yield { at: path, message: reason, hint: hintFor(reason, nearest) };
  },
});

function hintFor(reason: string, nearest: string | null): string {
  if (nearest !== null) return `Closest text: “${nearest}”.`;
  return reason.includes("paragraph")
    ? "Count the paragraphs of the stored copy."
    : "Write the words as they stand there.";
}
