import { entityAddress, entitySections } from "../model/address.ts";
import type { LinkedEntity } from "../model/archive.ts";
import { makeFrame } from "./frame.ts";
import { groupBy } from "./group-by.ts";
import { definePage, type PageView } from "./page.ts";
import { roleAt } from "./role-view.ts";

export const entityListSections = ["people", "organizations", "places"] as const;
export type EntitySection = (typeof entityListSections)[number];

export interface EntityListView extends PageView {
  readonly section: EntitySection;
  readonly total: number;
  /** By first letter of the name. */
  readonly letters: readonly { readonly letter: string; readonly entities: readonly EntityCard[] }[];
}

/** An entity as an entry of a list. */
export interface EntityCard {
  readonly address: string;
  readonly name: string;
  /** The role held on the build's day. */
  readonly role: string | null;
  readonly briefings: number;
}

const titles: Readonly<Record<EntitySection, string>> = {
  people: "People",
  organizations: "Organizations",
  places: "Places",
};

export const entityList = definePage<EntitySection, EntityListView>({
  kind: "entity-list",
  layout: "entity-list.11ty.tsx",
  refs: () => entityListSections,
  address: (section) => `/${section}/`,
  view(section, context) {
    const { archive, site, now } = context;
    const cards = Object.values(archive.entities)
      .filter(({ entity }) => entitySections[entity.type] === section)
      .flatMap((linked) => entityCard(linked, now, context.archive.entities))
      .sort((a, b) => byName.compare(a.name, b.name));
    return {
      frame: makeFrame(
        {
          title: titles[section],
          description: `${titles[section]} in the briefings of ${site.title}, with everything recorded about each.`,
          address: `/${section}/`,
        },
        context,
      ),
      markdown: null,
      section,
      total: cards.length,
      letters: [...groupBy(cards, ({ name }) => letterOf(name))].map(([letter, entities]) => ({
        letter,
        entities,
      })),
    };
  },
});

export function entityCard(
  { entity, briefings }: LinkedEntity,
  now: string,
  entities: Readonly<Record<string, LinkedEntity>>,
): readonly EntityCard[] {
  const address = entityAddress(entity);
  if (address === null || entity.name === null) return [];
  return [{ address, name: entity.name, role: roleAt(entity, now, entities), briefings: briefings.length }];
}

// One fixed collation, whatever machine builds the site.
const byName = new Intl.Collator("en", { sensitivity: "base", numeric: true });

function letterOf(name: string): string {
  const first = [...name.normalize("NFD")][0] ?? "";
  return isLetter.test(first) ? first.toUpperCase() : "#";
}

const isLetter = /\p{L}/u;
