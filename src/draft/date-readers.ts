import { addDays, addMonths, dayNumber, mondayOf, weekdayOf } from "../model/calendar.ts";
import { daysInMonth } from "../model/days-in-month.ts";
import { isoDay, monthNumber, two } from "../reading/full-date.ts";
import type { Direction } from "./direction.ts";

/** What a date in a sentence is read against. */
export interface DateContext {
  /** The day of writing. */
  readonly day: string;
  readonly direction: () => Direction;
  readonly isQuoted: boolean;
  /** The last date before this one in the sentence, and in the article. */
  readonly before: string | null;
  readonly lastDay: string | null;
  readonly lastYear: number | null;
  /** The sentence up to here. */
  readonly lead: string;
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
export const seasons: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};
export const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  final: 4,
};
export const year = (day: string) => Number(day.slice(0, 4));
const week = (monday: string) => `${monday}/${addDays(monday, 6)}`;

export function dayMonth(
  d: string | undefined,
  m: string | undefined,
  y: string | undefined,
  { day, direction }: DateContext,
): string | null {
  const number = Number(d);
  const month = monthNumber(m ?? "");
  if (month < 1 || number < 1 || number > daysInMonth(y === undefined ? 2000 : Number(y), month)) return null;
  if (y !== undefined) return isoDay(Number(y), month, number);
  // The nearest such day: a paper seldom writes of one that is more than half a year away without its year. What happened lies behind,
  // what is to come ahead.
  const here = [-1, 0, 1].map((step) => isoDay(year(day) + step, month, number));
  const way = direction();
  const told = here.filter((one) =>
    way === "past" ? one <= addDays(day, 45) : way === "unclear" || one >= addDays(day, -45),
  );
  return (
    told.sort(
      (a, b) => Math.abs(dayNumber(a) - dayNumber(day)) - Math.abs(dayNumber(b) - dayNumber(day)),
    )[0] ?? null
  );
}

export function between(from: string | null, to: string | null): string | null {
  return from === null || to === null || to < from ? null : `${from}/${to}`;
}

export function weekOf(day: string | null): string | null {
  return day === null ? null : week(mondayOf(day));
}

export function part(words: string, y: string | undefined, code: number, { day }: DateContext): string {
  const shift = /\blast (?:\w+ )?year/i.test(words) ? -1 : /\bnext (?:\w+ )?year/i.test(words) ? 1 : 0;
  return `${y ?? year(day) + shift}-${code}`;
}

/** "The three months to June": the last such quarter that has begun, or, of what is to come, the next. */
export function quarterTo(words: string, y: string | undefined, context: DateContext): string {
  const last = /mar/i.test(words) ? 3 : /june?/i.test(words) ? 6 : /sept/i.test(words) ? 9 : 12;
  return y === undefined ? nearPart(32 + last / 3, last, context) : `${y}-${32 + last / 3}`;
}

/** "in the third quarter": the last one that has begun, or the next to end. */
export function nearPart(code: number, lastMonth: number, { day, direction }: DateContext): string {
  const month = Number(day.slice(5, 7));
  const way = direction();
  if (way === "future") return `${year(day) + (lastMonth < month ? 1 : 0)}-${code}`;
  return `${year(day) - (lastMonth - 2 > month ? 1 : 0)}-${code}`;
}

export function season(name: string, which: string, { day, direction }: DateContext): string {
  const code = seasons[name] ?? 21;
  const ends = [5, 8, 11, 14][code - 21] ?? 5;
  const month = Number(day.slice(5, 7));
  const starts = ends - 2;
  let y = year(day);
  if (which === "this") return `${y - (code === 24 && month < 3 ? 1 : 0)}-${code}`;
  const way = which === "last" ? "past" : which === "next" || which === "the coming" ? "future" : direction();
  // Of spring to autumn of this year, one that is over is past and one to come is ahead; a running one is either.
  if (way === "past") y -= month < starts || (which === "last" && month <= ends) ? 1 : 0;
  else y += which === "next" ? (month >= starts ? 1 : 0) : month > ends ? 1 : 0;
  return `${y}-${code}`;
}

export function deictic(word: string, { day, isQuoted }: DateContext): string | null {
  if (word === "yesterday" || word === "last night") return addDays(day, -1);
  if (word === "tomorrow") return addDays(day, 1);
  return isQuoted ? null : day;
}

export function period(
  which: string,
  unit: string,
  { day, lastYear, direction }: DateContext,
): string | null {
  const step = /last|previous|past/.test(which) ? -1 : /next|following|coming/.test(which) ? 1 : 0;
  if (unit === "week")
    return /^the (?:past|coming)|coming/.test(which) ? null : week(addDays(mondayOf(day), 7 * step));
  if (unit === "weekend") {
    const behind = step === 0 && weekdayOf(day) < 3 && direction() === "past" ? -1 : step;
    const saturday = addDays(mondayOf(day), 5 + 7 * behind);
    return `${saturday}/${addDays(saturday, 1)}`;
  }
  if (unit === "month")
    return /^the (?:past|coming)|coming/.test(which)
      ? null
      : addMonths(`${day.slice(0, 7)}-01`, step).slice(0, 7);
  if (which === "the past" || which.endsWith("coming")) return null;
  // "up 4% on the previous year" counts from the year that was just named.
  if (which === "the previous" || which === "the following") return String((lastYear ?? year(day)) + step);
  return String(year(day) + step);
}

export function ago(count: number, unit: string, day: string): string | null {
  if (!Number.isInteger(count) || count > 5000) return null;
  if (unit.startsWith("day")) return addDays(day, -count);
  if (unit.startsWith("week")) return addDays(day, -7 * count);
  if (unit.startsWith("month")) return addMonths(day, -count).slice(0, 7);
  return String(year(day) - count * (unit.startsWith("decade") ? 10 : 1)).padStart(4, "0");
}

/** "48 hours before the deadline" counts ahead from now, "eight months before" after a date from that date. */
export function until(count: number, unit: string, { day, before, lead }: DateContext): string | null {
  if (!Number.isInteger(count)) return null;
  if (unit.startsWith("month") && before !== null && /^\d{4}-\d\d/.test(before))
    return addMonths(`${before.slice(0, 7)}-01`, count).slice(0, 7);
  if (unit.startsWith("year") && before !== null && /^\d{4}/.test(before))
    return String(Number(before.slice(0, 4)) + count);
  if (before !== null || !/\b(?:comes?|is|are|now|just|falls?|expires?)\b[^,;]*$/.test(lead)) return null;
  if (unit.startsWith("hour")) return count % 24 === 0 ? addDays(day, count / 24) : null;
  return unit.startsWith("day")
    ? addDays(day, count)
    : unit.startsWith("week")
      ? addDays(day, 7 * count)
      : null;
}

export function later(count: number, unit: string, { lastDay, lastYear }: DateContext): string | null {
  if (!Number.isInteger(count)) return null;
  if (unit.startsWith("year")) return lastYear === null ? null : String(lastYear + count);
  if (lastDay === null) return null;
  if (unit.startsWith("month")) return addMonths(lastDay, count).slice(0, 7);
  return addDays(lastDay, count * (unit.startsWith("week") ? 7 : 1));
}

export function weekday(
  name: string,
  which: string,
  { day, direction, lastDay }: DateContext,
): string | null {
  const wanted = weekdays.indexOf(name.toLowerCase());
  const ahead = (wanted - weekdayOf(day) + 7) % 7;
  if (which === "the following" || which === "the previous") {
    if (lastDay === null) return null;
    const step = (wanted - weekdayOf(lastDay) + 7) % 7 || 7;
    return addDays(lastDay, which === "the following" ? step : step - (step === 7 ? 14 : 7));
  }
  if (which === "last") return addDays(day, ahead - 7);
  if (which === "next") return addDays(mondayOf(day), 7 + wanted);
  if (which === "this") return addDays(mondayOf(day), wanted);
  if (ahead === 0) return day;
  return addDays(day, direction() === "future" ? ahead : ahead - 7);
}

export function month(name: string, way: Direction, { day }: DateContext): string {
  const number = monthNumber(name);
  const here = Number(day.slice(5, 7));
  if (way === "future") return `${year(day) + (number < here ? 1 : 0)}-${two(number)}`;
  if (way === "past") return `${year(day) - (number > here ? 1 : 0)}-${two(number)}`;
  const gap = number - here;
  return `${year(day) + (gap > 6 ? -1 : gap < -6 ? 1 : 0)}-${two(number)}`;
}

export function holiday(name: string, { day, direction }: DateContext): string {
  const fixed =
    name === "Christmas Eve"
      ? "12-24"
      : name === "Boxing Day"
        ? "12-26"
        : name === "New Year's Eve"
          ? "12-31"
          : name === "New Year's Day"
            ? "01-01"
            : "12-25";
  const here = `${day.slice(0, 4)}-${fixed}`;
  const way = direction();
  if (way === "past" && here > day) return `${year(day) - 1}-${fixed}`;
  return way !== "past" && here < day ? `${year(day) + 1}-${fixed}` : here;
}
