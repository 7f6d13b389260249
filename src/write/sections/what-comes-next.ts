import type { ResolvedEvent } from "../../model/briefing.ts";
import { byDate } from "../../model/fact-date.ts";
import { futureStates } from "../../model/vocabulary.ts";
import { eventLine } from "../sentences/event-line.ts";
import { asList, type Section } from "./section.ts";

/** What is scheduled, intended, possible or postponed: soonest first, undated last, what follows after what it follows. */
export const whatComesNext: Section = {
  kind: "what-comes-next",
  title: () => "What comes next",
  names: ["what comes next"],
  lines(writing) {
    const events = writing.briefing.events.filter(isToCome);
    return asList(events.toSorted(bySoonest).map((event) => eventLine(event, writing, { withDate: true })));
  },
};

export function isToCome(event: ResolvedEvent): boolean {
  return futureStates.includes(event.state) && !event.background;
}

/** Soonest first; on the same day a deadline before what it threatens, and a cause before what comes after it. */
function bySoonest(a: ResolvedEvent, b: ResolvedEvent): number {
  return byDate(a.when, b.when) || Number(a.after === b.id) - Number(b.after === a.id);
}
