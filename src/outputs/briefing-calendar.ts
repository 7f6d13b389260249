import { absoluteUrl, briefingAddress } from "../model/address.ts";
import { inQuotes } from "../text/quotation-marks.ts";
import { dayWords } from "../words/en/date-words.ts";
import { entriesOf } from "./calendar-entries.ts";
import { writeCalendar } from "./icalendar.ts";
import { defineBriefingOutput } from "./output.ts";

/**
 * `briefings/<id>/calendar.ics`: the dated events of one briefing. An event that a later briefing carries on stands
 * there as it is now, so that a subscriber's entry moves or is called off with it.
 */
export const briefingCalendar = defineBriefingOutput({
  name: "briefing-calendar",
  files: (briefing, _markdown, context) => {
    const address = briefingAddress(briefing.id);
    const entries = entriesOf(briefing, context);
    const contents = writeCalendar(
      {
        name: briefing.title,
        description: `Dates of the briefing ${inQuotes(briefing.title)}, as of ${dayWords(briefing.asOf, { weekday: false })}.`,
        source: absoluteUrl(context.site, `${address}calendar.ics`),
        url: absoluteUrl(context.site, address),
      },
      entries,
    );
    return [{ path: `briefings/${briefing.id}/calendar.ics`, contents }];
  },
});
