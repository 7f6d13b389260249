import type { EventLife, RelatedBriefing, RelationReason } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { perBriefing } from "../model/per-record.ts";

const mostRelated = 5;
const mostReasons = 5;
/** What more briefings share says little of any two of them, and would cost time that grows with the square. */
const mostSharing = 50;
/** One event that goes through two briefings relates them more than the people in it. */
const weightOfEvent = 3;

/** Something that briefings can share. */
interface Feature {
  readonly reason: RelationReason;
  /** Positions of the briefings that have it. */
  readonly sharing: number[];
  weight: number;
}

/**
 * The briefings most related to each, by what they share: the rarer it is, the more it weighs. What more than half
 * of the archive shares relates nobody. A sheet that another replaced is offered to no one.
 */
export function relateBriefings(
  briefings: readonly Briefing[],
  sharedLives: readonly EventLife[],
): ReadonlyMap<Id, readonly RelatedBriefing[]> {
  const featuresOf = tellingFeatures(briefings, sharedLives);
  const replaced = new Set(briefings.flatMap(({ supersedes }) => supersedes));
  const isOffered = briefings.map(({ id }) => !replaced.has(id));
  const scores = new Float64Array(briefings.length);
  const related = new Map<Id, readonly RelatedBriefing[]>();
  for (const [index, { id }] of briefings.entries()) {
    const own = featuresOf[index] ?? [];
    const others = score(own, index, scores, isOffered);
    const list = best(others, scores).map((other) => ({
      briefing: briefings[other]!.id,
      reasons: reasonsFor(own, featuresOf[other] ?? []),
    }));
    for (const other of others) scores[other] = 0;
    related.set(id, list);
  }
  return related;
}

/** Of each briefing, what it has that relates it to any other. */
function tellingFeatures(
  briefings: readonly Briefing[],
  sharedLives: readonly EventLife[],
): readonly (readonly Feature[])[] {
  const entities = new Map<Id, Feature>();
  const storylines = new Map<Id, Feature>();
  for (const [index, briefing] of briefings.entries()) {
    for (const id of storyEntities(briefing)) share(entities, id, "entity", index);
    for (const id of new Set(briefing.storylines)) share(storylines, id, "storyline", index);
  }
  const positions = new Map(briefings.map(({ id }, index) => [id, index]));
  const lives = sharedLives.map(({ id: life, steps }): Feature => {
    const sharing = new Set(steps.flatMap(({ briefing }) => positions.get(briefing) ?? []));
    return { reason: { kind: "event", life }, sharing: [...sharing], weight: 0 };
  });
  const featuresOf: Feature[][] = briefings.map(() => []);
  for (const feature of [...lives, ...entities.values(), ...storylines.values()]) {
    feature.weight = weightOf(feature, briefings.length);
    if (feature.weight > 0) for (const index of feature.sharing) featuresOf[index]?.push(feature);
  }
  return featuresOf;
}

function share(features: Map<Id, Feature>, id: Id, kind: "entity" | "storyline", index: number): void {
  const feature = features.get(id);
  if (feature === undefined) features.set(id, { reason: { kind, id }, sharing: [index], weight: 0 });
  else feature.sharing.push(index);
}

/** Who and what the briefing is about. Publishers and carriers are in every other one. */
const storyEntities = perBriefing(({ statements, events, entities }): readonly Id[] => {
  const named = new Set<Id | null | undefined>();
  for (const { by, to, about } of statements) {
    named.add(by?.entity).add(to);
    for (const id of about) named.add(id);
  }
  for (const { who, where, setBy, binds } of events) {
    for (const { entity } of who) named.add(entity);
    named.add(where).add(setBy?.entity).add(binds);
  }
  return [...named].filter((id): id is Id => id != null && entities[id]?.name != null);
});

function weightOf({ reason, sharing: { length: shared } }: Feature, all: number): number {
  if (shared < 2 || shared > mostSharing) return 0;
  if (reason.kind === "event") return weightOfEvent * Math.log((all + 1) / shared);
  return shared * 2 > all ? 0 : Math.log(all / shared);
}

/** Adds up what each other briefing shares; gives the positions of those that share anything. */
function score(
  own: readonly Feature[],
  index: number,
  scores: Float64Array,
  isOffered: readonly boolean[],
): readonly number[] {
  const others: number[] = [];
  for (const { sharing, weight } of own)
    for (const other of sharing) {
      if (other === index || isOffered[other] !== true) continue;
      if (scores[other] === 0) others.push(other);
      scores[other] = (scores[other] ?? 0) + weight;
    }
  return others;
}

/** The highest scores; of equal ones the newer briefing, which stands before the other. */
function best(others: readonly number[], scores: Float64Array): readonly number[] {
  const top: number[] = [];
  const isBefore = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference > 0 || (difference === 0 && a < b);
  };
  for (const other of others) {
    let place = top.length;
    while (place > 0 && isBefore(other, top[place - 1]!)) place--;
    if (place >= mostRelated) continue;
    top.splice(place, 0, other);
    if (top.length > mostRelated) top.pop();
  }
  return top;
}

function reasonsFor(own: readonly Feature[], others: readonly Feature[]): readonly RelationReason[] {
  const theirs = new Set(others);
  return own
    .filter((feature) => theirs.has(feature))
    .sort((a, b) => b.weight - a.weight || compare(idOf(a.reason), idOf(b.reason)))
    .slice(0, mostReasons)
    .map(({ reason }) => reason);
}

function idOf(reason: RelationReason): string {
  return reason.kind === "event" ? reason.life : reason.id;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
