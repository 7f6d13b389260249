import type { Archive } from "../model/archive.ts";
import type { Briefing, ResolvedEvent } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";

/** An event as one briefing has it. */
export interface Appearance {
  readonly briefing: Briefing;
  readonly event: ResolvedEvent;
}

/** An appearance and how many times the event had been carried on before it. */
interface Step extends Appearance {
  readonly depth: number;
}

/**
 * All appearances of an event that sheets carry on from one another (`supersedes`), oldest first; never empty.
 * A draft takes no part in the life of a published event.
 */
export function lifeOf(appearance: Appearance, archive: Archive): readonly Appearance[] {
  const known = knownLives(archive).get(appearance.event);
  if (known !== undefined) return known;
  const first = firstAppearance(appearance, archive);
  if (first === appearance && carriersOf(first, archive).length === 0) return [appearance];
  const life = lifeFrom(first, archive);
  for (const { event } of life) knownLives(archive).set(event, life);
  return life.some(({ event }) => event === appearance.event) ? life : [...life, appearance];
}

function lifeFrom(first: Appearance, archive: Archive): readonly Appearance[] {
  const life: Step[] = [];
  const seen = new Set<ResolvedEvent>();
  const waiting: Step[] = [{ ...first, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next.event)) continue;
    seen.add(next.event);
    life.push(next);
    for (const carrier of carriersOf(next, archive)) waiting.push({ ...carrier, depth: next.depth + 1 });
  }
  return life.toSorted(oldestFirst);
}

type Lives = Map<ResolvedEvent, readonly Appearance[]>;
const livesByArchive = new WeakMap<Archive, Lives>();

/** Lives that were followed before: each of a hundred sheets that carry on one event asks for the same life. */
function knownLives(archive: Archive): Lives {
  let lives = livesByArchive.get(archive);
  if (lives === undefined) {
    lives = new Map();
    livesByArchive.set(archive, lives);
  }
  return lives;
}

/** Where the event first stood: what its id in calendars is made from, so that subscribers see one entry change. */
export function firstAppearance(appearance: Appearance, archive: Archive): Appearance {
  if (appearance.event.supersedes === null) return appearance;
  const seen = new Set<ResolvedEvent>();
  let first = appearance;
  while (first.event.supersedes !== null && !seen.has(first.event)) {
    seen.add(first.event);
    const earlier = findEvent(first.event.supersedes.sheet, first.event.supersedes.record, archive);
    if (earlier === null) break;
    first = earlier;
  }
  return first;
}

function carriersOf(appearance: Appearance, archive: Archive): readonly Appearance[] {
  const links = Object.hasOwn(archive.links, appearance.briefing.id)
    ? archive.links[appearance.briefing.id]
    : undefined;
  if (links === undefined || !Object.hasOwn(links.carriedOnBy, appearance.event.id)) return [];
  return (links.carriedOnBy[appearance.event.id] ?? [])
    .map((ref) => findEvent(ref.briefing, ref.record, archive))
    .filter((carrier) => carrier !== null)
    .filter((carrier) => !carrier.briefing.draft || appearance.briefing.draft);
}

function findEvent(sheet: Id, record: Id, archive: Archive): Appearance | null {
  const briefing = Object.hasOwn(archive.byId, sheet) ? archive.byId[sheet] : undefined;
  const event = briefing?.events.find((candidate) => candidate.id === record);
  return briefing === undefined || event === undefined ? null : { briefing, event };
}

/** Of two sheets of one day, the one that carries on the other is the newer. */
function oldestFirst(a: Step, b: Step): number {
  return (
    compare(a.briefing.asOf, b.briefing.asOf) || a.depth - b.depth || compare(a.briefing.id, b.briefing.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
