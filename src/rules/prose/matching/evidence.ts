import type { Briefing, Fact } from "../../../model/briefing.ts";
import type { Id } from "../../../model/common.ts";
import { datesIn, type SentenceDate } from "../../../reading/dates-in.ts";
import { namesIn } from "../../../reading/names-in.ts";
import { mayCount, numbersIn } from "../../../reading/numbers-in.ts";
import { plainOf } from "../../../reading/plain.ts";
import { wordStems } from "../../../reading/word-stems.ts";
import { currencyOf } from "../../../reading/words/en/money.ts";
import { unitWord } from "../../../reading/words/en/units.ts";
import { lazily } from "../../../text/lazily.ts";
import { remembering } from "../../../text/remembering.ts";
import { factsOf } from "../../record-path.ts";
import { type DayRange, rangeOf, rangesOfRole, rangeWritten, worldWarsIn } from "./day-ranges.ts";
import { ofEachFact } from "./of-each-fact.ts";
import { namesOf } from "./sheet-names.ts";

/** What a record has that prose can be held against. */
export interface Evidence {
  readonly text: string;
  readonly numbers: readonly EvidenceNumber[];
  readonly days: readonly DayRange[];
  readonly entities: ReadonlySet<Id>;
}

export interface EvidenceNumber {
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly bound: string | null;
  /** The words by which it is known what it counts. */
  readonly context: ReadonlySet<string>;
  /** The record that has it; null where it stands beside the records. */
  readonly record: Id | null;
}

/** The words of a record that say what it tells, in the order in which they tell it best. */
export function wordsOf(fact: Fact): readonly string[] {
  if (fact.kind === "statement") return given(fact.says, fact.quote);
  // That no outcome was found is said of the sources, and not of the event.
  if (fact.kind === "event") return given(fact.what, fact.outcomeUnknown === null ? fact.outcome : null);
  return [fact.of];
}

/** What one record has by itself. */
export const evidenceOf = ofEachFact((fact: Fact, briefing: Briefing) => ofFact({ fact, briefing }));

interface ReadText {
  readonly text: string;
  readonly plain: string;
  readonly dates: readonly SentenceDate[];
}

const readText = {
  plain: (_: unknown, { text }: ReadText) => plainOf(text),
  dates: (_: unknown, { plain }: ReadText) => datesIn(plain),
};

const ofFact = lazily<{ readonly fact: Fact; readonly briefing: Briefing }, Evidence & ReadText>({
  ...readText,
  text: ({ fact }) => [...wordsOf(fact), ...asideOf(fact)].join(" · "),
  numbers: ({ fact }, read) => [
    ...(fact.kind === "figure" ? [numberOf(fact)] : []),
    ...numbersOf(read, fact.id),
  ],
  days: ({ fact, briefing }, read) => daysOf(fact, read, briefing),
  entities: ({ fact, briefing }, { text }) =>
    new Set([...entitiesOf(fact, briefing), ...namesIn(text, namesOf(briefing)).flatMap(({ ids }) => ids)]),
});

/** All that several records have. */
export function joined(facts: Iterable<Fact>, briefing: Briefing): Evidence {
  return ofSeveral(Array.from(facts, (fact) => evidenceOf(fact, briefing)));
}

const ofSeveral = lazily<readonly Evidence[], Evidence>({
  text: (all) => all.map(({ text }) => text).join(" · "),
  numbers: (all) => all.flatMap(({ numbers }) => numbers),
  days: (all) => all.flatMap(({ days }) => days),
  entities: (all) => new Set(all.flatMap(({ entities }) => [...entities])),
});

/** All that the sheet has, in records and beside them. */
export const sheetEvidence = remembering(10, (briefing: Briefing) =>
  ofSheet({ briefing, facts: joined(factsOf(briefing), briefing), beside: ofBeside(briefing) }),
);

interface SheetParts {
  readonly briefing: Briefing;
  readonly facts: Evidence;
  readonly beside: ReadText;
}

const ofSheet = lazily<SheetParts, Evidence>({
  text: ({ facts, beside }) => `${facts.text} · ${beside.text}`,
  numbers: ({ facts, beside }) => [...facts.numbers, ...numbersOf(beside, null)],
  days: ({ briefing: { asOf, dateline, sources, updates, entities }, facts, beside }) => [
    ...facts.days,
    ...[asOf, dateline?.date].flatMap((day) =>
      day === undefined ? [] : [{ from: day, to: day, record: null }],
    ),
    ...sources.flatMap(({ published, dateline }) => [
      ...(published === null ? [] : rangeOf(published, null)),
      ...(dateline === null ? [] : [{ from: dateline.date, to: dateline.date, record: null }]),
    ]),
    ...updates.flatMap(({ at }) => rangeOf(at, null)),
    ...Object.values(entities).flatMap(({ roles }) => roles.flatMap(rangesOfRole)),
    ...daysIn(beside, asOf, null),
    ...worldWarsIn(`${facts.text} · ${beside.text}`),
  ],
  entities: ({ facts }) => facts.entities,
});

const ofBeside = lazily<Briefing, ReadText>({ ...readText, text: besideRecords });

/** What a sheet has beside what its records tell: of sources, questions, updates, assessments and names, and in notes. */
function besideRecords(briefing: Briefing): string {
  const { sources, questions, updates, assessments } = briefing;
  return [
    ...sources.flatMap(({ title, author, note }) => given(title, author, note)),
    ...questions.flatMap(({ ask, note }) => given(ask, note)),
    ...updates.flatMap(({ what, was }) => given(what, was)),
    ...assessments.map((assessment) => JSON.stringify(assessment)),
    ...Object.values(briefing.entities).flatMap(({ name, unnamed, note, aka, roles }) =>
      given(name, unnamed, note, ...aka, ...roles.map(({ title }) => title)),
    ),
    ...Array.from(factsOf(briefing), ({ note }) => note ?? ""),
  ].join(" · ");
}

function given(...texts: readonly (string | null | undefined)[]): string[] {
  return texts.filter((text): text is string => typeof text === "string" && text !== "unstated");
}

/** What stands in a record beside its own sentence. */
function asideOf(fact: Fact): readonly string[] {
  const condition = fact.condition?.kind === "text" ? fact.condition.text : null;
  const common = given(condition, fact.note);
  if (fact.kind === "figure") return [...common, ...given(fact.unit)];
  const said = given(fact.when.said, fact.line);
  if (fact.kind === "statement")
    return [
      ...common,
      ...said,
      ...fact.hedges,
      ...given(fact.channel?.kind === "text" ? fact.channel.text : null),
    ];
  const otherwise = fact.otherwise?.kind === "text" ? fact.otherwise.text : null;
  return [...common, ...said, ...given(fact.short, fact.demand, otherwise)];
}

function numberOf(fact: Fact & { readonly kind: "figure" }): EvidenceNumber {
  const { value, unit, currency, bound, approximate, id } = fact;
  const [low, high] = typeof value === "number" ? [value, null] : value;
  const word =
    unit === null
      ? null
      : (scaleOfHeat(unit) ??
        unitWord(/^(?:%|per cent)$/i.test(unit) ? "percent" : (unit.split(/,| \(/)[0] ?? unit)));
  return {
    value: low,
    valueMax: high,
    // "Kroner a tonne" are kroner.
    unit: currency ?? (currencyOf(unit?.split(/ (?:an?|per|each) /)[0]) || word),
    bound: bound ?? (approximate ? "about" : null),
    // What it is compared with has a number of its own.
    context: wordStems(`${fact.of.split(comparison)[0]} ${unit ?? ""}`),
    record: id,
  };
}

const comparison = /[,;(]| (?:after|against|compared|up|down|from|than|versus) /u;

/** "°C" and "degrees Celsius" are one unit, as a sentence has it. */
function scaleOfHeat(unit: string): string | null {
  const [, scale] = /^(?:° ?|degrees? )(c|f)(?:elsius|ahrenheit)?$/i.exec(unit) ?? [];
  return scale === undefined ? null : scale.toLowerCase() === "c" ? "celsius" : "fahrenheit";
}

function numbersOf({ plain, dates }: ReadText, record: Id | null): readonly EvidenceNumber[] {
  if (!mayCount.test(plain)) return [];
  return numbersIn(plain, dates).flatMap(({ value, valueMax, unit, bound, context, start, end }) => {
    const number = { value, valueMax, unit, bound, context, record };
    // "A firefighter and at least two other people" are three.
    const isRest =
      /(?<![\p{sc=Latn}\p{Lm}])(?:an?|one) [^,.;:]{2,40} and (?:at least |about )?$/iu.test(
        plain.slice(Math.max(0, start - 70), start),
      ) && /^\P{L}*\p{L}+ (?:other|more)(?![\p{sc=Latn}\p{Lm}])/iu.test(plain.slice(start, end + 10));
    return isRest ? [number, { ...number, value: value + 1 }] : [number];
  });
}

function daysOf(fact: Fact, read: ReadText, { asOf }: Briefing): readonly DayRange[] {
  const date = fact.kind === "figure" ? fact.asOf : fact.when;
  const years = Array.from(
    read.plain.matchAll(/(?<![\p{sc=Latn}\p{Lm}])(last|this|next) year(?![\p{sc=Latn}\p{Lm}])/giu),
    ([, which = ""]) => {
      const year = Number(asOf.slice(0, 4)) + { last: -1, this: 0, next: 1 }[which.toLowerCase() as "last"];
      return { from: `${year}-01-01`, to: `${year}-12-31`, record: fact.id };
    },
  );
  // "By August 31" is of the record's own year, however near the one before is.
  const near = date?.latest ?? date?.earliest ?? asOf;
  return [...(date === null ? [] : rangeOf(date, fact.id)), ...daysIn(read, near, fact.id), ...years];
}

function daysIn({ dates }: ReadText, near: string, record: Id | null): readonly DayRange[] {
  return dates.flatMap((date) => {
    const range = rangeWritten(date, near);
    return range === null ? [] : [{ ...range, record }];
  });
}

function entitiesOf(fact: Fact, briefing: Briefing): readonly Id[] {
  const publishers = fact.cites.flatMap(({ source }) => {
    const found = briefing.sources.find(({ id }) => id === source);
    return given(found?.publisher);
  });
  if (fact.kind === "figure") return publishers;
  if (fact.kind === "event")
    return [
      ...publishers,
      ...fact.who.map(({ entity }) => entity),
      ...given(fact.where, fact.setBy?.entity, fact.binds),
    ];
  const channel = fact.channel?.kind === "entity" ? fact.channel.id : null;
  return [...publishers, ...given(fact.by?.entity, fact.to, channel), ...fact.via, ...fact.about];
}
