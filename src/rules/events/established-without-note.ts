import { exampleSheet } from "../example-sheet.ts";
import { pathOf } from "../record-path.ts";
import { defineRule } from "../rule.ts";

export const establishedWithoutNote = defineRule({
  code: "established-without-note",
  severity: "error",
  summary: "What is marked as public record has a note that says why.",
  why: "With `status: established` the attribution is dropped, and a reader may ask on whose authority.",
  bad: exampleSheet({
    events: `
  bridge-opening:
    what: Opening of the harbour bridge
    state: occurred
    when: 1971-05
    background: true
    status: established
    cite: p4`,
  }),
  good: exampleSheet({
    events: `
  bridge-opening:
    what: Opening of the harbour bridge
    state: occurred
    when: 1971-05
    background: true
    status: established
    note: Public record; not contested in the source.
    cite: p4`,
  }),
  *check({ briefing }) {
    for (const facts of [briefing.statements, briefing.events, briefing.figures])
      for (const fact of facts)
        if (fact.established && fact.note === null)
          yield {
            at: pathOf(fact, "status"),
            message: `Nothing says why "${fact.id}" needs no attribution.`,
            hint: "Add a `note:` that says why, or leave `status:` out.",
          };
  },
});
