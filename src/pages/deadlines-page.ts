import { entityAddress } from "../model/address.ts";
import type { Briefing, ResolvedEvent } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { isOtherDate } from "../model/date-order.ts";
import type { PageContext } from "../model/page-context.ts";
import { futureStates } from "../model/vocabulary.ts";
import { indexOf } from "../write/briefing-index.ts";
import { consequenceWords } from "../write/sentences/conditions.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { type DateView, dateView } from "./date-view.ts";
import { type EventLine, eventLine, recordAddress } from "./line-view.ts";
import { type ListLinks, listLinks } from "./list-links.ts";
import type { ListPage } from "./long-list.ts";
import { type NewestEvent, newestEvents } from "./newest-events.ts";
import { oncePerArchive } from "./once-per-archive.ts";
import { definePage, type PageView } from "./page.ts";
import { pagesByPeriod } from "./periods.ts";
import { entityIn, follow, ownValue } from "./record-lookup.ts";
import { registerFrame } from "./register-frame.ts";
import { isOverdue, nameIn } from "./state-view.ts";
import { dayOfEvent } from "./timeline-page.ts";

/** Every deadline: who set it, for whom, to do what, or else what, and what came of it. */
export interface DeadlinesView extends PageView {
  /** Groups that hold any, in fixed order. */
  readonly groups: readonly { readonly kind: DeadlineKind; readonly entries: readonly DeadlineEntry[] }[];
  readonly total: number;
  readonly otherPages: ListLinks;
}

/** How it stands: `ended` is over with an outcome in words, `kept` over with none, `missed` called off or not met. */
export const deadlineKinds = ["open", "overdue", "ended", "kept", "missed"] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export interface DeadlineEntry extends EventLine {
  readonly setBy: NameView | null;
  readonly binds: NameView | null;
  readonly demand: string | null;
  /** What follows if it is not kept, as a clause. */
  readonly otherwise: string | null;
  readonly briefing: BriefingNote;
  /** The dates it had, oldest first; empty where it never moved. */
  readonly dates: readonly DeadlineDate[];
}

export interface DeadlineDate {
  readonly date: DateView;
  /** Who set this date: the one named as setting it, else who says so. */
  readonly by: string;
  /** The line in the briefing that first gives it. */
  readonly address: string;
  readonly briefing: BriefingNote;
}

export interface NameView {
  readonly text: string;
  /** Null for one without a dossier. */
  readonly address: string | null;
}

const base = "/deadlines/";

export const deadlinesPage = definePage<ListPage<NewestEvent>, DeadlinesView>({
  kind: "deadlines",
  layout: "deadlines.11ty.tsx",
  isList: true,
  refs: oncePerArchive(({ archive, now }) => {
    const entries = newestEvents(archive).filter(({ event }) => event.type === "deadline");
    return pagesByPeriod({ base, entries, dayOf: dayOfEvent, now });
  }),
  address: ({ address }) => address,
  view(page, context) {
    const byKind = new Map<DeadlineKind, DeadlineEntry[]>(deadlineKinds.map((kind) => [kind, []]));
    for (const entry of page.entries)
      byKind.get(kindOf(entry.event, context.now))?.push(deadlineEntry(entry, context));
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
export function kindOf(event: ResolvedEvent, now: string): DeadlineKind {
  if (isOverdue(event, now)) return "overdue";
  if (futureStates.includes(event.state) || event.state === "ongoing") return "open";
  if (event.state !== "occurred") return "missed";
  return event.outcome === null ? "kept" : "ended";
}

function deadlineEntry(newest: NewestEvent, context: PageContext): DeadlineEntry {
  const { briefing, event } = newest;
  const told = appearancesOf(newest, context);
  return {
    ...eventLine(event, briefing, context.now),
    setBy: newestAnswer(
      told,
      (one) => one.event.setBy && nameView(one.event.setBy.entity, one.briefing, context),
    ),
    binds: newestAnswer(told, ({ event: { binds }, briefing: by }) =>
      binds === null ? null : nameView(binds, by, context),
    ),
    demand: newestAnswer(told, (one) => one.event.demand),
    otherwise: newestAnswer(told, ({ event: { otherwise }, briefing: by }) =>
      otherwise === null ? null : consequenceWords(otherwise, indexOf(by)),
    ),
    briefing: briefingNote(briefing),
    dates: datesOf(told, context),
  };
}

interface Appearance {
  readonly briefing: Briefing;
  readonly event: ResolvedEvent;
}

/** The deadline as each briefing tells it, oldest first. */
function appearancesOf({ life }: NewestEvent, { archive }: PageContext): readonly Appearance[] {
  return life.steps.flatMap((step) => {
    const found = follow(archive, step);
    return found?.record.kind === "event" ? [{ briefing: found.briefing, event: found.record }] : [];
  });
}

/** A briefing that only tells how a deadline ended need not repeat what it was: the newest that says it counts. */
function newestAnswer<T>(told: readonly Appearance[], answer: (one: Appearance) => T | null): T | null {
  for (const one of told.toReversed()) {
    const value = answer(one);
    if (value !== null) return value;
  }
  return null;
}

function nameView(id: Id, briefing: Briefing, { archive }: PageContext): NameView {
  const entity = entityIn(briefing, id);
  const isLinked = entity !== undefined && ownValue(archive.entities, id) !== undefined;
  return { text: nameIn(briefing, id), address: isLinked ? entityAddress(entity) : null };
}

/** Each date with the briefing that first gives it. A date that was told more exactly is the same date. */
function datesOf(told: readonly Appearance[], { now }: PageContext): readonly DeadlineDate[] {
  const dated = told.filter(({ event }) => event.when.edtf !== "unstated");
  const moves = dated.filter(({ event }, index) => {
    const before = dated[index - 1];
    return before === undefined || isOtherDate(event.when, before.event.when);
  });
  if (moves.length < 2) return [];
  return moves.map(({ briefing, event }) => ({
    date: dateView(event.when, briefing.asOf),
    by:
      event.setBy === null
        ? eventLine(event, briefing, now).attribution
        : nameIn(briefing, event.setBy.entity),
    address: recordAddress(briefing, event.id),
    briefing: briefingNote(briefing),
  }));
}
