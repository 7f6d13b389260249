import type { FactSheet } from "../../model/fact-sheet.ts";
import type { Path } from "../../model/resolution.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";
import { inSheet } from "./in-sheet.ts";

export const relativeDateMismatch = defineRule({
  code: "relative-date-mismatch",
  severity: "error",
  summary: "A date that was worked out from the source's words agrees with them.",
  why: "A day wrong by one is the commonest slip in a briefing, and readers act on dates.",
  bad: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: 2026-03-05
    said: on Wednesday
    cite: p1`,
  }),
  good: exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: 2026-03-04
    said: on Wednesday
    cite: p1`,
  }),
  *check({ resolution, sheet }) {
    for (const { path, said, verdict } of resolution.relativeDates) {
      if (verdict.kind !== "mismatch") continue;
      const isDated = hasDate(sheet, path);
      // An event without a date has its message already.
      if (!isDated && path[0] === "events") continue;
      yield {
        at: path,
        message: isDated ? verdict.explanation : `"${said}" is a date, but \`when:\` is missing.`,
        hint: isDated
          ? `Write ${whenToWrite(verdict.expected)}, or mend \`said:\` or \`anchor:\`.`
          : `Write ${whenToWrite(verdict.expected)}.`,
      };
    }
  },
});

/** "either `when: 2022-02` or `when: 2020-10`": as it can be written in a sheet, where `[x..y]` would be a list. */
function whenToWrite(expected: string): string {
  const choices = expected.split(" or ").map((edtf) => `\`when: ${inSheet(edtf)}\``);
  if (choices.length === 1) return choices.join("");
  return `either ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
}

function hasDate(sheet: FactSheet, [map, id]: Path): boolean {
  return (map !== "statements" && map !== "events") || sheet[map]?.[String(id)]?.when !== undefined;
}
