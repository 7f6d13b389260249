import type { Fact, ResolvedEvent, ResolvedStatement } from "../../../model/briefing.ts";
import { hedgesIn } from "../../../reading/hedges.ts";
import { isBelow, rungTold } from "../../../reading/told-rung.ts";
import { sharedStems, stemOf, wordStems } from "../../../reading/word-stems.ts";
import { cameAbout, conditionClause } from "../../../reading/words/en/english.ts";
import type { Rung } from "../../../reading/words/en/ladder.ts";
import { finiteVerb, headlineVerb, pastVerbs } from "../../../reading/words/en/verbs.ts";
import { conditionsToldBy, hasConditionWord } from "../../../text/condition-words.ts";

/** "Government to appeal": a headline's infinitive tells what is settled, if the record has that verb. */
export function headlinePlan(clause: string, wanted: ReadonlySet<string>): Rung | null {
  if (
    finiteVerb.test(clause) ||
    /(?<![\p{sc=Latn}\p{Lm}])(?:agree|plan|hope|want|aim|vow|seek|threaten|offer|promise|pledge|refuse|decline|try|move|prepare)s? to(?![\p{sc=Latn}\p{Lm}])/iu.test(
      clause,
    )
  )
    return null;
  const verb = /(?<![\p{sc=Latn}\p{Lm}])to (\p{L}{3,})/iu.exec(clause)?.[1];
  return verb !== undefined && wanted.has(stemOf(verb)) && rungTold(clause.replace(/ to .*/iu, "")) === null
    ? "scheduled"
    : null;
}

/** "It will wipe out the gains, she warned": whoever warns of what may be has not said that it will. */
function willBesideWarning(clause: string, fact: Fact): Rung | null {
  if (fact.kind !== "statement" || !modal.test(fact.hedges.join(" "))) return null;
  if (modal.test(clause)) return null;
  const left = clause.replace(
    /(?<![\p{sc=Latn}\p{Lm}])(?:warn|threaten|fear|caution|predict|suggest)\p{Ll}*/giu,
    "says",
  );
  return left !== clause &&
    /(?<![\p{sc=Latn}\p{Lm}])(?:will|(?:is|are) going to|is set to|are set to)(?![\p{sc=Latn}\p{Lm}])/u.test(
      left,
    )
    ? rungTold(left)
    : null;
}

const modal = /(?<![\p{sc=Latn}\p{Lm}])(?:may|might|could|can)(?![\p{sc=Latn}\p{Lm}])/iu;

/**
 * What a sentence says of a thing that hangs on a condition. Where it tells the condition, the main clause says whether it has come
 * about; where a cited one is left out, that is told already.
 */
function toldBesideCondition(clause: string, isCited: boolean): Rung | null {
  if (!hasConditionWord(clause)) return isCited ? null : rungTold(clause);
  const main = clause.replace(conditionClause, " ");
  return main === clause ? null : rungTold(main);
}

/** What a clause says of how far the thing has got of which a record makes a claim. */
export function toldOfClaim(
  clause: string,
  fact: ResolvedEvent | ResolvedStatement,
  wanted: ReadonlySet<string>,
  isCited: boolean,
): Rung | null {
  if (fact.condition === null) return willBesideWarning(clause, fact) ?? rungTold(clause);
  const told = toldBesideCondition(clause, isCited);
  if (told !== null || hasConditionWord(clause)) return told;
  if (fact.condition.kind !== "text" || !conditionsToldBy(clause)(fact.condition.text)) return null;
  // "Fined because it broke the rules": the condition is told as met.
  const condition = wordStems(fact.condition.text);
  const deed = new Set([...wanted].filter((stem) => !condition.has(stem)));
  const plain = rungTold(clause);
  return plain !== null && !isBelow(plain, "scheduled") && assertsDone(clause, deed) ? "done" : null;
}

/** Whether "may" or "could" became "will", or what was being considered is told as settled. */
export function lostModal(hedges: readonly string[], clause: string): boolean {
  const isLeftOpen = hedges.some((hedge) => /^(?:may|might|could)$/i.test(hedge));
  const isWeighed = hedges.some((hedge) => weighs.test(hedge));
  return (
    ((isLeftOpen && / (?:will|would) (?!not |only )/.test(clause)) ||
      (isWeighed && !weighs.test(clause) && / will (?!not |only |consider|weigh|decide)/.test(clause))) &&
    !/ (?:may|might|could) /.test(clause)
  );
}

const weighs =
  /(?<![\p{sc=Latn}\p{Lm}])(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|explor(?:es|ed|ing)|discuss(?:es|ed|ing)?|stud(?:ies|ied|ying)|examin(?:es|ed|ing)|under (?:consideration|discussion|study|review)|option)(?![\p{sc=Latn}\p{Lm}])/iu;

/** "Will ask" for "would probably ask": the "probably" of what the record says of it, where nothing of the clause leaves it open. */
export function lostProbably(
  hedges: readonly string[],
  clause: string,
  recorded: string,
): string | undefined {
  const likely = hedges.find(
    (hedge) => /^(?:very |most )?(?:probably|likely)$/i.test(hedge) && recorded.includes(hedge),
  );
  return likely !== undefined &&
    / (?:will|would|has|have|is|are|was|were) /.test(clause) &&
    !leavesOpen.test(clause)
    ? likely
    : undefined;
}

const leavesOpen =
  /(?<![\p{sc=Latn}\p{Lm}])(?:probab[a-z]*|likel[a-z]*|unlikely|may|might|could|can|expect[a-z]*|should|perhaps|possib[a-z]*|appear[a-z]*|seem[a-z]*|suggest[a-z]*|think[a-z]*|thought|believe[a-z]*|reckon[a-z]*|chances?|odds|foresee[a-z]*|forecast[a-z]*|estimat[a-z]*|suspect[a-z]*|presum[a-z]*|assum[a-z]*)(?![\p{sc=Latn}\p{Lm}])/iu;

/** A clause without what it only says in passing of somebody, between commas: "whom the report does not name". */
export function withoutAsides(clause: string, wanted: ReadonlySet<string>): string {
  return clause.replace(/, (?:who|whom|whose|which) [^,]{1,100},/gu, (aside) =>
    sharedStems(wordStems(aside), wanted) === 0 ? "," : aside,
  );
}

/**
 * Without the words that leave something open in the record beside its hedge: that "a plan to sell" could come back is no plan, nor is it
 * one that "the merger plan" was debated.
 */
export function withoutOwnCues(clause: string, fact: ResolvedEvent | ResolvedStatement): string {
  const isHedged = fact.kind === "event" || fact.hedges.length > 0;
  const says = fact.kind === "event" ? fact.what : fact.says;
  if (says === null || !isHedged) return clause;
  const hedges = fact.kind === "event" ? [] : fact.hedges;
  let left = clause;
  for (const { start, end } of hedgesIn(says)) {
    const cue = says.slice(start, end);
    if (
      /^(?:proposal|plan|bid|offer|threat|promise|pledge|as early as|no earlier than|at the earliest)/i.test(
        cue,
      ) &&
      !hedges.some((hedge) => hedge.includes(cue) || cue.includes(hedge))
    )
      left = left.replace(cue, "thing");
  }
  return left;
}

/** Whether a past verb of the clause is one of the record's own words: "met" of a meeting, "are back" of a return. */
export function assertsDone(clause: string, wanted: ReadonlySet<string>): boolean {
  if (cameAbout.test(clause)) return true;
  const headline = headlineVerb.exec(clause);
  const verbs = [
    ...clause.matchAll(pastVerbs),
    ...clause.matchAll(underWay),
    ...(headline === null ? [] : [headline]),
  ].filter(
    ({ index, 0: verb }) => !describes.test(verb.trim()) && !/^\s?ruled out/u.test(clause.slice(index)),
  );
  return verbs.some(({ index }) =>
    (clause.slice(index).match(/\p{L}+/gu) ?? []).slice(0, 4).some((word) => wanted.has(stemOf(word))),
  );
}

/** "Is going on strike", "are suing". */
const underWay =
  /(?<![\p{sc=Latn}\p{Lm}])(?:is|are|has been|have been) \p{L}{2,}ing(?![\p{sc=Latn}\p{Lm}])/gu;

/** "Described the meeting as a start" does not say that they met; nor does "ruled out", which is no ruling. */
const describes =
  /^(?:said|told|argued|insisted|pointed|stressed|maintained|taken|described|characteri[sz]ed|called|portrayed|presented|billed|dubbed)$/iu;

/** The verb of a clause with what it stands before: "have been charged", "was put off". */
export function wholeVerb(clause: string): string | undefined {
  // "He told the paper that it had burst": what somebody tells, and not that they do.
  const told = clause.replace(
    /^.*?(?<![\p{sc=Latn}\p{Lm}])(?:said|says|told|reported)(?![\p{sc=Latn}\p{Lm}]).{0,60}? that /u,
    "",
  );
  const verb = finiteVerb.exec(told);
  if (verb === null) return undefined;
  const rest = told.slice(verb.index + verb[0].length);
  const auxiliary = /^(?:has|have|had|is|are|was|were)$/i.test(verb[0]);
  const more = auxiliary
    ? /^(?: (?:not|now|already|also|been|being))* \p{L}+(?:ed|en|wn|ne|un|t|ld|de|ut|ing)(?![\p{sc=Latn}\p{Lm}])/u.exec(
        rest,
      )?.[0]
    : "";
  return verb[0] + (more ?? "");
}
