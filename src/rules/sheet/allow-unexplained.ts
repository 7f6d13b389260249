import { allowancesOf, proseAllowances } from "../allowances.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const allowUnexplained = defineRule({
  code: "allow-unexplained",
  severity: "error",
  silenceable: false,
  summary: "Where a rule is silenced, a note says why.",
  why: "The next editor must be able to tell a decision from a shortcut. Without a note, `allow:` silences nothing.",
  bad: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
    allow: [duplicate-fact]`,
  }),
  good: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
    allow: [duplicate-fact]
    note: The mayor said it twice, in two meetings.`,
  }),
  *check({ sheet, briefing }) {
    for (const { code, why, start, end } of proseAllowances(briefing))
      if (why === "")
        yield {
          at: { prose: [start, end] },
          message: `Nothing says why "${code}" is silenced here.`,
          hint: `Write <!-- readout-allow: ${code}, and why -->. Without a reason it silences nothing.`,
        };
    for (const { path, codes, note } of allowancesOf(sheet))
      if (note === undefined && codes.length > 0)
        yield {
          at: path,
          message: `Nothing says why ${codes.map((code) => `"${code}"`).join(", ")} ${codes.length === 1 ? "is" : "are"} silenced here.`,
          hint: "Add a `note:` that says why. Without it, `allow:` silences nothing.",
        };
  },
});
