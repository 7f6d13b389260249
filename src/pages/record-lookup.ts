import type { Archive, RecordRef } from "../model/archive.ts";
import type {
  Briefing,
  ResolvedEntity,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedQuestion,
  ResolvedStatement,
} from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { indexOf } from "../write/briefing-index.ts";

export type LineRecord = ResolvedStatement | ResolvedEvent | ResolvedFigure | ResolvedQuestion;

/** The record of this briefing with that id; undefined where it has none. */
export function recordOf(briefing: Briefing, id: Id): LineRecord | undefined {
  const index = indexOf(briefing);
  return index.fact(id) ?? index.question(id);
}

/** The briefing that a reference leads to; undefined where the archive has none. */
export function briefingOf(archive: Archive, id: Id): Briefing | undefined {
  return ownValue(archive.byId, id);
}

/** Record and briefing that a reference leads to; null where either is missing. */
export function follow(archive: Archive, ref: RecordRef): { briefing: Briefing; record: LineRecord } | null {
  const briefing = briefingOf(archive, ref.briefing);
  const record = briefing && recordOf(briefing, ref.record);
  return briefing && record ? { briefing, record } : null;
}

/** An entity as this briefing knows it. */
export function entityIn(briefing: Briefing, id: Id): ResolvedEntity | undefined {
  return ownValue(briefing.entities, id);
}

/** What a dictionary holds under an id; ids can be words like `constructor`. */
export function ownValue<T>(values: Readonly<Record<Id, T>>, id: Id): T | undefined {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}
