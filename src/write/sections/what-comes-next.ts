import type { ResolvedEvent } from "../../model/briefing.ts";
import { bySoonest } from "../../model/fact-date.ts";
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
    const { asOf } = writing.briefing;
    // On the same day a deadline comes before what it threatens, and a cause before what comes after it.
    const sorted = events.toSorted(
      (a, b) => bySoonest(a.when, b.when, asOf) || Number(a.after === b.id) - Number(b.after === a.id),
    );
    return asList(sorted.map((event) => eventLine(event, writing, { withDate: true })));
  },
};

export function isToCome(event: ResolvedEvent): boolean {
  return futureStates.includes(event.state) && !event.background;
}
