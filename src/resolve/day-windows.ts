import { addDays, addMonths, firstOfMonth, lastOfMonth, mondayOf, weekdayOf } from "../model/calendar.ts";
import type { DatePrecision } from "../model/fact-date.ts";

/** The days that words may mean: any from `from` to `to`; `edtf` is what is expected to be written. */
export interface DayWindow {
  readonly from: string;
  readonly to: string;
  readonly edtf: string;
}

/** What words count from: a day, or the days it may be. */
export interface Anchor extends DayWindow {
  readonly precision: DatePrecision;
  /** The day that the source speaks from, rather than the date of another record. */
  readonly isNow: boolean;
  /** Of a named record: what it and the record that counts from it say, in which "before the arrival" finds its arrival. */
  readonly told?: { readonly anchor: string; readonly record: string };
  /** What it is called in messages: the dateline, or the record's id in quotation marks. */
  readonly name: string;
}

export type Unit = "hour" | "day" | "week" | "fortnight" | "month" | "year" | "decade";
export type Period = "week" | "month" | "quarter" | "year" | "decade" | "century";

export function oneDay(day: string): DayWindow {
  return { from: day, to: day, edtf: day };
}

export function days(from: string, to: string): DayWindow {
  return from === to ? oneDay(from) : { from, to, edtf: `[${from}..${to}]` };
}

export function monthOf(day: string): DayWindow {
  return { from: firstOfMonth(day), to: lastOfMonth(day), edtf: day.slice(0, 7) };
}

export function yearOf(day: string): DayWindow {
  const year = day.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31`, edtf: year };
}

/** The week, month, quarter or year that lies `count` further than the one that holds the day. */
export function periodAt(day: string, period: Period, count: number): DayWindow {
  if (period === "week") {
    const monday = addDays(mondayOf(day), 7 * count);
    return days(monday, addDays(monday, 6));
  }
  if (period === "month") return monthOf(addMonths(firstOfMonth(day), count));
  if (period === "year") return yearOf(addMonths(day, 12 * count));
  if (period === "quarter") {
    const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
    const first = addMonths(`${day.slice(0, 5)}${String(month).padStart(2, "0")}-01`, 3 * count);
    return days(first, lastOfMonth(addMonths(first, 2)));
  }
  const years = period === "decade" ? 10 : 100;
  const first = addMonths(
    `${String(Math.floor(Number(day.slice(0, 4)) / years) * years).padStart(4, "0")}-01-01`,
    12 * years * count,
  );
  return days(first, addDays(addMonths(first, 12 * years), -1));
}

/**
 * The anchor moved by some units, negative for back. Words are no more exact than their unit: "two weeks ago"
 * may be some days off, "three years ago" is any day of that year.
 */
export function shifted(anchor: Anchor, count: number, unit: Unit): DayWindow {
  const { from, to } = anchor;
  if (unit === "hour") {
    // The hour of the day is not known: twelve hours on may be the same day or the next.
    const window = days(addDays(from, Math.floor(count / 24)), addDays(to, Math.ceil(count / 24)));
    return {
      ...window,
      edtf: days(addDays(from, Math.round(count / 24)), addDays(to, Math.round(count / 24))).edtf,
    };
  }
  if (unit === "day") return days(addDays(from, count), addDays(to, count));
  if (unit === "week" || unit === "fortnight") {
    const by = count * (unit === "week" ? 7 : 14);
    const exact = days(addDays(from, by), addDays(to, by));
    return { from: addDays(exact.from, -3), to: addDays(exact.to, 3), edtf: exact.edtf };
  }
  if (unit === "month") return wholeMonths(addMonths(from, count), addMonths(to, count));
  const months = count * (unit === "year" ? 12 : 120);
  const [first, last] = [addMonths(from, months), addMonths(to, months)];
  const year = { from: yearOf(first).from, to: yearOf(last).to };
  const isExact = !anchor.isNow && anchor.precision !== "year";
  return { ...year, edtf: isExact ? wholeMonths(first, last).edtf : wholeYears(year.from, year.to) };
}

function wholeMonths(first: string, last: string): DayWindow {
  const [from, to] = [firstOfMonth(first), lastOfMonth(last)];
  if (from.slice(0, 7) === to.slice(0, 7)) return monthOf(from);
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return { from, to, edtf: wholeYears(from, to) };
  return { from, to, edtf: `[${from.slice(0, 7)}..${to.slice(0, 7)}]` };
}

function wholeYears(from: string, to: string): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `[${first}..${last}]`;
}

/** The last such weekday up to the day; the day itself where it is one. */
export function weekdayUpTo(day: string, weekday: number): string {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** The next such weekday after the day, never the day itself. */
export function weekdayAfter(day: string, weekday: number): string {
  return addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1);
}
