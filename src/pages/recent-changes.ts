import type { Archive, EventLife, LifeStep, MoveKind } from "../model/archive.ts";
import { byClock, type Clock, noClock } from "../model/date-order.ts";
import type { PageContext } from "../model/page-context.ts";
import { factTold } from "../model/told.ts";
import { groupBy } from "../text/group-by.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { dayOfUpdate, madeUpdates, type UpdateEntry, updateEntry } from "./corrections-page.ts";
import { type DateView, dateView, type ToldView, toldView } from "./date-view.ts";
import { eventLine } from "./line-view.ts";
import { isMove } from "./moves.ts";
import { follow } from "./record-lookup.ts";
import { eventStateViews, type StateView } from "./state-view.ts";

/** What changed lately: an event that got further or was moved, or a briefing that was corrected. */
export type RecentChange = EventChange | UpdateChange;

export interface UpdateChange extends UpdateEntry {
  readonly change: "update";
  readonly day: string;
  /** How many more the same briefing had on that day. */
  readonly more: number;
}

export interface EventChange {
  readonly change: "event";
  readonly address: string;
  readonly text: string;
  readonly lang: string;
  readonly told: ToldView;
  readonly before: { readonly states: readonly StateView[]; readonly date: DateView };
  readonly after: { readonly states: readonly StateView[]; readonly date: DateView };
  readonly moves: readonly MoveKind[];
  /** What it depends on now, and who says so. */
  readonly condition: string | null;
  readonly attribution: string;
  readonly outcome: string | null;
  readonly briefing: BriefingNote;
}

interface Dated<T> {
  readonly day: string;
  readonly clock?: Clock;
  readonly value: T;
}

/** The newest changes, of events and of briefings, newest first. */
export function recentChanges(context: PageContext, limit: number): readonly RecentChange[] {
  const { archive } = context;
  const steps = newestFirst(moves(archive)).slice(0, limit);
  const changes: Dated<RecentChange>[] = [
    ...newestUpdates(archive, limit),
    ...steps.flatMap(({ day, clock, value }) =>
      eventChange(value, context).map((change) => ({ day, ...(clock && { clock }), value: change })),
    ),
  ];
  return newestFirst(changes)
    .slice(0, limit)
    .map(({ value }) => value);
}

/** What was changed in one briefing on one day stands as one change. */
function newestUpdates(archive: Archive, limit: number): readonly Dated<UpdateChange>[] {
  const byPlace = groupBy(madeUpdates(archive), (made) => `${dayOfUpdate(made) ?? ""} ${made.briefing.id}`);
  const groups = [...byPlace.values()].map((list) => ({ day: dayOfUpdate(list[0]!) ?? "", value: list }));
  return newestFirst(groups)
    .slice(0, limit)
    .map(({ day, value }) => ({
      day,
      value: { ...updateEntry(value[0]!), change: "update", day, more: value.length - 1 },
    }));
}

interface Move {
  readonly before: LifeStep;
  readonly after: LifeStep;
}

/** The last move of each life; what it went through before stands on its storyline. */
function moves({ lives }: Archive): readonly Dated<Move>[] {
  return Object.values(lives).flatMap((life) => {
    const { steps } = life;
    const index = steps.findLastIndex((step, at) => isMove(step) && !isOutdated(step, steps[at - 1], life));
    const [before, after] = [steps[index - 1], steps[index]];
    return before && after ? [{ day: after.on, clock: after.clock, value: { before, after } }] : [];
  });
}

/** A page of February may tell how things stood in August: told later, and no news. */
function isOutdated(step: LifeStep, before: LifeStep | undefined, { standing }: EventLife): boolean {
  return before !== undefined && standing.indexOf(step) < standing.indexOf(before);
}

function eventChange({ before, after }: Move, context: PageContext): readonly EventChange[] {
  const [was, is] = [follow(context.archive, before), follow(context.archive, after)];
  if (was?.record.kind !== "event" || is?.record.kind !== "event") return [];
  const { address, text, lang, states, date, condition, outcome, attribution } = eventLine(
    is.record,
    is.briefing,
    context,
  );
  return [
    {
      change: "event",
      address,
      text,
      lang,
      told: toldView(factTold(is.record, is.briefing)),
      before: {
        states: eventStateViews(was.record),
        date: dateView(was.record.when, was.briefing.asOf),
      },
      after: { states, date },
      moves: after.moves,
      condition,
      attribution,
      outcome,
      briefing: briefingNote(is.briefing),
    },
  ];
}

function newestFirst<T>(values: readonly Dated<T>[]): readonly Dated<T>[] {
  // Backwards, so that equal ones stay as they came.
  const byDay = values.toReversed().sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return byClock(byDay, ({ clock }) => clock ?? noClock).toReversed();
}
