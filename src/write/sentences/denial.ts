import type { ResolvedStatement } from "../../model/briefing.ts";
import type { Verb } from "../../model/vocabulary.ts";
import { inQuotes } from "../../text/quotation-marks.ts";
import { openSentence } from "../../words/en/lists.ts";
import { tellsDenial } from "../../words/en/verb-signs.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import { infinitive, lowerFirst, objectIn } from "./report-clauses.ts";
import { clauseOf, finiteVerb, holds, isSentence } from "./statement-words.ts";

/** A verb with its audience: "denied to reporters", with an object "denied the charge to reporters". */
export interface Cue {
  readonly words: string;
  readonly with: (object: string) => string;
}

/**
 * What follows the speaker of a denial, after its verb: "denied that the army would be used". Null for words that tell the denial
 * themselves: "She declined to comment."
 *
 * `says` and `quote` of a denial hold what was refused, so printed alone they would say its opposite.
 */
export function denialOf(
  { says, quote, by }: ResolvedStatement,
  verb: Verb,
  cue: Cue,
  index: BriefingIndex,
): string | null {
  if (says === null)
    return verb === "declined"
      ? `${cue.words} this: ${inQuotes(quote ?? "")}`
      : `${cue.words.replace(/^den(?:ied|ies|y)/, (word) => rejecting[word]!)} the words ${inQuotes(quote ?? "")}`;
  if (tellsDenial.test(says)) return null;
  const speaker = by === null ? null : (index.entity(by.entity)?.name ?? null);
  const denial = refusal(verb, says, cue, speaker, index);
  if (quote === null || holds(says, quote)) return denial ?? `${cue.words} this: ${says}`;
  const isCalled = verb !== "declined" && index.isEnglish && isName(quote);
  if (denial === null)
    return isCalled
      ? `${cue.words} this, calling it ${inQuotes(quote)}: ${says}`
      : `${cue.words} this, in these words, ${inQuotes(quote)}: ${says}`;
  const open = openSentence(denial);
  if (isSentence(quote)) return `${open}: ${inQuotes(quote)}`;
  return isCalled
    ? `${open}, calling the ${verb === "denied" ? "allegation" : "idea"} ${inQuotes(quote)}`
    : `${open}, in these words: ${inQuotes(quote)}`;
}

const rejecting: Readonly<Record<string, string>> = { denied: "rejected", denies: "rejects", deny: "reject" };

/** The verb with what was refused as a clause or object of it; null where the words have to stand as they are written. */
function refusal(
  verb: Verb,
  says: string,
  cue: Cue,
  speaker: string | null,
  index: BriefingIndex,
): string | null {
  if (verb === "declined" && infinitive.test(says)) return `${cue.words} ${lowerFirst(says)}`;
  if (verb === "declined" && index.isEnglish) {
    // "He would say whether …", of the speaker: "declined to say whether …".
    const own =
      speaker !== null && says.startsWith(`${speaker} `)
        ? says.slice(speaker.length)
        : says.replace(ownPronoun, "");
    const done = own === says ? undefined : wouldDo.exec(own)?.[1];
    if (done !== undefined) return `${cue.words} to ${done}`;
  }
  const object = objectIn(says, verb, index);
  if (object !== null) return cue.with(object);
  const clause = verb === "declined" ? null : clauseOf(says, says, index);
  if (clause === null) return null;
  return `${cue.words} ${verb === "rejected" ? "the idea that" : "that"} ${clause}`;
}

const ownPronoun = /^(?:He|She|They|It)(?= )/;
const wouldDo = /^ (?:would|will) (?!not |never |no longer |have |be )(\p{Ll}.*)$/su;

/** "irresponsible", "pure fiction", "a lie": what one calls a thing, and no part of what was said of it. */
function isName(quote: string): boolean {
  return quote.split(" ").length <= 4 && !finiteVerb.test(quote) && !noName.test(quote);
}

const noName =
  /^(?:to|in|on|at|by|of|for|from|with|without|against|under|over|into|as|than|and|but|or|so|not|no|any|my|our|your|his|her|their|its|i|we|he|she|they|it|\p{L}+ing|\p{L}+ly)(?![\p{sc=Latn}\p{Lm}])/iu;
