import { isMoreExact, isOneMoment, isOtherDate } from "../model/date-order.ts";
import type { FactDate } from "../model/fact-date.ts";
import type { PageContext } from "../model/page-context.ts";
import { silentSince } from "../model/silence.ts";
import { futureStates } from "../model/vocabulary.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { type DateView, eventDateView } from "./date-view.ts";
import { type Appearance, type DeadlineTerm, termsOf } from "./deadline-terms.ts";
import { type ExactEvent, exactEvents } from "./exact-dates.ts";
import { type EventLine, eventLine, recordAddress } from "./line-view.ts";
import { type ListLinks, listLinks } from "./list-links.ts";
import type { ListPage } from "./long-list.ts";
import { oncePerArchive } from "./once-per-archive.ts";
import { definePage, type PageView } from "./page.ts";
import { pagesByPeriod } from "./periods.ts";
import { follow } from "./record-lookup.ts";
import { registerFrame } from "./register-frame.ts";
import { hasPassed, nameIn } from "./state-view.ts";
import { dayOfEvent } from "./timeline-page.ts";

/** Every deadline: who set it, for whom, to do what, or else what, and what came of it. */
export interface DeadlinesView extends PageView {
  /** Groups that hold any, in fixed order. */
  readonly groups: readonly { readonly kind: DeadlineKind; readonly entries: readonly DeadlineEntry[] }[];
  readonly total: number;
  readonly otherPages: ListLinks;
}

/** How it stands: `silent` is open and not told of for long, `ended` is over with an outcome in words, `kept` over with none, `missed` called off or not met. */
export const deadlineKinds = [
  "open",
  "silent",
  "overdue",
  "unknown",
  "ended",
  "kept",
  "lapsed",
  "alleged",
  "missed",
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export interface DeadlineEntry extends EventLine {
  /** What its newest briefing tells of it, and what none does. */
  readonly terms: readonly DeadlineTerm[];
  readonly briefing: BriefingNote;
  /** What only earlier briefings tell, each under its own teller, newest first. */
  readonly earlier: readonly EarlierTerms[];
  /** The dates it was told with, oldest first, each more exact or another; empty where there was one. */
  readonly dates: readonly DeadlineDate[];
  /** True where one of them is another date than the one before. */
  readonly moved: boolean;
}

/** Terms that one earlier briefing tells and no newer one repeats. */
export interface EarlierTerms {
  readonly terms: readonly DeadlineTerm[];
  readonly attribution: string;
  /** The line in its briefing. */
  readonly address: string;
  readonly briefing: BriefingNote;
}

export interface DeadlineDate {
  readonly date: DateView;
  /** Who set this date: the one named as setting it, else who says so. */
  readonly by: string;
  /** The line in the briefing that first gives it. */
  readonly address: string;
  readonly briefing: BriefingNote;
}

const base = "/deadlines/";

export const deadlinesPage = definePage<ListPage<ExactEvent>, DeadlinesView>({
  kind: "deadlines",
  layout: "deadlines.11ty.tsx",
  isList: true,
  refs: oncePerArchive((context) => {
    const entries = exactEvents(context).filter(({ event }) => event.type === "deadline");
    return pagesByPeriod({ base, entries, dayOf: dayOfEvent, now: context.now });
  }),
  address: ({ address }) => address,
  view(page, context) {
    const byKind = new Map<DeadlineKind, DeadlineEntry[]>(deadlineKinds.map((kind) => [kind, []]));
    for (const entry of page.entries) byKind.get(kindOf(entry, context))?.push(deadlineEntry(entry, context));
    return {
      frame: registerFrame(
        {
          title: "Deadlines",
          description: `Deadlines in the briefings of ${context.site.title}: who set them, for whom, and what came of them.`,
          address: base,
        },
        page,
        context,
      ),
      markdown: null,
      groups: [...byKind]
        .filter(([, list]) => list.length > 0)
        .map(([kind, list]) => ({ kind, entries: list })),
      total: page.total,
      otherPages: listLinks(page),
    };
  },
});

/** By state and by whether an outcome is recorded; what the outcome's words mean is for readers. */
function kindOf({ event, briefing }: ExactEvent, context: PageContext): DeadlineKind {
  if (silentSince(event, briefing, context) !== null) return "silent";
  if (hasPassed(event, context.now)) return event.outcomeUnknown === null ? "overdue" : "unknown";
  if (futureStates.includes(event.state) || event.state === "ongoing") return "open";
  if (event.state === "lapsed" || event.state === "alleged") return event.state;
  if (event.state !== "occurred") return "missed";
  return event.outcome === null ? "kept" : "ended";
}

function deadlineEntry(newest: ExactEvent, context: PageContext): DeadlineEntry {
  const { briefing, event } = newest;
  const told = appearancesOf(newest, context);
  const terms = termsOf(told, context);
  const ofNewest = (teller: Appearance | null) => teller === null || teller === told.at(-1);
  const dates = datesOf(told);
  return {
    ...eventLine(event, briefing, context),
    terms: terms.flatMap(({ term, teller }) => (ofNewest(teller) ? [term] : [])),
    briefing: briefingNote(briefing),
    earlier: told.toReversed().flatMap((one) => {
      const own = terms.flatMap(({ term, teller }) => (teller === one && !ofNewest(teller) ? [term] : []));
      return own.length === 0 ? [] : [earlierTerms(own, one, context)];
    }),
    dates: dates.length > 1 || newest.dateFrom !== null ? dates.map((one) => deadlineDate(one, context)) : [],
    moved: dates.some(({ event: { when } }, at) => at > 0 && isOtherDate(when, dates[at - 1]!.event.when)),
  };
}

/** The deadline as each briefing tells it, oldest first, that by which it stands last. */
function appearancesOf(
  { life, briefing, event }: ExactEvent,
  { archive }: PageContext,
): readonly Appearance[] {
  const earlier = life.standing.flatMap((step) => {
    const found = follow(archive, step);
    const isOther = step.briefing !== briefing.id || step.record !== event.id;
    return found?.record.kind === "event" && isOther
      ? [{ briefing: found.briefing, event: found.record }]
      : [];
  });
  return [...earlier, { briefing, event }];
}

function earlierTerms(
  terms: readonly DeadlineTerm[],
  { briefing, event }: Appearance,
  context: PageContext,
): EarlierTerms {
  const { address, attribution } = eventLine(event, briefing, context);
  return { terms, attribution, address, briefing: briefingNote(briefing) };
}

/** Each date with the briefing that first gives it. One that is told again, or less exactly, is the same date. */
function datesOf(told: readonly Appearance[]): readonly Appearance[] {
  const dates: Appearance[] = [];
  for (const one of told) {
    const before = dates.at(-1)?.event.when;
    if (one.event.when.edtf !== "unstated" && (before === undefined || isNews(one.event.when, before)))
      dates.push(one);
  }
  return dates;
}

function isNews(date: FactDate, before: FactDate): boolean {
  return date.edtf !== before.edtf && !isMoreExact(before, date) && !isOneMoment(before, date);
}

function deadlineDate({ briefing, event }: Appearance, context: PageContext): DeadlineDate {
  return {
    date: eventDateView(event, briefing.asOf),
    by:
      event.setBy === null
        ? eventLine(event, briefing, context).attribution
        : nameIn(briefing, event.setBy.entity),
    address: recordAddress(briefing, event.id),
    briefing: briefingNote(briefing),
  };
}
