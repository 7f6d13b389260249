import type { RecordRef } from "../model/archive.ts";
import type { Briefing, ResolvedStatement } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";

/** A record with what it is ordered by. */
export interface DatedRef {
  readonly order: string;
  readonly ref: RecordRef;
}

/** By the day, then by the day of the briefing, then by ids. */
export function dated({ id }: { readonly id: Id }, day: string, briefing: Briefing): DatedRef {
  return {
    order: `${day} ${briefing.asOf} ${briefing.id} ${id}`,
    ref: { briefing: briefing.id, record: id },
  };
}

/** A statement by when it was said; one without a date by its briefing. */
export function datedStatement(statement: ResolvedStatement, briefing: Briefing): DatedRef {
  return dated(statement, statement.when.earliest ?? statement.when.latest ?? briefing.asOf, briefing);
}

/** Sorts in place. */
export function oldestFirst(refs: DatedRef[]): readonly RecordRef[] {
  return refs.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ ref }) => ref);
}

/** By day, then by id. */
export function oldestBriefingsFirst(briefings: readonly Briefing[]): readonly Briefing[] {
  return briefings.toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : a.id < b.id ? -1 : 1));
}
