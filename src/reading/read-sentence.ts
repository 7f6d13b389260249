import { datesIn, type SentenceDate } from "./dates-in.ts";
import { type NameIndex, namesIn, type SentenceName } from "./names-in.ts";
import { numbersIn, type SentenceNumber } from "./numbers-in.ts";
import { blanked, plainOf, type Stretch } from "./plain.ts";
import { quotationsIn } from "./quotations.ts";
import { isTold, type Reporting, reportingIn } from "./reporting.ts";
import { wordStems } from "./word-stems.ts";

/** What a sentence says, as plain data. Offsets count in its words. */
export interface SentenceReading {
  readonly words: string;
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

/** Reads one sentence, with the names that are known. */
export function readSentence(words: string, index: NameIndex): SentenceReading {
  const quotations = /["“”„«»‘']/.test(words) ? quotationsIn(words).spans : [];
  const outer = quotations.map(({ start, end }) => ({ start, end: end + 1 }));
  const own = quotations.length === 0 ? words : blanked(words, outer);
  const dates = datesIn(plainOf(words));
  const names = namesIn(words, index);
  const taken = [...dates, ...names].toSorted((a, b) => a.start - b.start);
  return {
    words,
    own,
    quotations,
    dates,
    numbers: numbersIn(plainOf(own), taken),
    names,
    reporting: reportingIn(words, names),
    isTold: isTold(words),
    stems: wordStems(words),
  };
}
