import {
  countOf,
  numberWordPattern,
  scaled,
  scaleOf,
  scalePattern,
  sharesIn,
} from "../../reading/numbers.ts";

/**
 * Every number that a text names, in whatever way: in digits or words, with a scale, in "14-hour" and "three-way", as "both" and
 * "double". More than is meant, since a claim that counts otherwise than its source is refused.
 */
export function countsIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const plain = text.replace(gluedSign, " ");
  for (const [, number = "", scale, short] of plain.matchAll(everyNumber)) {
    found.add(scaled(countOf(number), scaleOf(scale ?? short)));
  }
  // "2 to 3 million": the scale of the second counts for the first.
  for (const [, number = "", , other = "", scale, short] of plain.matchAll(ranges)) {
    found.add(scaled(countOf(number), scaleOf(scale ?? short)));
    found.add(scaled(countOf(other), scaleOf(scale ?? short)));
  }
  // "One hundred and twelve", "three thousand four hundred".
  for (const [, high = "", scale, low = "", more] of plain.matchAll(composed))
    found.add(countOf(high) * scaleOf(scale) + countOf(low) * scaleOf(more));
  for (const { percent } of sharesIn(plain)) found.add(percent);
  for (const [words, values] of counted) if (words.test(plain)) for (const value of values) found.add(value);
  return found;
}

/** "RM38.4 million", "Rs500". */
const gluedSign = /(?<![\p{L}\d])\p{Lu}{1,4}\p{Ll}?\.?(?=\d)/gu;
// "Nineteen" is no nine; behind digits a scale may be glued, as in 2bn.
const wordEnd = "(?<!\\p{L}(?=\\p{L}))";
const everyNumber = new RegExp(
  `(?<![\\p{L}\\d.,])${numberWordPattern}(?![\\d]|[.,]\\d)${wordEnd}${scalePattern}`,
  "giu",
);
const ranges = new RegExp(
  `(?<![\\p{L}\\d.,])${numberWordPattern}${wordEnd}( to | and | or |-| - )${numberWordPattern}${wordEnd}${scalePattern}`,
  "giu",
);
const composed = new RegExp(
  `(?<![\\p{L}\\d.,])${numberWordPattern}[ -](hundred|thousand|million)(?: and)? ${numberWordPattern}${wordEnd}(?: (hundred|thousand)(?![\\p{sc=Latn}\\p{Lm}]))?`,
  "giu",
);
const counted: readonly (readonly [words: RegExp, values: readonly number[]])[] = [
  [/\b(?:both|pair|couple|twice|double[sd]?|twin|duo|bilateral|second|two-\p{L}+)\b/iu, [2]],
  [/\b(?:triple[sd]?|trio|trilateral|third|three-\p{L}+|thrice)\b/iu, [3]],
  [/\b(?:half|halve[sd]?|halving)\b/i, [0.5, 50, 2, 30, 6]],
  [/\bquarters?\b/i, [0.25, 25, 4, 15, 3]],
  [/\bthirds?\b/i, [3]],
  [/\b(?:a|one|per|each|single|sole|only|first|once)\b/i, [1]],
  [/\b(?:no|none|nobody|zero|nil)\b/i, [0]],
  [/\bdozens?\b/i, [12]],
  [/\bdecades?\b/i, [10]],
  [/\bcentury\b/i, [100]],
  [/\bfortnight\b/i, [2, 14]],
  [/\bweeks?\b/i, [7]],
  [/\bhours?\b/i, [60]],
  [/\bminutes?\b/i, [60]],
  [/\b(?:day|24-hour)\b/i, [24]],
  [/\byear\b/i, [12]],
  ...["fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"].map(
    (word, index) => [new RegExp(`\\b${word}s?\\b`, "i"), [index + 4]] as const,
  ),
];
