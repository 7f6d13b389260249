import { dueWords } from "../../model/due.ts";
import type { ToldEvent } from "../../model/moves-between.ts";
import { type Clockwork, silentSince } from "../../model/silence.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { dateWords, dayWords } from "../../words/en/date-words.ts";
import { indexOf } from "../briefing-index.ts";
import { hiddenEventHedges } from "./event-hedges.ts";
import { hedgeWords } from "./hedges.ts";
import { shakenWords } from "./plain-attribution.ts";
import { shakenElsewhere } from "./told-elsewhere.ts";

/**
 * How an event stands in its newest telling, with all that the labels of that line say: "now: happened Fri 15 Aug 2025", "now: possible,
 * conditional, denied by Per Lind", "now: withdrawn". Where nothing was told for long it is no "now": "last told 22 Aug 2025: intended".
 */
export function nowWords({ briefing, event }: ToldEvent, context: Clockwork): string {
  if (event.withdrawn) return "now: withdrawn";
  const silent = silentSince(event, briefing, context);
  const isDated = event.when.earliest !== null || event.when.latest !== null;
  const due = dueWords(event) === "" ? " " : `, ${dueWords(event)}`;
  const date = isDated ? due + dateWords(event.when, { style: "short", asOf: briefing.asOf }) : "";
  const remarks = [
    event.condition === null ? null : "conditional",
    hedgeWords(hiddenEventHedges(event, indexOf(briefing))),
    // Beside other words on a line, a semicolon would part it from what it is said of.
    shakenWords(event, briefing)?.replaceAll("; ", ", "),
    ...shakenElsewhere(event, briefing, context.archive),
  ].filter((words) => words !== null && words !== undefined);
  const told = silent === null ? "now" : `last told ${dayWords(silent, { style: "short", weekday: false })}`;
  return [`${told}: ${eventStates[event.state].label.toLowerCase()}${date}`, ...remarks].join(", ");
}
