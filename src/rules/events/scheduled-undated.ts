import type { EventType } from "../../model/vocabulary.ts";
import { dateWords } from "../../words/en/date-words.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

const vote = (terms: string) =>
  exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    ${terms}
    cite: p2`,
  });

export const scheduledUndated = defineRule({
  code: "scheduled-undated",
  severity: "warning",
  summary: "What is scheduled has a date.",
  why: "Scheduled means fixed in advance by whoever can fix it; what nobody has put on a day is no more than intended.",
  bad: vote("state: scheduled\n    when: unstated"),
  good: vote("state: intended\n    when: unstated"),
  *check({ briefing, sheet }) {
    for (const { id, state, type, when } of briefing.events) {
      if (state !== "scheduled" || when.kind === "invalid" || when.latest !== null) continue;
      // An event without `when:` is told of as that.
      if (sheet.events?.[id]?.when === undefined) continue;
      if (when.earliest === null)
        yield {
          at: ["events", id, "state"],
          message: "Scheduled, but without a date.",
          hint: "Write `state: intended`, or give the date in `when:`.",
        };
      else if (when.kind === "set" || !lasting.has(type))
        yield {
          at: ["events", id, "state"],
          message: `Scheduled, but dated only “${dateWords(when, { style: "short", asOf: briefing.asOf })}”.`,
          hint: `Write \`state: intended\`; or, if that is the day on which it begins, \`when: ${when.earliest}\`.`,
        };
    }
  },
});

/** What goes on from its first day: "from 1 June" is all the date that a strike or a sanction needs. */
const lasting: ReadonlySet<EventType> = new Set(["strike", "sanction", "conflict"]);
