import { briefingAddress } from "../model/address.ts";
import type { ResolvedEvent } from "../model/briefing.ts";
import { bySoonest } from "../model/fact-date.ts";
import type { PageContext } from "../model/page-context.ts";
import { silentSince } from "../model/silence.ts";
import { futureStates } from "../model/vocabulary.ts";
import { shortDay } from "./date-view.ts";
import { type EventLine, eventLine } from "./line-view.ts";
import { type NewestEvent, newestEvents } from "./newest-events.ts";
import { hasPassed, isOverdue } from "./state-view.ts";

/** An event still to come, with the briefing that says so. */
export interface UpcomingLine extends EventLine {
  readonly briefing: { readonly address: string; readonly title: string; readonly date: string };
}

export interface Upcoming {
  /** Soonest first. */
  readonly dated: readonly UpcomingLine[];
  /** Without a date, newest briefing first. */
  readonly undated: readonly UpcomingLine[];
  /** Whose date has passed and whose outcome nobody recorded, latest first. */
  readonly overdue: readonly UpcomingLine[];
  /** Of which nothing has been told for long, latest first; they are not among what comes next. */
  readonly silent: readonly UpcomingLine[];
  /** How many there are of each kind before the lists were cut to `limit`. */
  readonly total: Readonly<Record<"dated" | "undated" | "overdue" | "silent", number>>;
}

/**
 * Everything that is still to come across the archive, each event once: as the newest step of its life has it.
 * Left out are withdrawn events and those of briefings that were replaced.
 */
export function upcoming(context: PageContext, limit: number): Upcoming {
  const { archive, now } = context;
  const open = newestEvents(archive)
    .filter(({ event }) => futureStates.includes(event.state) && !event.withdrawn)
    .sort(newestBriefingFirst);
  const overdue = open.filter(({ event }) => isOverdue(event, now)).sort(latestFirst);
  const silent = open
    .flatMap((candidate) => {
      const since = silentSince(candidate.event, candidate.briefing, context);
      return since === null ? [] : [{ candidate, since }];
    })
    .sort((a, b) => compare(b.since, a.since));
  const isSilent = new Set(silent.map(({ candidate }) => candidate));
  const ahead = open.filter((candidate) => !hasPassed(candidate.event, now) && !isSilent.has(candidate));
  const dated = ahead
    .filter(({ event }) => hasDate(event))
    .sort((a, b) => bySoonest(a.event.when, b.event.when, now));
  const undated = ahead.filter(({ event }) => !hasDate(event));
  const lines = (candidates: readonly NewestEvent[]) =>
    candidates.slice(0, limit).map((candidate) => upcomingLine(candidate, context));
  return {
    dated: lines(dated),
    undated: lines(undated),
    overdue: lines(overdue),
    silent: lines(silent.map(({ candidate }) => candidate)),
    total: {
      dated: dated.length,
      undated: undated.length,
      overdue: overdue.length,
      silent: silent.length,
    },
  };
}

function upcomingLine({ briefing, event }: NewestEvent, context: PageContext): UpcomingLine {
  return {
    ...eventLine(event, briefing, context),
    briefing: {
      address: briefingAddress(briefing.id),
      title: briefing.title,
      date: shortDay(briefing.asOf),
    },
  };
}

function newestBriefingFirst(a: NewestEvent, b: NewestEvent): number {
  return compare(b.briefing.asOf, a.briefing.asOf) || compare(a.briefing.id, b.briefing.id);
}

const hasDate = (event: ResolvedEvent): boolean => event.when.earliest !== null || event.when.latest !== null;

function latestFirst(a: NewestEvent, b: NewestEvent): number {
  return compare(b.event.when.latest ?? "", a.event.when.latest ?? "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
