import type { FactSheet } from "../../model/fact-sheet.ts";
import type { Path } from "../../model/resolution.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const relativeDateAmbiguous = defineRule({
  code: "relative-date-ambiguous",
  severity: "warning",
  summary: "Words that may mean two dates are resolved, with a note that says how.",
  why: "“Next Wednesday” means this week's to some readers and next week's to others.",
  bad: exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: scheduled
    when: 2026-03-13
    said: next Friday
    cite: p2`,
  }),
  good: exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: scheduled
    when: 2026-03-13
    said: next Friday
    note: The council's own calendar has the vote on 13 March.
    cite: p2`,
  }),
  *check({ resolution, sheet }) {
    for (const { path, verdict } of resolution.relativeDates)
      if (verdict.kind === "ambiguous" && !isExplained(sheet, path))
        yield {
          at: path,
          message: verdict.explanation,
          hint: isDated(sheet, path)
            ? "Say in a `note:` how you know which."
            : "Resolve it with `when:`, and say in a `note:` why.",
        };
  },
});

function isExplained(sheet: FactSheet, path: Path): boolean {
  return isDated(sheet, path) && recordAt(sheet, path)?.note !== undefined;
}

function isDated(sheet: FactSheet, path: Path): boolean {
  const when = recordAt(sheet, path)?.when;
  return when !== undefined && when !== "unstated";
}

function recordAt(sheet: FactSheet, [map, id]: Path) {
  return map === "statements" || map === "events" ? sheet[map]?.[String(id)] : undefined;
}
