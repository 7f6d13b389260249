import { isTelling, stemOf } from "../../reading/word-stems.ts";
import { isOfGroup } from "../../reading/words/en/same-place.ts";
import { remembering } from "../../text/remembering.ts";

/** A word that says something, a number, or a small word of which another would say another thing. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What it is told by: its stem, or its number. */
  readonly key: string;
  readonly isNumber: boolean;
  /** Whether it begins with a capital that opens no sentence: a name, mostly. */
  readonly isCapital: boolean;
  /** Whether a clause begins with it. */
  readonly opens: boolean;
  /** The word before it, in small letters; empty at the beginning. */
  readonly before: string;
}

/** Words of a record, and those that its passage has in their place. */
export interface Gap {
  readonly own: readonly Token[];
  readonly theirs: readonly Token[];
}

const units = "zero one two three four five six seven eight nine".split(" ");
const teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const numberWords = new Map<string, string>([
  ...[...units, ...teens].map((word, at) => [word, String(at)] as const),
  ...tens.flatMap((ten, at) =>
    units.map((unit, rest) => [rest === 0 ? ten : `${ten}-${unit}`, String((at + 2) * 10 + rest)] as const),
  ),
]);

const seam =
  /[,;:"()]|(?<![\p{sc=Latn}\p{Lm}])(?:that|said|says|and|but|while|because|which|who|if|unless)(?![\p{sc=Latn}\p{Lm}])/u;

export const tokensOf = remembering(2_000, (text: string): readonly Token[] => {
  let last = 0;
  return Array.from(text.matchAll(/\p{L}[\p{L}\p{M}-]*|\d+(?:[.,]\d+)*/gu))
    .filter(([word]) => /\d/.test(word) || isSmall(word) || isTelling(word))
    .map(({ index, 0: word }) => {
      const number = /\d/.test(word) ? word.replaceAll(",", "") : numberWords.get(word.toLowerCase());
      const opens = last === 0 || seam.test(text.slice(last, index));
      const isFirst = index === 0;
      last = index + word.length;
      return {
        word,
        start: index,
        end: last,
        key: number ?? stemOf(word),
        isNumber: number !== undefined,
        isCapital: /^\p{Lu}/u.test(word) && (!isFirst || /-\p{Lu}/u.test(word)),
        opens,
        before:
          /([\p{L}\p{M}\d-]+)[^\p{L}\d]*$/u
            .exec(text.slice(Math.max(0, index - 40), index))?.[1]
            ?.toLowerCase() ?? "",
      };
    });
});

function isSmall(word: string): boolean {
  const small = word.toLowerCase();
  return (
    (numberWords.has(small) && small !== "one") ||
    (isOfGroup(word) && !["and", "or", "not", "before", "after", "within", "until", "each"].includes(small))
  );
}
