import { shakenBasis } from "../../model/basis.ts";
import type { Fact, ResolvedEvent, ResolvedStatement } from "../../model/briefing.ts";
import { hangsOnVerb } from "../../model/vocabulary.ts";
import type { BriefingIndex } from "../briefing-index.ts";

/**
 * Whether a sentence may say that something happened without saying who says so: it is public record, or two sources that were read
 * tell it in their own voice, neither of them a reprint, with no hedge, and nobody denies it or tells it otherwise.
 */
export function isPlainlyKnown(event: ResolvedEvent, index: BriefingIndex): boolean {
  if (event.established) return true;
  if (event.state !== "occurred" || event.withdrawn || event.condition !== null) return false;
  if (shakenBasis(event, (id) => index.fact(id)) !== null) return false;
  const tellers = new Set<string>();
  const statements = event.per.map((id) => index.fact(id));
  for (const record of event.per.length === 0 ? [event] : statements)
    if (record !== undefined && tellsItself(record)) addTellers(record, index, tellers);
  return tellers.size > 1;
}

function tellsItself(record: Fact): boolean {
  return record.kind === "event" || (record.kind === "statement" && isOwnVoice(record));
}

function isOwnVoice({ by, via, verb, hedges, judgement, condition }: ResolvedStatement): boolean {
  const isBare = hedges.length === 0 && !judgement && condition === null && !hangsOnVerb(verb);
  return by === null && via.length === 0 && isBare;
}

/** Publishers count once, however many of their pages were read. */
function addTellers({ cites }: Fact, index: BriefingIndex, tellers: Set<string>): void {
  for (const { source: id } of cites) {
    const source = index.source(id);
    if (source === undefined || source.via !== null || source.weight === "reprint") continue;
    tellers.add(source.publisher === null || source.publisher === "unstated" ? id : source.publisher);
  }
}
