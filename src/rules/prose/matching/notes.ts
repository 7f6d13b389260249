import type { Briefing } from "../../../model/briefing.ts";
import type { Id } from "../../../model/common.ts";
import { remembering } from "../../../text/remembering.ts";

const note = /\[\^(?:([^\]\s#^]{1,100})#)?([^\]\s#^]{1,201})\]/g;

/** The notes in a piece of Markdown: `[^record-id]`, `[^sheet-id#record-id]`; `sheet` is null for this sheet's own records. */
export function* notesIn(markdown: string): Iterable<{
  readonly sheet: Id | null;
  readonly record: Id;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}> {
  if (!markdown.includes("[^")) return;
  for (const match of markdown.matchAll(note))
    yield {
      sheet: match[1] ?? null,
      record: match[2] ?? "",
      written: match[0],
      start: match.index,
      end: match.index + match[0].length,
    };
}

/** The ids of all records of a briefing. */
export const recordIds = remembering(100, (briefing: Briefing): ReadonlySet<Id> => {
  const { sources, statements, events, figures, questions, updates, assessments } = briefing;
  const records = [
    ...sources,
    ...statements,
    ...events,
    ...figures,
    ...questions,
    ...updates,
    ...assessments,
  ];
  return new Set([...records.map(({ id }) => id), ...Object.keys(briefing.entities)]);
});

/** The id that the record has now which was published under this one; null where none was. */
export function idNow(briefing: Briefing, former: Id): Id | null {
  const { statements, events, figures, questions } = briefing;
  const records = [statements, events, figures, questions];
  for (const some of records) for (const { id, aka } of some) if (aka.includes(former)) return id;
  return null;
}
