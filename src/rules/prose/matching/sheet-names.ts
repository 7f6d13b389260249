import type { Briefing, ResolvedEntity } from "../../../model/briefing.ts";
import type { Id } from "../../../model/common.ts";
import { type NameIndex, nameIndex } from "../../../reading/names-in.ts";
import { remembering } from "../../../text/remembering.ts";

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

/** What an unnamed source is: "official" of a senior town official who asked not to be named. */
export function nounOf(unnamed: string): string | undefined {
  return /(\p{L}+)(?= (?:of|who|with|at|in|from|to|on|for|briefed|familiar|close)(?![\p{sc=Latn}\p{Lm}])|$)/u.exec(
    unnamed,
  )?.[1];
}

/** An entity with those that it stands for or belongs to: a spokesman and his ministry, a group and its members, a town and its government. */
export function kinOf(id: Id, briefing: Briefing): readonly Id[] {
  const entity = Object.hasOwn(briefing.entities, id) ? briefing.entities[id] : undefined;
  return entity === undefined ? [id] : [id, ...namedBy(entity), ...(naming(briefing).get(id) ?? [])];
}

/** Those that an entity stands for or belongs to, and its members. */
function namedBy({ of, seat, roles, members }: ResolvedEntity): readonly Id[] {
  return [of, seat, ...roles.map((role) => role.of), ...(Array.isArray(members) ? members : [])].filter(
    (one): one is Id => typeof one === "string",
  );
}

/** By the id of each entity those that name it so. */
const naming = remembering(20, ({ entities }: Briefing): ReadonlyMap<Id, readonly Id[]> => {
  const by = new Map<Id, Id[]>();
  for (const entity of Object.values(entities))
    for (const id of new Set(namedBy(entity))) {
      const known = by.get(id);
      if (known === undefined) by.set(id, [entity.id]);
      else known.push(entity.id);
    }
  return by;
});

/** A country or region, in which others may lie: one with an adjective, or to which somebody in the sheet belongs. */
export function isWide(id: Id, { entities }: Briefing): boolean {
  return (
    typeof entities[id]?.adjective === "string" ||
    Object.values(entities).some(
      (one) => one.of === id || one.seat === id || one.roles.some((role) => role.of === id),
    )
  );
}
