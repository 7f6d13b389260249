import { weekdayOf } from "../../model/calendar.ts";
import { daysInMonth } from "../../model/days-in-month.ts";
import type { SentenceDate } from "../../reading/dates-in.ts";
import { lazily } from "../../text/lazily.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule, type Finding, type SheetContext } from "../rule.ts";
import { recordsMeant } from "./matching/about-records.ts";
import { clockWrong } from "./matching/clock-wrong.ts";
import { besideOf, isNextTo } from "./matching/day-beside.ts";
import { isByWeekday } from "./matching/day-by-weekday.ts";
import { type DayRange, rangeWritten } from "./matching/day-ranges.ts";
import { spanWords } from "./matching/day-words.ts";
import { deadlineChanged } from "./matching/deadline-changed.ts";
import { evidenceOf, sheetEvidence } from "./matching/evidence.ts";
import { heldSentence } from "./matching/held-sentence.ts";
import { levelWhere } from "./matching/level.ts";
import { nearFacts } from "./matching/near-facts.ts";
import { type CitedPart, type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";
import { otherPartOfSpan } from "./matching/span-parts.ts";

const vote = `
  vote:
    what: Council vote on a toll
    state: scheduled
    when: 2026-04-02
    cite: p1`;

export const dateNotInRecord = defineRule({
  code: "date-not-in-record",
  severity: "error",
  needsWholeSheet: true,
  summary: "Every date of the prose is one of a record.",
  why: "A wrong day sends readers to a closed door, and stays wrong in every calendar that they copy it to.",
  bad: exampleSheet({
    events: vote,
    body: "## What comes next\n\n- The council votes on a toll on 12 April.[^vote]",
  }),
  good: exampleSheet({
    events: vote,
    body: "## What comes next\n\n- The council votes on a toll on 2 April.[^vote]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { reading, cited, restsElsewhere } = sentence;
      const dates = reading.dates.filter(
        (date) => !reading.quotations.some(({ start, end }) => date.start > start && date.end <= end),
      );
      if (cited.length === 0 && restsElsewhere) continue;
      const clock = clockWrong(sentence, context);
      if (clock !== null)
        yield {
          ...sentence.at(clock.words),
          ...clock,
          ...(cited.length === 0 ? { severity: "warning" as const } : {}),
        };
      const held = heldAgainst(sentence, context);
      const part = otherPartOfSpan(reading.words, cited);
      if (part !== null) yield { ...sentence.at(part.words), ...part };
      if (dates.length === 0) continue;
      let isTold = false;
      // Of several dates in a sentence, one that its records have bears out that it is about them.
      const isAnchored = dates.some((date) => isKnown(date, held.near, held.asOf, held.isSpoken));
      const isAlone = dates.length === 1 && new Set(cited.map(({ fact }) => fact)).size === 1;
      const beside = dates.map((date) => besideOf(reading.words.slice(0, date.start), date));
      const isCompared = dates.map((date) => comparedWith.test(reading.words.slice(0, date.start)));
      for (const [at, date] of dates.entries()) {
        const written = reading.words.slice(date.start, date.end);
        const finding = noDay(date, written) ?? wrongIn(date, written, held, isAnchored, beside[at], isAlone);
        if (finding === null || (isCompared[at] && isYearBefore(date, held))) continue;
        if (isByWeekday(rangeWritten(date, held.asOf), finding.record, cited)) continue;
        yield {
          ...sentence.at(written),
          ...finding,
          ...(cited.length === 0 ? { severity: "warning" as const } : {}),
        };
        isTold = true;
        break;
      }
      const limit = isTold ? null : deadlineChanged(sentence, held.asOf);
      if (limit !== null) yield { ...sentence.at(limit.words), ...limit };
    }
  },
});

interface Held {
  readonly own: readonly DayRange[];
  readonly near: readonly DayRange[];
  readonly sheet: readonly DayRange[];
  readonly asOf: string;
  /** What the records say that the sentence cites, or is about. */
  readonly text: string;
  /** Whether somebody is said to say it: that may have been on the day of the sheet. */
  readonly isSpoken: boolean;
}

function heldAgainst(sentence: ProseSentence, { briefing }: SheetContext): Held {
  const { cited, reading } = sentence;
  const held = heldSentence(sentence, briefing);
  if (
    cited.length === 0 &&
    sentence.place !== "title" &&
    held.cited.some(({ fact }) => fact.kind === "event")
  )
    return heldOf({ cited: held.cited, briefing, reading });
  // Without a note, a sentence may be about one thing that happened on a day.
  const meant = cited.length > 0 ? [] : recordsMeant(briefing, reading.stems);
  const isOfOne = cited.length === 0 && meant.length <= 2 && meant.some(({ kind }) => kind === "event");
  return heldOf({ cited: isOfOne ? meant.map((fact) => ({ fact, briefing })) : cited, briefing, reading });
}

interface HeldOf extends Pick<SheetContext, "briefing">, Pick<ProseSentence, "reading"> {
  readonly cited: readonly Pick<CitedPart, "fact" | "briefing">[];
}

const heldOf = lazily<HeldOf, Held>({
  own: ({ cited }) => cited.flatMap((one) => evidenceOf(one.fact, one.briefing).days),
  near: ({ cited }, { isSpoken }) =>
    cited.flatMap(({ fact, briefing }) =>
      nearFacts(fact, briefing).flatMap((one) => {
        const { days } = evidenceOf(one, briefing);
        if (isSpoken || one === fact || one.kind === "event") return days;
        // On which day somebody spoke of an event, or counted something of it, says nothing of the day of the event.
        const date = one.kind === "statement" ? one.when : one.asOf;
        return days.filter(({ from, to }) => from !== date?.earliest || to !== date?.latest);
      }),
    ),
  sheet: ({ cited, briefing }) =>
    Array.from(new Set([briefing, ...cited.map((one) => one.briefing)]), sheetEvidence).flatMap(
      ({ days }) => days,
    ),
  asOf: ({ briefing }) => briefing.asOf,
  text: ({ cited }) => cited.map((one) => evidenceOf(one.fact, one.briefing).text).join(" · "),
  isSpoken: ({ reading }) => reading.isTold,
});

type Wrong = Pick<Finding, "message" | "hint" | "record" | "severity">;

function wrongIn(
  date: SentenceDate,
  written: string,
  held: Held,
  isAnchored: boolean,
  beside: "before" | "after" | undefined,
  isAlone: boolean,
): Wrong | null {
  const { asOf } = held;
  // A weekday may be that of the telling; of several dates and records, nobody can say which goes with which.
  const isSameRole = isAlone && (date.day !== null || !held.isSpoken);
  if (
    isKnown(date, held.near, asOf, held.isSpoken) ||
    (beside !== undefined && isNextTo(date, beside, held.near, asOf))
  )
    return null;
  const rival = isAnchored
    ? undefined
    : held.own.find(
        (one) =>
          one.record !== null &&
          one.from !== null &&
          one.to !== null &&
          (isVague(date) ? isWithinAYear(one.from, one.to) : one.from === one.to),
      );
  if (rival !== undefined && (!isVague(date) || isMonthOf(date, held)))
    return {
      message: `"${written}" is not what record "${rival.record}" has: ${spanWords(rival.from!, rival.to!)}.`,
      hint: `Write ${spanWords(rival.from!, rival.to!)}, or cite the record that has ${written}.`,
      record: rival.record ?? undefined,
      ...levelWhere(
        !isVague(date) &&
          isSameRole &&
          !isKnown(
            date,
            held.sheet.filter(({ from, to }) => from === to),
            asOf,
          ),
      ),
    };
  if (date.month === null && date.year === null) return null;
  if (isKnown(date, held.sheet, asOf)) return null;
  return {
    message: `No record has the date "${written}".`,
    hint: "Mend the date, or cite the record that it is from.",
    severity: "warning",
  };
}

/** "12% more than in 2024". */
const comparedWith =
  /(?<![\p{sc=Latn}\p{Lm}])(?:than|against|compared with|(?:rise|fall|increase|decrease|drop|up|down)(?: of)? [^.;,]{1,30} (?:from|over|on)) (?:(?:in|that of|those of) )?$/iu;

/** The year before one that a record counts, where it says that it compares with that. */
function isYearBefore({ year, month }: SentenceDate, { own, text }: Held): boolean {
  return (
    month === null &&
    year !== null &&
    own.some(({ from }) => from !== null && Number(from.slice(0, 4)) === year + 1) &&
    /(?<![\p{sc=Latn}\p{Lm}])(?:(?:a|the|last|previous|prior) year(?: (?:before|earlier|ago))?|year[- ]on[- ]year|annual)(?![\p{sc=Latn}\p{Lm}])/iu.test(
      text,
    )
  );
}

function noDay({ year, month, day }: SentenceDate, written: string): Wrong | null {
  if (month === null || day === null || day <= daysInMonth(year ?? 2000, month)) return null;
  return {
    message: `"${written}" does not exist: the month has ${daysInMonth(year ?? 2000, month)} days.`,
    hint: "Mend the date.",
  };
}

/** A month, or a part of a year, where the cited records have no more than one time: it can be meant for nothing else. */
function isMonthOf({ month, months }: SentenceDate, { own }: Held): boolean {
  // The last day of a month is written in more than one way.
  const times = new Set(own.map(({ from, to }) => `${from?.slice(0, 7)}/${to?.slice(0, 7)}`));
  return (month !== null || months !== null) && times.size === 1;
}

function isWithinAYear(from: string, to: string): boolean {
  return from.slice(0, 4) === to.slice(0, 4) && (from.slice(5, 7) !== "01" || to.slice(5, 7) !== "12");
}

/** A weekday alone or a month may be said of much. */
function isVague({ day, weekday }: SentenceDate): boolean {
  return day === null && weekday === null;
}

/** Whether a date is one of these, as far as either says. A weekday is known by any day of that name near them. */
function isKnown(date: SentenceDate, ranges: readonly DayRange[], asOf: string, isSpoken = true): boolean {
  if (date.day === null && date.month === null && date.year === null)
    return (
      ranges.some(({ from, to }) => from !== null && (from !== to || weekdayOf(from) === date.weekday)) ||
      (isSpoken && weekdayOf(asOf) === date.weekday)
    );
  const range = rangeWritten(date, asOf);
  if (range === null) return true;
  const isIn = ({ from, to }: DayRange) =>
    (from ?? to ?? "0000") <= range.to! && (to ?? "9999") >= range.from!;
  if (ranges.some(isIn)) return true;
  // Without a year, the same day of any year that a record names.
  return (
    date.year === null &&
    date.month !== null &&
    ranges.some(({ from, to }) => {
      const near = rangeWritten(date, from ?? to ?? asOf);
      return near !== null && (from ?? to ?? "0000") <= near.to! && (to ?? "9999") >= near.from!;
    })
  );
}
