import { briefingAddress, entityAddress, storylineAddress } from "../model/address.ts";
import type { LinkedEntity, LinkedStoryline } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { dayWords } from "../model/date-words.ts";
import type { PageContext } from "../model/page-context.ts";
import { indexOf } from "../write/briefing-index.ts";
import { bottomLineWithChange } from "../write/prose/bottom-line-changes.ts";
import { newest, publishedAt } from "./last-change.ts";
import { spelledIn } from "./other-spellings.ts";
import {
  eventSearchLine,
  figureSearchLine,
  questionSearchLine,
  type SearchSetting,
  statementSearchLine,
} from "./search-lines.ts";
import { joined, NameList, type SearchLine, type SearchRecord, shortDay } from "./search-record.ts";

export type { SearchRecord };

/** A page that the index knows. */
export interface SearchedPage {
  readonly kind: "briefing" | "entity" | "storyline";
  readonly id: Id;
}

/** The pages that are found, in the order in which the index numbers them. Drafts only in the preview. */
export function searchedPages({ archive, preview }: PageContext): readonly SearchedPage[] {
  const briefings = archive.briefings.filter(({ draft }) => preview || !draft);
  const entities = Object.values(archive.entities).map(({ entity }) => entity);
  return [
    ...briefings.map(({ id }) => ({ kind: "briefing", id }) as const),
    ...entities
      .filter((entity) => entityAddress(entity) !== null)
      .map(({ id }) => ({ kind: "entity", id }) as const),
    ...Object.values(archive.storylines).map(({ id }) => ({ kind: "storyline", id }) as const),
  ];
}

/** What the index knows of one page; nothing else is needed for it, so that pages can be recorded in any order. */
export function searchRecordOf({ kind, id }: SearchedPage, context: PageContext): SearchRecord {
  const { byId, entities, storylines } = context.archive;
  if (kind === "briefing") return briefingRecord(byId[id]!, context);
  return kind === "entity" ? entityRecord(entities[id]!, context) : storylineRecord(storylines[id]!, context);
}

function briefingRecord(briefing: Briefing, context: PageContext): SearchRecord {
  const { archive, site, now } = context;
  const names = new NameList();
  const setting: SearchSetting = { briefing, index: indexOf(briefing), names, archive, site, now };
  return {
    address: briefingAddress(briefing.id),
    lang: briefing.lang,
    day: briefing.asOf,
    storylines: briefing.storylines.map((storyline) =>
      Object.hasOwn(archive.storylines, storyline)
        ? (archive.storylines[storyline]?.title ?? storyline)
        : storyline,
    ),
    lines: [
      briefingLine(briefing, names),
      ...briefing.statements.map((statement) => statementSearchLine(statement, setting)),
      ...briefing.events.map((event) => eventSearchLine(event, setting)),
      ...briefing.figures.map((figure) => figureSearchLine(figure, setting)),
      ...briefing.questions.map((question) => questionSearchLine(question, setting)),
    ],
    names: names.names,
  };
}

/** A briefing is filtered by everyone it names, and found by the spellings of those in its title and bottom line. */
function briefingLine(briefing: Briefing, names: NameList): SearchLine {
  const { title, asOf } = briefing;
  const content = joined([title, bottomLineWithChange(briefing), dayWords(asOf)]);
  return {
    id: "",
    content,
    shown: {
      title,
      kinds: ["Briefing"],
      states: [],
      date: shortDay(asOf),
      day: asOf,
      named: names.placesOf(Object.values(briefing.entities)),
      spelled: names.placesOf(spelledIn(content, briefing)),
    },
  };
}

const entityKinds = {
  person: "Person",
  organization: "Organization",
  group: "Group",
  place: "Place",
} as const;

function entityRecord({ entity, briefings }: LinkedEntity, context: PageContext): SearchRecord {
  const names = new NameList();
  const places = names.placesOf([entity]);
  const title = entity.name ?? entity.id;
  const day = newestDay(briefings, context);
  return {
    address: entityAddress(entity) ?? "/",
    lang: context.site.lang,
    day,
    storylines: [],
    lines: [
      {
        id: "",
        content: joined([title, ...entity.aka, ...entity.roles.map((role) => role.title), entity.note]),
        shown: { title, kinds: [entityKinds[entity.type]], states: [], day, named: places, spelled: [] },
      },
    ],
    names: names.names,
  };
}

function storylineRecord(storyline: LinkedStoryline, context: PageContext): SearchRecord {
  const { id, title, summary, briefings } = storyline;
  const day = newestDay(briefings, context);
  return {
    address: storylineAddress(id),
    lang: context.site.lang,
    day,
    storylines: [title],
    lines: [
      {
        id: "",
        content: joined([title, summary]),
        shown: { title, kinds: ["Storyline"], states: [], day, named: [], spelled: [] },
      },
    ],
    names: [],
  };
}

function newestDay(ids: readonly Id[], { archive }: PageContext): string {
  const briefings = ids.map((id) => (Object.hasOwn(archive.byId, id) ? archive.byId[id] : undefined));
  const days = briefings.filter((briefing) => briefing !== undefined).map(publishedAt);
  return newest(days)?.slice(0, 10) ?? "0000-01-01";
}
