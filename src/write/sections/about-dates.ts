import type { Briefing, Dateline, ResolvedSource } from "../../model/briefing.ts";
import { type FactDate, isWorkedOut } from "../../model/fact-date.ts";
import { dayInWords, isOnDay } from "../sentences/dates.ts";
import { entityName } from "../sentences/speakers.ts";
import type { Writing } from "../writing.ts";

/** What † means; which datelines are assumed stands with the sources. */
export function dateLines(writing: Writing): readonly string[] {
  return hasInferredDates(writing.briefing)
    ? ["- **†** is worked out from the source's words; see the note."]
    : [];
}

/** What of a source's dateline is assumed: of one that was published on that day, at most the place. */
export function assumptionIn({ dateline, published }: ResolvedSource): "dateline" | "place" | null {
  if (dateline === null || !dateline.assumed) return null;
  if (!isOnDay(published, dateline.date)) return "dateline";
  return dateline.place === null ? null : "place";
}

/** "Wednesday 6 August 2025, Washington". */
export function datelineInWords(dateline: Dateline, writing: Writing): string {
  const place = dateline.place === null ? [] : [entityName(dateline.place, writing)];
  return [dayInWords(dateline.date), ...place].join(", ");
}

function hasInferredDates({ statements, events, figures }: Briefing): boolean {
  return (
    statements.some(({ when }) => isInferred(when)) ||
    events.some(({ when }) => isInferred(when)) ||
    figures.some(({ asOf }) => isInferred(asOf))
  );
}

function isInferred(date: FactDate | null): boolean {
  return date !== null && isWorkedOut(date);
}
