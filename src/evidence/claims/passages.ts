import { clockTimes } from "../../reading/clock-times.ts";
import { datesIn, type SentenceDate } from "../../reading/dates-in.ts";
import { type Hedge, hedgesIn } from "../../reading/hedges.ts";
import { numbersIn, type SentenceNumber } from "../../reading/numbers-in.ts";
import { plainOf } from "../../reading/plain.ts";
import { sentencesOf } from "../../reading/sentences.ts";
import { contentWords } from "../../text/content-words.ts";
import { lazily } from "../../text/lazily.ts";
import { remembering } from "../../text/remembering.ts";
import { countsIn } from "./counts.ts";

/** A paragraph of a stored source as claims are held against it. What is looked for in it is found once. */
export interface Passage {
  /** Counted from 1, as citations do. */
  readonly number: number;
  readonly plain: string;
  readonly sentences: readonly PassageSentence[];
  /** Every number it names, in whatever way. */
  readonly counts: ReadonlySet<number>;
  readonly numbers: readonly SentenceNumber[];
  readonly dates: readonly SentenceDate[];
  readonly times: ReturnType<typeof clockTimes>;
}

export interface PassageSentence {
  readonly text: string;
  /** Where it begins in the paragraph. */
  readonly start: number;
  readonly stems: ReadonlySet<string>;
  readonly hedges: readonly Hedge[];
}

/** The paragraphs of a source, each read for what it is first asked for: most are cited for their words alone, or not at all. */
export function passagesOf(originals: readonly string[]): readonly Passage[] {
  return originals.map((original, index) => readParagraph(`${index + 1} ${original}`));
}

const readParagraph = remembering(2_000, (numbered: string): Passage => {
  const space = numbered.indexOf(" ");
  return passageOf({ number: Number(numbered.slice(0, space)), plain: plainOf(numbered.slice(space + 1)) });
});

const passageOf = lazily<Pick<Passage, "number" | "plain">, Passage>({
  number: ({ number }) => number,
  plain: ({ plain }) => plain,
  sentences: ({ plain }) =>
    sentencesOf(plain, { start: 0, end: plain.length }).map(({ start, end }) =>
      sentenceOf({ text: plain.slice(start, end), start }),
    ),
  counts: ({ plain }) => countsIn(plain),
  numbers: ({ plain }, { dates }) => numbersIn(plain, dates),
  dates: ({ plain }) => datesIn(plain),
  times: ({ plain }) => clockTimes(plain),
});

const sentenceOf = lazily<Pick<PassageSentence, "text" | "start">, PassageSentence>({
  text: ({ text }) => text,
  start: ({ start }) => start,
  stems: ({ text }) => contentWords(text),
  hedges: ({ text }) => hedgesIn(text),
});

/** The sentence that tells what the claim tells; null where none shares enough of its words. */
export function sentenceFor(
  claim: ReadonlySet<string>,
  passages: readonly Passage[],
  least = 0.5,
): PassageSentence | null {
  let best: PassageSentence | null = null;
  let most = Math.max(2, claim.size * least) - 0.001;
  for (const { sentences } of passages)
    for (const sentence of sentences) {
      const count = shared(claim, sentence.stems);
      if (count > most) {
        most = count;
        best = sentence;
      }
    }
  return best;
}

export function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of one) if (other.has(stem)) count++;
  return count;
}
