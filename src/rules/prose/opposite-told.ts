import type { Briefing, Fact } from "../../model/briefing.ts";
import type { SentenceReading } from "../../reading/read-sentence.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import { amounts, directionsIn } from "../../reading/words/en/contraries.ts";
import { negation } from "../../reading/words/en/english.ts";
import { remembering } from "../../text/remembering.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { factsOf } from "../record-path.ts";
import { defineRule, type Finding, type RuleContext } from "../rule.ts";
import { recordsMeant, thingWords } from "./about-records.ts";
import { clauseAbout } from "./clauses.ts";
import { evidenceOf, joined, wordsOf } from "./evidence.ts";
import { nearFacts } from "./near-facts.ts";
import { clashes, matches } from "./number-matching.ts";
import { type CitedPart, type ProseSentence, proseSentences } from "./prose-sentences.ts";

const traffic = `
  traffic:
    value: 4200
    unit: vehicles a day
    of: vehicles on the bridge, down from 5,100 a year earlier
    asOf: 2026-02
    cite: p1`;

export const oppositeTold = defineRule({
  code: "opposite-told",
  severity: "error",
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
      if (negation.test(reading.own) || sidesOf(reading.own).size === 0) continue;
      const parts = cited.length > 0 ? eachOnce(cited) : meantBy(sentence, context);
      const found = parts.map((part) => oppositeIn(part, parts, reading));
      const opposite =
        cited.length > 0 || found.every((one) => one !== null) ? found.find((one) => one !== null) : null;
      if (opposite)
        yield {
          ...sentence.at(opposite.words),
          ...opposite,
          ...(cited.length === 0 ? { severity: "warning" } : {}),
        };
    }
  },
});

/** Each fact with the words before its first note. */
function eachOnce(parts: readonly CitedPart[]): readonly CitedPart[] {
  return [...new Map(parts.toReversed().map((part) => [part.fact, part])).values()];
}

/** The sides on which the words of a text stand, by pair; null where it has both. */
const sidesOf = remembering(
  400,
  (text: string): ReadonlyMap<number, { side: 0 | 1; word: string } | null> => {
    const sides = new Map<number, { side: 0 | 1; word: string } | null>();
    for (const { start, end, sides: own } of directionsIn(text))
      for (const [pair, side] of own) {
        const known = sides.get(pair);
        if (known === undefined) sides.set(pair, { side, word: text.slice(start, end) });
        else if (known !== null && known.side !== side) sides.set(pair, null);
      }
    return sides;
  },
);

/** Of a sentence without a note, the records that it is about, or whose number it has. */
function meantBy({ reading }: ProseSentence, { briefing }: RuleContext): readonly CitedPart[] {
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
): Pick<Finding, "message" | "hint" | "record" | "words" | "severity"> | null {
  const record = textOf(fact);
  if (negation.test(record)) return null;
  const near = joined(nearFacts(fact, briefing), briefing).text;
  const beside = all.filter((one) => one.fact !== fact).map((one) => textOf(one.fact));
  const wanted = thingWords(fact, briefing);
  const own = clauseAbout(words.replace(/[“"][^”"]*[”"]/g, " "), wanted);

  if (!isAbout(own, fact, briefing) && !hasNumberOf(fact, briefing, reading)) return null;
  const has = sidesOf(record);
  for (const [pair, told] of sidesOf(own)) {
    const opposite = has.get(pair);
    if (!told || !opposite || opposite.side === told.side || sidesOf(words).get(pair) === null) continue;
    const others = [near, ...beside].map((text) => sidesOf(text).get(pair));
    if (others.some((other) => other === null || other?.side === told.side)) continue;
    return {
      message: `"${told.word}" is the opposite of what record "${fact.id}" has: “${opposite.word}”.`,
      hint: `Write “${opposite.word}”, or cite the record that has “${told.word}”.`,
      record: fact.id,
      words: told.word,
      ...(pair === amounts ? {} : { severity: "warning" as const }),
    };
  }
  return null;
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

function textOf(fact: Fact): string {
  return wordsOf(fact).join(" · ");
}
