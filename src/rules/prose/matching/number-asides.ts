import type { Briefing, Fact } from "../../../model/briefing.ts";
import type { Id } from "../../../model/common.ts";
import { datesIn } from "../../../reading/dates-in.ts";
import { countOf } from "../../../reading/numbers.ts";
import { numbersIn, type SentenceNumber } from "../../../reading/numbers-in.ts";
import { plainOf } from "../../../reading/plain.ts";
import type { SentenceReading } from "../../../reading/read-sentence.ts";
import { type EvidenceNumber, evidenceOf } from "./evidence.ts";
import { isMeasure, matches } from "./number-matching.ts";

// What a number of a sentence may be beside one of a record.

/** "An hour and 35 minutes" are 95; null where no hours stand before it. */
export function withHours(number: SentenceNumber, words: string): SentenceNumber | null {
  const before = words.slice(Math.max(0, number.start - 20), number.start);
  const [, hours] =
    /(?<![\p{L}\d])(an?|one|two|three|four|five|six|\d{1,2}) hours?,? (?:and )?$/iu.exec(before) ?? [];
  if (hours === undefined || number.unit !== "minute") return null;
  return { ...number, value: number.value + countOf(hours) * 60 };
}

/** How many are listed by name right behind it: two in "two deputies, Galuzin and Fomin". */
export function listedBehind({ end }: SentenceNumber, { names, words }: SentenceReading): number {
  const behind = names.filter(({ start }) => start >= end);
  const [first] = behind;
  if (first === undefined || !/^[^.;,]{0,40}[,:] $/u.test(words.slice(end, first.start))) return 0;
  const stop = behind.findIndex(
    ({ start }, at) => at > 0 && !/^(?:,|,? and) $/u.test(words.slice(behind[at - 1]!.end, start)),
  );
  return stop === -1 ? behind.length : stop;
}

/** "The two counts" of two records. */
export function countsRecords({ value, start }: SentenceNumber, words: string, records: number): boolean {
  return (
    value === records &&
    /^\S+ (?:[\p{L}'’-]+ ){0,2}(?:counts?|accounts?|versions?|tallies|totals|estimates|figures|numbers|reports|statements|sides|sources)(?![\p{sc=Latn}\p{Lm}])/u.test(
      words.slice(start),
    )
  );
}

/** Whether two numbers are the sides of a vote: "by six votes to three". */
export function areSidesOfVote(one: SentenceNumber, other: SentenceNumber, words: string): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  return /^ (?:votes? )?(?:to|against) $/u.test(words.slice(first.end, last.start));
}

/** Whether the words have exact numbers, and none of those of the record. */
export function hasOtherNumber(words: string, fact: Fact, briefing: Briefing): boolean {
  const { numbers } = evidenceOf(fact, briefing);
  if (numbers.length === 0) return false;
  const plain = plainOf(words);
  const told = numbersIn(plain, datesIn(plain)).filter(({ isExact }) => isExact);
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

/** Whether a number follows from those of the records: the rest of one, a half of it, or apart from it by what the sentence says. */
export function follows(
  number: SentenceNumber,
  { near, texts }: { readonly near: readonly EvidenceNumber[]; readonly texts: ReadonlyMap<Id, string> },
  rival: EvidenceNumber | false | undefined,
  reading: SentenceReading,
): boolean {
  return (
    isRest(number, near, reading) ||
    isMultiplied(number, near, texts) ||
    (rival !== undefined && rival !== false && tellsDifference(number, rival, reading))
  );
}

/** "Without the 11 deputies the coalition would be down to 93": a part that the sentence names, and a whole that the records have. */
function isRest(
  { value, unit, start }: SentenceNumber,
  near: readonly EvidenceNumber[],
  { words, numbers }: SentenceReading,
): boolean {
  if (!tellsRest.test(words)) return false;
  return numbers.some(
    (part) =>
      part.start !== start &&
      // "Of the seven injured, five": a small number is the rest of what it is told to be of.
      (value > 12 ||
        /(?<![\p{sc=Latn}\p{Lm}])of (?:the|its|their|these|those) $/iu.test(words.slice(0, part.start))) &&
      part.unit !== "percent" &&
      near.some((one) => matches(one, part)) &&
      near.some(
        (whole) =>
          whole.value !== part.value &&
          (whole.unit === unit || (!isMeasure(whole.unit) && !isMeasure(unit) && !isMeasure(part.unit))) &&
          (Math.abs(whole.value - part.value) === value || whole.value + part.value === value),
      ),
  );
}

const tellsRest =
  /(?<![\p{sc=Latn}\p{Lm}])(?:without|with|of the|out of|minus|less|plus|besides|apart from|leav(?:es|ing)|left|remain[a-z]*|rest|others?|brings?|bringing|brought|takes?|taking|took|(?:down|up) to|would (?:be|have|make|leave|bring)|together|so that)(?![\p{sc=Latn}\p{Lm}])/iu;

/** "Could drop to 10 percent", of a chance of 20 percent that could be halved. */
function isMultiplied(
  number: SentenceNumber,
  near: readonly EvidenceNumber[],
  texts: ReadonlyMap<Id, string>,
): boolean {
  const factors = multiples.filter(({ words }) => [...texts.values()].some((text) => words.test(text)));
  return factors.some(({ factor }) =>
    near.some(
      ({ value, unit }) => unit === number.unit && matches({ value: value * factor, valueMax: null }, number),
    ),
  );
}

const multiples = [
  {
    words:
      /(?<![\p{sc=Latn}\p{Lm}])(?:halv[a-z]+|by half|half as (?:much|many|large|high))(?![\p{sc=Latn}\p{Lm}])/iu,
    factor: 0.5,
  },
  {
    words:
      /(?<![\p{sc=Latn}\p{Lm}])(?:doubl(?:e|es|ed|ing)|twice as (?:much|many|large|high))(?![\p{sc=Latn}\p{Lm}])/iu,
    factor: 2,
  },
  {
    words: /(?<![\p{sc=Latn}\p{Lm}])(?:tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing))(?![\p{sc=Latn}\p{Lm}])/iu,
    factor: 3,
  },
];

/** "The 600-metre level lies some 40 metres above that", of water that broke in at 640. */
function tellsDifference(
  number: SentenceNumber,
  other: EvidenceNumber,
  { numbers }: SentenceReading,
): boolean {
  return numbers.some(
    (one) =>
      one.start !== number.start &&
      one.unit === number.unit &&
      one.value === Math.abs(other.value - number.value),
  );
}
