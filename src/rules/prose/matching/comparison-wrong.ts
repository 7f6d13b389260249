import type { Briefing, Fact } from "../../../model/briefing.ts";
import { type Comparison, comparisonsIn } from "../../../reading/comparisons.ts";
import { sharedStems, wordStems } from "../../../reading/word-stems.ts";
import { type EvidenceNumber, evidenceOf, wordsOf } from "./evidence.ts";
import { nearFacts } from "./near-facts.ts";
import { clashes } from "./number-matching.ts";
import type { Wrong } from "./number-spans.ts";
import { amountWords } from "./number-words.ts";
import type { ProseSentence } from "./prose-sentences.ts";

/** One of two numbers that are compared, with the words that tell whose it is. */
interface Side {
  readonly number: EvidenceNumber;
  readonly stems: ReadonlySet<string>;
  readonly record: string;
}

/** "The county counts more houses than the petition" of 140 and 310: a comparison that the numbers of the records turn round. */
export function comparisonWrong({
  reading,
  cited,
}: ProseSentence): (Wrong & { readonly words: string; readonly severity: "warning" }) | null {
  if (cited.length === 0 || cited.length > mostCited) return null;
  for (const comparison of comparisonsIn(reading.own)) {
    const pairs = cited.flatMap(({ fact, briefing }) => [
      ...withinOne(fact),
      ...nearFacts(fact, briefing)
        .filter((other) => other !== fact)
        .flatMap((other) => ofTwo(fact, other, briefing)),
      ...cited.filter((other) => other.fact !== fact).flatMap((other) => ofTwo(fact, other.fact, briefing)),
    ]);
    for (const pair of pairs) {
      const [more, less] = isMeant(comparison, pair)
        ? pair
        : isMeant(comparison, [pair[1], pair[0]])
          ? [pair[1], pair[0]]
          : [];
      if (more === undefined || less === undefined || more.number.value === less.number.value) continue;
      if (more.number.value > less.number.value === comparison.isMore) break;
      return {
        words: comparison.words,
        severity: "warning",
        message: `This compares the wrong way: the records have ${amountWords(more.number)} for the one and ${amountWords(less.number)} for the other.`,
        hint: "Say which of the two is more as the records have it.",
        record: more.record,
      };
    }
  }
  return null;
}

/** More are a list, and compare nothing. */
const mostCited = 6;

type Pair = readonly [Side, Side];

/** Whether the first that is compared is the first of these, and the second the second: each has words that the other has not. */
function isMeant({ first, second }: Comparison, [one, other]: Pair): boolean {
  const own = difference(one.stems, other.stems);
  const theirs = difference(other.stems, one.stems);
  const points = (text: string) => {
    const stems = wordStems(text);
    return [sharedStems(stems, own) > 0, sharedStems(stems, theirs) > 0] as const;
  };
  const [isOwn, isTheirs] = first.map(points).find(([a, b]) => a || b) ?? [false, false];
  if (beforeNow.test(second))
    return isOwn && theirs.size > 0 && [...theirs].some((stem) => beforeNow.test(stem));
  const [behindOwn, behindTheirs] = points(second);
  return isOwn && !isTheirs && behindTheirs && !behindOwn;
}

const beforeNow =
  /(?<![\p{sc=Latn}\p{Lm}])(?:previous|earlier|before|ago|last|then)(?![\p{sc=Latn}\p{Lm}])/iu;

function difference(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one].filter((stem) => !other.has(stem)));
}

/** The only numbers of two records that count in one unit. */
function ofTwo(one: Fact, other: Fact, briefing: Briefing): readonly Pair[] {
  const [a, b] = [one, other].map((fact) => {
    const numbers = evidenceOf(fact, briefing).numbers.filter(({ valueMax }) => valueMax === null);
    const by = fact.kind === "statement" && fact.by !== null ? briefing.entities[fact.by.entity] : undefined;
    const text = [...wordsOf(fact), by?.name, by?.unnamed, by?.short, ...(by?.aka ?? [])].join(" ");
    return { numbers, stems: wordStems(text), record: fact.id };
  });
  if (a === undefined || b === undefined || a.numbers.length !== 1 || b.numbers.length !== 1) return [];
  const [first, second] = [a.numbers[0]!, b.numbers[0]!];
  if (first.unit === null || clashes(first.unit, second.unit) || first.unit !== second.unit) return [];
  return [
    [
      { ...a, number: first },
      { ...b, number: second },
    ],
  ];
}

const seam =
  /(?:, |; | )(?:compared (?:with|to)|against|versus|(?:up|down) from|while|but|and|from)(?![\p{sc=Latn}\p{Lm}])/u;

/** A figure with the number that its own words compare it with: "on the drug, compared with 1.2 percent on the placebo". */
function withinOne(fact: Fact): readonly Pair[] {
  if (fact.kind !== "figure" || typeof fact.value !== "number") return [];
  const [own = "", ...rest] = fact.of.split(seam);
  const behind = rest.join(" ");
  const [number, ...more] = behind.match(/(?<![\d.,])\d+(?:[.,]\d+)*/g) ?? [];
  if (number === undefined || more.length > 0) return [];
  const unit = fact.unit ?? fact.currency;
  const side = (value: number, text: string): Side => ({
    number: { value, valueMax: null, unit, bound: null, context: new Set(), record: fact.id },
    stems: wordsBeside(text),
    record: fact.id,
  });
  // "On the drug …, compared with 1.2 percent on the placebo": what stands behind the same small word.
  const how = /\d(?: \p{L}+)?.*? (on|in|among|for|at|with|by) /u.exec(behind)?.[1];
  const beside =
    how === undefined
      ? null
      : new RegExp(`(?<!\\p{L})${how} (.+?)(?= (?:that|who|with|which) |$)`, "u").exec(own)?.[1];
  return [[side(fact.value, beside ?? own), side(Number(number.replaceAll(",", "")), behind)]];
}

/** The stems of a text, and the small words by which another time is told. */
function wordsBeside(text: string): ReadonlySet<string> {
  return new Set([
    ...wordStems(text),
    ...(text.match(
      /(?<![\p{sc=Latn}\p{Lm}])(?:previous|earlier|before|ago|last|then)(?![\p{sc=Latn}\p{Lm}])/giu,
    ) ?? []),
  ]);
}
