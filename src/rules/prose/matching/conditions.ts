import type { Briefing, Fact } from "../../../model/briefing.ts";
import { sharedStems, stemOf, wordStems } from "../../../reading/word-stems.ts";
import { factById } from "./cited-sentences.ts";

/** The condition of a fact in words; null where it has none. */
export function conditionOf({ condition }: Fact, briefing: Briefing): string | null {
  if (condition === null || condition.kind === "text") return condition?.text ?? null;
  const record = factById(briefing).get(condition.id);
  if (record?.kind === "event") return record.what;
  if (record?.kind === "statement") return record.says ?? record.quote ?? condition.id;
  const question = briefing.questions.find(({ id }) => id === condition.id);
  return question?.ask ?? record?.of ?? condition.id;
}

/** "The deal needs two thirds of the votes": the condition, told as what it takes. */
export function needsIt(passage: string, condition: string): boolean {
  const shared = sharedStems(wordStems(passage), wordStems(condition));
  return shared > 1 && takesConsent.test(passage) && consent.test(condition);
}

const consent =
  /(?<![\p{sc=Latn}\p{Lm}])(?:votes?|approv[a-z]*|blessing|consent|back(?:s|ed|ing)?|majority|permission|clearance|assent)(?![\p{sc=Latn}\p{Lm}])/iu;
const takesConsent = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:needs?|requires?)(?![\\p{sc=Latn}\\p{Lm}])[^.;]{0,60}?${consent.source}`,
  "iu",
);

/** "If it is still shut" for "unless it reopens", "drops under 5.5 billion" for "falls below" that: in words of their own. */
export function isSameCondition(words: string, condition: string): boolean {
  if (isNegative.test(condition) && staysSo.test(words)) return true;
  const counts = new Set(words.match(wholeNumber));
  return (condition.match(wholeNumber) ?? []).some((count) => counts.has(count));
}

const wholeNumber = /(?<![\d.,])\d+(?:[.,]\d+)*/gu;
const isNegative =
  /^unless |(?<![\p{sc=Latn}\p{Lm}])not(?![\p{sc=Latn}\p{Lm}])|n['’]t(?![\p{sc=Latn}\p{Lm}])/iu;
const staysSo =
  /(?<![\p{sc=Latn}\p{Lm}])(?:if|should) (?:[\p{L}'’-]+ ){1,6}?(?:still|stays?|remains?|remained|continues?|goes on|keeps?)(?![\p{sc=Latn}\p{Lm}])/iu;

/** "An annulment would cost 900 million", "continued flights would end the talks": the condition as a noun of what would have to happen. */
export function isToldByNoun(words: string, condition: string): boolean {
  if (!leavesOpen.test(words)) return false;
  const deeds = deedsOf(condition);
  return Array.from(words.matchAll(whatWould)).some(([, subject, behind]) => {
    const phrase = subject ?? behind ?? "";
    const head = (phrase.split(untilHead)[0] ?? "").trim().split(" ").at(-1) ?? "";
    if (goesOn.test(phrase) && sharedStems(wordStems(phrase), wordStems(condition)) > 0) return true;
    // A capital is a name, unless the sentence starts with the noun: "Annulment would cost".
    if (/^\p{Lu}/u.test(head) && !(phrase === head && ofDeed.test(head))) return false;
    return deeds.some((deed) => isNounOf(head.toLowerCase(), deed));
  });
}

/** The words of a condition that may be its verb: all but the first, which is whom it is of, and none that an article makes a noun. */
function deedsOf(condition: string): readonly string[] {
  return Array.from(condition.matchAll(/(?<!\p{L})(\p{L}+[’'-])?\p{Ll}{3,}(?!\p{L})/gu))
    .filter(({ index }) => index > 0 && !afterArticle.test(condition.slice(0, index)))
    .map(([word]) => word);
}

/** "Annulment" of "annulled", "collapse" of "collapses", and not "contract" of "contract". */
function isNounOf(noun: string, deed: string): boolean {
  if (noun.length < 4 || noun === deed || noun === `${deed}s`) return false;
  const [one, other] = [stemOf(noun), stemOf(deed)];
  return (
    one === other ||
    (Math.min(one.length, other.length) >= 4 && (one.startsWith(other) || other.startsWith(one))) ||
    nounsApart.some(([name, verb]) => noun.startsWith(name) && verb.test(deed))
  );
}

/** Nouns that look like none of their verb. */
const nounsApart: readonly (readonly [string, RegExp])[] = [
  ["request", /^ask/],
  ["flight", /^fl(?:y|ies|ying|ew|own)/],
  ["sale", /^s(?:ell|old)/],
  ["loss", /^los[et]/],
  ["defeat", /^los[et]/],
  ["victory", /^w[io]n/],
  ["death", /^d(?:ie|ying)/],
  ["growth", /^gr[eo]w/],
  ["choice", /^ch[oe]o?s/],
  ["approval", /^(?:back|agree|approv|consent)/],
  ["agreement", /^(?:agree|approv|consent|sign)/],
];

const ofDeed = /(?:ment|tion|sion|al|ure|ance|ence|ing)$/u;
const leavesOpen =
  /(?<![\p{sc=Latn}\p{Lm}])(?:would|could|might|may|will|means?|spells?)(?![\p{sc=Latn}\p{Lm}])/iu;
const goesOn = /^(?:continued|continuing|further|more|another|renewed|repeated|prolonged|any) /iu;
const untilHead = /(?: |^)(?:of|over|by|in|at|on|to|for|from|with|between|within|that|which|before|after) /iu;
const afterArticle = /(?<![\p{sc=Latn}\p{Lm}])(?:the|an?|its|their|his|her|any|all|no|more|most|\d+) $/iu;
const whatWould =
  /(?:^|[,;:.“"—–] ?|(?<![\p{sc=Latn}\p{Lm}])(?:that|and|but|said|says) )((?:an?|any|the|such|its|their|his|her|\p{L}+)(?: [\p{L}\p{N}'’-]+){0,9}?) (?:would|could|might|may|will|means?|spells?) |(?<![\p{sc=Latn}\p{Lm}])(?:with|without|upon|given|following|after|barring|short of) ((?:an? |the |any |such |its |their )?(?:[\p{L}'’-]+ ?){1,4})/giu;
