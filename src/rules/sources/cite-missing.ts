import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const citeMissing = defineRule({
  code: "cite-missing",
  severity: "error",
  summary: "Every event and figure rests on a statement or a passage.",
  why: "A reader must be able to find each line in the source. An empty list of statements is none.",
  bad: exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: intended
    when: unstated
    per: []`,
  }),
  good: exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: intended
    when: unstated
    per: [toll-view]`,
  }),
  *check({ sheet }) {
    // A record with neither field has its message from reading the sheet.
    for (const [map, noun] of [
      ["events", "Event"],
      ["figures", "Figure"],
    ] as const)
      for (const [id, record] of Object.entries(sheet[map] ?? {}))
        if (record.cite === undefined && record.per?.length === 0)
          yield {
            at: [map, id, "per"],
            message: `${noun} "${id}" rests on nothing.`,
            hint: "Name the statements that carry it in `per:`, or add `cite:` with its paragraph.",
          };
  },
});
