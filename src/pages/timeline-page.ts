import { inTimeOrder } from "../model/date-order.ts";
import type { PageContext } from "../model/page-context.ts";
import { groupBy } from "../text/group-by.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { monthInWords } from "./date-view.ts";
import { type DateTeller, type ExactEvent, exactEvents } from "./exact-dates.ts";
import { movePath, type StepView } from "./life-view.ts";
import { type EventLine, eventLine, withMore } from "./line-view.ts";
import { type ListLinks, listLinks } from "./list-links.ts";
import type { ListPage } from "./long-list.ts";
import { hasMoved } from "./moves.ts";
import { definePage, type PageView } from "./page.ts";
import { pagesByPeriod } from "./periods.ts";
import { registerFrame } from "./register-frame.ts";

/** Every event of the archive, once, as it stands now. */
export interface TimelineView extends PageView {
  /** Latest first. */
  readonly months: readonly TimelineMonth[];
  readonly undated: readonly TimelineEntry[];
  readonly total: number;
  readonly otherPages: ListLinks;
}

export interface TimelineMonth {
  /** Anchor: `2025-08`; of a date without a month, `2021`. */
  readonly id: string;
  readonly name: string;
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineEntry extends EventLine {
  /** The briefing that tells it as it stands now. */
  readonly briefing: BriefingNote;
  /** Who gives its date, where an earlier briefing has it more exactly. */
  readonly dateFrom: DateTeller | null;
  /** How it moved from state to state or date to date; empty where it never did. */
  readonly path: readonly StepView[];
}

const base = "/timeline/";

export const timelinePage = definePage<ListPage<ExactEvent>, TimelineView>({
  kind: "timeline",
  layout: "timeline.11ty.tsx",
  isList: true,
  refs: (context) =>
    pagesByPeriod({ base, entries: exactEvents(context), dayOf: dayOfEvent, now: context.now }),
  address: ({ address }) => address,
  view(page, context) {
    const dated = page.entries.filter((entry) => dayOfEvent(entry) !== null);
    const undated = page.entries.filter((entry) => dayOfEvent(entry) === null);
    return {
      frame: registerFrame(
        {
          title: "Timeline",
          description: `Every event in the briefings of ${context.site.title}, each once, as it stands now.`,
          address: base,
        },
        page,
        context,
      ),
      markdown: null,
      months: [...groupBy(dated, monthOf)].map(([month, ofMonth]) => ({
        id: month,
        name: month.length < 7 ? month : monthInWords(month),
        entries: newestFirst(ofMonth).map((entry) => timelineEntry(entry, context)),
      })),
      undated: undated.map((entry) => timelineEntry(entry, context)),
      total: page.total,
      otherPages: listLinks(page),
    };
  },
});

/** The first possible day of an event, else its last; null where it has no date. */
export function dayOfEvent({ event }: ExactEvent): string | null {
  return event.when.earliest ?? event.when.latest;
}

/** A year is no month: what happened in 2021 stands under 2021. */
function monthOf(entry: ExactEvent): string {
  const { earliest, startPrecision, precision } = entry.event.when;
  const isWide = (earliest === null ? precision : (startPrecision ?? precision)) === "year";
  return (dayOfEvent(entry) ?? "").slice(0, isWide ? 4 : 7);
}

/** Within a day and across two dates of one moment, by the time of day where it is known. */
function newestFirst(events: readonly ExactEvent[]): readonly ExactEvent[] {
  return inTimeOrder(events.toReversed(), ({ event }) => event.when).toReversed();
}

function timelineEntry({ life, briefing, event, dateFrom }: ExactEvent, context: PageContext): TimelineEntry {
  return withMore(eventLine(event, briefing, context), {
    briefing: briefingNote(briefing),
    dateFrom,
    path: hasMoved(life) ? movePath(life, context) : [],
  });
}
