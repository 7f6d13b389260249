import { standingStep } from "../../model/current-state.ts";
import { futureStates } from "../../model/vocabulary.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const eventOverdue = defineRule({
  code: "event-overdue",
  severity: "warning",
  needsArchive: true,
  summary: "When the date of an event has passed, its outcome is recorded.",
  why: "The page tells readers that the date has passed and nothing more; they come back to learn what became of it.",
  exampleNow: "2026-03-20",
  bad: exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: scheduled
    when: 2026-03-13
    cite: p2`,
  }),
  good: exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: scheduled
    when: 2026-04-13
    cite: p2`,
  }),
  *check({ briefing, archive, now }) {
    const links = archive.links[briefing.id];
    // A sheet that was replaced is history: what became of its events is told by the sheets after it.
    if (links !== undefined && links.supersededBy.length > 0) return;
    for (const { id, state, type, when, withdrawn, outcomeUnknown } of briefing.events) {
      if (!futureStates.includes(state) || withdrawn || outcomeUnknown !== null) continue;
      if (when.latest === null || when.latest >= now) continue;
      // Of a life that goes on in other sheets, only the step that says how it stands has an outcome to record.
      const life = archive.lives[links?.lifeOf[id] ?? ""];
      const newest = life && standingStep(life, archive, briefing.draft);
      if (newest !== undefined && (newest.briefing !== briefing.id || newest.record !== id)) continue;
      yield {
        at: ["events", id, "when"],
        message: `${type === "deadline" ? "Deadline was" : "Date was"} ${when.latest}, today is ${now}.`,
        hint: `Record the outcome in a new sheet with \`supersedes: ${briefing.id}#${id}\`, or here with \`state:\` occurred, did-not-occur or lapsed. What was looked for and not found is \`outcome: {unknown: true, looked: ${now}, in: the sources of this archive}\`.`,
      };
    }
  },
});
