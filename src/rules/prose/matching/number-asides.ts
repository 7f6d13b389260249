import type { Briefing, Fact } from "../../../model/briefing.ts";
import { countOf } from "../../../reading/numbers.ts";
import { numbersIn, type SentenceNumber } from "../../../reading/numbers-in.ts";
import { plainOf } from "../../../reading/plain.ts";
import type { SentenceReading } from "../../../reading/read-sentence.ts";
import { evidenceOf } from "./evidence.ts";
import { matches } from "./number-matching.ts";

// What a number of a sentence may be beside one of a record.

/** "An hour and 35 minutes" are 95; null where no hours stand before it. */
export function withHours(number: SentenceNumber, words: string): SentenceNumber | null {
  const before = words.slice(Math.max(0, number.start - 20), number.start);
  const [, hours] =
    /(?<![\p{L}\d])(an?|one|two|three|four|five|six|\d{1,2}) hours?,? (?:and )?$/iu.exec(before) ?? [];
  if (hours === undefined || number.unit !== "minute") return null;
  return { ...number, value: number.value + countOf(hours) * 60 };
}

/** How many are named behind it. */
export function namesBehind({ end }: SentenceNumber, { names }: SentenceReading): number {
  return new Set(names.filter(({ start }) => start > end).map(({ words }) => words)).size;
}

/** "By six votes to three". */
export function isSideOfVote({ start, end }: SentenceNumber, words: string): boolean {
  return (
    /(?:votes? )?(?:to|against) $/iu.test(words.slice(Math.max(0, start - 14), start)) ||
    /^(?: votes?)? (?:to|against) \p{L}+/iu.test(words.slice(end, end + 20))
  );
}

/** Whether the words have exact numbers, and none of those of the record. */
export function hasOtherNumber(words: string, fact: Fact, briefing: Briefing): boolean {
  const { numbers } = evidenceOf(fact, briefing);
  const told = numbers.length === 0 ? [] : numbersIn(plainOf(words), []).filter(({ isExact }) => isExact);
  return told.length > 0 && !told.some((one) => numbers.some((other) => matches(other, one)));
}

/** Whether the words have the number that the record has: they are about it, however they put the rest. */
export function hasItsNumber(words: string, fact: Fact, briefing: Briefing): boolean {
  const { numbers } = evidenceOf(fact, briefing);
  if (!numbers.some(({ value }) => value > 12)) return false;
  return numbersIn(plainOf(words), []).some(
    (one) => one.isExact && one.value > 12 && numbers.some((other) => matches(other, one)),
  );
}
