import { ordinals } from "../text/ordinals.ts";

const small = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  ...[
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
  ],
];
const others: readonly (readonly [string, number])[] = [
  ...([
    ["a couple of", 2],
    ["a dozen", 12],
    ["thirty", 30],
    ["forty", 40],
    ["fifty", 50],
  ] as const),
  ...([
    ["sixty", 60],
    ["seventy", 70],
    ["eighty", 80],
    ["ninety", 90],
    ["an", 1],
    ["a", 1],
  ] as const),
];
const values = new Map<string, number>([
  ...small.map((word, index) => [word, index] as const),
  ...ordinals.map((word, index) => [word, index + 1] as const),
  ...others,
]);

/** Matches a number in words or digits: "two", "48", "a couple of", "a". */
export const numberPattern = `(\\d{1,4}|a couple of|a dozen|${small.slice(1).join("|")}|${others
  .slice(2)
  .map(([word]) => word)
  .join("|")})`;

/** Matches an ordinal: "fourth", "4th". */
export const ordinalPattern = `(\\d{1,3}(?:st|nd|rd|th)|${ordinals.join("|")})`;

/** What a number or ordinal that one of the patterns matched stands for. */
export function numberOf(word: string): number {
  return values.get(word) ?? Number.parseInt(word, 10);
}
