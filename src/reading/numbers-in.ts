import { figuresIn } from "./figures.ts";
import { countOf, numberWordPattern, scaled, scaleOf, scalePattern } from "./numbers.ts";
import { blanked, type Stretch } from "./plain.ts";

/** A number of a sentence. */
export interface SentenceNumber extends Stretch {
  readonly value: number;
  /** The upper end of a range. */
  readonly valueMax: number | null;
  /** percent, a currency, a measure, or the counted noun in the singular; null where none follows. */
  readonly unit: string | null;
  /** How it is bounded or blurred: "up to", "about"; null where it is told as exact. */
  readonly bound: string | null;
  /** Written in digits, or with a scale: "340", "two million". */
  readonly isExact: boolean;
}

/** Every number of a sentence, those without a unit too. What is taken already, such as dates, is left out. */
export function numbersIn(text: string, taken: readonly Stretch[]): readonly SentenceNumber[] {
  if (!mayCount.test(text)) return [];
  const figures = figuresIn(text, taken).map((figure) => ({
    ...figure,
    bound:
      figure.bound === null ? null : text.slice(figure.bound.start, figure.bound.end).trim().toLowerCase(),
    isExact: isExact(text.slice(figure.start, figure.end)),
  }));
  const left = blanked(
    text,
    [...taken, ...figures].toSorted((a, b) => a.start - b.start),
    "\u0001",
  );
  const bare = Array.from(left.matchAll(bareNumber)).flatMap((match): readonly SentenceNumber[] => {
    const [written, number = "", scale, short] = match;
    const value = scaled(countOf(number), scaleOf(scale ?? short));
    const before = left.slice(Math.max(0, match.index - 30), match.index);
    if (!Number.isFinite(value) || /^one$/i.test(number) || partOfName.test(before)) return [];
    const bound = boundBefore.exec(before)?.[0].trim().toLowerCase() ?? null;
    const end = match.index + written.trimEnd().length;
    return [{ start: match.index, end, value, valueMax: null, unit: null, bound, isExact: isExact(written) }];
  });
  return [...figures, ...bare].sort((a, b) => a.start - b.start);
}

function isExact(written: string): boolean {
  return /\d|hundred|thousand|million|billion|trillion|dozen|[a-z]+ty|teen/i.test(written);
}

const mayCount =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|\w+ty|dozen|hundred|thousand|million|billion|half|double|triple|twice)\b/i;
// Not part of a longer number, a word, a time or an address.
const bareNumber = new RegExp(
  `(?<![\\p{L}\\d.,:/#_-])${numberWordPattern}(?!\\d|[.,:/]\\d|-?\\p{L}|(?:st|nd|rd|th)\\b)${scalePattern}`,
  "giu",
);
const boundBefore =
  /\b(?:at least|at most|no more than|no fewer than|more than|fewer than|less than|up to|as (?:many|much|few) as|about|around|roughly|some|nearly|almost|over|under|close to)(?: the| a)? ?$/i;
const partOfName =
  /(?:\b(?:Nos?|Article|Section|Chapter|Flight|Route|Highway|Room|Page|Level|Gate|Group|Unit|Channel|Type|Boeing|Airbus|Apollo|Formula|Division|Stage|Phase|World War|Rustavi|Windows|Covid|\p{Lu}[\p{L}]+)\.?|#) ?$/u;
