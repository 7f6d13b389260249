import { entityAddress } from "../model/address.ts";
import type { LinkedEntity, RecordRef } from "../model/archive.ts";
import type { Id } from "../model/common.ts";
import type { PageContext } from "../model/page-context.ts";
import { follow, type LineRecord, ownValue } from "./record-lookup.ts";

/** Someone named in the same events and statements, and in how many. */
export interface NamedWith {
  readonly name: string;
  readonly address: string;
  readonly times: number;
}

// The newest few hundred lines say who it is named with; all of them would say the same more slowly.
const linesRead = 300;
const namesShown = 8;

/** Those named most often in the same events and statements. Once is no company. */
export function namedWith(linked: LinkedEntity, context: PageContext): readonly NamedWith[] {
  const counts = new Map<Id, number>();
  for (const list of [linked.events, linked.said, linked.about])
    for (const ref of list.slice(-linesRead)) countNames(ref, linked.entity.id, counts, context);
  return [...counts]
    .filter(([, times]) => times > 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .flatMap(([id, times]) => {
      const entity = ownValue(context.archive.entities, id)?.entity;
      const address = entity ? entityAddress(entity) : null;
      return entity?.name && address ? [{ name: entity.name, address, times }] : [];
    })
    .slice(0, namesShown);
}

function countNames(ref: RecordRef, self: Id, counts: Map<Id, number>, { archive }: PageContext): void {
  const record = follow(archive, ref)?.record;
  if (!record) return;
  const names = new Set(namesIn(record));
  names.delete(self);
  for (const id of names) counts.set(id, (counts.get(id) ?? 0) + 1);
}

function namesIn(record: LineRecord): readonly Id[] {
  if (record.kind === "event") {
    const { who, setBy, binds } = record;
    const deadline = [setBy?.entity, binds].filter((id) => typeof id === "string");
    return [...who.map(({ entity }) => entity), ...deadline];
  }
  if (record.kind !== "statement") return [];
  const speaker = record.by === null ? [] : [record.by.entity];
  return [...speaker, ...record.about];
}
