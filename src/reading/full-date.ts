import { daysInMonth } from "../model/days-in-month.ts";
import type { Stretch } from "./plain.ts";

export const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** A month's name or its short form, with or without a stop. "may" and "march" in small letters are other words. */
export const monthPattern =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN\\.?|FEB\\.?|APR\\.?|AUG\\.?|SEPT\\.?|OCT\\.?|NOV\\.?|DEC\\.?)";

/** 1 to 12. */
export function monthNumber(name: string): number {
  return months.findIndex((month) => month.startsWith(name.toLowerCase().replace(".", "").slice(0, 3))) + 1;
}

/** A day of a month; of a year, where one stands beside it. */
export interface FullDate extends Stretch {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const day = "(\\d{1,2})(?:st|nd|rd|th)?";
const patterns = [
  { pattern: /\b(\d{4})-(\d\d)-(\d\d)\b/, order: "ymd" },
  { pattern: new RegExp(`\\b${day}(?: of)? (${monthPattern})(?:,? (\\d{4}))?(?!\\d)`), order: "dmy" },
  { pattern: new RegExp(`\\b(${monthPattern}) ${day}(?:,? (\\d{4}))?(?![\\d%])`), order: "mdy" },
] as const;

/** The first day that a line names by number and month; null where it names none that exists. */
export function findFullDate(line: string): FullDate | null {
  for (const { pattern, order } of patterns) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const [whole, a = "", b = "", c] = match;
    const [year, month, number] =
      order === "ymd"
        ? [a, Number(b), Number(c)]
        : order === "dmy"
          ? [c, monthNumber(b), Number(a)]
          : [c, monthNumber(a), Number(b)];
    if (month < 1 || number < 1 || month > 12) continue;
    const yearNumber = year === undefined ? null : Number(year);
    if (number > daysInMonth(yearNumber ?? 2000, month)) continue;
    return { start: match.index, end: match.index + whole.length, year: yearNumber, month, day: number };
  }
  return null;
}

export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

export function two(number: number): string {
  return String(number).padStart(2, "0");
}
