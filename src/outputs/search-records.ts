import { briefingAddress, entityAddress, storylineAddress } from "../model/address.ts";
import type { LinkedEntity, LinkedStoryline } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { PageContext } from "../model/page-context.ts";
import { indexOf } from "../write/briefing-index.ts";
import { bottomLineWithChange } from "../write/prose/bottom-line-changes.ts";
import {
  eventRecord,
  figureRecord,
  questionRecord,
  type SearchSetting,
  searchFilters,
  statementRecord,
  withSpellings,
} from "./fact-search-records.ts";
import { newest, publishedAt } from "./last-change.ts";
import { joined, namesByType, type SearchRecord, shortDay } from "./search-record.ts";

export type { SearchRecord };

/** One record for every statement, event, figure, question, briefing, dossier and storyline. Drafts only in the preview. */
export function* searchRecords(context: PageContext): Iterable<SearchRecord> {
  const { archive, site, preview } = context;
  for (const briefing of archive.briefings) {
    if (briefing.draft && !preview) continue;
    const setting: SearchSetting = {
      briefing,
      index: indexOf(briefing),
      storylines: storylineTitles(briefing, context),
      archive,
      site,
      now: context.now,
    };
    yield briefingRecord(setting);
    for (const statement of briefing.statements) yield statementRecord(statement, setting);
    for (const event of briefing.events) yield eventRecord(event, setting);
    for (const figure of briefing.figures) yield figureRecord(figure, setting);
    for (const question of briefing.questions) yield questionRecord(question, setting);
  }
  for (const linked of Object.values(archive.entities)) {
    const address = entityAddress(linked.entity);
    if (address !== null) yield entityRecord(linked, address, context);
  }
  for (const storyline of Object.values(archive.storylines))
    yield storylineRecord(storyline, context, site.lang);
}

function briefingRecord(setting: SearchSetting): SearchRecord {
  const { briefing } = setting;
  return {
    address: briefingAddress(briefing.id),
    content: withSpellings([briefing.title, bottomLineWithChange(briefing)], [], briefing),
    meta: { title: briefing.title, kind: "Briefing", date: shortDay(briefing.asOf) },
    filters: searchFilters(["Briefing"], [], Object.values(briefing.entities), setting),
    sort: { date: briefing.asOf },
    lang: briefing.lang,
  };
}

const entityKinds = {
  person: "Person",
  organization: "Organization",
  group: "Group",
  place: "Place",
} as const;

function entityRecord(
  { entity, briefings }: LinkedEntity,
  address: string,
  context: PageContext,
): SearchRecord {
  const kind = entityKinds[entity.type];
  const name = entity.name ?? entity.id;
  return {
    address,
    content: joined([name, ...entity.aka, ...entity.roles.map((role) => role.title), entity.note]),
    meta: { title: name, kind },
    filters: { kind: [kind], state: [], ...namesByType([entity]), storyline: [] },
    sort: { date: newestDay(briefings, context) },
    lang: context.site.lang,
  };
}

function storylineRecord(storyline: LinkedStoryline, context: PageContext, lang: string): SearchRecord {
  return {
    address: storylineAddress(storyline.id),
    content: joined([storyline.title, storyline.summary]),
    meta: { title: storyline.title, kind: "Storyline" },
    filters: { kind: ["Storyline"], state: [], person: [], organization: [], storyline: [storyline.title] },
    sort: { date: newestDay(storyline.briefings, context) },
    lang,
  };
}

function storylineTitles(briefing: Briefing, { archive }: PageContext): readonly string[] {
  return briefing.storylines.map((id) =>
    Object.hasOwn(archive.storylines, id) ? (archive.storylines[id]?.title ?? id) : id,
  );
}

function newestDay(ids: readonly Id[], { archive }: PageContext): string {
  const briefings = ids.map((id) => (Object.hasOwn(archive.byId, id) ? archive.byId[id] : undefined));
  const days = briefings.filter((briefing) => briefing !== undefined).map(publishedAt);
  return newest(days)?.slice(0, 10) ?? "0000-01-01";
}
