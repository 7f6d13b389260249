const periods = "second|minute|hour|day|night|week|fortnight|month|quarter|season|year|decade";

/** "15 days a month", "per year", "every week"; "a year ago" and "within a month" name a time. */
const rate = new RegExp(
  `(?<!\\p{L})(?:(?<!(?:for|in|within|after|than|nearly|almost|over|under|of|about|half|once|before|over|take|takes|took|taken|taking|spent|spend|lasting|last|lasts|lasted|during|until|till|by|what|such|only|be|is|was|to|and|with|from|at|on) )(?:an?)|per|each|every) (${periods})(?!\\p{L}|'s|-)(?! (?:ago|earlier|later|after|before|since|from|old|or two|and a half|when|that|in which|of|to \\p{Ll}|until|longer|more|less))|(?<=\\d ?)/(${periods})(?!\\p{L})`,
  "giu",
);
/** A look before the careful one. */
const quick = new RegExp(
  `(?:an?|per|each|every|/) ?(?:${periods})|hourly|aily|eekly|onthly|uarterly|early|annu`,
  "i",
);
const adverbs: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})hourly(?!\p{L})/iu, "hour"],
  // A daily may be a newspaper.
  [/(?<!\p{L})(?<!(?:business|the|a|newspaper|tabloid|state|rival) )daily(?!\p{L}|,? \p{Lu})/u, "day"],
  [/(?<!\p{L})(?<!bi-?)weekly(?!\p{L})/iu, "week"],
  [/(?<!\p{L})(?<!bi-?)monthly(?!\p{L})/iu, "month"],
  [/(?<!\p{L})quarterly(?!\p{L})/iu, "quarter"],
  [/(?<!\p{L})(?:yearly|annual|annually|per annum)(?!\p{L})/iu, "year"],
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
