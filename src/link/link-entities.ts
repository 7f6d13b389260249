import type { LinkedEntity } from "../model/archive.ts";
import type { Briefing, ResolvedEntity, ResolvedEvent, ResolvedStatement } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { perBriefing } from "../model/per-record.ts";
import type { Entity } from "../model/records/entity.ts";
import { registryEntity } from "../model/resolved-entity.ts";
import { statementTold } from "../model/told.ts";
import { dictionary } from "../text/dictionary.ts";
import { type DatedRef, inOrder, oldestFirst } from "./oldest-first.ts";

/** Every named entity with all that the archive knows of it, by id. Its records are looked for when they are first asked for. */
export function linkEntities(
  briefings: readonly Briefing[],
  registry: Readonly<Record<Id, Entity>>,
): Readonly<Record<Id, LinkedEntity>> {
  const dossiers = new Map<Id, Dossier>();
  for (const [id, entity] of Object.entries(registry)) {
    const resolved = registryEntity(id, entity);
    if (resolved.name !== null) dossiers.set(id, newDossier(resolved));
  }
  for (const briefing of briefings)
    for (const entity of Object.values(briefing.entities)) addBriefing(dossiers, entity, briefing.id);
  addMembers(dossiers);
  let isFilled = false;
  const fill = () => {
    if (isFilled) return;
    isFilled = true;
    // Oldest first, so that there is little left to sort.
    for (const briefing of briefings.toReversed()) {
      const { statements, events } = datedRecords(briefing);
      for (const [statement, ref] of statements) addStatement(dossiers, statement, ref, briefing);
      for (const [event, ref] of events) addEvent(dossiers, event, ref, briefing);
    }
  };
  return dictionary(
    [...dossiers.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, dossier]) => [id, linked(dossier, fill)]),
  );
}

/** A dossier while it is being filled. */
interface Dossier {
  readonly entity: ResolvedEntity;
  readonly said: DatedRef[];
  readonly saidByUnnamed: DatedRef[];
  readonly carried: DatedRef[];
  readonly about: DatedRef[];
  readonly events: DatedRef[];
  readonly briefings: Id[];
  readonly members: Set<Id>;
}

function newDossier(entity: ResolvedEntity): Dossier {
  return {
    entity,
    said: [],
    saidByUnnamed: [],
    carried: [],
    about: [],
    events: [],
    briefings: [],
    members: new Set(),
  };
}

/** The registry's definition stands in the dossier; of entities that only sheets define, that of the newest. */
function addBriefing(dossiers: Map<Id, Dossier>, entity: ResolvedEntity, briefing: Id): void {
  if (entity.name === null) return;
  const known = dossiers.get(entity.id);
  const dossier = known ?? newDossier(entity);
  if (known === undefined) dossiers.set(entity.id, dossier);
  dossier.briefings.push(briefing);
}

/** Unnamed entities belong to their sheet and have no dossier: what such a one said stands in that of its organization. */
function organizationOfUnnamed(speaker: Id, { entities }: Briefing): Id | null {
  const entity = entities[speaker];
  return entity?.name === null ? entity.of : null;
}

/** None for one whom the briefing leaves unnamed. */
function dossierOf(dossiers: ReadonlyMap<Id, Dossier>, id: Id, { entities }: Briefing): Dossier | undefined {
  return entities[id]?.name == null ? undefined : dossiers.get(id);
}

/** The statements and events of a sheet with what they are ordered by, in that order. */
const datedRecords = perBriefing((briefing) => ({
  statements: inOrder(briefing.statements, (one) => statementTold(one, briefing), briefing),
  events: inOrder(
    briefing.events,
    ({ when }) => ({ day: when.earliest ?? when.latest ?? undatedLast }),
    briefing,
  ),
}));

function addStatement(
  dossiers: ReadonlyMap<Id, Dossier>,
  { by: speaker, via, about }: ResolvedStatement,
  ref: DatedRef,
  briefing: Briefing,
): void {
  const by = speaker?.entity ?? null;
  if (by !== null) {
    dossierOf(dossiers, by, briefing)?.said.push(ref);
    const organization = organizationOfUnnamed(by, briefing);
    if (organization !== null) dossierOf(dossiers, organization, briefing)?.saidByUnnamed.push(ref);
  }
  const isFirst = (id: Id, at: number, ids: readonly Id[]) => ids.indexOf(id) === at && id !== by;
  for (const id of via.filter(isFirst)) dossierOf(dossiers, id, briefing)?.carried.push(ref);
  for (const id of about.filter(isFirst))
    if (!via.includes(id)) dossierOf(dossiers, id, briefing)?.about.push(ref);
}

function addEvent(
  dossiers: ReadonlyMap<Id, Dossier>,
  { who, setBy, binds, where }: ResolvedEvent,
  ref: DatedRef,
  briefing: Briefing,
): void {
  const part = new Set(who.map((mention) => mention.entity));
  for (const id of [setBy?.entity, binds, where]) if (id != null) part.add(id);
  for (const id of part) dossierOf(dossiers, id, briefing)?.events.push(ref);
  for (const id of placesAround(where, dossiers)) if (!part.has(id)) dossiers.get(id)?.events.push(ref);
}

/** The places in which a place lies, by `of`: what happened at the Kremlin happened in Moscow. */
function placesAround(place: Id | null, dossiers: ReadonlyMap<Id, Dossier>): ReadonlySet<Id> {
  const around = new Set<Id>();
  let at = place === null ? undefined : dossiers.get(place)?.entity;
  while (at?.type === "place" && at.of !== null && !around.has(at.of)) {
    const outer = dossiers.get(at.of)?.entity;
    if (outer?.type !== "place") break;
    around.add(outer.id);
    at = outer;
  }
  return around;
}

const undatedLast = "~";

function addMembers(dossiers: ReadonlyMap<Id, Dossier>): void {
  for (const [id, { entity, members }] of dossiers) {
    if (entity.of !== null) dossiers.get(entity.of)?.members.add(id);
    if (Array.isArray(entity.members))
      for (const member of entity.members) if (dossiers.has(member)) members.add(member);
  }
}

/** An editor's every few letters make an archive of which no dossier is looked at: its records are sorted when they are asked for. */
function linked(dossier: Dossier, fill: () => void): LinkedEntity {
  let sorted: Pick<LinkedEntity, "said" | "saidByUnnamed" | "carried" | "about" | "events"> | null = null;
  const records = () => {
    if (sorted !== null) return sorted;
    fill();
    sorted = {
      said: oldestFirst(dossier.said),
      saidByUnnamed: oldestFirst(dossier.saidByUnnamed),
      carried: oldestFirst(dossier.carried),
      about: oldestFirst(dossier.about),
      events: oldestFirst(dossier.events),
    };
    return sorted;
  };
  return {
    entity: dossier.entity,
    briefings: dossier.briefings,
    members: [...dossier.members].sort(),
    get said() {
      return records().said;
    },
    get saidByUnnamed() {
      return records().saidByUnnamed;
    },
    get carried() {
      return records().carried;
    },
    get about() {
      return records().about;
    },
    get events() {
      return records().events;
    },
  };
}
