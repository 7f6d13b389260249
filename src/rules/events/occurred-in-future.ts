import type { Briefing } from "../../model/briefing.ts";
import type { EventState } from "../../model/vocabulary.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const occurredInFuture = defineRule({
  code: "occurred-in-future",
  severity: "error",
  summary: "What is marked as happened, alleged, ongoing or lapsed is not dated after the source.",
  why: "A source can't report what had not happened when it was written: either the state or the date is wrong.",
  bad: exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: occurred
    when: 2026-03-13
    cite: p2`,
  }),
  good: exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: scheduled
    when: 2026-03-13
    cite: p2`,
  }),
  *check({ briefing }) {
    const [day, name] = newestDay(briefing);
    for (const { id, state, when, updatedBy } of briefing.events) {
      if (!Object.hasOwn(past, state)) continue;
      const { earliest } = when;
      if (earliest === null || earliest <= day) continue;
      // What an update tells was known when it was written.
      if (updatedBy.some((index) => (briefing.updates[index]?.at.latest ?? "") >= earliest)) continue;
      yield {
        at: ["events", id, "state"],
        message: `Marked as ${past[state]} but dated ${earliest}, after ${name}, ${day}.`,
        hint: `Mend \`when:\`, or choose a state of what is to come: scheduled, intended, possible. What was learnt later needs an entry under \`updates:\` with \`affects: [${id}]\`.`,
      };
    }
  },
});

const past: { readonly [State in EventState]?: string } = {
  occurred: "happened",
  ongoing: "ongoing",
  alleged: "alleged to have happened",
  lapsed: "lapsed",
};

/** The last day that the sheet can know of: its sources' newest dateline, or a later `asOf`. */
function newestDay({ asOf, sources }: Briefing): readonly [day: string, name: string] {
  const datelines = sources.flatMap(({ dateline, via }) =>
    dateline === null || via !== null ? [] : [dateline.date],
  );
  const newest = datelines.toSorted().at(-1) ?? "";
  return newest >= asOf ? [newest, "the dateline"] : [asOf, "the sheet's `asOf`"];
}
