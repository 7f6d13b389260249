import type { Fact } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { plainOf } from "../../reading/plain.ts";
import { stemOf } from "../../reading/word-stems.ts";
import { isStopWord } from "../../reading/words/en/units.ts";
import { remembering } from "../../text/remembering.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { claimTexts } from "./claim-texts.ts";

type Found = Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">;

/** Two things of a sentence in one another's place: which troops held whose surveyors, which group had which share. */
export function* swapFaults(fact: Fact, cited: readonly CitedSentence[]): Iterable<Found> {
  for (const { path, text } of claimTexts(fact)) {
    const plain = plainOf(text);
    for (const { sentence, passage } of cited) {
      const swapped =
        crossed(plain, sentence.text) ??
        numbersCrossed(plain, sentence.text, ownNumbers(fact)) ??
        turned(plain, sentence.text);
      if (swapped === null) continue;
      yield { kind: "swapped", path, words: swapped.own, has: `p${passage.number} has "${swapped.other}"` };
      break;
    }
  }
}

interface Swapped {
  readonly own: string;
  readonly other: string;
}

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly words: string;
}

/** Words that stand beside any number, and for anything. */
const generic = new Set(
  "percent per cent percentage points point ones those total whole overall number share rate figure about around roughly nearly almost some than more less only times million billion thousand hundred compared versus against".split(
    " ",
  ),
);

/** Words that stand side by side, by their stems. */
const pairsIn = remembering(1_000, (text: string): readonly Pair[] => {
  const words = Array.from(text.matchAll(/\p{L}[\p{L}\p{M}'-]*/gu), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    word,
  }));
  return words.slice(1).flatMap((second, at) => {
    const first = words[at]!;
    const isPair =
      text.slice(first.end, second.start) === " " &&
      ![first, second].some(({ word }) => isStopWord(word) || generic.has(word.toLowerCase()));
    return isPair
      ? [
          {
            first: stemOf(first.word),
            second: stemOf(second.word),
            words: text.slice(first.start, second.end),
          },
        ]
      : [];
  });
});

/** "Surinamese surveyors" and "Guyanese troops" of Guyanese surveyors and Surinamese troops. */
function crossed(claim: string, sentence: string): Swapped | null {
  const own = pairsIn(claim);
  if (own.length < 2) return null;
  const theirs = pairsIn(sentence);
  if (theirs.length < 2) return null;
  const find = (first: string, second: string) =>
    theirs.find((pair) => pair.first === first && pair.second === second);
  const strange = own.filter(({ first, second }) => find(first, second) === undefined).slice(0, mostPairs);
  for (const [at, one] of strange.entries())
    for (const two of strange.slice(at + 1)) {
      if (one.first === two.first || one.second === two.second) continue;
      const other = find(one.first, two.second);
      if (other !== undefined && find(two.first, one.second) !== undefined)
        return { own: one.words, other: other.words };
    }
  return null;
}

/** Of more, a text is a list. */
const mostPairs = 20;

/** The value of a figure, which its words are of. */
function ownNumbers(fact: Fact): readonly string[] {
  return fact.kind === "figure" && typeof fact.value === "number" ? [String(fact.value)] : [];
}

interface Part {
  readonly text: string;
  readonly numbers: readonly string[];
  readonly stems: ReadonlySet<string>;
}

const seam = /[,;:] | (?:and|while|against|compared with|compared to|versus|but|whereas|with) /u;

const partsIn = remembering(1_000, (text: string): readonly Part[] =>
  text.split(seam).map((part) => ({
    text: part,
    numbers: (part.match(/(?<![\d.,])\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replaceAll(",", "")),
    stems: new Set(
      (part.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [])
        .filter((word) => word.length > 2 && !isStopWord(word) && !generic.has(word.toLowerCase()))
        .map(stemOf),
    ),
  })),
);

/** "1.2 percent on the drug" of 4.6 percent on the drug and 1.2 percent on the placebo. */
function numbersCrossed(claim: string, sentence: string, values: readonly string[]): Swapped | null {
  if (!/\d/.test(claim) || !/\d.*\D\d/s.test(sentence)) return null;
  const own = partsIn(claim);
  if (own.length < 2) return null;
  const theirs = partsIn(sentence).filter(({ numbers }) => numbers.length > 0);
  if (theirs.length < 2) return null;
  for (const part of own) {
    const [number] = part.numbers;
    if (part.numbers.length !== 1 || number === undefined) continue;
    const home = theirs.filter(({ numbers }) => numbers.includes(number));
    const [there] = home;
    if (home.length !== 1 || there === undefined) continue;
    const rest = own.filter((one) => one !== part);
    const others = [...values, ...rest.flatMap(({ numbers }) => numbers)];
    const away = theirs.find(
      (one) =>
        one !== there &&
        one.numbers.some((each) => others.includes(each)) &&
        [...part.stems].some((stem) => one.stems.has(stem) && !there.stems.has(stem)) &&
        // What the number has there stands elsewhere in the claim, and not beside it.
        [...there.stems].some(
          (stem) =>
            !one.stems.has(stem) && !part.stems.has(stem) && rest.some(({ stems }) => stems.has(stem)),
        ),
    );
    const isKept = [...part.stems].some(
      (stem) => there.stems.has(stem) && !theirs.some((one) => one !== there && one.stems.has(stem)),
    );
    if (away !== undefined && !isKept) return { own: part.text.trim(), other: there.text.trim() };
  }
  return null;
}

const fromTo = /(?<![\p{sc=Latn}\p{Lm}])from ([^,;.]{1,30}?) to ([^,;.\s]+(?: [^,;.\s]+)?)/giu;

/** "From 12 to 9" of what went from 9 to 12. */
function turned(claim: string, sentence: string): Swapped | null {
  if (!claim.includes("from ") || !sentence.includes("from ")) return null;
  for (const [own, from = "", to = ""] of claim.matchAll(fromTo))
    for (const [other, first = "", last = ""] of sentence.matchAll(fromTo)) {
      const [a, b, c, d] = [from, to, first, last].map(headOf);
      if (a !== b && a === d && b === c) return { own, other };
    }
  return null;
}

function headOf(words: string): string {
  const [number] = words.match(/\d[\d.,]*/) ?? [];
  if (number !== undefined) return number.replace(/[.,]+$/, "");
  const word = words.split(" ").find((one) => one.length > 2 && !isStopWord(one));
  return word === undefined ? words : stemOf(word);
}
