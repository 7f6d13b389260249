import type { FactDate } from "../model/fact-date.ts";
import { inQuotes } from "../text/quotation-marks.ts";
import { dateWords } from "../words/en/date-words.ts";
import { endSentence } from "../words/en/lists.ts";

/** The date in words with what it rests on; null where there is none to speak of. `asOf` tells past from future. */
export function dateNote(date: FactDate, asOf: string): string | null {
  const words = knownDateWords(date, asOf);
  if (words === null)
    return date.said === null ? null : `Date: not stated; the source says ${inQuotes(date.said)}.`;
  if (!date.inferred || date.said === null) return endSentence(`Date: ${words}`);
  return `Date: ${words}†. † Worked out from the source's words ${inQuotes(date.said)}.`;
}

/** What is not exact about a date, for the end of a title: "June 2021, day not stated"; null for a plain day. */
export function inexactWords(date: FactDate, asOf: string): string | null {
  return isExact(date) ? null : knownDateWords(date, asOf);
}

/** Whether a calendar can show the date as it is: one day or moment, or days with a first and a last. */
export function isExact(date: FactDate): boolean {
  const isPlainDay = date.kind === "point" && isDayOrFiner(date) && !date.approximate && !date.uncertain;
  const isClosedSpan =
    date.kind === "interval" && isDayOrFiner(date) && date.earliest !== null && date.latest !== null;
  return isPlainDay || isClosedSpan;
}

/** First possible day, or the last where only that is known. */
export function dayOf(date: FactDate): string | null {
  return date.earliest ?? date.latest;
}

/**
 * The moment in UTC, `2025-08-06T12:30:00Z`; null where the source gives no time of day, or a time without its
 * offset from UTC, which would be a guess.
 */
export function instantOf(date: FactDate): string | null {
  if (date.kind !== "point" || date.earliest === null || date.time === null || date.time.zone === null)
    return null;
  const clock = /^\d{2}:\d{2}$/.test(date.time.clock) ? `${date.time.clock}:00` : date.time.clock;
  const instant = Date.parse(`${date.earliest}T${clock}${date.time.zone}`);
  return Number.isNaN(instant) ? null : `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Midnight UTC of a day, or the moment where the date has one. */
export function timestampOf(date: FactDate): string | null {
  const day = dayOf(date);
  return instantOf(date) ?? (day === null ? null : `${day}T00:00:00Z`);
}

/** "Wed 6 Aug 2025", "no earlier than Mon 11 Aug 2025", "since Feb 2022"; null where no date is known. */
export function knownDateWords(date: FactDate, asOf: string): string | null {
  return dayOf(date) === null ? null : dateWords(date, { style: "short", asOf });
}

function isDayOrFiner(date: FactDate): boolean {
  return date.precision === "day" || date.precision === "minute";
}
