import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const eventUndated = defineRule({
  code: "event-undated",
  severity: "error",
  summary: "Every event has a date, or says that the source gives none.",
  why: "A date that was forgotten and a date that the source withholds are different facts.",
  bad: exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: intended
    cite: p2`,
  }),
  good: exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: intended
    when: unstated
    cite: p2`,
  }),
  *check({ sheet, resolution }) {
    for (const [id, event] of Object.entries(sheet.events ?? {})) {
      if (event.when !== undefined) continue;
      const derived = resolution.relativeDates.find(
        ({ path }) => path[0] === "events" && path[1] === id,
      )?.verdict;
      yield {
        at: ["events", id],
        part: "key",
        message: `Event "${id}" has no date.`,
        hint:
          derived?.kind === "mismatch" && derived.expected !== ""
            ? `Its words "${event.said}" give \`when: ${derived.expected}\`.`
            : "Give a date, or `when: unstated`.",
      };
    }
  },
});
