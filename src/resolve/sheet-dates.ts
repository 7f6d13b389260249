import type { Dateline, ResolvedSource } from "../model/briefing.ts";
import type { WrittenWhen } from "../model/common.ts";
import type { FactDate } from "../model/fact-date.ts";
import type { FactSheet } from "../model/fact-sheet.ts";
import type { Source } from "../model/records/source.ts";
import type { Path, Resolution } from "../model/resolution.ts";
import { type DateWords, resolveDate, textOfWhen } from "./dates.ts";

/** Resolves the dates of one sheet and keeps what is wrong with them. */
export class SheetDates {
  readonly invalid: Resolution["invalidDates"][number][] = [];

  resolve(written: WrittenWhen | undefined, path: Path, words: DateWords = {}): FactDate {
    const { date, reason } = resolveDate(written, words);
    if (reason !== null && written !== undefined)
      this.invalid.push({ path, written: textOfWritten(written), reason });
    return date;
  }

  /** A date that must be one day, such as a dateline; null where it is none. */
  day(written: string | number, path: Path): string | null {
    const date = this.resolve(written, path);
    if (date.earliest !== null && date.earliest === date.latest) return date.earliest;
    if (date.kind !== "invalid")
      this.invalid.push({
        path,
        written: String(written),
        reason: "a single day is needed here, such as 2025-08-06",
      });
    return null;
  }
}

/** The text to point at: of `{earliest, latest}`, both. */
function textOfWritten(written: WrittenWhen): string {
  return typeof written === "object" ? textOfWhen(written) : String(written);
}

export function datelineOf(source: Source, path: Path, dates: SheetDates): Dateline | null {
  if (source.dateline === undefined) return null;
  const date = dates.day(source.dateline.date, [...path, "dateline", "date"]);
  if (date === null) return null;
  const { place, tz, assumed } = source.dateline;
  return { date, place: place ?? null, zone: tz ?? null, assumed: assumed ?? false };
}

/** The newest dateline of the sources that were read; of equal ones the first. */
export function newestDateline(sources: readonly ResolvedSource[]): Dateline | null {
  let newest: Dateline | null = null;
  for (const { dateline, via } of sources)
    if (dateline !== null && via === null && (newest === null || dateline.date > newest.date))
      newest = dateline;
  return newest;
}

/** The dateline of the sheet's own day, else the newest before it, else the newest; of equal ones the first listed. */
export function datelineFor(
  asOf: string,
  sources: readonly ResolvedSource[],
  newestOfAll: Dateline | null,
): Dateline | null {
  let best: Dateline | null = null;
  for (const { dateline, via } of sources)
    if (dateline !== null && via === null && dateline.date <= asOf)
      if (best === null || dateline.date > best.date) best = dateline;
  return best ?? newestOfAll;
}

const dayInId = /^\d{4}-\d\d-\d\d(?=-|$)/;

/**
 * The day that "now" means in a sheet: `asOf` where it is written, else the newest dateline, else the newest
 * publication of a source, else the day that the sheet's id begins with, else the newest past date in the sheet.
 */
export function asOfOf(
  sheet: FactSheet,
  sources: readonly ResolvedSource[],
  dateline: Dateline | null,
  dates: SheetDates,
): string {
  const written = sheet.asOf === undefined ? null : dates.resolve(sheet.asOf, ["asOf"]).latest;
  if (written !== null) return written;
  if (dateline !== null) return dateline.date;
  const published = newest(
    sources.map(({ via, published }) => (via === null ? (published?.latest ?? null) : null)),
  );
  if (published !== null) return published;
  const inId = dayInId.exec(sheet.id)?.[0];
  if (inId !== undefined && resolveDate(inId, {}).reason === null) return inId;
  return newest(writtenDays(sheet)) ?? "1970-01-01";
}

function* writtenDays(sheet: FactSheet): Iterable<string | null> {
  for (const { when } of Object.values(sheet.statements ?? {})) yield resolveDate(when, {}).date.earliest;
  for (const { when, state } of Object.values(sheet.events ?? {}))
    if (state === "occurred" || state === "ongoing") yield resolveDate(when, {}).date.earliest;
  for (const { asOf } of Object.values(sheet.figures ?? {})) yield resolveDate(asOf, {}).date.earliest;
}

function newest(days: Iterable<string | null>): string | null {
  let latest: string | null = null;
  for (const day of days) if (day !== null && (latest === null || day > latest)) latest = day;
  return latest;
}
