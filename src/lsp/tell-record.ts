import type { Archive } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";

/** Who or what an entity is. */
export function entityInWords(briefing: Briefing | null, archive: Archive, id: Id): string | null {
  const own = briefing && Object.hasOwn(briefing.entities, id) ? briefing.entities[id] : undefined;
  const entity = own ?? (Object.hasOwn(archive.entities, id) ? archive.entities[id]?.entity : undefined);
  if (entity === undefined) return null;
  const { name, unnamed, note } = entity;
  return [`${name ?? unnamed ?? id} (${entity.type})`, note ?? ""].filter((part) => part !== "").join("\n\n");
}

export function sourceInWords(briefing: Briefing, id: Id): string | null {
  const source = briefing.sources.find((one) => one.id === id);
  return source === undefined ? null : `Source ${id}: ${source.title ?? "without a title"}`;
}
