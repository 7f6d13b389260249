import { unitWord } from "./units.ts";

const periods = "second|minute|hour|day|night|week|fortnight|month|quarter|season|year|decade";

/** "15 days a month", "per year", "every week"; "a year ago" and "within a month" name a time. */
const rate = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:(?<!(?<![\\p{sc=Latn}\\p{Lm}])(?:for|in|within|after|than|nearly|almost|over|under|of|about|half|once|before|over|take|takes|took|taken|taking|spent|spend|lasting|last|lasts|lasted|during|until|till|by|what|such|only|be|is|was|to|and|with|from|at|on) )(?:an?)|per|each|every) (${periods})(?!\\p{L}|'s|-)(?! (?:ago|earlier|later|after|before|since|from|old|or two|and a half|when|that|in which|of|to \\p{Ll}|until|longer|more|less))|(?<=\\d ?)/(${periods})(?![\\p{sc=Latn}\\p{Lm}])`,
  "giu",
);
/** A look before the careful one. */
const quick = new RegExp(
  `(?:an?|per|each|every|/) ?(?:${periods})|hourly|aily|eekly|onthly|uarterly|early|annu`,
  "i",
);
const adverbs: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{sc=Latn}\p{Lm}])hourly(?![\p{sc=Latn}\p{Lm}])/iu, "hour"],
  // A daily may be a newspaper.
  [
    /(?<![\p{sc=Latn}\p{Lm}])(?<!(?:business|the|a|newspaper|tabloid|state|rival) )daily(?!\p{L}|,? \p{Lu})/u,
    "day",
  ],
  [/(?<![\p{sc=Latn}\p{Lm}])(?<!bi-?)weekly(?![\p{sc=Latn}\p{Lm}])/iu, "week"],
  [/(?<![\p{sc=Latn}\p{Lm}])(?<!bi-?)monthly(?![\p{sc=Latn}\p{Lm}])/iu, "month"],
  [/(?<![\p{sc=Latn}\p{Lm}])quarterly(?![\p{sc=Latn}\p{Lm}])/iu, "quarter"],
  [/(?<![\p{sc=Latn}\p{Lm}])(?:yearly|annual|annually|per annum)(?![\p{sc=Latn}\p{Lm}])/iu, "year"],
];

/** The periods by which a text counts: "a month", "daily". */
export function ratesIn(text: string): readonly { readonly period: string; readonly words: string }[] {
  if (!quick.test(text)) return [];
  return [
    ...Array.from(text.matchAll(rate), ([words, period, other]) => ({
      period: (period ?? other ?? "").toLowerCase(),
      words: words.trim(),
    })),
    ...adverbs.flatMap(([pattern, period]) => {
      const words = pattern.exec(text)?.[0];
      return words === undefined ? [] : [{ period, words }];
    }),
  ];
}

const measures =
  "kilograms?|kilogrammes?|kilos?|kg|grams?|tonnes?|tons?|pounds?|ounces?|bushels?|barrels?|gallons?|lit(?:re|er)s?|pints?|cubic met(?:re|er)s?|square met(?:re|er)s?|square f(?:ee|oo)t|hectares?|acres?|kilomet(?:re|er)s?|miles?|(?:kilo|mega|giga)watt[- ]hours?|MWh|kWh|therms?|head|persons?|households?|passengers?|shares?|tickets?|visitors?|pupils?|patients?|employees?|workers?";
const price = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:an?|per|for (?:each|every)|each|every|the) (${measures})(?!\\p{L}|-)(?! (?:of|who|that|which) )|(?<=\\d ?)/(${measures})(?![\\p{sc=Latn}\\p{Lm}])`,
  "giu",
);
const number = /\d[\d.,]*(?:\s\p{L}+){0,3}\s?$/u;

/** By what measure a price or a yield of a text is counted, with the number before it: "7 dinars a kilogram". */
export function pricesIn(
  text: string,
): readonly { readonly per: string; readonly amount: string; readonly words: string }[] {
  return Array.from(text.matchAll(price)).flatMap(({ index, 0: words, 1: one, 2: other }) => {
    const [found] = number.exec(text.slice(Math.max(0, index - 40), index)) ?? [];
    const [amount] = found?.match(/\d(?:[\d.,]*\d)?/) ?? [];
    if (amount === undefined) return [];
    return [{ per: unitWord((one ?? other ?? "").toLowerCase()), amount: amount.replaceAll(",", ""), words }];
  });
}
