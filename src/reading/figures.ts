import { clockTimes } from "./clock-times.ts";
import { countedNoun } from "./counted-noun.ts";
import { matchesAt, numberStarts } from "./number-starts.ts";
import { countOf, numberWordPattern as N, scalePattern as S, scaled, scaleOf } from "./numbers.ts";
import { blanked, type Stretch } from "./plain.ts";
import { currencyBehind, currencyOf, currencyPattern, currencySign } from "./words/en/money.ts";
import { singular, unitPattern, unitWord } from "./words/en/units.ts";

/** A number of a sentence with its unit. */
export interface Figure extends Stretch {
  readonly value: number;
  /** The upper end of a range. */
  readonly valueMax: number | null;
  /** percent, an ISO currency, a measure, or the counted noun in the singular. */
  readonly unit: string;
  /** "at least", "about": where the source bounds it or has it only roughly. */
  readonly bound: Stretch | null;
  readonly isSure: boolean;
}

interface Shape {
  readonly pattern: RegExp;
  /** A quick look before the careful one. */
  readonly needs?: RegExp;
  readonly read: (
    match: RegExpExecArray,
    after: string,
  ) =>
    | (Omit<Figure, "start" | "end" | "bound" | "isSure"> & {
        readonly length?: number;
        readonly isSure?: boolean;
      })
    | null;
}

const to = "(?: ?- ?| to | and | or )";
const pct = "(?: ?%| ?percent\\b| per cent\\b| pct\\b)";
const one = (value: number, unit: string) => ({ value, valueMax: null, unit });
const range = (value: number, valueMax: number, unit: string) =>
  valueMax > value ? { value, valueMax, unit } : null;
const num = (n: string | undefined, s?: string, t?: string) => scaled(countOf(n ?? ""), scaleOf(s ?? t));

const sign = new RegExp(`(?<![\\p{sc=Latn}\\p{Lm}])(?:${currencySign})\\d`, "u");
const behind = new RegExp(`(?:${currencyBehind})(?![\\p{sc=Latn}\\p{Lm}])`, "u");
const share = /%|per ?cent|pct/i;

/** Ways to write a figure, most words first. */
const D = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
const written: readonly Shape[] = [
  // "By seven votes to six".
  {
    needs: /votes? (?:to|against) /i,
    pattern: new RegExp(`(?<=votes? (?:to|against) )${N}(?=[.,;]| (?!votes?\\b))`, "gi"),
    read: ([, a]) => one(num(a), "vote"),
  },
  // "Failed by one vote".
  {
    needs: /by one /,
    pattern:
      /(?<=\bby )one (vote|point|seat|goal|run|try|stroke|shot|ballot|wicket|lap|length)(?![\p{sc=Latn}\p{Lm}])/gu,
    read: ([, unit = ""]) => one(1, unit),
  },
  {
    needs: sign,
    pattern: new RegExp(`(?<![\\p{L}])(${currencySign})${D}${S}${to}(?:${currencySign})${D}${S}`, "gu"),
    read: ([, c, a, s, t, b, u, v]) =>
      range(
        num(a, s ?? (num(a) < num(b) ? u : s), t ?? (num(a) < num(b) ? v : t)),
        num(b, u, v),
        currencyOf(c),
      ),
  },
  {
    needs: sign,
    pattern: new RegExp(`(?<![\\p{L}])(${currencySign})${D}${to}${D}${S}`, "gu"),
    read: ([, c, a, b, s, t]) => range(num(a, s, t), num(b, s, t), currencyOf(c)),
  },
  {
    needs: sign,
    pattern: new RegExp(`(?<![\\p{L}])(${currencySign})${D}${S}`, "gu"),
    read: ([, c, a, s, t]) => one(num(a, s, t), currencyOf(c)),
  },
  {
    pattern: new RegExp(`\\b${N}${S}${to}${N}${S}[ -](${currencyPattern})\\b`, "gi"),
    read: ([, a, s, t, b, u, v, c]) => range(num(a, s ?? u, t ?? v), num(b, u, v), currencyOf(c)),
  },
  {
    pattern: new RegExp(`\\b${N}${S}[ -](${currencyPattern})\\b`, "gi"),
    read: ([, a, s, t, c]) => one(num(a, s, t), currencyOf(c)),
  },
  {
    needs: behind,
    pattern: new RegExp(`(?<![\\p{L}\\d.,])${D}${S} ?(${currencyBehind})(?!\\p{L}|\\d)`, "gu"),
    read: ([, a, s, t, c]) => one(num(a, s, t), currencyOf(c)),
  },
  {
    needs: share,
    pattern: new RegExp(`\\b${N}(?:${pct})?${to}${N}${pct}`, "gi"),
    read: ([, a, b]) => range(num(a), num(b), "percent"),
  },
  {
    needs: /points?\b/i,
    pattern: new RegExp(`\\b${N}(?: ?%| percent| per cent)? ?-?(?:percentage|basis)[ -]points?\\b`, "gi"),
    read: ([whole, a]) => one(num(a), /basis/i.test(whole) ? "basis point" : "percentage point"),
  },
  {
    needs: share,
    pattern: new RegExp(`\\b${N}(?: ?%|[ -]?per ?cent\\b| pct\\b)`, "gi"),
    read: ([, a]) => one(num(a), "percent"),
  },
  {
    needs: /°|degree/i,
    pattern: new RegExp(`-?\\b${N} ?(?:°|degrees?) ?(C|F|Celsius|Fahrenheit)?\\b`, "gi"),
    read: ([, a, scale]) =>
      one(num(a), /^f/i.test(scale ?? "") ? "fahrenheit" : /^c/i.test(scale ?? "") ? "celsius" : "degree"),
  },
  {
    needs: /week to/i,
    pattern: new RegExp(`\\b(?:a|one) week to ${N} days\\b`, "gi"),
    read: ([, a]) => range(7, num(a), "day"),
  },
  {
    pattern: new RegExp(`\\b${N}${S}${to}${N}${S} ?(${unitPattern})(?![\\p{L}])`, "giu"),
    read: ([, a, s, t, b, u, v, w]) => range(num(a, s ?? u, t ?? v), num(b, u, v), unitWord(w ?? "")),
  },
  {
    pattern: new RegExp(`\\b${N}${S}[ -]?(${unitPattern})(?![\\p{L}])(?:-old\\b)?`, "giu"),
    read: ([, a, s, t, w]) => one(num(a, s, t), unitWord(w ?? "")),
  },
  {
    needs: /times|fold/i,
    pattern: new RegExp(`\\b(?:${N}|double|triple|twice)[ -](times|fold)\\b`, "gi"),
    read: ([, a]) => (a === undefined ? null : one(num(a), "times")),
  },
  {
    needs: /thirds|quarters|fifths/i,
    pattern: /\b(two|three|four)[- ](thirds|quarters|fifths)(?: of)?/gi,
    read: ([, a, part], after) => {
      const noun = countedNoun(after.replace(/^ ?(?:of )?(?:the|its|their|all|those|his|her)?/, ""), false);
      return noun === null
        ? null
        : {
            ...one(
              Number(
                (num(a) / ({ thirds: 3, quarters: 4, fifths: 5 }[(part ?? "").toLowerCase()] ?? 1)).toFixed(
                  3,
                ),
              ),
              noun.unit,
            ),
            isSure: false,
          };
    },
  },
  {
    pattern: new RegExp(`\\b${N}${S}${to}${N}${S}(?= )`, "gi"),
    read: ([, a, s, t, b, u, v], after) => {
      const noun = countedNoun(after, false);
      const figure = noun === null ? null : range(num(a, s ?? u, t ?? v), num(b, u, v), noun.unit);
      return figure === null || noun === null ? null : { ...figure, length: noun.length };
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\d.,:/-])\\b${N}${S}(?= (?!to\\b|and\\b|(?:hundred|thousand|lakh|crore|million|billion|trillion)\\b))`,
      "gi",
    ),
    read: ([whole, a, s, t], after) => counted(whole, num(a, s, t), after),
  },
  {
    needs: /kill|injur|wound|arrest|employ|hospitali|rescued|displac|evacuat|homeless/i,
    pattern: new RegExp(
      `(?<=\\b(?:kill(?:ed|ing)|injur(?:ed|ing)|wound(?:ed|ing)|arrested|employs|hospitali[sz]ed|rescued|displac(?:ed|ing)|evacuat(?:ed|ing)|homeless) (?:at least |about |more than |around |some |up to |nearly |almost |over |another )?)${N}${S}\\b(?! ?[-%\\p{L}])`,
      "giu",
    ),
    read: ([, a, s, t]) => ({ ...one(num(a, s, t), "person"), isSure: false }),
  },
  {
    needs: /-[a-z]/i,
    pattern:
      /\b([a-z]+|\d+)-(person|strong|seat|room|bed|storey|member|page|hectare|acre|unit|vessel|ship|man|car|point|lap|mile|goal|match|game|nation|country|state|party|judge|part|bedroom|metre|minute)\b/gi,
    read: ([, a, w]) => (Number.isNaN(num(a)) ? null : one(num(a), singular((w ?? "").toLowerCase()))),
  },
];

/** Each with its pattern for one place alone, where it begins with a number. */
const shapes = written.map((shape) => {
  const { source, flags } = shape.pattern;
  const isAtNumber = [`\\b${N}`, `(?<![\\d.,:/-])\\b${N}`].some((begin) => source.startsWith(begin));
  return { ...shape, here: isAtNumber ? new RegExp(source, flags.replace("g", "y")) : null };
});

const boundBefore =
  /\b(?:at least|at most|no more than|no fewer than|no less than|not less than|not more than|more than|fewer than|less than|(?<!\b(?:go|goes|going|gone|went|adds?|adding) )up to|as much as|as many as|as few as|about|around|roughly|approximately|nearly|almost|some|(?<!\b(?:turn|turns|turned|turning|hand|hands|handed) )over|under|an estimated|estimated|close to|upwards of|between|just over|just under|well over)(?: the| a)? ?$/i;
const noFigure =
  /(?:\b(?:No|Nos|Article|Section|Chapter|Flight|Route|Highway|Room|Page|Level|Gate|Grade|Group|Unit|Platform|Channel|Type|Boeing|Airbus|Apollo|Formula|Under|Division|Stage|Phase|Chapter|aged|verse)\.?|#) ?$/;

/** The figures of a sentence, in order. Numbers of times of day, and of what was read as a date before, are none. */
export function figuresIn(text: string, dates: readonly Stretch[]): readonly Figure[] {
  if (!mayCount.test(text)) return [];
  let left = blanked(blanked(text, dates, "\u0001"), clockTimes(text), "\u0001");
  const found: Figure[] = [];
  let starts = numberStarts(left);
  for (const { pattern, needs, here, read } of shapes) {
    if (needs?.test(left) === false) continue;
    const taken: Stretch[] = [];
    for (const match of here === null ? left.matchAll(pattern) : matchesAt(starts, here, left)) {
      const start = match.index;
      let end = start + match[0].trimEnd().length;
      const before = left.slice(Math.max(0, start - 30), start);
      if (noFigure.test(before)) continue;
      const figure = read(match, left.slice(end, end + 80));
      if (figure === null || !Number.isFinite(figure.value) || figure.unit === "") continue;
      if (figure.length !== undefined) end += figure.length;
      const bound = boundBefore.exec(before);
      taken.push({ start, end });
      found.push({
        start,
        end,
        value: figure.value,
        valueMax: figure.valueMax,
        unit: figure.unit,
        bound: bound === null ? null : { start: start - bound[0].length, end: start },
        isSure: figure.isSure ?? true,
      });
    }
    if (taken.length === 0) continue;
    left = blanked(left, taken, "\u0001");
    starts = numberStarts(left);
  }
  return found.sort((a, b) => a.start - b.start);
}

const mayCount =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|\w+teen|twenty|\w+ty|dozen|hundred|thousand|million|billion|half|double|triple|twice)\b/i;

/** "At least five injured", "62,000 from their homes": only people are told of like this. */
const ofPeople =
  /^ (?:(?:more |others? )?(?:(?:are|were|was|is|remain(?:ed)?) (?:still |feared |reported |also )?)?(?:injured|wounded|dead|hurt|killed|missing|homeless|arrested|detained|hospitali[sz]ed|displaced|evacuated|trapped|stranded)(?=[.,;:)]| (?!\p{L}+s\b))|(?:out )?(?:of|from) their (?:homes|beds|houses|villages))/iu;

/** A bare number counts what follows it: "23 outstanding claims". Without a noun it is no figure. */
function counted(written: string, value: number, after: string): ReturnType<Shape["read"]> {
  if (/^one$/i.test(written.trim()) || Number.isNaN(value)) return null;
  if (ofPeople.test(after)) return { value, valueMax: null, unit: "person", isSure: false };
  const noun = countedNoun(after, /^\d/.test(written) && value > 12);
  return noun === null || /^(?:more|less|fewer)$/.test(noun.unit)
    ? null
    : { value, valueMax: null, unit: noun.unit, length: noun.length, isSure: noun.isPlural };
}
