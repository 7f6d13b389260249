/** The span or the measure by which something is counted: "a month" in "ten days a month", "annual", "a tonne". */
export interface Period {
  readonly words: string;
  readonly span: string;
}

const spans =
  "second|minute|hour|day|night|week|fortnight|month|quarter|year|season|decade|tonne|ton|kilogram|kilo|gram|litre|gallon|barrel|hectare|acre";
const adverbs: Readonly<Record<string, string>> = {
  hourly: "hour",
  daily: "day",
  nightly: "night",
  weekly: "week",
  monthly: "month",
  quarterly: "quarter",
  yearly: "year",
  annual: "year",
  annually: "year",
};

/** "A year earlier" and "for a week" are times, and count nothing by them. */
const rate = new RegExp(
  `(?<!(?:for|in|within|over|under|after|about|nearly|almost|than|half|once|last(?:s|ed)?|takes?|took|of|until|by|to) )(?<![\\p{sc=Latn}\\p{Lm}])((?:an?|per|each|every) (${spans}))(?![\\p{sc=Latn}\\p{Lm}])(?! (?:earlier|later|ago|before|after|from|old|in|since|on(?=[,.;]| from|$)|long|or|and))|(?<![\\p{sc=Latn}\\p{Lm}])(${Object.keys(adverbs).join("|")})(?![\\p{sc=Latn}\\p{Lm}])`,
  "giu",
);

/** The periods of a text, in order. */
export function periodsIn(text: string): readonly Period[] {
  return Array.from(text.matchAll(rate), ([written, words, span, adverb]) => ({
    words: words ?? written,
    span: (span ?? adverbs[(adverb ?? "").toLowerCase()] ?? "").toLowerCase(),
  }));
}
