import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const correctionIncomplete = defineRule({
  code: "correction-incomplete",
  severity: "error",
  summary:
    "A correction says what was wrong and which lines change; a withdrawal, which lines it takes back.",
  why: "A correction that hides the mistake corrects nothing for the reader who saw it.",
  bad: exampleSheet({
    updates: `
  - at: 2026-03-05
    kind: correction
    what: The mayor spoke of a toll, not of a tax.
    affects: [toll-view]`,
  }),
  good: exampleSheet({
    updates: `
  - at: 2026-03-05
    kind: correction
    what: The mayor spoke of a toll, not of a tax.
    was: A tax would pay for the repairs.
    affects: [toll-view]`,
  }),
  *check({ sheet }) {
    for (const [index, { kind, was, affects }] of (sheet.updates ?? []).entries()) {
      const namesNothing = (affects ?? []).length === 0;
      const hidesMistake = kind === "correction" && was === undefined;
      if (!hidesMistake && !(namesNothing && (kind === "correction" || kind === "withdrawal"))) continue;
      yield {
        at: ["updates", index, "kind"],
        message:
          kind === "withdrawal"
            ? "This withdrawal does not say what it takes back."
            : `This correction does not say ${[hidesMistake ? "what was wrong" : "", namesNothing ? "which lines change" : ""].filter((words) => words !== "").join(" and ")}.`,
        hint: [
          hidesMistake ? "Add `was:` with the words that were published." : "",
          namesNothing ? "Add `affects:` with the ids of the records." : "",
        ]
          .filter((words) => words !== "")
          .join(" "),
      };
    }
  },
});
