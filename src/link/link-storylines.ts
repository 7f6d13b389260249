import type { LinkedStoryline } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { Storyline } from "../model/storyline.ts";
import { dictionary } from "../text/dictionary.ts";

/** Storylines with their briefings, by id; one that no file describes is made from its slug. */
export function linkStorylines(
  briefings: readonly Briefing[],
  described: Readonly<Record<Id, Storyline>>,
): Readonly<Record<Id, LinkedStoryline>> {
  const members = new Map<Id, Id[]>(Object.keys(described).map((id) => [id, []]));
  for (const briefing of briefings)
    for (const id of new Set(briefing.storylines)) {
      const list = members.get(id);
      if (list === undefined) members.set(id, [briefing.id]);
      else list.push(briefing.id);
    }
  return dictionary(
    [...members.keys()].sort().map((id) => {
      const storyline = Object.hasOwn(described, id) ? described[id] : undefined;
      const words = storyline ?? { title: titleOfSlug(id) };
      return [id, { ...words, id, described: storyline !== undefined, briefings: members.get(id) ?? [] }];
    }),
  );
}

function titleOfSlug(slug: Id): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
