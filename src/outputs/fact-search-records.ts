import { briefingAddress } from "../model/address.ts";
import type {
  Briefing,
  Fact,
  ResolvedEntity,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedQuestion,
  ResolvedStatement,
} from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { FactDate } from "../model/fact-date.ts";
import { eventStates } from "../model/vocabulary.ts";
import { plainStatement } from "../write/sentences/plain-statement.ts";
import type { Writing } from "../write/writing.ts";
import {
  entityName,
  entityOf,
  mentionWords,
  shakenWords,
  sourcingWords,
  speakerOf,
  whoSaysSo,
} from "./attribution.ts";
import { type BriefingRecords, figureValue, leadStatement } from "./briefing-records.ts";
import { dayOf, knownDateWords } from "./date-notes.ts";
import { conditionWords } from "./event-words.ts";
import { spelledIn } from "./other-spellings.ts";
import { joined, namesByType, type SearchRecord, shortDay } from "./search-record.ts";

/** What the records of one briefing have in common. */
export interface SearchSetting {
  readonly briefing: Briefing;
  readonly records: BriefingRecords;
  readonly writing: Writing;
  readonly storylines: readonly string[];
}

export function statementRecord(statement: ResolvedStatement, setting: SearchSetting): SearchRecord {
  const { briefing } = setting;
  const speaker = speakerOf(statement, briefing);
  const named = [statement.by?.entity, statement.to, ...statement.via, ...statement.about];
  const channel =
    statement.channel?.kind === "entity"
      ? entityName(statement.channel.id, briefing)
      : statement.channel?.text;
  // Every line would be found by "source" and "article" if the words for the source's own voice were searched.
  const isOwnVoice = statement.by === null && statement.via.length === 0;
  const title = plainStatement(statement, setting.writing, {
    speaker: isOwnVoice ? null : speaker,
    isIntroduced: true,
  });
  const isTold = statement.verb === "denied" || statement.verb === "declined";
  const content = [
    isOwnVoice ? null : speaker,
    // Words that were denied never stand alone.
    isTold ? title : statement.says,
    isTold ? null : statement.quote,
    channel,
    ...statement.hedges,
  ];
  return recordOf(statement, setting, {
    title,
    kinds: [statement.judgement ? "Characterisation" : "Statement"],
    states: statement.condition === null ? [] : ["Conditional"],
    state: `${sourcingWords(statement, briefing)}${statement.condition === null ? "" : ", conditional"}`,
    speaker,
    date: statement.when,
    named,
    content,
  });
}

export function eventRecord(event: ResolvedEvent, setting: SearchSetting): SearchRecord {
  const { briefing, records } = setting;
  const label = eventStates[event.state].label;
  const states = event.condition === null ? [label] : [label, "Conditional"];
  const otherwise = event.otherwise === null ? null : conditionWords(event.otherwise, records);
  const speaker = whoSaysSo(event, briefing, records);
  const isOwnVoice = event.established || leadStatement(event, records) === null;
  const who = [...event.who, ...(event.setBy === null ? [] : [event.setBy])];
  return recordOf(event, setting, {
    title: event.what,
    kinds: event.type === "deadline" ? ["Event", "Deadline"] : ["Event"],
    states,
    state: [...states, shakenWords(event, briefing, records)].filter((words) => words !== null).join(", "),
    speaker,
    date: event.when,
    named: [...who.map(({ entity }) => entity), event.binds, event.where],
    content: [
      event.what,
      ...who.map((mention) => mentionWords(mention, briefing)),
      event.demand,
      otherwise,
      event.outcome,
      isOwnVoice ? null : speaker,
    ],
  });
}

export function figureRecord(figure: ResolvedFigure, setting: SearchSetting): SearchRecord {
  const speaker = whoSaysSo(figure, setting.briefing, setting.records);
  const shaken = shakenWords(figure, setting.briefing, setting.records);
  const isOwnVoice = figure.established || leadStatement(figure, setting.records) === null;
  return recordOf(figure, setting, {
    title: `${figureValue(figure)}: ${figure.of}`,
    kinds: ["Figure"],
    states: figure.condition === null ? [] : ["Conditional"],
    state: shaken === null ? null : capitalised(shaken),
    speaker,
    date: figure.asOf,
    named: [],
    content: [figureValue(figure), figure.of, isOwnVoice ? null : speaker],
  });
}

interface FactWords {
  readonly title: string;
  readonly kinds: readonly string[];
  readonly states: readonly string[];
  readonly state: string | null;
  readonly speaker: string;
  readonly date: FactDate | null;
  readonly named: readonly (Id | null | undefined)[];
  readonly content: readonly (string | null | undefined)[];
}

function recordOf(fact: Fact, setting: SearchSetting, words: FactWords): SearchRecord {
  const { briefing, records } = setting;
  const condition = fact.condition === null ? null : `If ${conditionWords(fact.condition, records)}`;
  const named = entitiesOf(words.named, briefing);
  return {
    address: `${briefingAddress(briefing.id)}#${fact.id}`,
    content: withSpellings([...words.content, condition, fact.note], named, briefing),
    meta: {
      title: words.title,
      kind: words.kinds.at(-1) ?? "",
      briefing: briefing.title,
      date: (words.date === null ? null : knownDateWords(words.date, briefing.asOf)) ?? "Not stated",
      ...(words.state === null ? {} : { state: words.state }),
      speaker: words.speaker,
    },
    filters: searchFilters(words.kinds, words.states, named, setting),
    sort: { date: (words.date === null ? null : dayOf(words.date)) ?? briefing.asOf },
    lang: briefing.lang,
  };
}

export function questionRecord(question: ResolvedQuestion, setting: SearchSetting): SearchRecord {
  const { briefing } = setting;
  const named = entitiesOf(question.about, briefing);
  return {
    address: `${briefingAddress(briefing.id)}#${question.id}`,
    content: withSpellings([question.ask, question.note], named, briefing),
    meta: { title: question.ask, kind: "Question", briefing: briefing.title, date: shortDay(briefing.asOf) },
    filters: searchFilters(["Question"], [], named, setting),
    sort: { date: briefing.asOf },
    lang: briefing.lang,
  };
}

export function searchFilters(
  kind: readonly string[],
  state: readonly string[],
  named: readonly ResolvedEntity[],
  { storylines }: SearchSetting,
): SearchRecord["filters"] {
  return { kind, state, ...namesByType(named), storyline: storylines };
}

/** The entities among some ids, each once; ids of records are passed over. */
function entitiesOf(ids: readonly (Id | null | undefined)[], briefing: Briefing): readonly ResolvedEntity[] {
  const known = new Set(ids.filter((id) => id !== null && id !== undefined));
  return [...known].map((id) => entityOf(id, briefing)).filter((entity) => entity !== null);
}

/** The texts with the names, in every spelling, of those who are linked to the record or named in its texts. */
export function withSpellings(
  texts: readonly (string | null | undefined)[],
  linked: readonly ResolvedEntity[],
  briefing: Briefing,
): string {
  const named = new Set([...linked, ...spelledIn(joined(texts), briefing)]);
  return joined([...texts, ...spellingsOf([...named])]);
}

function spellingsOf(named: readonly ResolvedEntity[]): readonly string[] {
  return named.flatMap((entity) => (entity.name === null ? [] : [entity.name, ...entity.aka]));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
