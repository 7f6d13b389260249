import { absoluteUrl } from "../model/address.ts";
import type { PageContext } from "../model/page-context.ts";
import { calendarEntry } from "./event-calendar.ts";
import { lifeOf } from "./event-lives.ts";
import { type CalendarEntry, calendarPieces } from "./icalendar.ts";
import { defineOutput } from "./output.ts";

/** `calendar.ics`: every dated event of the archive, past and to come, each once and as it stands now. */
export const calendar = defineOutput({
  name: "calendar",
  scope: "archive",
  files: (context) => {
    const pieces = calendarPieces({
      name: context.site.title,
      description: context.site.description,
      source: absoluteUrl(context.site, "/calendar.ics"),
      url: absoluteUrl(context.site, "/"),
      entries: entriesOf(context),
    });
    return [{ path: "calendar.ics", pieces }];
  },
});

// One after the other, so that of a hundred thousand entries only the text is kept.
function* entriesOf(context: PageContext): Iterable<CalendarEntry> {
  for (const briefing of context.archive.briefings) {
    if (briefing.draft) continue;
    for (const event of briefing.events) {
      const life = lifeOf({ briefing, event }, context.archive);
      // A life is written where it is newest, so that it is written once.
      if (life.at(-1)?.event !== event) continue;
      const entry = calendarEntry(life, context);
      if (entry !== null) yield entry;
    }
  }
}
