import type { Briefing, Dateline, ResolvedSource } from "../../model/briefing.ts";
import { type FactDate, isWorkedOut } from "../../model/fact-date.ts";
import { sourceWithMark } from "../sentences/source-names.ts";
import { entityName } from "../sentences/speakers.ts";
import { dayInWords, isOnDay } from "../words/dates.ts";
import { possessive } from "../words/lists.ts";
import type { Writing } from "../writing.ts";

/** Which datelines are assumed, and what † means. */
export function dateLines(writing: Writing): readonly string[] {
  const sentences = assumptions(writing);
  if (hasInferredDates(writing.briefing))
    sentences.push(
      "Dates marked † are worked out from the source's words, which stand in the note of the line.",
    );
  return sentences.length === 0 ? [] : [`- **Dates:** ${sentences.join(" ")}`];
}

/** One sentence for all of them, with what is assumed of each. */
function assumptions(writing: Writing): string[] {
  const assumed = writing.readSources.flatMap((source) => {
    const what = assumptionIn(source);
    return what === null ? [] : [{ source, what, owner: sourceWithMark(source.id, writing) }];
  });
  const [only, ...others] = assumed;
  if (only === undefined) return [];
  if (others.length === 0) {
    const words = assumedWords(only, writing);
    const shown = only.what === "place" ? "the source gives its day and no place" : "the source shows none";
    return [`It is assumed that ${possessive(only.owner)} dateline is ${words}; ${shown}.`];
  }
  const list = assumed.map((one) => {
    const words = assumedWords(one, writing);
    return `${one.owner}, ${words}${one.what === "place" ? " (place only; its day is known)" : ""}`;
  });
  return [`These datelines are assumed, since the sources show none: ${list.join("; ")}.`];
}

function assumedWords(
  { source, what }: { readonly source: ResolvedSource; readonly what: "dateline" | "place" },
  writing: Writing,
): string {
  const dateline = source.dateline!;
  return what === "place" ? entityName(dateline.place!, writing) : datelineInWords(dateline, writing);
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
