import type { Archive } from "../model/archive.ts";
import type { Briefing, ResolvedEntity } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { indexOf } from "../write/briefing-index.ts";

/** A place and those that it lies in: what was at a base near Anchorage is asked for as in Alaska. */
export function placesAround(
  place: Id | null,
  { briefing, archive }: { readonly briefing: Briefing; readonly archive: Archive },
): readonly ResolvedEntity[] {
  const around = new Map<Id, ResolvedEntity>();
  let at = place === null ? undefined : indexOf(briefing).entity(place);
  while (at !== undefined && !around.has(at.id)) {
    around.set(at.id, at);
    const { of } = at;
    at = of !== null && Object.hasOwn(archive.entities, of) ? archive.entities[of]?.entity : undefined;
  }
  return [...around.values()];
}
