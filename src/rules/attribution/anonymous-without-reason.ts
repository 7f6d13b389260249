import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const anonymousWithoutReason = defineRule({
  code: "anonymous-without-reason",
  severity: "warning",
  summary: "Where a name is withheld, the sheet says why, or that the source does not say.",
  why: "Readers trust an unnamed speaker less, and rightly; the reason helps them judge.",
  bad: exampleSheet({
    entities: `
  engineer: {type: person, unnamed: an engineer who worked on the bridge}`,
    statements: `
  toll-view:
    by: engineer
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
  }),
  good: exampleSheet({
    entities: `
  engineer: {type: person, unnamed: an engineer who worked on the bridge, reason: not given}`,
    statements: `
  toll-view:
    by: engineer
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
  }),
  *check({ sheet }) {
    for (const id in sheet.entities) {
      const { unnamed, reason } = sheet.entities[id]!;
      if (unnamed !== undefined && reason === undefined)
        yield {
          at: ["entities", id],
          part: "key",
          message: `No reason is given why "${id}" is unnamed.`,
          hint: "Say why the name is withheld, or `reason: not given`.",
        };
    }
  },
});
