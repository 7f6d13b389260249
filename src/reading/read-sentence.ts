import { lazily } from "../text/lazily.ts";
import { datesIn, type SentenceDate } from "./dates-in.ts";
import { type NameIndex, namesIn, type SentenceName } from "./names-in.ts";
import { mayCount, numbersIn, type SentenceNumber } from "./numbers-in.ts";
import { blanked, plainOf, type Stretch } from "./plain.ts";
import { quotationsIn } from "./quotations.ts";
import { isTold, type Reporting, reportingIn } from "./reporting.ts";
import { wordStems } from "./word-stems.ts";

/** What a sentence says, each part worked out when a rule first asks for it. Offsets count in its words. */
export interface SentenceReading {
  readonly words: string;
  /** Its words with one form of each mark, character for character. */
  readonly plain: string;
  /** Its words with the quotations blanked out, character for character. */
  readonly own: string;
  readonly quotations: readonly Stretch[];
  readonly dates: readonly SentenceDate[];
  /** Those outside quotations. */
  readonly numbers: readonly SentenceNumber[];
  readonly names: readonly SentenceName[];
  readonly reporting: Reporting;
  /** Whether somebody is said to say it, named or not. */
  readonly isTold: boolean;
  readonly stems: ReadonlySet<string>;
}

/** Of more, nobody can say what each of them counts: they are a list, and no sentence. */
const mostNumbers = 60;

/** Reads one sentence, with the names that are known. */
export function readSentence(words: string, index: NameIndex): SentenceReading {
  return readingOf({ words, index });
}

const readingOf = lazily<{ readonly words: string; readonly index: NameIndex }, SentenceReading>({
  words: ({ words }) => words,
  plain: ({ words }) => plainOf(words),
  quotations: ({ words }) => (/["“”„«»‘']/.test(words) ? quotationsIn(words).spans : []),
  own: ({ words }, { quotations }) =>
    quotations.length === 0
      ? words
      : blanked(
          words,
          quotations.map(({ start, end }) => ({ start, end: end + 1 })),
        ),
  dates: (_, { plain }) => datesIn(plain),
  names: ({ words, index }) => namesIn(words, index),
  numbers: ({ words }, reading) => {
    if (!mayCount.test(words)) return [];
    // In a headline whose every word has a capital, a run of capitals may be anything.
    const names = isTitleCase(words) ? reading.names.filter(({ ids }) => ids.length > 0) : reading.names;
    const taken = [...reading.dates, ...names].toSorted((a, b) => a.start - b.start);
    const numbers = numbersIn(reading.own === words ? reading.plain : plainOf(reading.own), taken);
    return numbers.length > mostNumbers ? [] : numbers;
  },
  reporting: (_, { plain, names }) => reportingIn(plain, names),
  isTold: (_, { plain }) => isTold(plain),
  stems: ({ words }) => wordStems(words),
});

/** Whether nearly every word has a capital, as in some newspapers' headlines, so that none of them shows a name. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7;
}
