import { absoluteUrl } from "../model/address.ts";
import { entriesOf } from "./calendar-entries.ts";
import { lastDayOf } from "./event-calendar.ts";
import type { Appearance } from "./event-lives.ts";
import { writeCalendar } from "./icalendar.ts";
import { defineOutput } from "./output.ts";

/**
 * `calendar.ics`: what is due, and what was due in the last twelve months, each once and as it stands now. The calendars of the
 * briefings have all of their dates, however old.
 */
export const calendar = defineOutput({
  name: "calendar",
  files(context) {
    const { archive, site, now } = context;
    const start = aYearBefore(now);
    // An event is written where it is told last, so that it is written once.
    const isWanted = (life: readonly Appearance[], { event }: Appearance) =>
      life.at(-1)?.event === event && (lastDayOf(life) ?? "") >= start;
    const published = archive.briefings.filter((briefing) => !briefing.draft);
    const contents = writeCalendar(
      {
        name: site.title,
        description: site.description,
        source: absoluteUrl(site, "/calendar.ics"),
        url: absoluteUrl(site, "/"),
      },
      published.flatMap((briefing) => entriesOf(briefing, context, isWanted)),
    );
    return [{ path: "calendar.ics", contents }];
  },
});

/** The same day of the year before; of 29 February, the day before 1 March. */
function aYearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, "0");
  return `${year}${day.slice(4)}`.replace(/-02-29$/, "-02-28");
}
