import type { Fact } from "../../../model/briefing.ts";
import { rungTold } from "../../../reading/told-rung.ts";
import { stemOf } from "../../../reading/word-stems.ts";
import { cameAbout, conditionClause } from "../../../reading/words/en/english.ts";
import type { Rung } from "../../../reading/words/en/ladder.ts";
import { finiteVerb, headlineVerb, pastVerbs } from "../../../reading/words/en/verbs.ts";
import { hasConditionWord } from "../../../text/condition-words.ts";

/** "Government to appeal": a headline's infinitive tells what is settled, if the record has that verb. */
export function headlinePlan(clause: string, wanted: ReadonlySet<string>): Rung | null {
  if (finiteVerb.test(clause)) return null;
  const verb = /(?<!\p{L})to (\p{L}{3,})/iu.exec(clause)?.[1];
  return verb !== undefined && wanted.has(stemOf(verb)) && rungTold(clause.replace(/ to .*/iu, "")) === null
    ? "scheduled"
    : null;
}

/** "It will wipe out the gains, she warned": whoever warns of what may be has not said that it will. */
export function willBesideWarning(clause: string, fact: Fact): Rung | null {
  if (fact.kind !== "statement" || !modal.test(fact.hedges.join(" "))) return null;
  if (modal.test(clause)) return null;
  const left = clause.replace(/(?<!\p{L})(?:warn|threaten|fear|caution|predict|suggest)\p{Ll}*/giu, "says");
  return left !== clause && /(?<!\p{L})(?:will|(?:is|are) going to|is set to|are set to)(?!\p{L})/u.test(left)
    ? rungTold(left)
    : null;
}

const modal = /(?<!\p{L})(?:may|might|could|can)(?!\p{L})/iu;

/**
 * What a sentence says of a thing that hangs on a condition. Where it tells the condition, the main clause says whether it has come
 * about; where a cited one is left out, that is told already.
 */
export function toldBesideCondition(clause: string, isCited: boolean): Rung | null {
  if (!hasConditionWord(clause)) return isCited ? null : rungTold(clause);
  const main = clause.replace(conditionClause, " ");
  return main === clause ? null : rungTold(main);
}

/** Whether a past verb of the clause is one of the record's own words: "met" of a meeting, "are back" of a return. */
export function assertsDone(clause: string, wanted: ReadonlySet<string>): boolean {
  if (cameAbout.test(clause)) return true;
  const headline = headlineVerb.exec(clause);
  const verbs = [...clause.matchAll(pastVerbs), ...(headline === null ? [] : [headline])];
  return verbs.some(({ index }) =>
    (clause.slice(index).match(/\p{L}+/gu) ?? []).slice(0, 4).some((word) => wanted.has(stemOf(word))),
  );
}

/** The verb of a clause with what it stands before: "have been charged", "was put off". */
export function wholeVerb(clause: string): string | undefined {
  const verb = finiteVerb.exec(clause);
  if (verb === null) return undefined;
  const rest = clause.slice(verb.index + verb[0].length);
  const auxiliary = /^(?:has|have|had|is|are|was|were)$/i.test(verb[0]);
  const more = auxiliary
    ? /^(?: (?:not|now|already|also|been|being))* \p{L}+(?:ed|en|wn|ne|un|t|ld|de|ut)(?!\p{L})/u.exec(
        rest,
      )?.[0]
    : "";
  return verb[0] + (more ?? "");
}
