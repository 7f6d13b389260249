import type { Fact } from "../../../model/briefing.ts";
import { datesIn } from "../../../reading/dates-in.ts";
import { numbersIn, type SentenceNumber } from "../../../reading/numbers-in.ts";
import { plainOf } from "../../../reading/plain.ts";
import { factsOf } from "../../record-path.ts";
import type { Finding, SheetContext } from "../../rule.ts";
import { evidenceOf, wordsOf } from "./evidence.ts";
import { levelWhere } from "./level.ts";
import { nearFacts } from "./near-facts.ts";
import { ofEachFact } from "./of-each-fact.ts";
import type { ProseSentence } from "./prose-sentences.ts";

/** What became of people who are counted. */
interface Toll {
  readonly fate: string;
  readonly value: number;
  readonly written: string;
}

/** "At least 19 dead" of 11 dead and 19 injured: the number of those to whom something else happened. */
export function tollExchanged(
  { cited, reading }: ProseSentence,
  { briefing }: SheetContext,
): (Pick<Finding, "message" | "hint" | "record" | "severity"> & { readonly words: string }) | null {
  const told = tollsIn(reading.own, reading.numbers);
  if (told.length === 0) return null;
  const facts =
    cited.length > 0
      ? cited.flatMap((one) =>
          nearFacts(one.fact, one.briefing).map((fact) => ({ fact, home: one.briefing })),
        )
      : Array.from(factsOf(briefing), (fact) => ({ fact, home: briefing }));
  const known = facts.flatMap(({ fact, home }) => tollsOf(fact, home).map((toll) => ({ ...toll, fact })));
  for (const { fate, value, written } of told) {
    const own = known.filter((one) => one.fate === fate);
    if (own.length === 0 || own.some((one) => one.value === value)) continue;
    const other = known.find((one) => one.value === value);
    if (other === undefined) continue;
    return {
      words: written,
      message: `Record "${other.fact.id}" has ${other.value} as ${other.fate}, and this sentence tells of them as ${fate}.`,
      hint: `The record has: “${(wordsOf(other.fact)[0] ?? "").replace(/\.$/, "")}”.`,
      record: other.fact.id,
      ...levelWhere(cited.length > 0),
    };
  }
  return null;
}

const tollsOf = ofEachFact((fact: Fact, briefing): readonly Toll[] => {
  const plain = plainOf(evidenceOf(fact, briefing).text);
  return tollsIn(plain, numbersIn(plain, datesIn(plain)));
});

function tollsIn(words: string, numbers: readonly SentenceNumber[]): readonly Toll[] {
  return numbers.flatMap(({ start, end, value, valueMax }) => {
    if (valueMax !== null) return [];
    // "19 dead as bus falls" is read as 19 of a thing.
    const rest = words.slice(
      start + wordsOfNumber(words.slice(start, end)),
      nextOf(numbers, end) ?? words.length,
    );
    const fate = fateOf(behind.exec(rest)?.[1]) ?? fateOf(before.exec(words.slice(0, start))?.[1]);
    return fate === null ? [] : [{ fate, value, written: words.slice(start, end).trim() }];
  });
}

/** How long the number is without what it counts. */
function wordsOfNumber(written: string): number {
  return (
    /^\S+(?: (?:hundred|thousand|million)(?![\p{sc=Latn}\p{Lm}]))*/u.exec(written)?.[0].length ??
    written.length
  );
}

function nextOf(numbers: readonly SentenceNumber[], end: number): number | undefined {
  return numbers.find((one) => one.start >= end)?.start;
}

function fateOf(word: string | undefined): string | null {
  return word === undefined ? null : (fates.find(({ of }) => of.test(word))?.fate ?? null);
}

const fates = [
  { fate: "dead", of: /^(?:kill|dead|d(?:ied|ie)|death|lives|drown|perish)/iu },
  { fate: "injured", of: /^(?:injur|hurt|wound|in hospital|hospital)/iu },
  { fate: "missing", of: /^(?:missing|unaccounted)/iu },
  { fate: "trapped", of: /^trap/iu },
] as const;

const word =
  "killed|dead|died|deaths|drowned|injured|hurt|wounded|in hospital|hospitali[sz]ed|missing|unaccounted|trapped";
/** "11 people were killed", "19 others hurt", "four of the crew are missing". */
const behind = new RegExp(
  `^(?: ?(?:people|persons|others|more|men|women|children|passengers|workers|miners|soldiers|civilians|villagers|residents|guests|crew(?: members)?|of (?:the|its|their) \\p{L}+|were|was|are|is|have|has|had|been|be|still|also|feared|confirmed|reported|left|listed as|\\p{L}+ly)){0,6} ?(${word})(?![\\p{sc=Latn}\\p{Lm}])`,
  "iu",
);
/** "Kills at least 11", "injuring 19". */
const before =
  /(?<![\p{sc=Latn}\p{Lm}])(kill(?:s|ed|ing)|injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?|trap(?:s|ped|ping)|deaths of|lives of)(?: (?:at least|about|some|around|more than|nearly|almost|another|up to|as many as))? $/iu;
