import type { Briefing, Fact, ResolvedEvent, ResolvedFigure, ResolvedStatement } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { plainWords } from "../write/sentences/statement-words.ts";
import { figureInPlainWords } from "../write/words/numbers.ts";

/** The facts of one briefing by id, for following `per`, `if` and `otherwise`. */
export type BriefingRecords = ReadonlyMap<Id, Fact>;

/** What was asked for last: outputs ask for the records of one briefing many times in a row. */
let latest: { readonly briefing: Briefing; readonly records: BriefingRecords } | null = null;

export function recordsOf(briefing: Briefing): BriefingRecords {
  if (latest?.briefing === briefing) return latest.records;
  const records = new Map<Id, Fact>();
  for (const list of [briefing.statements, briefing.events, briefing.figures])
    for (const fact of list) records.set(fact.id, fact);
  latest = { briefing, records };
  return records;
}

/**
 * The statement that an event or figure rests on: the first of `per`, followed through an event where a figure
 * names one. Null where the source says it in its own voice.
 */
export function leadStatement(
  fact: ResolvedEvent | ResolvedFigure,
  records: BriefingRecords,
): ResolvedStatement | null {
  const first = fact.per[0] === undefined ? undefined : records.get(fact.per[0]);
  if (first === undefined) return null;
  if (first.kind === "statement") return first;
  // One step only: a figure rests on an event, an event on statements. More would be a loop.
  const next = first.per[0] === undefined ? undefined : records.get(first.per[0]);
  return next?.kind === "statement" ? next : null;
}

/** What a record says, in its own words: never more than the sheet has. */
export function wordsOf(fact: Fact): string {
  if (fact.kind === "event") return fact.what;
  if (fact.kind === "figure") return `${figureValue(fact)}: ${fact.of}`;
  return plainWords(fact);
}

/** "25%", "about 3 to 5 people": as on the page. */
export function figureValue(figure: ResolvedFigure): string {
  return figureInPlainWords(figure);
}
