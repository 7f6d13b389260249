import type { LifeStep } from "../model/archive.ts";
import { isMoreExact, isOtherDate } from "../model/date-order.ts";
import type { PageContext } from "../model/page-context.ts";
import { accordingTo } from "../write/sentences/plain-attribution.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { recordAddress } from "./line-view.ts";
import { type NewestEvent, newestEvents } from "./newest-events.ts";
import { follow } from "./record-lookup.ts";

/** An event of the archive, once, with the most exact date that agrees with its newest briefing's. */
export interface ExactEvent extends NewestEvent {
  /** Who gives that date, where an earlier briefing does; null where it is the newest briefing's own. */
  readonly dateFrom: DateTeller | null;
}

/** Who gave a date, and the line of the briefing that has it. */
export interface DateTeller {
  readonly attribution: string;
  readonly address: string;
  readonly briefing: BriefingNote;
}

/** Every event once, for the lists that sort by date. */
export function exactEvents(context: PageContext): readonly ExactEvent[] {
  return newestEvents(context.archive).map((entry) => withExactDate(entry, context));
}

/**
 * Looks back over the briefings that told of the same state, as far as their dates agree: what was scheduled for 15 August did
 * not happen on that day because it happened in August, and a date that was given up is no more exact one.
 */
function withExactDate(newest: NewestEvent, { archive }: PageContext): ExactEvent {
  let exact: ExactEvent = { ...newest, dateFrom: null };
  if (isCorrected(newest)) return exact;
  for (const step of earlierSteps(newest)) {
    if (step.state !== newest.event.state || isOtherDate(step.when, newest.event.when)) break;
    if (!isMoreExact(step.when, exact.event.when)) continue;
    const told = follow(archive, step);
    if (told?.record.kind !== "event" || told.record.withdrawn) continue;
    exact = {
      ...exact,
      event: { ...newest.event, when: step.when },
      dateFrom: {
        attribution: accordingTo(told.record, told.briefing),
        address: recordAddress(told.briefing, told.record.id),
        briefing: briefingNote(told.briefing),
      },
    };
  }
  return exact;
}

/** Those over which it stands, the last first. */
function earlierSteps({ life: { standing }, briefing, event }: NewestEvent): readonly LifeStep[] {
  const place = standing.findIndex((step) => step.briefing === briefing.id && step.record === event.id);
  return standing.slice(0, Math.max(0, place)).toReversed();
}

/** The correction may be that the date was too exact. */
function isCorrected({ briefing, event }: NewestEvent): boolean {
  return event.updatedBy.some((index) => briefing.updates[index]?.kind === "correction");
}
