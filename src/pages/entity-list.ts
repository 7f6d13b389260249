import { entityAddress, entitySections } from "../model/address.ts";
import type { Archive, LinkedEntity } from "../model/archive.ts";
import { groupBy } from "../text/group-by.ts";
import { letterOf, pagesByLetter, sortedByName } from "./letters.ts";
import { type ListLinks, listLinks } from "./list-links.ts";
import type { ListPage } from "./long-list.ts";
import { oncePerArchive } from "./once-per-archive.ts";
import { definePage, type PageView } from "./page.ts";
import { registerFrame } from "./register-frame.ts";
import { roleAt } from "./role-view.ts";

export const entityListSections = ["people", "organizations", "places"] as const;
export type EntitySection = (typeof entityListSections)[number];

export interface EntityListView extends PageView {
  readonly section: EntitySection;
  readonly total: number;
  /** By first letter of the name. */
  readonly letters: readonly { readonly letter: string; readonly entities: readonly EntityCard[] }[];
  /** At the address of a list that is too long for one page: those named in most briefings. */
  readonly most: readonly EntityCard[];
  readonly otherPages: ListLinks;
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

const mostShown = 40;

interface EntityListRef {
  readonly section: EntitySection;
  readonly page: ListPage<LinkedEntity>;
  readonly most: readonly LinkedEntity[];
}

export const entityList = definePage<EntityListRef, EntityListView>({
  kind: "entity-list",
  layout: "entity-list.11ty.tsx",
  isList: true,
  refs: oncePerArchive(({ archive }) =>
    entityListSections.flatMap((section) => sectionPages(section, archive)),
  ),
  address: ({ page }) => page.address,
  view({ section, page, most }, context) {
    const cardsOf = (list: readonly LinkedEntity[]) =>
      list.flatMap((linked) => entityCard(linked, context.now, context.archive.entities));
    return {
      frame: registerFrame(
        {
          title: titles[section],
          description: `${titles[section]} in the briefings of ${context.site.title}, with everything recorded about each.`,
          address: `/${section}/`,
        },
        page,
        context,
      ),
      markdown: null,
      section,
      total: page.total,
      letters: [...groupBy(page.entries, nameLetter)].map(([letter, entities]) => ({
        letter,
        entities: cardsOf(entities),
      })),
      most: cardsOf(most),
      otherPages: listLinks(page),
    };
  },
});

function sectionPages(section: EntitySection, { entities }: Archive): readonly EntityListRef[] {
  const entries = namedIn(section, entities);
  const [whole, ...parts] = pagesByLetter({ base: `/${section}/`, entries, nameOf });
  const most = parts.length === 0 ? [] : mostNamed(entries, mostShown);
  return [{ section, page: whole!, most }, ...parts.map((page) => ({ section, page, most: [] }))];
}

export function namedIn(section: EntitySection, entities: Archive["entities"]): readonly LinkedEntity[] {
  return Object.values(entities).filter(
    ({ entity }) => entity.name !== null && entitySections[entity.type] === section,
  );
}

/** Those named in most briefings, in order of name. */
export function mostNamed(entities: readonly LinkedEntity[], count: number): readonly LinkedEntity[] {
  const most = entities.toSorted((a, b) => b.briefings.length - a.briefings.length).slice(0, count);
  return sortedByName(most, nameOf);
}

const nameOf = ({ entity }: LinkedEntity): string => entity.name ?? "";
const nameLetter = (linked: LinkedEntity): string => letterOf(nameOf(linked));

export function entityCard(
  { entity, briefings }: LinkedEntity,
  now: string,
  entities: Readonly<Record<string, LinkedEntity>>,
): readonly EntityCard[] {
  const address = entityAddress(entity);
  if (address === null || entity.name === null) return [];
  return [{ address, name: entity.name, role: roleAt(entity, now, entities), briefings: briefings.length }];
}
