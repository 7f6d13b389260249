import { absoluteUrl, briefingAddress, entityAddress, entitySections } from "../model/address.ts";
import type { Archive, LinkedEntity, RecordRef } from "../model/archive.ts";
import { nameWithArticle } from "../model/articles.ts";
import type { Briefing, ResolvedEvent } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { PageContext } from "../model/page-context.ts";
import { type BriefingCard, briefingCard } from "./briefing-card.ts";
import { shortDay } from "./date-view.ts";
import { type DossierRef, dossierPages, linesOf } from "./dossier-pages.ts";
import type { EntitySection } from "./entity-list.ts";
import { lifePath, type StepView } from "./life-view.ts";
import { type EventLine, eventLine, type StatementLine, statementLine, withMore } from "./line-view.ts";
import { type ListLinks, listLinks } from "./list-links.ts";
import { hasMoved } from "./moves.ts";
import { languageOfName } from "./name-language.ts";
import { type NamedWith, namedWith } from "./named-with.ts";
import { lifeOfEvent } from "./newest-events.ts";
import { definePage, type PageView } from "./page.ts";
import { follow, ownValue } from "./record-lookup.ts";
import { registerFrame } from "./register-frame.ts";
import { type RoleView, roleAt, roleView } from "./role-view.ts";

/** Everything recorded about a person, organization or place. */
export interface EntityPageView extends PageView {
  readonly section: EntitySection;
  readonly type: "person" | "organization" | "place" | "group";
  readonly name: string;
  /** The name inside a sentence: "the White House". */
  readonly nameInSentence: string;
  readonly otherNames: readonly OtherName[];
  /** The role held on the build's day. */
  readonly role: string | null;
  readonly roles: readonly RoleView[];
  readonly partOf: EntityLink | null;
  readonly seat: EntityLink | null;
  readonly members: readonly EntityLink[];
  /** True for a group whose members the sources do not name. */
  readonly membersUnstated: boolean;
  readonly wikidata: string | null;
  readonly note: string | null;
  readonly said: LineList;
  /** What people of it said whom the sources do not name. */
  readonly saidByUnnamed: LineList;
  readonly carried: LineList;
  readonly events: LineList;
  readonly about: LineList;
  /** Who is named with it most, where that is more than once. */
  readonly namedWith: readonly NamedWith[];
  readonly briefings: readonly BriefingCard[];
  /** How many briefings name it, on whatever page of the dossier. */
  readonly totalBriefings: number;
  /** "August 2025" on a page of a dossier that is too long for one; null on the dossier's own. */
  readonly period: string | null;
  readonly otherPages: ListLinks;
}

export interface OtherName {
  readonly text: string;
  /** Language tag where the script tells it; null for Latin letters. */
  readonly lang: string | null;
}

export interface EntityLink {
  readonly text: string;
  readonly address: string | null;
}

/** Lines in time order; those that follow each other in one briefing stand together under its title. */
export interface LineList {
  readonly total: number;
  readonly groups: readonly LineGroup[];
}

export interface LineGroup {
  readonly briefing: {
    readonly address: string;
    readonly title: string;
    readonly date: string;
    readonly lang: string;
  };
  readonly lines: readonly DossierLine[];
}

export type DossierLine = StatementLine | DossierEvent;

export interface DossierEvent extends EventLine {
  /** At a place: what was told of the event from briefing to briefing; empty elsewhere and where it never moved. */
  readonly path: readonly StepView[];
}

export const entityPage = definePage<DossierRef, EntityPageView>({
  kind: "entity",
  layout: "entity.11ty.tsx",
  isList: true,
  refs: dossierPages,
  address: ({ page }) => page.address,
  view({ linked, page }, context) {
    const { archive, now } = context;
    const { entity } = linked;
    const name = entity.name ?? "";
    const section = entitySections[entity.type];
    const isWhole = page.name === null;
    return {
      frame: registerFrame(
        {
          title: name,
          description: `${name} in the briefings of ${context.site.title}: statements, events, roles and sources.`,
          address: entityAddress(entity) ?? "",
          structuredData: structuredEntity(linked, context),
          breadcrumb: [{ text: sectionTitles[section], address: `/${section}/` }],
        },
        page,
        context,
      ),
      markdown: null,
      section,
      type: entity.type,
      name,
      nameInSentence: nameWithArticle(entity),
      otherNames: entity.aka.map((text) => ({ text, lang: languageOfName(text) })),
      role: roleAt(entity, now, archive.entities),
      roles: entity.roles.map((role) => roleView(role, archive.entities)),
      partOf: entity.of === null ? null : entityLink(entity.of, archive),
      seat: entity.seat === null ? null : entityLink(entity.seat, archive),
      members: linked.members.flatMap((id) => entityLink(id, archive) ?? []),
      membersUnstated: entity.members === "unstated",
      wikidata: entity.wikidata,
      note: entity.note,
      said: lineList(linesOf(page, "said"), context),
      saidByUnnamed: lineList(linesOf(page, "saidByUnnamed"), context),
      carried: lineList(linesOf(page, "carried"), context),
      events: lineList(linesOf(page, "events"), context, entity.type === "place"),
      about: lineList(linesOf(page, "about"), context),
      namedWith: isWhole ? namedWith(linked, context) : [],
      briefings: page.entries.flatMap(({ list, briefing }) =>
        list === "briefings" ? [briefingCard(briefing, { withSummary: false })] : [],
      ),
      totalBriefings: linked.briefings.length,
      period: isWhole ? null : page.name,
      otherPages: listLinks(page),
    };
  },
});

const sectionTitles: Readonly<Record<EntitySection, string>> = {
  people: "People",
  organizations: "Organizations",
  places: "Places",
};

/** Lines in the order given, grouped where the briefing stays the same. */
function lineList(refs: readonly RecordRef[], context: PageContext, withPaths = false): LineList {
  const { archive } = context;
  const groups: { briefing: LineGroup["briefing"]; lines: DossierLine[] }[] = [];
  let last: Id | null = null;
  let total = 0;
  for (const ref of refs) {
    const found = follow(archive, ref);
    if (!found) continue;
    const { briefing, record } = found;
    if (record.kind !== "event" && record.kind !== "statement") continue;
    const line =
      record.kind === "event"
        ? dossierEvent(record, briefing, context, withPaths)
        : statementLine(record, briefing, archive);
    total += 1;
    if (briefing.id === last) {
      groups.at(-1)?.lines.push(line);
      continue;
    }
    last = briefing.id;
    groups.push({
      briefing: {
        address: briefingAddress(briefing.id),
        title: briefing.title,
        date: shortDay(briefing.asOf),
        lang: briefing.lang,
      },
      lines: [line],
    });
  }
  return { total, groups };
}

function dossierEvent(
  event: ResolvedEvent,
  briefing: Briefing,
  context: PageContext,
  withPath: boolean,
): DossierEvent {
  const life = withPath ? lifeOfEvent(briefing, event.id, context.archive) : undefined;
  const path = life !== undefined && hasMoved(life) ? lifePath(life, context) : [];
  return withMore(eventLine(event, briefing, context), { path });
}

function entityLink(id: Id, archive: Archive): EntityLink | null {
  const entity = ownValue(archive.entities, id)?.entity;
  return entity?.name ? { text: entity.name, address: entityAddress(entity) } : null;
}

const schemaTypes = {
  person: "Person",
  organization: "Organization",
  group: "Organization",
  place: "Place",
} as const;

function structuredEntity({ entity }: LinkedEntity, { site }: PageContext): object {
  return {
    "@context": "https://schema.org",
    "@type": schemaTypes[entity.type],
    name: entity.name,
    url: absoluteUrl(site, entityAddress(entity) ?? ""),
    ...(entity.aka.length > 0 && { alternateName: entity.aka }),
    ...(entity.wikidata !== null && { sameAs: `https://www.wikidata.org/entity/${entity.wikidata}` }),
  };
}
