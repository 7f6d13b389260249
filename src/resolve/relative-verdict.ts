import { addDays, addMonths, lastOfMonth } from "../model/calendar.ts";
import type { FactDate } from "../model/fact-date.ts";
import type { RelativeDate } from "../model/resolution.ts";
import { dayWords } from "../words/en/date-words.ts";
import { type Anchor, type DayWindow, days } from "./day-windows.ts";
import type { DaysReading, Reading } from "./reading.ts";

type Verdict = RelativeDate["verdict"];

/** What is compared: the words, what they count from, and the date that was written. */
export interface Comparison {
  readonly said: string;
  readonly anchor: Anchor;
  /** Null where no date is written at all. */
  readonly date: FactDate | null;
  /** A remark stands on the record, which settles what may be read in two ways. */
  readonly hasNote: boolean;
}

const agrees: Verdict = { kind: "agrees" };
const unknown: Verdict = { kind: "unknown" };

/** Holds what was written against what its words give: one reading that agrees is enough. */
export function judge(readings: readonly Reading[], comparison: Comparison): Verdict {
  let first: Verdict | null = null;
  for (const reading of readings) {
    const verdict = judgeOne(reading, comparison);
    if (verdict.kind === "agrees") return verdict;
    if (first === null || first.kind === "unknown") first = verdict;
  }
  return first ?? unknown;
}

function judgeOne(reading: Reading, comparison: Comparison): Verdict {
  switch (reading.kind) {
    case "unknown":
      return unknown;
    case "unanchored":
      return unanchored(comparison);
    case "ambiguous":
      return judgeAmbiguous(reading, comparison);
    case "age":
      return judgeAge(reading, comparison);
    default:
      return judgeDays(reading, comparison);
  }
}

function judgeDays(reading: DaysReading, comparison: Comparison): Verdict {
  const { date, hasNote } = comparison;
  if (hasDate(date) && reading.windows.some((window) => isCompatible(reading, window, date, hasNote)))
    return agrees;
  const expected = expectedOf(reading);
  const written = !hasDate(date) ? null : date.edtf;
  const isOtherWeekday =
    reading.kind === "days" &&
    reading.isWeekday === true &&
    hasDate(date) &&
    date.kind === "point" &&
    date.precision === "day";
  if (isOtherWeekday && date.earliest !== null && !isSameWeekday(date.earliest, reading.windows[0]))
    return mismatch(
      comparison,
      expected,
      `is ${expected}; ${date.earliest} is a ${weekdayName(date.earliest)}`,
    );
  if (written !== null) return mismatch(comparison, expected, `is ${plain(expected)}, not ${plain(written)}`);
  const then = date === null ? "write it as when" : "the date is given as unstated";
  return mismatch(comparison, expected, `is ${plain(expected)}; ${then}`);
}

function mismatch(comparison: Comparison, expected: string, rest: string): Verdict {
  return {
    kind: "mismatch",
    expected,
    explanation: `${quoted(comparison)} from ${anchorName(comparison.anchor)} ${rest}.`,
  };
}

function expectedOf(reading: DaysReading): string {
  const texts = reading.windows.map((window) => {
    if (reading.kind === "floor") return `[${window.from}..]`;
    if (reading.kind === "ceiling") return `[..${window.to}]`;
    return reading.kind === "since" ? `${startOf(window)}/..` : window.edtf;
  });
  return texts.join(" or ");
}

function startOf({ from, edtf }: DayWindow): string {
  return edtf.startsWith("[") ? from : edtf;
}

function isCompatible(reading: DaysReading, window: DayWindow, date: FactDate, hasNote: boolean): boolean {
  const { kind, earliest, latest } = date;
  switch (reading.kind) {
    case "floor":
      // Taking the first possible day for the day itself is the mistake that this phrase invites.
      return kind !== "point" && earliest === window.from;
    case "since":
      if (kind === "point") return earliest !== null && earliest >= window.from;
      return earliest !== null && overlaps(window, earliest, endOfPrecision(earliest, date.startPrecision));
    case "ceiling":
      if (latest === null) return false;
      if (!reading.isOpen) return latest >= window.from && latest <= window.to;
      return kind === "set" && earliest === null ? latest === window.to : hasNote && latest <= window.to;
    case "days":
      if (kind === "point") return overlaps(window, earliest, latest);
      return (
        isEndWithin(window, date) ||
        (earliest !== null && latest !== null && contains(window, earliest, latest))
      );
  }
}

/** Whether one end of a stretch of days lies in the window: it began or ended then. */
function isEndWithin(window: DayWindow, { earliest, latest, startPrecision }: FactDate): boolean {
  if (earliest !== null && overlaps(window, earliest, endOfPrecision(earliest, startPrecision))) return true;
  return latest !== null && latest >= window.from && latest <= window.to;
}

function overlaps({ from, to }: DayWindow, earliest: string | null, latest: string | null): boolean {
  return (earliest === null || earliest <= to) && (latest === null || latest >= from);
}

function contains({ from, to }: DayWindow, earliest: string, latest: string): boolean {
  return earliest >= from && latest <= to;
}

function endOfPrecision(day: string, precision: FactDate["precision"]): string {
  if (precision === "month") return lastOfMonth(day);
  if (precision === "season") return lastOfMonth(addMonths(day, 2));
  return precision === "year" ? `${day.slice(0, 4)}-12-31` : day;
}

/** "in its fourth year": the start lies more than three years back, and no more than four. */
function judgeAge({ count, unit }: Extract<Reading, { kind: "age" }>, comparison: Comparison): Verdict {
  const { anchor, date } = comparison;
  if (count < 1 || unit === "hour" || unit === "fortnight" || !hasDate(date) || date.earliest === null)
    return unknown;
  const back = (units: number) =>
    unit === "day" || unit === "week"
      ? addDays(anchor.to, -units * (unit === "week" ? 7 : 1))
      : addMonths(anchor.to, -units * ({ month: 1, year: 12, decade: 120 }[unit] ?? 12));
  const window = days(addDays(back(count), 1), back(count - 1));
  const startsUntil =
    date.kind === "point" ? date.latest : endOfPrecision(date.earliest, date.startPrecision);
  if (overlaps(window, date.earliest, startsUntil)) return agrees;
  const rest = `means a start from ${window.from} to ${window.to}, not ${plain(date.edtf)}`;
  return mismatch(comparison, `[${window.from}..${window.to}]`, rest);
}

function judgeAmbiguous(reading: Extract<Reading, { kind: "ambiguous" }>, comparison: Comparison): Verdict {
  const { date, hasNote, anchor } = comparison;
  const { windows, within } = reading;
  const reach = within === undefined ? windows : [...windows, within];
  const fits = !hasDate(date) || reach.some((window) => overlaps(window, date.earliest, date.latest));
  if (!fits && within === undefined) {
    const expected = windows.map(({ edtf }) => edtf).join(" or ");
    return mismatch(comparison, expected, `may be ${expected}, not ${plain(date.edtf)}`);
  }
  if (hasNote || isWholeStretch(windows, date)) return agrees;
  const from = `From ${dayWords(anchor.from, { yearOf: anchor.from })}, "${comparison.said}"`;
  const explanation =
    windows.length === 0 ? `${from} names no day.` : `${from} may mean ${namesOfDays(windows, anchor)}.`;
  return { kind: "ambiguous", explanation };
}

/** Saturday to Sunday for "over the weekend": what covers each reading and no other day has left nothing open. */
function isWholeStretch(windows: readonly DayWindow[], date: FactDate | null): boolean {
  const [first, last] = [windows[0], windows.at(-1)];
  if (first === undefined || last === undefined || !hasDate(date)) return false;
  const isGapless = windows.every((one, at) => at === 0 || addDays(windows[at - 1]!.to, 1) === one.from);
  return isGapless && date.earliest === first.from && date.latest === last.to;
}

function unanchored(comparison: Comparison): Verdict {
  if (comparison.hasNote) return agrees;
  return {
    kind: "ambiguous",
    explanation: `${quoted(comparison)} counts from something that is not named: add the record as anchor.`,
  };
}

function hasDate(date: FactDate | null): date is FactDate {
  return date !== null && date.kind !== "unstated" && date.kind !== "invalid";
}

/** "the 6th or the 13th", with the month where it is another than the anchor's. */
function namesOfDays(windows: readonly DayWindow[], anchor: Anchor): string {
  const inMonth = windows.every(({ from }) => from.slice(0, 7) === anchor.from.slice(0, 7));
  const names = windows.map(({ from }) =>
    inMonth
      ? `the ${ordinal(Number(from.slice(8)))}`
      : dayWords(from, { weekday: false, yearOf: anchor.from }),
  );
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

function ordinal(number: number): string {
  const last = number % 10;
  const ending =
    number > 10 && number < 14 ? "th" : last === 1 ? "st" : last === 2 ? "nd" : last === 3 ? "rd" : "th";
  return `${number}${ending}`;
}

/** "Wed 2025-08-06", or the record's id with its date where that is no single day. */
function anchorName({ isNow, name, from, to, edtf }: Anchor): string {
  const date = from === to ? `${dayWords(from, { style: "short" }).slice(0, 3)} ${from}` : edtf;
  return isNow ? date : `${name} (${date})`;
}

/** Open ends in quotation marks: their dots would run into the full stop. */
function plain(edtf: string): string {
  return edtf.includes("..") ? `"${edtf}"` : edtf;
}

function quoted({ said }: Comparison): string {
  return `"${said.charAt(0).toUpperCase()}${said.slice(1)}"`;
}

function weekdayName(day: string): string {
  return dayWords(day).split(" ")[0] ?? "";
}

function isSameWeekday(day: string, window: DayWindow | undefined): boolean {
  return window !== undefined && weekdayName(day) === weekdayName(window.from);
}
