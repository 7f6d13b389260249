import type { Archive, BriefingLinks } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { Entity } from "../model/records/entity.ts";
import type { Storyline } from "../model/storyline.ts";
import { dictionary } from "../text/dictionary.ts";
import { linkBriefings } from "./link-briefings.ts";
import { linkContradictions } from "./link-contradictions.ts";
import { linkEntities } from "./link-entities.ts";
import { linkLives } from "./link-lives.ts";
import { linkQuestions } from "./link-questions.ts";
import { linkStorylines } from "./link-storylines.ts";

/**
 * All briefings as one archive, linked by id. The order in which they come makes no difference; references
 * to what is missing are left as they are.
 */
export function linkArchive(
  briefings: readonly Briefing[],
  registry: Readonly<Record<Id, Entity>>,
  storylines: Readonly<Record<Id, Storyline>>,
): Archive {
  const sorted = withoutRepeated(briefings.toSorted(newestFirst));
  const byId = dictionary(sorted.map((briefing) => [briefing.id, briefing]));
  const { lives, shared, lifeOf } = linkLives(sorted);
  return {
    briefings: sorted,
    byId,
    entities: linkEntities(sorted, registry),
    storylines: linkStorylines(sorted, storylines),
    links: dictionary<BriefingLinks>(linkBriefings(sorted, { shared, lifeOf })),
    lives,
    questions: linkQuestions(sorted, byId, lifeOf),
    contradictions: linkContradictions(sorted, lives, shared),
  };
}

function newestFirst(a: Briefing, b: Briefing): number {
  return compare(b.asOf, a.asOf) || compare(a.id, b.id) || compare(a.files.facts, b.files.facts);
}

/** Two sheets of one id are an error that is told elsewhere; here the first of them stands. */
function withoutRepeated(briefings: readonly Briefing[]): readonly Briefing[] {
  const seen = new Set<Id>();
  return briefings.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
