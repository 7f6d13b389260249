import { articleExamples } from "../example-article.ts";
import { defineRule } from "../rule.ts";

export const paragraphUncovered = defineRule({
  code: "paragraph-uncovered",
  severity: "warning",
  needsSources: true,
  summary: "Every paragraph of the source is cited by a record.",
  why: "What was left out by choice and what was overlooked look the same to everyone but the editor.",
  ...articleExamples(
    `
  toll-view:
    by: mayor
    quote: A toll would pay for the repairs
    when: unstated
    cite: p1`,
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
    for (const { source, uncovered } of grounding?.sources ?? [])
      if (uncovered.length > 0)
        yield {
          at: ["sources", source],
          part: "key",
          message: `${uncovered.length === 1 ? "Paragraph" : "Paragraphs"} ${inOneLine(uncovered)} ${uncovered.length === 1 ? "is" : "are"} in no record.`,
          hint: "Add what it says, or `allow: [paragraph-uncovered]` with a `note:` on the sheet.",
        };
  },
});

/** "2, 4–7 and 9". */
function inOneLine(numbers: readonly number[]): string {
  const runs: string[] = [];
  for (let at = 0; at < numbers.length; ) {
    let to = at;
    while (numbers[to + 1] === numbers[to]! + 1) to++;
    runs.push(to - at > 1 ? `${numbers[at]}–${numbers[to]}` : numbers.slice(at, to + 1).join(", "));
    at = to + 1;
  }
  const parts = runs.join(", ").split(", ");
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
