import { absoluteUrl } from "../model/address.ts";
import type { Briefing } from "../model/briefing.ts";
import type { PageContext } from "../model/page-context.ts";
import { entriesOf } from "./calendar-entries.ts";
import { calendarEnd, calendarStart } from "./icalendar.ts";
import { defineOutput } from "./output.ts";

/** `calendar.ics`: every dated event of the archive, past and to come, each once and as it stands now. */
export const calendar = defineOutput({
  name: "calendar",
  scope: "growing",
  path: "calendar.ics",
  *pieces(context) {
    yield calendarStart({
      name: context.site.title,
      description: context.site.description,
      source: absoluteUrl(context.site, "/calendar.ics"),
      url: absoluteUrl(context.site, "/"),
    });
    for (const briefing of context.archive.briefings) yield piece(briefing, context);
    yield calendarEnd;
  },
});

/** A life is written where it is newest, so that it is written once. */
function piece(briefing: Briefing, context: PageContext): string {
  if (briefing.draft) return "";
  const newest = entriesOf(briefing, context).filter(({ isNewest }) => isNewest);
  return newest.map(({ text }) => text).join("");
}
