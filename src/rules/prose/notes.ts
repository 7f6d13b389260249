import type { Briefing } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";

const note = /\[\^(?:([^\]\s#^]+)#)?([^\]\s#^]+)\]/g;

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

const idsByBriefing = new WeakMap<Briefing, ReadonlySet<Id>>();

/** The ids of all records of a briefing. */
export function recordIds(briefing: Briefing): ReadonlySet<Id> {
  let ids = idsByBriefing.get(briefing);
  if (ids === undefined) {
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
    ids = new Set([...records.map(({ id }) => id), ...Object.keys(briefing.entities)]);
    idsByBriefing.set(briefing, ids);
  }
  return ids;
}
