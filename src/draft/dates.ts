import { clockTimes, withTime } from "../reading/clock-times.ts";
import { blanked, type Stretch } from "../reading/plain.ts";
import { type DatePattern, datePatterns } from "./date-patterns.ts";
import { type Direction, directionAt } from "./direction.ts";
import type { Quote } from "./quotes.ts";
import type { Article, Sentence } from "./read-article.ts";

/** A date in the text and what it gives. */
export interface DraftDate extends Stretch {
  readonly edtf: string;
  readonly sentence: number;
  /** Worked out from the dateline, so that its words belong beside it. */
  readonly isRelative: boolean;
  readonly isSure: boolean;
  readonly direction: Direction;
}

/** The dates of an article's sentences, in order; those of a dateline come first, from `readArticle`. */
export function datesOf(article: Article, quotes: readonly Quote[], day: string): readonly DraftDate[] {
  const dates: DraftDate[] = [];
  let lastYear: number | null = null;
  let lastDay: string | null = null;
  let lastDayIn = -2;
  let quote = 0;
  for (const [index, sentence] of article.sentences.entries()) {
    while (quote < quotes.length && quotes[quote]!.outer.end <= sentence.start) quote++;
    // A time of day belongs to a day that was named just before; farther back it would be a guess.
    const isNear = lastDayIn === index - 1 || article.sentences[lastDayIn]?.paragraph === sentence.paragraph;
    const own = datesIn(article, sentence, index, quotes, quote, day, lastYear, lastDay, isNear);
    for (const date of own) {
      dates.push(date);
      const year = /^\d{4}/.exec(date.edtf);
      if (year !== null) lastYear = Number(year[0]);
      if (/^\d{4}-\d\d-\d\d(?:T|$)/.test(date.edtf)) [lastDay, lastDayIn] = [date.edtf.slice(0, 10), index];
    }
  }
  return dates;
}

function datesIn(
  article: Article,
  { from, end }: Sentence,
  sentence: number,
  quotes: readonly Quote[],
  firstQuote: number,
  day: string,
  lastYear: number | null,
  lastDay: string | null,
  isNear: boolean,
): readonly DraftDate[] {
  const text = article.plain.slice(from, end);
  if (!mayHoldDate.test(text)) return [];
  const times = clockTimes(text);
  const found: DraftDate[] = [];
  for (const { at, stop, lead, match, pattern } of matchesIn(blanked(text, times))) {
    const inner = quoteAt(quotes, firstQuote, from + at);
    const before = found.at(-1);
    let direction: Direction | null = null;
    const edtf = pattern.read(match, {
      day,
      isQuoted: inner !== null,
      before: before?.edtf ?? null,
      lastDay: /^\d{4}-\d\d-\d\d/.exec(before?.edtf ?? "")?.[0] ?? lastDay,
      lastYear: before === undefined ? lastYear : Number(before.edtf.slice(0, 4)) || lastYear,
      lead: text.slice(0, at),
      direction: () => {
        const start = inner === null ? 0 : Math.max(0, inner.start - from);
        const until = inner === null ? text.length : Math.min(text.length, inner.end - from);
        direction ??= directionAt(text.slice(start, until), at + lead - start, stop - start);
        return direction;
      },
    });
    if (edtf === null) continue;
    found.push({
      start: from + at + lead,
      end: from + stop,
      edtf,
      sentence,
      isRelative: pattern.isRelative === true || !/\b(?:1\d|20)\d\d/.test(match[0]),
      isSure: pattern.isDoubtful !== true && direction !== "unclear",
      direction: direction ?? (edtf.slice(0, 10) > day ? "future" : "past"),
    });
  }
  return joinTimes(
    text,
    from,
    times,
    found,
    sentence,
    day,
    market.test(text) ? day : isNear ? lastDay : null,
  );
}

/** "Shares were down 14% at 1015 GMT": prices are those of the day of writing. */
const market = /(?<!\p{L})(?:shares|stocks?|index|futures|traded|trading|yields?|crude)(?!\p{L})/iu;

interface Match {
  readonly at: number;
  readonly stop: number;
  readonly lead: number;
  readonly match: RegExpExecArray;
  readonly pattern: DatePattern;
}

/** Where the patterns match, in the order of the text: a date may count from one before it. */
function matchesIn(text: string): readonly Match[] {
  let left = text;
  const found: Match[] = [];
  for (const { everywhere, pattern } of searched) {
    const taken: Stretch[] = [];
    for (const match of left.matchAll(everywhere)) {
      const at = match.index;
      const stop = at + match[0].length;
      taken.push({ start: at, end: stop });
      found.push({ at, stop, lead: leadOf(match[0]), match, pattern });
    }
    if (taken.length > 0) left = blanked(left, taken);
  }
  return found.sort((a, b) => a.at - b.at);
}

const searched = datePatterns.map((pattern) => ({
  pattern,
  everywhere: new RegExp(pattern.pattern.source, `${pattern.pattern.flags}g`),
}));

const mayHoldDate =
  /\d|day\b|week|month|year|night|morning|evening|afternoon|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|fall|winter|decade|tomorrow|Christmas|quarter/;

/** Prepositions that a pattern needs in order to be sure are no part of the date's own words. */
function leadOf(words: string): number {
  return (
    /^(?:(?:in|since|by|until|of|from|during|through|before|after|past|as|and|to|for|over|at|on|between|just|only|about)[ -])+/i.exec(
      words,
    )?.[0].length ?? 0
  );
}

function quoteAt(quotes: readonly Quote[], first: number, at: number): Quote | null {
  for (let index = first; index < quotes.length; index++) {
    const quote = quotes[index]!;
    if (quote.start > at) return null;
    if (at < quote.end) return quote;
  }
  return null;
}

/** A time of day belongs to the day that it stands beside, else to the one nearest before it in the sentence. */
function joinTimes(
  text: string,
  from: number,
  times: ReturnType<typeof clockTimes>,
  dates: readonly DraftDate[],
  sentence: number,
  day: string,
  lastDay: string | null,
): readonly DraftDate[] {
  if (times.length === 0) return dates;
  const earlier =
    lastDay === null ? undefined : { edtf: lastDay, sentence, isRelative: true, direction: "past" as const };
  const isDay = ({ edtf }: DraftDate) => /^\d{4}-\d\d-\d\d$/.test(edtf);
  const joined = [...dates];
  for (const time of times) {
    const beside = joined.findIndex((date) => {
      if (!isDay(date)) return false;
      const between =
        date.start - from >= time.end
          ? text.slice(time.end, date.start - from)
          : date.end - from <= time.start
            ? text.slice(date.end - from, time.start)
            : null;
      return (
        between !== null &&
        /^,?(?: (?:on|at|from|in the|next|this|last|morning|afternoon|evening|night|early|late|about|around|shortly|just|after|before|by|until))*,? ?$/.test(
          between,
        )
      );
    });
    const date = joined[beside];
    if (date !== undefined) {
      const start = Math.min(date.start, from + time.start);
      joined[beside] = {
        ...date,
        start,
        end: Math.max(date.end, from + time.end),
        edtf: withTime(date.edtf, time),
      };
      continue;
    }
    const isPast = directionAt(text, time.start, time.end) === "past";
    const near =
      joined.filter((one) => one.end <= from + time.start && /^\d{4}-\d\d-\d\d/.test(one.edtf)).at(-1) ??
      joined.find(isDay) ??
      earlier;
    if (near === undefined) continue;
    // "was released at 03:20": not on a day to come that the sentence before named.
    const own = isPast && near.edtf.slice(0, 10) > day ? day : near.edtf.slice(0, 10);
    joined.push({
      ...near,
      start: from + time.start,
      end: from + time.end,
      edtf: withTime(own, time),
      isSure: false,
    });
  }

  return joined.sort((a, b) => a.start - b.start);
}
