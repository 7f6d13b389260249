import type { Briefing, Fact, ResolvedStatement } from "../../../model/briefing.ts";
import { isBelow, rungOfHedges, rungTold } from "../../../reading/told-rung.ts";
import { type Rung, rungOfState } from "../../../reading/words/en/ladder.ts";
import { factById } from "./cited-sentences.ts";
import { clauseAbout } from "./clauses.ts";

/**
 * How far a record says that it has got what these words tell of it. An event that a speaker says will be stands where the speaker
 * puts it; a hedge that stands in another clause of a statement says nothing of this one.
 */
export function rungOf(fact: Fact, briefing: Briefing, stems: ReadonlySet<string>): Rung {
  if (fact.kind === "figure") return "done";
  if (fact.kind === "statement") return rungOfStatement(fact, stems);
  const state = rungOfState[fact.state];
  if (state === "done" || fact.state === "alleged") return state;
  const basis = fact.per.flatMap((id) => factById(briefing).get(id) ?? []);
  return basis.some((one) => one.kind === "statement" && rungOfStatement(one, stems) === "scheduled") &&
    isBelow(state, "scheduled")
    ? "scheduled"
    : state;
}

function rungOfStatement({ hedges, says, quote }: ResolvedStatement, stems: ReadonlySet<string>): Rung {
  const words = says ?? quote ?? "";
  // "Was damaged and should reopen".
  const parted =
    hedges.length === 0
      ? words
      : words.replace(/ and (?=(?:may|might|could|should|will|would)(?![\p{sc=Latn}\p{Lm}]))/gu, "; ");
  const clause = clauseAbout(parted, stems);
  const isElsewhere =
    clause !== parted && hedges.some((hedge) => words.includes(hedge) && !clause.includes(hedge));
  if (hedges.length > 0 && !isElsewhere) {
    const rung = rungOfHedges(hedges.join(" ")) ?? rungTold(hedges.join(" "));
    // A hedge that is in no table still hedges.
    return rung === null || rung === "done" ? "possible" : rung;
  }
  // Whoever was warned was, and what was done so that they could meet was done.
  return rungOfHedges(clause.replace(deeds, " ")) ?? "done";
}

const deeds =
  /(?<![\p{sc=Latn}\p{Lm}])(?:so that (?:[\p{L}'’-]+ ){1,8}?(?:could|can|may|might|would)|(?:was|were|been|being) warned|(?:that|which|who) would)(?![\p{sc=Latn}\p{Lm}])/gu;
