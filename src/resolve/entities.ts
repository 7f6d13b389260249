import type { ResolvedEntity } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { FactSheet } from "../model/fact-sheet.ts";
import type { Entity } from "../model/records/entity.ts";
import type { Resolution } from "../model/resolution.ts";
import { registryEntity, resolvedEntity } from "../model/resolved-entity.ts";

export type Registry = Readonly<Record<Id, Entity>>;

/** Looks entities up: the sheet's own definition laid over the registry's, field by field. */
export interface EntityLookup {
  readonly has: (id: Id) => boolean;
  /** Every id that is an entity's. */
  readonly ids: () => Iterable<Id>;
  readonly find: (id: Id) => ResolvedEntity | undefined;
}

export function entityLookup(sheet: FactSheet, registry: Registry): EntityLookup {
  const own = sheet.entities ?? {};
  const made = new Map<Id, ResolvedEntity>();
  const find = (id: Id): ResolvedEntity | undefined => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const written = Object.hasOwn(own, id) ? own[id] : undefined;
    const registered = Object.hasOwn(registry, id) ? registry[id] : undefined;
    const entity = merged(id, registered, written);
    if (entity !== undefined) made.set(id, entity);
    return entity;
  };
  const ids = () => new Set([...Object.keys(own), ...Object.keys(registry)]);
  return { ids, has: (id) => Object.hasOwn(own, id) || Object.hasOwn(registry, id), find };
}

function merged(
  id: Id,
  registered: Entity | undefined,
  written: Entity | undefined,
): ResolvedEntity | undefined {
  if (written === undefined) return registered === undefined ? undefined : registryEntity(id, registered);
  if (registered === undefined) return resolvedEntity(id, written, false);
  return resolvedEntity(id, { ...registered, ...written }, true);
}

/** The sheet's entities that have no type, or neither name nor description, after the registry has been looked at. */
export function incompleteEntities(sheet: FactSheet, registry: Registry): Resolution["incompleteEntities"] {
  const found: { path: (string | number)[]; id: Id; missing: "type" | "name" }[] = [];
  for (const [id, written] of Object.entries(sheet.entities ?? {})) {
    const entity = Object.hasOwn(registry, id) ? { ...registry[id], ...written } : written;
    const path = ["entities", id];
    if (entity.type === undefined) found.push({ path, id, missing: "type" });
    if (entity.name === undefined && entity.unnamed === undefined) found.push({ path, id, missing: "name" });
  }
  return found;
}

/**
 * The entities that a sheet names, in order of first use, then those it only defines, then those that
 * the titles and places of these lead to.
 */
export function entitiesOf(
  sheet: FactSheet,
  named: Iterable<Id>,
  lookup: EntityLookup,
): Readonly<Record<Id, ResolvedEntity>> {
  const result: Record<Id, ResolvedEntity> = Object.create(null);
  const waiting: ResolvedEntity[] = [];
  const add = (id: Id | null) => {
    if (id === null || id in result) return;
    const entity = lookup.find(id);
    if (entity === undefined) return;
    result[id] = entity;
    waiting.push(entity);
  };
  for (const id of named) add(id);
  for (const id of Object.keys(sheet.entities ?? {})) add(id);
  for (let entity = waiting.shift(); entity !== undefined; entity = waiting.shift()) {
    for (const role of entity.roles) add(role.of);
    add(entity.of);
    add(entity.seat);
    if (Array.isArray(entity.members)) for (const member of entity.members) add(member);
  }
  return result;
}
