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
import { toldNow } from "../model/current-state.ts";
import type { FactDate } from "../model/fact-date.ts";
import type { ToldEvent } from "../model/moves-between.ts";
import { type Clockwork, silenceWords, silentSince } from "../model/silence.ts";
import { toldOn } from "../model/told.ts";
import { eventStates, hangsOnVerb } from "../model/vocabulary.ts";
import { dateWords } from "../words/en/date-words.ts";
import { figureInPlainWords } from "../words/en/numbers.ts";
import { type BriefingIndex, indexOf } from "../write/briefing-index.ts";
import { sentenceStart, upperStart } from "../write/sentences/case.ts";
import { conditionClause, consequenceWords } from "../write/sentences/conditions.ts";
import { hiddenEventHedges } from "../write/sentences/event-hedges.ts";
import { hedgeWords } from "../write/sentences/hedges.ts";
import { nowWords } from "../write/sentences/now-words.ts";
import {
  otherAccounts,
  shakenWords,
  sourcingLabel,
  speakerWithChain,
  whoSaysSo,
} from "../write/sentences/plain-attribution.ts";
import { plainStatement } from "../write/sentences/plain-statement.ts";
import { nameInProse, plainNameWithTitle } from "../write/sentences/speakers.ts";
import { shakenElsewhere } from "../write/sentences/told-elsewhere.ts";
import { leadStatement } from "../write/sentences/who-says-so.ts";
import { withOtherForms } from "./amount-forms.ts";
import { dayOf, isExact, knownDateWords } from "./date-notes.ts";
import { spelledIn } from "./other-spellings.ts";
import { placesAround } from "./places-around.ts";
import { joined, type NameList, type SearchLine, shortDay } from "./search-record.ts";
import { publishersOf, sourcingsOf } from "./search-sourcing.ts";

/** What the lines of one briefing have in common. */
export interface SearchSetting extends Clockwork {
  readonly briefing: Briefing;
  readonly index: BriefingIndex;
  readonly names: NameList;
}

export function statementSearchLine(statement: ResolvedStatement, setting: SearchSetting): SearchLine {
  const { briefing } = setting;
  const speaker = speakerWithChain(statement, briefing);
  const named = [statement.by?.entity, statement.to, ...statement.via, ...statement.about];
  const channel =
    statement.channel?.kind === "entity"
      ? nameInProse(statement.channel.id, briefing)
      : statement.channel?.text;
  // Every line would be found by "source" and "article" if the words for the source's own voice were searched.
  const isOwnVoice = statement.by === null && statement.via.length === 0;
  const title = plainStatement(statement, setting.index, {
    speaker: isOwnVoice ? null : speaker,
    isIntroduced: true,
  });
  // Words that were denied or only claimed never stand alone.
  const words = hangsOnVerb(statement.verb) ? [] : [statement.says, statement.quote];
  const content = [
    title,
    ...words.filter((text) => text !== null && !title.includes(text)),
    channel,
    ...statement.hedges,
  ];
  return lineOf(statement, setting, {
    title,
    kinds: [statement.judgement ? "Characterisation" : "Statement"],
    states: statement.condition === null ? [] : ["Conditional"],
    state: labels(
      [
        sourcingLabel(statement, briefing),
        statement.condition && "Conditional",
        ...otherAccounts(statement, briefing),
        ...shakenElsewhere(statement, briefing, setting.archive),
      ],
      setting.index,
    ),
    speaker,
    date: statement.when,
    named,
    content,
  });
}

export function eventSearchLine(event: ResolvedEvent, setting: SearchSetting): SearchLine {
  const { briefing, index } = setting;
  const label = eventStates[event.state].label;
  const states = event.condition === null ? [label] : [label, "Conditional"];
  // Whoever looks for what is possible is not to find what has happened by now.
  const newest = toldNow(event, briefing, setting.archive);
  const silent = silentSince(event, briefing, setting);
  const otherwise = event.otherwise === null ? null : consequenceWords(event.otherwise, index);
  const speaker = whoSaysSo(event, briefing);
  const isOwnVoice = event.established || leadStatement(event, index) === null;
  const state = labels(
    [
      ...states,
      event.withdrawn ? "Withdrawn" : null,
      silent === null ? null : silenceWords(silent),
      hedgeWords(hiddenEventHedges(event, index)),
      shakenWords(event, briefing),
      ...shakenElsewhere(event, briefing, setting.archive),
    ],
    index,
  );
  const who = [...event.who, ...(event.setBy === null ? [] : [event.setBy])];
  return lineOf(event, setting, {
    title: event.what,
    kinds: event.type === "deadline" ? ["Event", "Deadline"] : ["Event"],
    states: newest === null ? states : currentStates(newest.event),
    now: newest,
    state,
    speaker,
    date: event.when,
    named: [...who.map(({ entity }) => entity), event.binds],
    placesAround: placesAround(event.where, setting),
    content: [
      event.what,
      // What the sheets call it, where its own words say it otherwise: "trilateral-summit".
      event.id.replaceAll("-", " "),
      ...who.map((mention) => plainNameWithTitle(mention, index)),
      event.demand,
      otherwise,
      event.outcome,
      isOwnVoice ? null : speaker,
      event.type === "deadline" ? "Deadline" : null,
      state,
    ],
  });
}

function currentStates({ state, condition, withdrawn }: ResolvedEvent): readonly string[] {
  if (withdrawn) return [];
  return condition === null ? [eventStates[state].label] : [eventStates[state].label, "Conditional"];
}

export function figureSearchLine(figure: ResolvedFigure, setting: SearchSetting): SearchLine {
  const speaker = whoSaysSo(figure, setting.briefing);
  const states = figure.condition === null ? [] : ["Conditional"];
  const isOwnVoice = figure.established || leadStatement(figure, setting.index) === null;
  const title = `${figureInPlainWords(figure)}: ${figure.of}`;
  return lineOf(figure, setting, {
    title,
    kinds: ["Figure"],
    states,
    state: labels(
      [
        figure.withdrawn ? "Withdrawn" : null,
        ...states,
        shakenWords(figure, setting.briefing),
        ...shakenElsewhere(figure, setting.briefing, setting.archive),
      ],
      setting.index,
    ),
    speaker,
    date: figure.asOf,
    named: [],
    content: [title, isOwnVoice ? null : speaker],
  });
}

/** "Possible; Conditional; Denied by Per Lind": what stands beside a result, a label each. Null where there is none. */
function labels(words: readonly (string | null)[], index: BriefingIndex): string | null {
  const each = words.flatMap((word) => word?.split("; ") ?? []).map((word) => sentenceStart(word, index));
  return each.length === 0 ? null : each.join("; ");
}

interface FactWords {
  readonly title: string;
  readonly kinds: readonly string[];
  readonly states: readonly string[];
  readonly state: string | null;
  readonly speaker: string;
  readonly date: FactDate | null;
  readonly named: readonly (Id | null | undefined)[];
  readonly placesAround?: readonly ResolvedEntity[];
  readonly content: readonly (string | null | undefined)[];
  /** The newest telling of an event that stands otherwise by now. */
  readonly now?: ToldEvent | null;
}

function lineOf(fact: Fact, setting: SearchSetting, words: FactWords): SearchLine {
  const { briefing, index, names } = setting;
  const condition = fact.condition === null ? null : upperStart(conditionClause(fact.condition, index));
  const named = [...entitiesOf(words.named, briefing), ...(words.placesAround ?? [])];
  const date = words.date === null || dayOf(words.date) === null ? null : words.date;
  const publishers = publishersOf(fact, index);
  const sourcing = sourcingsOf(fact, index, shakenElsewhere(fact, briefing, setting.archive).length > 0);
  const until =
    date !== null && date.kind !== "interval" && date.latest !== date.earliest ? date.latest : null;
  const through = date !== null && date.kind === "interval" && isExact(date) ? date.latest : null;
  // A day is asked for in any of its forms; "Aug" is the beginning of "August", but not the other way round.
  const day = date === null ? null : dateWords(date, { asOf: briefing.asOf });
  const content = joined([...withOtherForms([...words.content, condition, fact.note]), day]);
  return {
    id: fact.id,
    content,
    shown: {
      title: words.title,
      kinds: words.kinds,
      states: words.states,
      date: (date === null ? null : knownDateWords(date, briefing.asOf)) ?? "Not stated",
      day: (date === null ? null : dayOf(date)) ?? toldOn(fact, briefing),
      ...(until === null ? {} : { until }),
      ...(through === null ? {} : { through }),
      ...(words.state === null ? {} : { state: words.state }),
      speaker: sentenceStart(words.speaker, index),
      ...(words.now ? { now: nowWords(words.now, setting), nowAt: recordAt(words.now) } : {}),
      named: names.placesOf(named),
      spelled: names.placesOf([...named, ...spelledIn(content, briefing)]),
      ...(publishers.length === 0 ? {} : { publishers: names.placesOf(publishers) }),
      ...(sourcing.length === 0 ? {} : { sourcing }),
    },
  };
}

const recordAt = ({ briefing, event }: ToldEvent): string => `${briefingAddress(briefing.id)}#${event.id}`;

export function questionSearchLine(question: ResolvedQuestion, setting: SearchSetting): SearchLine {
  const { briefing, names } = setting;
  const named = entitiesOf(question.about, briefing);
  const content = joined([question.ask, question.note]);
  return {
    id: question.id,
    content,
    shown: {
      title: question.ask,
      kinds: ["Question"],
      states: [],
      date: shortDay(briefing.asOf),
      day: briefing.asOf,
      named: names.placesOf(named),
      spelled: names.placesOf([...named, ...spelledIn(content, briefing)]),
    },
  };
}

/** The entities among some ids, each once; ids of records are passed over. */
function entitiesOf(ids: readonly (Id | null | undefined)[], briefing: Briefing): readonly ResolvedEntity[] {
  const known = new Set(ids.filter((id) => id !== null && id !== undefined));
  return [...known].map((id) => indexOf(briefing).entity(id)).filter((entity) => entity !== undefined);
}
