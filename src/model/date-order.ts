import { isoStart } from "./date-iso.ts";
import type { FactDate } from "./fact-date.ts";

/** The moment at which a date begins, in milliseconds; null where it has no time of day, or no zone to read it in. */
export function momentOf(date: FactDate): number | null {
  if (date.time?.zone == null) return null;
  const moment = Date.parse(isoStart(date) ?? "");
  return Number.isNaN(moment) ? null : moment;
}

/** One moment may fall on two dates: what is 22 October in Washington is 23 October in Moscow. */
export function isOneMoment(a: FactDate, b: FactDate): boolean {
  const moment = momentOf(a);
  return moment !== null && moment === momentOf(b);
}

/** True where no day fits both, nor one moment: 8 August is another date than 2 September, and none other than "August". */
export function isOtherDate(a: FactDate, b: FactDate): boolean {
  return (isBefore(a, b) || isBefore(b, a)) && !isOneMoment(a, b);
}

function isBefore(a: FactDate, b: FactDate): boolean {
  return a.latest !== null && b.earliest !== null && a.latest < b.earliest;
}

/**
 * Whether the first tells the same as the other with more exactness: every day that fits it fits the other, and fewer do. 15 August is
 * more exact than "August" or "after 10 August", 14:30 than the day alone. What lasts is held to its own kind: 24 May is
 * no more exact than "from 23 to 25 May".
 */
export function isMoreExact(a: FactDate, b: FactDate): boolean {
  if (a.precision === null || b.precision === null || (a.kind === "interval") !== (b.kind === "interval"))
    return false;
  const isWithin =
    (b.earliest === null || (a.earliest !== null && a.earliest >= b.earliest)) &&
    (b.latest === null || (a.latest !== null && a.latest <= b.latest));
  if (!isWithin) return false;
  if (a.earliest === b.earliest && a.latest === b.latest) return a.time !== null && b.time === null;
  return (
    a.kind !== "interval" || b.precision === "month" || b.precision === "season" || b.precision === "year"
  );
}

/**
 * Earliest first, what has no date last. Times of day are compared as moments, so that 22:00 in Washington and 06:00 in
 * Moscow, on the next day, come in the order in which they were; among them what has a day alone stands by its day.
 */
export function inTimeOrder<T>(items: readonly T[], dateOf: (item: T) => FactDate): readonly T[] {
  const byDay = items.toSorted((a, b) => byWrittenDate(dateOf(a), dateOf(b)));
  return sortedAmong(byDay, (item) => momentOf(dateOf(item)));
}

/** A time of day: as written, `2025-08-06T14:30`, and as a moment in milliseconds; null as far as it is not known. */
export interface Clock {
  readonly written: string | null;
  readonly moment: number | null;
}

export const noClock: Clock = { written: null, moment: null };

/** What stands in the order of days, put in that of the clock as far as it is known; what has none keeps its place. */
export function byClock<T>(byDay: readonly T[], clockOf: (item: T) => Clock): readonly T[] {
  const written = sortedAmong(byDay, (item) => clockOf(item).written);
  return sortedAmong(written, (item) => clockOf(item).moment);
}

/** Those with a key in its order, in the places that they have; the others stay where they are. */
function sortedAmong<T, Key extends string | number>(
  items: readonly T[],
  keyOf: (item: T) => Key | null,
): readonly T[] {
  const places: { readonly place: number; readonly item: T; readonly key: Key }[] = [];
  for (const [place, item] of items.entries()) {
    const key = keyOf(item);
    if (key !== null) places.push({ place, item, key });
  }
  if (places.length < 2) return items;
  const sorted = places.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const all = [...items];
  for (const [index, { place }] of places.entries()) all[place] = sorted[index]!.item;
  return all;
}

function byWrittenDate(a: FactDate, b: FactDate): number {
  const left = writtenKey(a);
  const right = writtenKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

function writtenKey(date: FactDate): string {
  const day = date.earliest ?? date.latest;
  return day === null ? "~" : `${day}T${date.time?.clock ?? "00:00"}`;
}
