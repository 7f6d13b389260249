import { dateWords, dayWords, monthWords } from "../../model/date-words.ts";
import type { FactDate } from "../../model/fact-date.ts";

/**
 * A date as far as it is known, in a line (`long`) or in tables and notes (`short`): "no earlier than Monday
 * 11 August 2025†", "since February 2022", "date not stated". † follows what was worked out from the source's words.
 */
export function dateInWords(date: FactDate, style: "long" | "short"): string {
  const words = bareDate(date, style);
  return date.inferred && isDated(date) ? `${words}†` : words;
}

/** The same without †, for the sentence that explains it. */
export function bareDate(date: FactDate, style: "long" | "short"): string {
  if (!isDated(date)) return "date not stated";
  const words = dateWords(date, style === "long" ? long : short);
  return date.time === null ? words : words.replace(clockFirst, "$2, $1");
}

export function isDated(date: FactDate): boolean {
  return date.kind !== "unstated" && date.kind !== "invalid";
}

/** Whether the date is this day and no other. */
export function isOnDay(date: FactDate | null, day: string): boolean {
  return date !== null && date.earliest === day && date.latest === day;
}

/** "Wednesday 6 August 2025" for `2025-08-06`. */
export function dayInWords(day: string): string {
  return dayWords(day, long);
}

/** "Wednesday 6 August": for a heading, on a page whose year is plain. */
export function dayWithoutYear(day: string): string {
  return dayWords(day, { style: "long", yearOf: day });
}

/** A date of a role, as written in EDTF: "20 January 2025", "February 2022", "2025"; other forms as they are. */
export function roleDateInWords(written: string | number): string {
  const text = String(written);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayWords(text, { weekday: false });
  return /^\d{4}-\d\d$/.test(text) ? monthWords(text) : text;
}

/** In lists the day comes first: "Friday 20 March 2026, 18:30 (UTC)". */
const clockFirst = /^(\d\d:\d\d(?: \([^)]*\))?), ([^,]+)$/;
const long = { style: "long" } as const;
const short = { style: "short" } as const;
