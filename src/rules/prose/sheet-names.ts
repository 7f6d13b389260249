import type { Briefing, ResolvedEntity } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { type NameIndex, nameIndex } from "../../reading/names-in.ts";
import { remembering } from "../../text/remembering.ts";

/** The names of all that a sheet names or defines, unnamed ones by their description. */
export const namesOf = remembering(
  20,
  ({ entities }: Briefing): NameIndex =>
    nameIndex(
      Object.values(entities).map((entity) => ({
        id: entity.id,
        isPerson: entity.type === "person" && entity.name !== null,
        names: [entity.name, ...entity.aka, entity.adjective, shortName(entity)].filter(
          (name): name is string => name !== null && name !== undefined,
        ),
      })),
    ),
);

function shortName({ name, type }: ResolvedEntity): string | null {
  // "the Mercado group" for "Mercado Holdings Ltd".
  const bare = name?.replace(/,? (?:Inc|Ltd|Limited|PLC|plc|LLC|Co|Corp|SA|AG|GmbH)\.?$/u, "") ?? null;
  return type === "organization" && bare !== name ? bare : null;
}

/** An entity with those that it stands for or belongs to: a spokesman and his ministry, a group and its members, a town and its government. */
export function kinOf(id: Id, { entities }: Briefing): readonly Id[] {
  const entity = Object.hasOwn(entities, id) ? entities[id] : undefined;
  if (entity === undefined) return [id];
  const groups = Object.values(entities).filter(
    ({ members, seat, of, roles }) =>
      (Array.isArray(members) && members.includes(id)) ||
      seat === id ||
      of === id ||
      roles.some((role) => role.of === id),
  );
  return [
    id,
    entity.of,
    entity.seat,
    ...entity.roles.map((role) => role.of),
    ...(Array.isArray(entity.members) ? entity.members : []),
    ...groups.map((group) => group.id),
  ].filter((one): one is Id => typeof one === "string");
}
