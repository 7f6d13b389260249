import type { ResolvedEntity } from "./briefing.ts";
import type { Id } from "./common.ts";
import type { Entity } from "./records/entity.ts";

/** An entity as written, completed. One whose definition is incomplete still comes back, so that the rest can be checked. */
export function resolvedEntity(id: Id, entity: Entity, registered: boolean): ResolvedEntity {
  const unnamed = entity.unnamed ?? null;
  return {
    id,
    type: entity.type ?? "organization",
    name: unnamed === null ? (entity.name ?? id) : null,
    unnamed,
    reason: entity.reason ?? null,
    article: entity.article ?? null,
    short: entity.short ?? null,
    aka: entity.aka ?? [],
    adjective: entity.adjective ?? null,
    seat: entity.seat ?? null,
    wikidata: entity.wikidata ?? null,
    roles: entity.roles ?? [],
    of: entity.of ?? null,
    members: entity.members ?? null,
    reliability: entity.reliability ?? null,
    note: entity.note ?? null,
    registered: registered && unnamed === null,
  };
}

/** Registry entities as most sheets see them, made once: ten thousand sheets name the same few people. */
const resolvedOnce = new WeakMap<Entity, ResolvedEntity>();

export function registryEntity(id: Id, entity: Entity): ResolvedEntity {
  const known = resolvedOnce.get(entity);
  if (known !== undefined && known.id === id) return known;
  const resolved = resolvedEntity(id, entity, true);
  resolvedOnce.set(entity, resolved);
  return resolved;
}
