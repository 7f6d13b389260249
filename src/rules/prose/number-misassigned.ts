import type { SentenceNumber } from "../../reading/numbers-in.ts";
import { wordStems } from "../../reading/word-stems.ts";
import { isRoleNoun } from "../../reading/words/en/roles.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule, type Finding } from "../rule.ts";
import { countsAnother } from "./matching/counts-another.ts";
import { type EvidenceNumber, evidenceOf, joined, sheetEvidence } from "./matching/evidence.ts";
import { heldSentence } from "./matching/held-sentence.ts";
import { levelWhere } from "./matching/level.ts";
import { nearFacts } from "./matching/near-facts.ts";
import { areSidesOfVote } from "./matching/number-asides.ts";
import { clashes, isReckoned, matches } from "./matching/number-matching.ts";
import { amountWords } from "./matching/number-words.ts";
import { type CitedPart, type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";
import { otherShare } from "./matching/shares-told.ts";
import { tollExchanged } from "./matching/tolls.ts";

const shares = {
  entities: "\n  mayor: {type: person, name: Ada Berg}\n  rival: {type: person, name: Jon Lind}",
  statements: `
  result:
    says: Ada Berg won 48.3 per cent and Jon Lind 46.9 per cent.
    when: unstated
    cite: p1`,
};

export const numberMisassigned = defineRule({
  code: "number-misassigned",
  severity: "error",
  needsWholeSheet: true,
  summary: "A number stands beside the name that its record gives it.",
  why: "Two results that changed places make the loser win, and every number on the page is right.",
  bad: exampleSheet({
    ...shares,
    body: "## What happened\n\n- Jon Lind won 48.3 per cent and Ada Berg 46.9 per cent.[^result]",
  }),
  good: exampleSheet({
    ...shares,
    body: "## What happened\n\n- Ada Berg won 48.3 per cent and Jon Lind 46.9 per cent.[^result]",
  }),
  *check(context) {
    const { briefing } = context;
    if (!isEnglish(briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { numbers, words } = sentence.reading;
      if (sentence.cited.length === 0 && sentence.restsElsewhere) continue;
      const other = sentence.cited.length > 0 ? null : otherShare(heldSentence(sentence, briefing));
      if (other !== null) yield { ...sentence.at(other.words), ...other, severity: "warning" };
      if (numbers.length === 0 || other !== null) continue;
      const exchanged = exchangedIn(sentence) ?? tollExchanged(sentence, context);
      if (exchanged !== null) {
        yield { ...sentence.at(exchanged.words), ...exchanged };
        continue;
      }
      const another = countsAnother(sentence);
      if (another !== null) {
        yield { ...sentence.at(another.words), ...another };
        continue;
      }
      const homes = new Set([briefing, ...sentence.cited.map((one) => one.briefing)]);
      const all = Array.from(homes, (home) => sheetEvidence(home).numbers)
        .flat()
        .filter(({ record }) => record !== null);
      const near =
        sentence.cited.length === 0
          ? all
          : sentence.cited.flatMap((one) => joined(nearFacts(one.fact, one.briefing), one.briefing).numbers);
      for (const number of numbers) {
        // "Eleven of the 41 injured" tells of the eleven, and "two more" of how the number grew.
        if (
          /^(?:\P{L}*\p{L}+)? (?:more|fewer|additional|extra|further|other)(?![\p{sc=Latn}\p{Lm}])/iu.test(
            words.slice(number.start),
          ) ||
          // "The four" are those of whom the sentence speaks.
          (number.unit === null &&
            numbers.length === 1 &&
            number.value <= 12 &&
            /(?<![\p{sc=Latn}\p{Lm}])the $/iu.test(words.slice(0, number.start))) ||
          isAge(words, number) ||
          /^\S+ of (?:the|its|their) /u.test(words.slice(number.start)) ||
          /(?<![\p{sc=Latn}\p{Lm}])(?:of|out of|among) (?:(?:the |its |their |these |those |all )(?:\p{Ll}+ed )?)?$/iu.test(
            words.slice(0, number.start),
          )
        )
          continue;
        const owner = ownerOf(
          number,
          numbers,
          near,
          all,
          words,
          sentence.cited.length > 0 || sentence.place === "title",
        );
        if (owner === null || isReckoned(number, near, all, sentence.reading)) continue;
        const written = words.slice(number.start, number.end);
        yield {
          ...sentence.at(written),
          message: `"${written}" counts something else here than in record "${owner.has.record}": what is named here has ${amountWords(owner.wanted)}.`,
          hint: "Put each number beside what it counts.",
          record: owner.has.record ?? undefined,
          ...levelWhere(sentence.cited.length > 0 && owner.isExchange),
        };
        break;
      }
    }
  },
});

/** "Children under five", "those aged 65 and over": an age counts nobody. */
function isAge(words: string, { start, end, unit }: SentenceNumber): boolean {
  return (
    (unit === null || unit === "year") &&
    (/(?<![\p{sc=Latn}\p{Lm}])(?:aged?|aged? (?:of|under|over|between)|(?:children|boys|girls|people|patients|men|women|players|those|infants|pupils) (?:under|over|above|below|younger than|older than)(?: the age of)?) $/iu.test(
      words.slice(0, start),
    ) ||
      /^(?:-year-olds?| years? old| (?:and|or) (?:over|older|under|younger))(?![\p{sc=Latn}\p{Lm}])/u.test(
        words.slice(end),
      ))
  );
}

/** "Police counted 15,000;[^police] the Front 8,500.[^front]": the only number before a figure's note is that of another cited one. */
function exchangedIn({
  cited,
  reading,
}: ProseSentence):
  | (Pick<Finding, "message" | "hint" | "record" | "severity"> & { readonly words: string })
  | null {
  const figures = cited.filter(({ fact }) => fact.kind === "figure");
  if (figures.length < 2) return null;
  const has = ({ fact, briefing }: CitedPart, number: SentenceNumber) =>
    evidenceOf(fact, briefing).numbers.some((one) => matches(one, number));
  for (const part of figures) {
    const from = reading.words.indexOf(part.words);
    const [number, more] = reading.numbers.filter(
      ({ start, end }) => start >= from && end <= from + part.words.length,
    );
    if (from === -1 || number === undefined || more !== undefined || has(part, number)) continue;
    const other = figures.find((one) => one.words !== part.words && has(one, number));
    if (other === undefined) continue;
    const words = reading.words.slice(number.start, number.end).trim();
    return {
      words,
      message: `"${words}" is the number of record "${other.fact.id}", and stands here before the note of "${part.fact.id}".`,
      hint: "Put each number beside what it counts.",
      record: part.fact.id,
      // Both changed places.
      ...levelWhere(reading.numbers.some((one) => one !== number && has(part, one))),
    };
  }
  return null;
}

/**
 * The record that has this number of something else, and the number that it has of what stands here: the words around the number
 * are those of another number, and none of its own. A small number must have changed places with that other one.
 */
function ownerOf(
  number: SentenceNumber,
  numbers: readonly SentenceNumber[],
  near: readonly EvidenceNumber[],
  all: readonly EvidenceNumber[],
  words: string,
  isHeld: boolean,
): { readonly has: EvidenceNumber; readonly wanted: EvidenceNumber; readonly isExchange: boolean } | null {
  const has = all.filter(
    (one) =>
      matches(one, number) &&
      !clashes(one.unit, number.unit) &&
      (number.value > 12 || one.unit === number.unit || one.unit === null || number.unit === null),
  );
  const [first] = has;
  if (first === undefined) return null;
  // "From 15.2 to 10.1": what stands beside the other of the two is said of both.
  const pairs = numbers.filter((one) => one !== number && areFromTo(one, number, words));
  const paired = all.filter(
    (one) => has.some(({ record }) => record === one.record) && pairs.some((pair) => matches(one, pair)),
  );
  const own = new Set([...has, ...paired].flatMap(({ context }) => [...context]));
  const strange = [...number.context].filter((stem) => !own.has(stem));
  const familiar = [...number.context].filter((stem) => own.has(stem));
  for (const other of near) {
    if (matches(other, number) || clashes(other.unit, number.unit)) continue;
    const swapped = numbers.find((one) => one !== number && matches(other, one));
    const isSwap = swapped !== undefined;
    // "By 84 to 61" has two numbers of one thing.
    if (swapped !== undefined && areSidesOfVote(number, swapped, words)) continue;
    if (!isSwap && (number.value <= 12 || other.value <= 12)) continue;
    // "45 soldiers" may be the 45 men of the record.
    if (!isSwap && isOfPeople(number.unit) && has.some(({ unit }) => isAnybody(unit))) continue;
    if (!isSwap && isAnybody(number.unit) && has.some((one) => near.includes(one) && isOfPeople(one.unit)))
      continue;
    const pointed = strange.filter((stem) => other.context.has(stem) && !ofAnybody.has(stem));
    // One word that is another's may be a synonym of the editor's.
    const isPointed = pointed.length > (isHeld || isSwap ? 0 : 1);
    if (isPointed && familiar.every((stem) => other.context.has(stem)))
      return {
        has: first,
        wanted: other,
        isExchange:
          swapped !== undefined &&
          [...swapped.context].some((stem) => own.has(stem) && !other.context.has(stem)),
      };
  }
  return null;
}

function areFromTo(one: SentenceNumber, other: SentenceNumber, words: string): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  return (
    /(?<![\p{sc=Latn}\p{Lm}])from (?:about |some )?$/iu.test(words.slice(0, first.start)) &&
    /^(?: \p{L}+)? to (?:about |some )?$/u.test(words.slice(first.end, last.start))
  );
}

function isAnybody(unit: string | null): boolean {
  return (
    unit !== null && /^(?:person|man|woman|member|staff|troop|prisoner|captive|hostage|detainee)$/.test(unit)
  );
}

function isOfPeople(unit: string | null): boolean {
  return unit !== null && (isAnybody(unit) || isRoleNoun(unit));
}

/** "23 people" are no others than "23 missing". */
const ofAnybody = wordStems("people person man woman men women other others");
