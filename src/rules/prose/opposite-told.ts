import type { Briefing, Fact } from "../../model/briefing.ts";
import { countOf, numberWordPattern } from "../../reading/numbers.ts";
import { isTitleCase, type SentenceReading } from "../../reading/read-sentence.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import { negation } from "../../reading/words/en/english.ts";
import { type Side, sidesIn } from "../../reading/words/en/opposites.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { factsOf } from "../record-path.ts";
import { defineRule, type Finding, type SheetContext } from "../rule.ts";
import { recordsMeant, thingWords } from "./matching/about-records.ts";
import { clauseAbout } from "./matching/clauses.ts";
import { comparisonWrong } from "./matching/comparison-wrong.ts";
import { evidenceOf, joined, wordsOf } from "./matching/evidence.ts";
import { heldSentence } from "./matching/held-sentence.ts";
import { nearFacts } from "./matching/near-facts.ts";
import { clashes, matches } from "./matching/number-matching.ts";
import { ofEachFact } from "./matching/of-each-fact.ts";
import { type CitedPart, type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";

const traffic = `
  traffic:
    value: 4200
    unit: vehicles a day
    of: vehicles on the bridge, down from 5,100 a year earlier
    asOf: 2026-02
    cite: p1`;

export const oppositeTold = defineRule({
  code: "opposite-told",
  severity: "warning",
  needsWholeSheet: true,
  summary: "No sentence says the opposite of its record.",
  why: "“Rose” for “fell” leaves every number right and the sentence wrong, and no reader can see it.",
  bad: exampleSheet({
    figures: traffic,
    body: "## Figures\n\n- Traffic on the bridge rose to 4,200 vehicles a day.[^traffic]",
  }),
  good: exampleSheet({
    figures: traffic,
    body: "## Figures\n\n- Traffic on the bridge fell to 4,200 vehicles a day.[^traffic]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { reading, cited, restsElsewhere } = sentence;
      if (sentence.place === "line" || (cited.length === 0 && restsElsewhere)) continue;
      const compared = comparisonWrong(sentence);
      if (compared !== null) {
        yield { ...sentence.at(compared.words), ...compared };
        continue;
      }
      if (sidesIn(reading.own).size === 0) continue;
      const held = heldSentence(sentence, context.briefing);
      const parts = held.cited.length > 0 ? eachOnce(held.cited) : meantBy(sentence, context);
      const found = parts.map((part) => oppositeIn(part, parts, reading));
      const opposite =
        cited.length > 0 || found.every((one) => one !== null) ? found.find((one) => one !== null) : null;
      if (opposite)
        yield {
          ...sentence.at(opposite.words),
          ...opposite,
        };
    }
  },
});

/** Each fact with the words before its first note. */
function eachOnce(parts: readonly CitedPart[]): readonly CitedPart[] {
  return [...new Map(parts.toReversed().map((part) => [part.fact, part])).values()];
}

/** Of a sentence without a note, the records that it is about, or whose number it has. */
function meantBy({ reading }: ProseSentence, { briefing }: SheetContext): readonly CitedPart[] {
  const meant = recordsMeant(briefing, reading.stems);
  const counted =
    meant.length > 0 || reading.numbers.length === 0
      ? []
      : Array.from(factsOf(briefing)).filter((fact) => hasNumberOf(fact, briefing, reading));
  return [...meant, ...counted].map((fact) => ({ fact, briefing, words: reading.words }));
}

/** A word of the sentence where the record, and what stands near it, has only words of the opposite. */
function oppositeIn(
  { fact, briefing, words }: CitedPart,
  all: readonly CitedPart[],
  reading: SentenceReading,
): Pick<Finding, "message" | "hint" | "record" | "words"> | null {
  const { sides, no } = contrariesOf(fact, briefing);
  if (sides.size === 0) return null;
  const ownNo = noIn(reading.own);
  const wanted = thingWords(fact, briefing);
  const own = clauseAbout(words.replace(/[“"][^”"]*[”"]/g, " "), wanted);

  // "Higher in March than in April" tells the same from the other end; "by more than five" and "than before" do not.
  const isCompared = than.test(own.replace(boundOfNumber, " ").replace(thanBefore, " "));
  if (!isAbout(own, fact, briefing) && !hasNumberOf(fact, briefing, reading)) return null;
  for (const [has, opposite] of sides) {
    const { contrary } = has;
    const word = sidesIn(own).get(contrary);
    if (word === undefined || sidesIn(words).has(has)) continue;
    if (/^against$/iu.test(word) && hasBothSides(own)) continue;
    // A no on one side alone may make the contrary the same, but for one that is the contrary: "refused".
    if (
      no !== ownNo &&
      !(ownNo === null && isWithin(no, opposite)) &&
      !(no === null && isWithin(ownNo, word))
    )
      continue;
    if (isCompared && !isSameEnd(own, word, textOf(fact), opposite)) continue;
    // A capital within a sentence is a name: "Rose Hill".
    if (/^\p{Lu}/u.test(word) && !isTitleCase(words) && !opensWith(own, word)) continue;
    if (contrary.words.test(joined(nearFacts(fact, briefing), briefing).text)) continue;
    if (all.some((one) => one.fact !== fact && contrary.words.test(textOf(one.fact)))) continue;
    return {
      message: `"${word}" is the opposite of what record "${fact.id}" has: “${opposite}”.`,
      hint: `The record has: “${wordsOf(fact)[0]?.replace(/\.$/, "")}”. Say the same, or cite the record that has “${word}”.`,
      record: fact.id,
      words: word,
    };
  }
  return null;
}

/** "Nine for the sale and three against": both sides of a vote, the larger one for it. */
function hasBothSides(words: string): boolean {
  const side = (by: string) => {
    const number = new RegExp(
      `(?<![\\p{sc=Latn}\\p{Lm}])(${numberWordPattern})(?: [\\p{L}'’-]+){0,3}? (?:${by})(?![\\p{sc=Latn}\\p{Lm}])`,
      "iu",
    ).exec(words)?.[1];
    return number === undefined ? null : countOf(number);
  };
  const [yes, no] = [side("for|in favou?r|behind"), side("against")];
  return yes !== null && no !== null && yes > no;
}

/** What of a record has a contrary, looked for once: its families of words, and its no. */
const contrariesOf = ofEachFact(
  (fact: Fact): { readonly sides: ReadonlyMap<Side, string>; readonly no: string | null } => {
    const record = textOf(fact);
    const sides = sidesIn(record);
    return { sides, no: sides.size === 0 ? null : (noIn(wordsOf(fact).join(" · ")) ?? noIn(record)) };
  },
);

function isWithin(sign: string | null, words: string): boolean {
  return sign !== null && words.toLowerCase().includes(sign);
}

/** "The bid from Rhenus was dearer than", of a bid from Rhenus that was cheaper: a name stands before both words. */
function isSameEnd(own: string, word: string, record: string, opposite: string): boolean {
  const at = own.indexOf(word);
  const behind = wordStems(own.slice(own.indexOf(" than", at)));
  const before = wordStems((own.slice(0, at).match(/(?<!^)(?<!\p{L})\p{Lu}\p{L}+/gu) ?? []).join(" "));
  const theirs = wordStems(record.slice(0, record.indexOf(opposite)));
  return [...before].some((stem) => theirs.has(stem) && !behind.has(stem));
}

/** The one sign of a no in a text; the text itself where it has several, so that it is like no other; null where it has none. */
function noIn(text: string): string | null {
  const signs = text.match(everyNo);
  return signs === null ? null : signs.length > 1 ? text : signs[0].toLowerCase();
}

const everyNo = new RegExp(negation, "giu");
const than = /(?<![\p{sc=Latn}\p{Lm}])than(?![\p{sc=Latn}\p{Lm}])/u;
const thanBefore =
  /than (?:(?:it (?:was|had been) )?(?:before|previously|earlier|ever)|(?:a|the) (?:year|month|week|quarter) (?:earlier|before|ago)|(?:last|the previous) (?:year|month|week|quarter|time))(?![\p{sc=Latn}\p{Lm}])/giu;
const boundOfNumber = new RegExp(
  `(?:more|less|fewer|later|earlier) than (?=[$€£]?${numberWordPattern})`,
  "giu",
);

/** Whether the word opens these words and is no name: "Higher fares", and not "Rose Hill". */
function opensWith(words: string, word: string): boolean {
  return words.startsWith(word) && !/^ \p{Lu}/u.test(words.slice(word.length));
}

/** Whether these words tell of the record: two of its own words, or one of its few, or its number. */
function isAbout(words: string, fact: Fact, briefing: Briefing): boolean {
  const wanted = thingWords(fact, briefing);
  return sharedStems(wordStems(words), wanted) >= Math.min(2, wanted.size);
}

/** A number that does not stand in many records by chance. */
function isTelling(value: number): boolean {
  return value > 12 || !Number.isInteger(value);
}

/** Whether the sentence has a number of the record that tells it from others, or a share or sum of whom it names. */
function hasNumberOf(fact: Fact, briefing: Briefing, { numbers, names }: SentenceReading): boolean {
  const { numbers: own, entities } = evidenceOf(fact, briefing);
  const isNamed = () => names.some(({ ids }) => ids.some((id) => entities.has(id)));
  return own.some((one) =>
    numbers.some(
      (number) =>
        number.isExact &&
        matches(one, number) &&
        (isTelling(number.value)
          ? !clashes(one.unit, number.unit)
          : number.unit !== null && one.unit === number.unit && isNamed()),
    ),
  );
}

/** What it tells, and on what it hangs. */
function textOf(fact: Fact): string {
  const condition = fact.condition?.kind === "text" ? [fact.condition.text] : [];
  const unit = fact.kind === "figure" && fact.unit !== null ? [fact.unit] : [];
  return [...wordsOf(fact), ...unit, ...condition].join(" · ");
}
