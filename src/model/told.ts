import type {
  Briefing,
  Citation,
  Fact,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedSource,
  ResolvedStatement,
} from "./briefing.ts";
import { isoEnd } from "./date-iso.ts";
import { type Clock, momentOf, noClock } from "./date-order.ts";
import { daysBetween } from "./days-between.ts";
import type { FactDate } from "./fact-date.ts";
import { perRecord } from "./per-record.ts";
import type { EventState } from "./vocabulary.ts";

/** When a record was told: never when the thing happened, nor when the sheet was made. */
export interface Told {
  /** `YYYY-MM-DD`; of a span its last day, as far as whoever wrote it down could know. */
  readonly day: string;
  /** What the day is: that of the words themselves, else of the text that has them, else of the sheet or of its log. */
  readonly by: "statement" | "written" | "assumed" | "published" | "asOf" | "update";
  /** The date that the day was taken from, where it is wider than a day; else null. */
  readonly span: FactDate | null;
  /** The time of day, where it is known. */
  readonly clock: Clock;
  /** The day on which the text was written that has these words, where that was more than a day after them. */
  readonly writtenLater: string | null;
}

/**
 * By the first statement that an event or figure rests on which has a date, else by the sources that it cites, else by the sheet.
 * What has happened can't have been told before: a promise of it, however good as evidence, did not tell that it was kept.
 */
export const factTold = perRecord(findFactTold);

function findFactTold(fact: ResolvedEvent | ResolvedFigure, briefing: Briefing): Told {
  const notBefore = fact.kind === "event" && isPast(fact.state) ? fact.when : null;
  let last: Told | null = null;
  for (const told of tellings(fact, briefing)) {
    if (notBefore === null || !isBefore(told, notBefore)) return told;
    if (last === null || told.day > last.day) last = told;
  }
  return last ?? ofSheet(briefing);
}

/** By its own date, else by the sources that it cites, else by the sheet. */
export const statementTold = perRecord(findStatementTold);

function findStatementTold(statement: ResolvedStatement, briefing: Briefing): Told {
  return (
    said(statement, briefing) ?? firstOf(written(sourcesOf(statement.cites, briefing), briefing), briefing)
  );
}

/** The day alone. */
export function toldOn(fact: Fact, briefing: Briefing): string {
  return toldOf(fact, briefing).day;
}

export function toldOf(fact: Fact, briefing: Briefing): Told {
  return fact.kind === "statement" ? statementTold(fact, briefing) : factTold(fact, briefing);
}

/** States that can't be told before the event's day. */
export function isPast(state: EventState): boolean {
  return pastStates.has(state);
}

const pastStates: ReadonlySet<EventState> = new Set([
  "occurred",
  "ongoing",
  "alleged",
  "did-not-occur",
  "lapsed",
]);

function* tellings(
  { per, cites, updatedBy }: ResolvedEvent | ResolvedFigure,
  briefing: Briefing,
): Iterable<Told> {
  const statements = per.flatMap((id) => briefing.statements.find((one) => one.id === id) ?? []);
  for (const statement of statements) {
    const told = said(statement, briefing);
    if (told !== null) yield told;
  }
  const cited = [...cites, ...statements.flatMap((statement) => statement.cites)];
  yield* written(sourcesOf(cited, briefing), briefing);
  yield ofSheet(briefing);
  // What came about after all of these can only be known from the log.
  for (const position of updatedBy) {
    const at = briefing.updates[position]?.at;
    if (at !== undefined && at.latest !== null)
      yield { ...plain(at.latest), by: "update", clock: clockAtEnd(at) };
  }
}

/** Null where the statement has no date, or one with an open end. */
function said({ when, cites }: ResolvedStatement, briefing: Briefing): Told | null {
  if (when.latest === null) return null;
  const sources = sourcesOf(cites, briefing);
  const texts = [...written(sources, briefing)].map(({ day }) => day);
  const earliestText = texts.toSorted()[0];
  const day = lastPossible(when, texts.toSorted().at(-1) ?? briefing.asOf);
  return {
    day,
    by: "statement",
    span: when.earliest === when.latest ? null : when,
    clock: clockAtEnd(when),
    writtenLater: earliestText !== undefined && daysBetween(day, earliestText) > 1 ? earliestText : null,
  };
}

/** A statement "of August" in an article of the sixth was made by then. */
function lastPossible({ earliest, latest }: FactDate, writtenOn: string): string {
  const isWithin = writtenOn < (latest ?? "") && (earliest === null || earliest <= writtenOn);
  return isWithin ? writtenOn : (latest ?? writtenOn);
}

function clockAtEnd(date: FactDate): Clock {
  const end = date.time === null ? null : isoEnd(date);
  if (end === null || !end.includes("T")) return noClock;
  // Without its zone a time of day is no moment: the machine's would be taken.
  const moment = date.time?.zone == null ? Number.NaN : Date.parse(end);
  return { written: end.slice(0, "2025-08-06T14:30".length), moment: Number.isNaN(moment) ? null : moment };
}

/** The days of these texts, in the order in which they are cited; of one that was not read, its own before that of the text that has it. */
function* written(sources: readonly ResolvedSource[], briefing: Briefing): Iterable<Told> {
  for (const source of sources) {
    const seen = new Set<ResolvedSource>();
    for (let at: ResolvedSource | undefined = source; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const told = ofSource(at, briefing);
      if (told !== null) {
        yield told;
        break;
      }
      const { via }: ResolvedSource = at;
      at = via === null ? undefined : briefing.sources.find(({ id }) => id === via);
    }
  }
}

function ofSource({ dateline, published }: ResolvedSource, { asOf }: Briefing): Told | null {
  if (dateline !== null) return { ...plain(dateline.date), by: dateline.assumed ? "assumed" : "written" };
  if (published === null || published.latest === null) return null;
  return {
    ...plain(lastPossible(published, asOf)),
    by: "published",
    span: published.earliest === published.latest ? null : published,
    clock: clockAtEnd(published),
  };
}

const ofSheet = ({ asOf }: Briefing): Told => ({ ...plain(asOf), by: "asOf" });

const plain = (day: string) => ({ day, span: null, clock: noClock, writtenLater: null });

function firstOf(tellings: Iterable<Told>, briefing: Briefing): Told {
  for (const told of tellings) return told;
  return ofSheet(briefing);
}

/** Those cited; where a record cites none, the first that was read. */
function sourcesOf(cites: readonly Citation[], { sources }: Briefing): readonly ResolvedSource[] {
  if (cites.length === 0) return sources.filter(({ via }) => via === null).slice(0, 1);
  const ids = new Set(cites.map(({ source }) => source));
  return [...ids].flatMap((cited) => sources.find(({ id }) => id === cited) ?? []);
}

/** By the moments where both have one: what was said on 22 October in Washington may be about 23 October in Moscow. */
function isBefore(told: Told, when: FactDate): boolean {
  if (when.earliest === null) return false;
  const start = momentOf(when);
  if (told.clock.moment !== null && start !== null) return told.clock.moment < start;
  return told.day < when.earliest;
}
