import { briefingAddress } from "../model/address.ts";
import type { Briefing } from "../model/briefing.ts";
import type { PageContext } from "../model/page-context.ts";
import { dayWords } from "../words/en/date-words.ts";
import { indexOf } from "../write/briefing-index.ts";
import { bottomLineWithChange } from "../write/prose/bottom-line-changes.ts";
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

/** The briefings that are found, in the order in which the index numbers them. Drafts only in the preview. */
export function searchedBriefings({ archive, preview }: PageContext): readonly Briefing[] {
  return archive.briefings.filter(({ draft }) => preview || !draft);
}

/** What the index knows of one briefing; nothing else is needed for it, so that they can be recorded in any order. */
export function searchRecordOf(briefing: Briefing, context: PageContext): SearchRecord {
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
  const index = indexOf(briefing);
  const publishers = briefing.sources.flatMap(({ publisher }) => index.entity(publisher ?? "") ?? []);
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
      publishers: names.placesOf(publishers),
    },
  };
}
