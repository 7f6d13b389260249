import type { Briefing } from "../model/briefing.ts";
import type { PageContext } from "../model/page-context.ts";
import { calendarEntry } from "./event-calendar.ts";
import { type Appearance, tellingsOf } from "./event-lives.ts";
import { entryText } from "./icalendar.ts";

/** The calendar entries of a briefing's dated events, as text: of those events whose tellings, the newest last, are wanted. */
export function entriesOf(
  briefing: Briefing,
  context: PageContext,
  isWanted: (life: readonly Appearance[], own: Appearance) => boolean = () => true,
): readonly string[] {
  return briefing.events.flatMap((event) => {
    const own = { briefing, event };
    const life = tellingsOf(own, context.archive);
    const entry = isWanted(life, own) ? calendarEntry(life, context) : null;
    return entry === null ? [] : [entryText(entry)];
  });
}
