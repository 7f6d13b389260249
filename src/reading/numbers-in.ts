import { clockTimes } from "./clock-times.ts";
import { figuresIn } from "./figures.ts";
import { countOf, numberWordPattern, scaled, scaleOf, scalePattern, sharesIn } from "./numbers.ts";
import { blanked, type Stretch } from "./plain.ts";
import { wordStems } from "./word-stems.ts";

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
  /** The words around it, up to the next comma, "and" or number, by which it is known what it counts. */
  readonly context: ReadonlySet<string>;
}

/** Every number of a sentence, those without a unit too. What is taken already, such as dates, is left out. */
export function numbersIn(text: string, taken: readonly Stretch[]): readonly SentenceNumber[] {
  if (!mayCount.test(text) || (taken.length > 0 && !mayCount.test(blanked(text, taken)))) return [];
  const times = clockTimes(text);
  const shares = sharesIn(text).map(({ start, end, percent }) => ({
    start,
    end,
    value: percent,
    valueMax: null,
    unit: "percent",
    bound:
      boundBefore
        .exec(text.slice(Math.max(0, start - 30), start))?.[0]
        .trim()
        .toLowerCase() ?? null,
    isExact: false,
  }));
  const figures = figuresIn(
    text,
    [...taken, ...shares].toSorted((a, b) => a.start - b.start),
  )
    .filter(
      ({ start, end }) =>
        !fraction.test(text.slice(Math.max(0, start - 24), start)) &&
        !inWays.test(text.slice(Math.max(0, start - 3), end)),
    )
    .map((figure) => ({
      ...figure,
      bound: figure.bound === null ? null : boundOf(text.slice(figure.bound.start, figure.bound.end)),
      isExact: isExact(text.slice(figure.start, figure.end)),
    }));
  const left = blanked(
    text,
    [...taken, ...times, ...shares, ...figures].toSorted((a, b) => a.start - b.start),
    "\u0001",
  );
  const bare = Array.from(left.matchAll(bareNumber)).flatMap(
    (match): readonly Omit<SentenceNumber, "context">[] => {
      const [written, number = "", scale, short] = match;
      // "Three and a half million".
      const half = andAHalf.exec(text.slice(match.index + written.trimEnd().length));
      const value =
        half === null
          ? scaled(countOf(number), scaleOf(scale ?? short))
          : scaled(countOf(number) + 0.5, scaleOf(half[1]));
      const before = left.slice(Math.max(0, match.index - 30), match.index);
      if (
        !Number.isFinite(value) ||
        /^one$/i.test(number) ||
        partOfName.test(text.slice(Math.max(0, match.index - 30), match.index)) ||
        inWays.test(text.slice(Math.max(0, match.index - 3), match.index + written.length + 6)) ||
        (atHour.test(text.slice(0, match.index)) &&
          ofDay.test(text.slice(match.index + written.trimEnd().length))) ||
        fraction.test(before)
      )
        return [];
      const bound = boundOf(boundBefore.exec(before)?.[0] ?? "");
      const end = match.index + written.trimEnd().length + (half?.[0].length ?? 0);
      return [
        { start: match.index, end, value, valueMax: null, unit: null, bound, isExact: isExact(written) },
      ];
    },
  );
  const found = [...shares, ...figures, ...bare].sort((a, b) => a.start - b.start);
  return found.map((number, at) => ({
    ...number,
    context: contextOf(text, number, found[at - 1]?.end ?? 0, found[at + 1]?.start ?? text.length),
  }));
}

/** "Fewer than the 240" compares with them, and bounds nothing. */
function boundOf(written: string): string | null {
  const bound = written.trim().toLowerCase();
  return bound === "" || bound.endsWith("than the") ? null : bound;
}

function contextOf(text: string, { start, end }: Stretch, from: number, to: number): ReadonlySet<string> {
  const before = text.slice(from, start).split(seam).at(-1) ?? "";
  const after = text.slice(end, to).split(seam)[0] ?? "";
  const counted = text.slice(start, end).replace(ownNumber, " ");
  return wordStems(`${before} ${counted} ${after}`);
}

const ownNumber = new RegExp(`^${numberWordPattern}${scalePattern}`, "i");
const seam = /[.,;:()](?=\s|$)| (?:and|but|while|against|to|with|than|out of) /;

function isExact(written: string): boolean {
  return /\d|hundred|thousand|million|billion|trillion|dozen|[a-z]+ty|teen/i.test(written);
}

/** A quick look before the careful one. */
export const mayCount =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|hundred|thousand|million|billion|half|double|triple|twice)\b/i;
// Not part of a longer number, a word, a time or an address.
const bareNumber = new RegExp(
  `(?<![\\p{L}\\d.,:/#_-])${numberWordPattern}(?!\\d|[.,:/]\\d|-?\\p{L}|(?:st|nd|rd|th)\\b)${scalePattern}`,
  "giu",
);
const boundBefore =
  /\b(?:at least|at most|no more than|not more than|no less than|not less than|no fewer than|more than|fewer than|less than|(?<!\b(?:go|goes|going|gone|went|adds?|adding) )up to|as (?:many|much|few) as|about|around|roughly|some|nearly|almost|(?<!\b(?:turn|turns|turned|turning|hand|hands|handed) )over|under|close to)(?: the| a)? ?$/i;
// "A quarter of a million" is neither.
const fraction = /(?:half|third|quarter|fifth|tenth)s?(?: of)?(?: an?| the)? $/i;
const andAHalf = /^ and a half(?: (thousand|million|billion|trillion)(?![\p{sc=Latn}\p{Lm}]))?/iu;
/** "Is told in two ways" counts nothing that a record has. */
const inWays = /^in \p{L}+ ways(?![\p{sc=Latn}\p{Lm}])/iu;
/** "At about 7 on Wednesday morning", "at seven in the evening" are times of day. */
const atHour =
  /(?<![\p{sc=Latn}\p{Lm}])(?:at|by|from|until|till|before|after|since|around|about)(?: (?:about|around|roughly|nearly|almost|just after|shortly after|just before|shortly before))? $/iu;
const ofDay =
  /^(?: o['’]clock| (?:on |that |this |the next |the following )?(?:\p{Lu}\p{Ll}+day )?(?:in the )?(?:morning|afternoon|evening|night)| at night)(?![\p{sc=Latn}\p{Lm}])/u;
const partOfName =
  /(?:\b(?:Nos?|Article|Section|Chapter|Flight|Route|Highway|Room|Page|Level|Gate|Group|Unit|Channel|Type|Boeing|Airbus|Apollo|Formula|Division|Stage|Phase|World War|Rustavi|Windows|Covid|\p{Lu}[\p{L}]+)\.?|#) ?$/u;
