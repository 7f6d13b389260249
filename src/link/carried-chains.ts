import type { Briefing, ResolvedEvent } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { Groups } from "./groups.ts";
import { recordKey } from "./record-key.ts";

/** An event as one sheet has it. */
export interface Appearance {
  readonly briefing: Briefing;
  readonly event: ResolvedEvent;
}

/** Events that sheets carry on from one another, by `sheet-id#event-id`. Others are not in it. */
export interface Chains {
  /** The sheets with such events. */
  readonly sheets: ReadonlySet<Id>;
  /** The first appearance; also of an event whose sheet is missing, where two sheets carry it on. */
  readonly lifeOf: (key: string) => string | undefined;
  /** The appearances of a life, oldest first. */
  readonly stepsOf: (life: string) => readonly Appearance[] | undefined;
}

/**
 * Follows `supersedes:` of events. Two that carry on the same event of a sheet that is missing belong together all
 * the same.
 */
export function carriedChains(briefings: readonly Briefing[]): Chains {
  const appearances = joinedAppearances(briefings);
  const groups = new Groups();
  for (const [key, { event }] of appearances) groups.join(carriedKey(event) ?? key, key);

  const depths = depthsOf(appearances);
  const members = new Map<string, [key: string, appearance: Appearance][]>();
  for (const entry of appearances) {
    const group = groups.of(entry[0]);
    const list = members.get(group);
    if (list === undefined) members.set(group, [entry]);
    else list.push(entry);
  }
  const lifeOfGroup = new Map<string, string>();
  const steps = new Map<string, readonly Appearance[]>();
  for (const [group, list] of members) {
    list.sort(([a, { briefing }], [b, { briefing: other }]) => {
      const days = compare(briefing.asOf, other.asOf);
      return days || (depths.get(a) ?? 0) - (depths.get(b) ?? 0) || compare(a, b);
    });
    const life = list[0]?.[0] ?? group;
    lifeOfGroup.set(group, life);
    steps.set(
      life,
      list.map(([, appearance]) => appearance),
    );
  }
  return {
    sheets: new Set([...appearances.values()].map(({ briefing }) => briefing.id)),
    lifeOf: (key) => lifeOfGroup.get(groups.of(key)),
    stepsOf: (life) => steps.get(life),
  };
}

/** Events that carry on another, and those that are carried on. */
function joinedAppearances(briefings: readonly Briefing[]): ReadonlyMap<string, Appearance> {
  const byId = new Map(briefings.map((briefing) => [briefing.id, briefing]));
  const appearances = new Map<string, Appearance>();
  const carried = new Map<Id, Set<Id>>();
  for (const briefing of briefings)
    for (const event of briefing.events) {
      if (event.supersedes === null || isNoEvent(event.supersedes, byId)) continue;
      appearances.set(recordKey(briefing.id, event.id), { briefing, event });
      const { sheet, record } = event.supersedes;
      const records = carried.get(sheet) ?? new Set();
      carried.set(sheet, records.add(record));
    }
  for (const [sheet, records] of carried) {
    const briefing = byId.get(sheet);
    if (briefing === undefined) continue;
    for (const event of briefing.events)
      if (records.has(event.id)) appearances.set(recordKey(sheet, event.id), { briefing, event });
  }
  return appearances;
}

/** A statement or figure can't be carried on by an event: that two do by mistake does not make them one. */
function isNoEvent(
  { sheet, record }: { readonly sheet: Id; readonly record: Id },
  byId: ReadonlyMap<Id, Briefing>,
): boolean {
  const target = byId.get(sheet);
  const isTarget = ({ id }: { readonly id: Id }) => id === record;
  return target !== undefined && (target.statements.some(isTarget) || target.figures.some(isTarget));
}

function carriedKey({ supersedes }: ResolvedEvent): string | null {
  return supersedes === null ? null : recordKey(supersedes.sheet, supersedes.record);
}

/** How often each event had been carried on before it. A circle is told of elsewhere and is cut where it closes. */
function depthsOf(appearances: ReadonlyMap<string, Appearance>): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const start of appearances.keys()) {
    const path: string[] = [];
    const seen = new Set<string>();
    let at: string | null = start;
    while (at !== null && appearances.has(at) && !depths.has(at) && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      const appearance: Appearance | undefined = appearances.get(at);
      at = appearance === undefined ? null : carriedKey(appearance.event);
    }
    let depth = at === null ? 0 : (depths.get(at) ?? 0);
    for (const key of path.reverse()) depths.set(key, ++depth);
  }
  return depths;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
