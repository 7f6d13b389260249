import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { StoredText } from "../model/grounding.ts";

/** What could not be held against a stored text. */
export interface Unverified {
  readonly quotations: number;
  readonly passages: number;
}

/** Counts the quotations and passages of briefings that have no stored text. */
export function countUnverified(
  briefings: readonly Briefing[],
  texts: Readonly<Record<Id, Readonly<Record<string, StoredText>>>> | null,
): Unverified {
  let quotations = 0;
  let passages = 0;
  for (const briefing of briefings) {
    if (texts && Object.keys(texts[briefing.id] ?? {}).length > 0) continue;
    quotations += briefing.statements.filter((statement) => statement.quote !== null).length;
    for (const fact of [...briefing.statements, ...briefing.events, ...briefing.figures])
      passages += fact.cites.length;
  }
  return { quotations, passages };
}
