import type { Briefing, Dateline } from "../../model/briefing.ts";
import type { FactDate } from "../../model/fact-date.ts";
import { sourceInSentence } from "../sentences/source-names.ts";
import { entityName } from "../sentences/speakers.ts";
import { dayInWords } from "../words/dates.ts";
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

function assumptions(writing: Writing): string[] {
  const assumed = writing.readSources.filter((source) => source.dateline?.assumed === true);
  return assumed.map((source) => {
    const owner = possessive(sourceInSentence(source.id, writing));
    return `It is assumed that ${owner} dateline is ${datelineInWords(source.dateline!, writing)}; the source shows none.`;
  });
}

/** "Wednesday 6 August 2025, Washington". */
export function datelineInWords(dateline: Dateline, writing: Writing): string {
  const place = dateline.place === null ? [] : [entityName(dateline.place, writing)];
  return [dayInWords(dateline.date), ...place].join(", ");
}

function hasInferredDates({ statements, events, figures }: Briefing): boolean {
  const isInferred = (date: FactDate | null): boolean => date?.inferred === true;
  return (
    statements.some(({ when }) => isInferred(when)) ||
    events.some(({ when }) => isInferred(when)) ||
    figures.some(({ asOf }) => isInferred(asOf))
  );
}
