import type { Briefing } from "../model/briefing.ts";
import type { PageContext } from "../model/page-context.ts";
import { calendarEntry } from "./event-calendar.ts";
import { tellingsOf } from "./event-lives.ts";
import { entryText } from "./icalendar.ts";

/** The calendar entry of an event, as text. */
export interface EntryText {
  readonly text: string;
  /** False where another briefing tells how the event stands, so that the entry belongs to that one. */
  readonly isNewest: boolean;
}

/** The entries of a briefing's dated events. */
export function entriesOf(briefing: Briefing, context: PageContext): readonly EntryText[] {
  if (latest?.briefing !== briefing || latest.context !== context)
    latest = { briefing, context, entries: makeEntries(briefing, context) };
  return latest.entries;
}

/** What was asked for last: the calendar of a briefing and that of the whole archive hold the same, and are written together. */
let latest: {
  readonly briefing: Briefing;
  readonly context: PageContext;
  readonly entries: readonly EntryText[];
} | null = null;

function makeEntries(briefing: Briefing, context: PageContext): readonly EntryText[] {
  return briefing.events.flatMap((event) => {
    const life = tellingsOf({ briefing, event }, context.archive);
    const entry = calendarEntry(life, context);
    return entry === null ? [] : [{ text: entryText(entry), isNewest: life.at(-1)?.event === event }];
  });
}
