import { dayNumber } from "../model/calendar.ts";
import { daysInMonth } from "../model/days-in-month.ts";
import { isoDay, monthNumber, monthPattern } from "./full-date.ts";
import type { Stretch } from "./plain.ts";

/** A date of a sentence as far as it is written. */
export interface SentenceDate extends Stretch {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** 0 for Monday. */
  readonly weekday: number | null;
  /** First and last month of a half or quarter of a year. */
  readonly months: readonly [number, number] | null;
}

export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** The dates that a sentence names by a day, a month, a year or a weekday. Days that don't exist are left as written. */
export function datesIn(text: string): readonly SentenceDate[] {
  if (!mayHoldDate.test(text)) return [];
  const found: SentenceDate[] = [];
  for (const { pattern, needs, read } of shapes) {
    if (!needs.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((one) => start < one.end && one.start < end)) continue;
      const date = read(match);
      if (date !== null) found.push({ start, end, ...nothing, ...date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The day that is meant, `YYYY-MM-DD`: one without a year is the nearest to `near`. Null where no day is named, or none exists. */
export function dayMeant({ year, month, day }: SentenceDate, near: string): string | null {
  if (month === null || day === null) return null;
  const here = Number(near.slice(0, 4));
  const years = year === null ? [here - 1, here, here + 1] : [year];
  const days = years
    .filter((one) => day >= 1 && day <= daysInMonth(one, month))
    .map((one) => isoDay(one, month, day));
  const from = dayNumber(near);
  return days.sort((a, b) => Math.abs(dayNumber(a) - from) - Math.abs(dayNumber(b) - from))[0] ?? null;
}

type Parts = Partial<Pick<SentenceDate, "year" | "month" | "day" | "weekday" | "months">>;

const nothing = { year: null, month: null, day: null, weekday: null, months: null };
const W = `(${weekdays.join("|")})`;
const T = "(?: (?:morning|afternoon|evening|night))?";
const D = "(\\d{1,2})(?:st|nd|rd|th)?";
const M = `(${monthPattern})(?![\\p{L}])`;
const Y = "(1[4-9]\\d\\d|20\\d\\d)(?!\\d)";

const monthOf =
  /Jan|Feb|Mar|Apr|May|MAY|Ju[nl]|Aug|Sep|Oct|Nov|Dec|JANUARY|JAN|FEB|MARCH|APR|JUNE|JULY|AUG|SEP|OCT|NOV|DEC/;

const shapes: readonly {
  readonly pattern: RegExp;
  /** A quick look before the careful one. */
  readonly needs: RegExp;
  readonly read: (match: RegExpMatchArray) => Parts | null;
}[] = [
  {
    needs: /\d{4}-\d\d-/,
    pattern: /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g,
    read: ([, y, m, d]) => ({ year: Number(y), month: Number(m), day: Number(d) }),
  },
  // "22 to 23 October", "22, 23 or 24 February": the days before the last.
  {
    needs: monthOf,
    pattern: new RegExp(
      `(?<![\\d.,:$€£])${D}(?=(?:, ${D}){0,4}(?:,? (?:to|and|or|until) |-| - )${D}(?: of)? ${M}(?:,? ${Y})?)`,
      "gu",
    ),
    read: ([, d, , , m, y]) => dateOf(undefined, d, m, y),
  },
  {
    needs: monthOf,
    pattern: new RegExp(`(?:${W}${T},? (?:the )?)?(?<!\\d)${D}(?: of)? ${M}(?:,? ${Y})?`, "gu"),
    read: ([, w, d, m, y]) => dateOf(w, d, m, y),
  },
  {
    needs: monthOf,
    pattern: new RegExp(
      `(?:${W}${T},? )?(?<!\\p{L})${M} ${D}(?![\\d%])(?! (?:million|billion|per))(?:,? ${Y})?`,
      "gu",
    ),
    read: ([, w, m, d, y]) => dateOf(w, d, m, y),
  },
  {
    needs: monthOf,
    pattern: new RegExp(`(?<!\\p{L})${M}(?:,| of)? ${Y}`, "gu"),
    read: ([, m = "", y]) => ({ month: monthNumber(m), year: Number(y) }),
  },
  // "The second half of 2028", "the first quarter of 2027"; of no year, a quarter may be anything's.
  {
    needs: /half|quarter/,
    pattern: new RegExp(
      `(?<![\\p{sc=Latn}\\p{Lm}])(first|second|third|fourth|last|final) (half|quarter)(?: of)?(?: the year)?,? ${Y}`,
      "gu",
    ),
    read: ([, which = "", part, y]) => {
      const length = part === "half" ? 6 : 3;
      const count = 12 / length;
      const at = /last|final/.test(which) ? count : ["first", "second", "third", "fourth"].indexOf(which) + 1;
      return at > count ? null : { year: Number(y), months: [(at - 1) * length + 1, at * length] };
    },
  },
  {
    needs: /day/,
    pattern: new RegExp(`(?<!\\p{L})${W}s?(?![\\p{sc=Latn}\\p{Lm}])`, "gu"),
    read: ([, w]) => ({ weekday: weekdayNumber(w) }),
  },
  {
    needs: monthOf,
    pattern:
      /(?<![\p{sc=Latn}\p{Lm}])(January|February|April|June|July|August|September|October|November|December|(?<=(?:in|since|by|until|of|from|late|early|mid|and|to|last|next|during|before|after)[ -])(?:March|May))(?![\p{sc=Latn}\p{Lm}])/gu,
    read: ([, m = ""]) => ({ month: monthNumber(m) }),
  },
  // "In 2018 teachers won": at the start of a sentence it counts nothing.
  {
    needs: /\d{4}/,
    pattern: /(?<=(?:^|[.;:] )(?:In|Since|By|Until|Before|After|During) )(1[4-9]\d\d|20\d\d)(?= \p{Ll})/gu,
    read: ([, y]) => ({ year: Number(y) }),
  },
  {
    needs: /(?:[Bb]y|[Ss]ince|[Uu]ntil) \d{4}/,
    pattern:
      /(?<=(?<![\p{sc=Latn}\p{Lm}])(?:[Bb]y|[Ss]ince|[Uu]ntil) )(1[4-9]\d\d|20\d\d)(?= \p{Ll}|[,.;:])/gu,
    read: ([, y]) => ({ year: Number(y) }),
  },
  {
    needs: /\d{4}/,
    pattern:
      /(?<![\d.,/€£$-]|[€£$] ?)(1[4-9]\d\d|20\d\d)(?![\d%]|[.,/]\d|-\d| ?(?:m|km|metres|meters|miles|hours|per|percent|million|billion|people|men|women|homes|jobs|[\p{Ll}]{4,}s)(?![\p{sc=Latn}\p{Lm}]))/gu,
    read: ([, y]) => ({ year: Number(y) }),
  },
];

function dateOf(w: string | undefined, d: string | undefined, m = "", y: string | undefined): Parts | null {
  const day = Number(d);
  if (day < 1 || day > 31) return null;
  return {
    weekday: w === undefined ? null : weekdayNumber(w),
    day,
    month: monthNumber(m),
    year: y === undefined ? null : Number(y),
  };
}

function weekdayNumber(name = ""): number {
  return weekdays.indexOf(name);
}

const mayHoldDate =
  /\d|day|January|February|March|April|May|June|July|August|September|October|November|December/;
