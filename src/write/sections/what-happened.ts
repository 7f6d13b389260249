import type { ResolvedEvent } from "../../model/briefing.ts";
import { inTimeOrder } from "../../model/date-order.ts";
import { futureStates } from "../../model/vocabulary.ts";
import { selectionOf } from "../selection.ts";
import { dayWithoutYear } from "../sentences/dates.ts";
import { eventLine } from "../sentences/event-line.ts";
import type { Writing } from "../writing.ts";
import { asList, type Section } from "./section.ts";

/** What is over, under way, called off or did not come about, in time order, but for what "Where it stands" has. */
export const whatHappened: Section = {
  kind: "what-happened",
  title(writing) {
    const events = happened(writing);
    const isMore = selectionOf(writing).standing.some((event) => !event.background);
    // No heading may say of what is only alleged that it happened.
    if (events.some(isAlleged))
      return events.every(isAlleged) ? "What is said to have happened" : "What happened, or is said to have";
    const day = onlyDay(events);
    const also = isMore ? "What else happened" : "What happened";
    return day === null ? also : `${also} on ${dayWithoutYear(day)}`;
  },
  names: [
    "what happened",
    "what else happened",
    "what is said to have happened",
    "what happened, or is said to have",
  ],
  beginnings: ["what happened on ", "what else happened on "],
  lines(writing) {
    const events = happened(writing);
    const start = onlyDay(events) === null ? "date" : "none";
    return asList(events.map((event) => eventLine(event, writing, start)));
  },
};

const isAlleged = ({ state }: ResolvedEvent): boolean => state === "alleged";

function happened(writing: Writing): readonly ResolvedEvent[] {
  const shown = new Set(selectionOf(writing).standing);
  const events = writing.briefing.events.filter(
    (event) => !futureStates.includes(event.state) && !event.background && !shown.has(event),
  );
  return inTimeOrder(events, ({ when }) => when);
}

/** The day on which all of it fell, as stated by the source; a day that was worked out stands on the line, with its †. */
function onlyDay(events: readonly ResolvedEvent[]): string | null {
  if (events.some(isAlleged)) return null;
  const day = events[0]?.when.earliest ?? null;
  const isShared = events.every(
    ({ when }) =>
      when.kind === "point" &&
      when.precision === "day" &&
      when.earliest === day &&
      !when.approximate &&
      !when.uncertain,
  );
  return isShared ? day : null;
}
