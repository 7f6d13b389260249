import type { Fact } from "../../model/briefing.ts";
import { addDays, dayNumber, weekdayOf } from "../../model/calendar.ts";
import type { FactDate } from "../../model/fact-date.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { clockTimes } from "../../reading/clock-times.ts";
import { datesIn, dayMeant, type SentenceDate } from "../../reading/dates-in.ts";
import { plainOf } from "../../reading/plain.ts";
import { claimTexts } from "./claim-texts.ts";
import type { Passage } from "./passages.ts";

type Found = Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">;

/**
 * The date of a record that is another than every date of its passage. Where the passage names a day only in words that count from
 * another, nothing is told: those are held to `said:`.
 */
export function* dateFaults(fact: Fact, cited: readonly Passage[], day: string): Iterable<Found> {
  yield* wordFaults(fact, cited, day);
  const [field, date] =
    fact.kind === "figure" ? (["asOf", fact.asOf] as const) : (["when", fact.when] as const);
  const map = fact.kind === "statement" ? "statements" : fact.kind === "event" ? "events" : "figures";
  if (date !== null && date.said !== null) yield* saidFault([map, fact.id, field], date, day);
  if (date === null || date.said !== null || date.kind !== "point" || date.earliest === null) return;
  const path = [map, fact.id, field];
  const dates = cited.flatMap((passage) => passage.dates.map((one) => ({ one, passage })));
  const explicit = dates.filter(({ one }) => one.month !== null || one.year !== null);
  const isOwnDay = date.precision === "day" && Math.abs(dayNumber(date.earliest) - dayNumber(day)) <= 1;
  if (
    explicit.length > 0 &&
    !isOwnDay &&
    !dates.some(({ one }) => fits(one, date, day)) &&
    !hasRelative(cited)
  ) {
    const { one, passage } = explicit[0]!;
    yield {
      kind: "date",
      path,
      words: null,
      has: `p${passage.number} has ${passage.plain.slice(one.start, one.end)}`,
    };
    return;
  }
  yield* timeFault(path, date, cited);
}

/** 16 September beside "on Sept 18". */
function* saidFault(path: Found["path"], date: FactDate, day: string): Iterable<Found> {
  if (date.kind !== "point" || date.precision !== "day" || date.said === null) return;
  const said = plainOf(date.said);
  const [one, ...rest] = datesIn(said);
  if (one === undefined || rest.length > 0 || one.day === null || one.month === null) return;
  if (
    relative.test(said) ||
    /(?<![\p{sc=Latn}\p{Lm}])(?:after|before|since|from)(?![\p{sc=Latn}\p{Lm}])/iu.test(said) ||
    // Of which year it is may be known from elsewhere.
    (one.year === null
      ? date.edtf.slice(5, 10) === [one.month, one.day].map((part) => String(part).padStart(2, "0")).join("-")
      : fits(one, date, day))
  )
    return;
  yield { kind: "date-said", path, words: null, has: said.slice(one.start, one.end) };
}

/** Days and times in the words of a record that the passage has otherwise. One near the dateline may have been worked out. */
function* wordFaults(fact: Fact, cited: readonly Passage[], day: string): Iterable<Found> {
  for (const { path, text } of datedTexts(fact)) {
    const plain = plainOf(text);
    const named = cited.flatMap(({ dates }) => dates).filter((one) => one.day !== null);
    for (const one of datesIn(plain)) {
      const { start, end, month, day: number } = one;
      if (month === null || number === null || named.length === 0) continue;
      const meant = dayMeant(one, day);
      if (meant !== null && Math.abs(dayNumber(meant) - dayNumber(day)) <= 7) continue;
      if (named.some((other) => other.month === month && other.day === number) || hasRelative(cited))
        continue;
      const passage = cited.find(({ dates }) => dates.includes(named[0]!))!;
      yield {
        kind: "date",
        path,
        words: plain.slice(start, end),
        has: `p${passage.number} has ${passage.plain.slice(named[0]!.start, named[0]!.end)}`,
      };
    }
    yield* vagueFault(plain, path, cited, day);
    const times = cited.flatMap((passage) => passage.times);
    for (const { start, end, clock } of times.length === 0 ? [] : clockTimes(plain))
      if (!times.some((time) => minutesOf(time.clock) % 60 === minutesOf(clock) % 60)) {
        const passage = cited.find((one) => one.times.length > 0)!;
        const [time] = passage.times;
        yield {
          kind: "time",
          path,
          words: plain.slice(start, end).trim(),
          has: `p${passage.number} has ${passage.plain.slice(time!.start, time!.end).trim()}`,
        };
      }
  }
}

/** All of a record in which days stand, its conditions among them. */
function datedTexts(fact: Fact): ReturnType<typeof claimTexts> {
  const condition = fact.condition !== null && "text" in fact.condition ? fact.condition.text : null;
  const map = fact.kind === "statement" ? "statements" : fact.kind === "event" ? "events" : "figures";
  return [
    ...claimTexts(fact),
    ...(condition === null ? [] : [{ path: [map, fact.id, "if"], text: condition }]),
  ];
}

/**
 * "Passed in June", of what the passage has in July; "only on Tuesday", of what it has on Monday. A day that was worked out of a date is no slip,
 * nor are the month and the weekday of the dateline.
 */
function* vagueFault(
  plain: string,
  path: Found["path"],
  cited: readonly Passage[],
  day: string,
): Iterable<Found> {
  const theirs = cited.flatMap((passage) => passage.dates.map((one) => ({ one, passage })));
  if (theirs.length === 0 || hasRelative(cited)) return;
  for (const own of datesIn(plain)) {
    const isSame =
      own.day !== null
        ? null
        : own.month !== null
          ? sameMonth(own.month, day)
          : sameWeekday(own.weekday, day);
    // "Before Friday" is by Thursday, and "until after April" before May.
    if (besides.test(plain.slice(0, own.start)) && theirs.some(({ one }) => isNextTo(own, one))) continue;
    const named = isSame && theirs.find(({ one }) => (own.month === null ? one.weekday : one.month) !== null);
    if (!named || !isSame || theirs.some(({ one }) => isSame(one))) continue;
    yield {
      kind: "date-vague",
      path,
      words: plain.slice(own.start, own.end),
      has: `p${named.passage.number} has ${named.passage.plain.slice(named.one.start, named.one.end)}`,
    };
    return;
  }
}

const besides = /(?<![\p{sc=Latn}\p{Lm}])(?:before|after|until|till|by|night (?:to|of)) (?:the )?$/iu;

function isNextTo(own: SentenceDate, other: SentenceDate): boolean {
  const apart = (a: number, b: number, all: number) => [1, all - 1].includes(Math.abs(a - b));
  return own.month === null
    ? own.weekday !== null && other.weekday !== null && apart(own.weekday, other.weekday, 7)
    : other.month !== null && apart(own.month, other.month, 12);
}

type IsSame = (one: SentenceDate) => boolean;

/** Null for the month of the dateline. */
function sameMonth(month: number, day: string): IsSame | null {
  if (month === Number(day.slice(5, 7))) return null;
  return ({ month: other, months }) =>
    other === month || (months !== null && months[0] <= month && month <= months[1]);
}

/** Null for the weekday of the dateline, or none. */
function sameWeekday(weekday: SentenceDate["weekday"], day: string): IsSame | null {
  if (weekday === null || weekday === weekdayOf(day)) return null;
  return (one) => {
    const meant = one.day === null ? null : dayMeant(one, day);
    return one.weekday === weekday || (meant !== null && weekdayOf(meant) === weekday);
  };
}

/** Six in the evening written as six in the morning. */
function* timeFault(path: Found["path"], date: FactDate, cited: readonly Passage[]): Iterable<Found> {
  const clock = /T(\d\d):(\d\d)/.exec(date.edtf);
  if (clock === null) return;
  const times = cited.flatMap((passage) => passage.times.map((time) => ({ time, passage })));
  const minutes = Number(clock[1]) * 60 + Number(clock[2]);
  const wrong = times.find(({ time }) => Math.abs(minutesOf(time.clock) - minutes) === 720);
  if (wrong === undefined || times.some(({ time }) => minutesOf(time.clock) === minutes)) return;
  const { time, passage } = wrong;
  yield {
    kind: "time",
    path,
    words: null,
    has: `p${passage.number} has ${passage.plain.slice(time.start, time.end).trim()}`,
  };
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** A month may stand for its day, a day for its month, and a weekday for the nearest of its days. */
function fits(named: SentenceDate, { earliest, latest, precision }: FactDate, day: string): boolean {
  const from = earliest ?? "0000";
  const to = latest ?? "9999";
  const meant = dayMeant(named, day);
  if (meant !== null) return meant.slice(0, 7) >= from.slice(0, 7) && meant >= from && meant <= to;
  if (named.month !== null) {
    const month = String(named.month).padStart(2, "0");
    if (from.slice(5, 7) > month || (to.slice(5, 7) < month && from.slice(0, 4) === to.slice(0, 4)))
      return false;
    return (
      named.year === null || (String(named.year) >= from.slice(0, 4) && String(named.year) <= to.slice(0, 4))
    );
  }
  if (named.year !== null)
    return String(named.year) >= from.slice(0, 4) && String(named.year) <= to.slice(0, 4);
  if (named.weekday === null || precision !== "day") return false;
  const days = Math.min(6, dayNumber(to) - dayNumber(from));
  for (let count = 0; count <= days; count++)
    if (weekdayOf(addDays(from, count)) === named.weekday) return true;
  return false;
}

function hasRelative(cited: readonly Passage[]): boolean {
  return cited.some(({ plain }) => relative.test(plain));
}

const relative =
  /\b(?:yesterday|today|tomorrow|tonight|overnight|earlier|later|ago|(?:last|next|this|same|following|previous|past|coming) (?:week|month|year|day|night|morning|evening|weekend|summer|spring|autumn|winter|fall|decade|quarter)|(?:week|month|year|day|hour|decade)s? (?:before|after|ago|later|earlier|since)|anniversary|now|since then|at the time|recent\w*)\b/i;
