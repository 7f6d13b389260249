import type { RecordRef } from "../model/archive.ts";
import type { Briefing, ResolvedStatement } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { byClock, type Clock, noClock } from "../model/date-order.ts";
import { perRecord } from "../model/per-record.ts";
import { statementTold, type Told } from "../model/told.ts";

/** A record with what it is ordered by. */
export interface DatedRef {
  readonly order: string;
  readonly clock: Clock;
  readonly ref: RecordRef;
}

/** By the day, then by the day of the briefing, then by ids; inside a day by the clock. */
export function dated(
  { id }: { readonly id: Id },
  { day, clock }: Pick<Told, "day"> & Partial<Pick<Told, "clock">>,
  briefing: Briefing,
): DatedRef {
  return {
    order: `${day} ${briefing.asOf} ${briefing.id} ${id}`,
    clock: clock ?? noClock,
    ref: { briefing: briefing.id, record: id },
  };
}

/** Records of one sheet with what they are ordered by, in that order. */
export function inOrder<Record extends { readonly id: Id }>(
  records: readonly Record[],
  toldOf: (record: Record) => Parameters<typeof dated>[1],
  briefing: Briefing,
): readonly (readonly [Record, DatedRef])[] {
  return records
    .map((record) => [record, dated(record, toldOf(record), briefing)] as const)
    .sort(([, a], [, b]) => byOrder(a, b));
}

/** A statement by when it was said; one without a date by the text that has it. */
export const datedStatement = perRecord(
  (statement: ResolvedStatement, briefing: Briefing): DatedRef =>
    dated(statement, statementTold(statement, briefing), briefing),
);

/** Sorts in place. */
export function oldestFirst(refs: DatedRef[]): readonly RecordRef[] {
  refs.sort(byOrder);
  return byClock(refs, ({ clock }) => clock).map(({ ref }) => ref);
}

function byOrder(a: DatedRef, b: DatedRef): number {
  return a.order < b.order ? -1 : a.order === b.order ? 0 : 1;
}

/** By day, then by id. */
export function oldestBriefingsFirst(briefings: readonly Briefing[]): readonly Briefing[] {
  return briefings.toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : a.id < b.id ? -1 : 1));
}
