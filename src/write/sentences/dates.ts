import { type FactDate, isWorkedOut } from "../../model/fact-date.ts";
import { dateWords, dayWords, monthWords } from "../../words/en/date-words.ts";
import type { BriefingIndex } from "../briefing-index.ts";

/**
 * A date as far as it is known, in a line (`long`) or in tables and notes (`short`) of a briefing: "no earlier than Monday
 * 11 August†", "since February 2022", "date not stated". The year of the briefing and a weekday far away go without saying,
 * unless the words `beside` it have another year. † follows what was worked out from the source's words in more than the
 * plain way.
 */
export function dateInWords(
  date: FactDate,
  style: "long" | "short",
  index: BriefingIndex,
  beside = "",
): string {
  const words = bareDate(date, style, index, beside);
  return isWorkedOut(date) ? `${words}†` : words;
}

/** The same without †, for the sentence that explains it. */
export function bareDate(
  date: FactDate,
  style: "long" | "short",
  { briefing }: BriefingIndex,
  beside = "",
): string {
  if (!isDated(date)) return "date not stated";
  const { asOf } = briefing;
  const hasOtherYear = (beside.match(year) ?? []).some((other) => other !== asOf.slice(0, 4));
  return dateWords(date, hasOtherYear ? { style, asOf } : { style, near: asOf });
}

/** A date with its year, where it is read apart from the briefing's own day: in lists of sources and in the log of updates. */
export function wholeDate(date: FactDate): string {
  return isDated(date) ? dateWords(date, { style: "short" }) : "date not stated";
}

const year = /(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d,]|\.\d)/g;

export function isDated(date: FactDate): boolean {
  return date.kind !== "unstated" && date.kind !== "invalid";
}

/** Whether the date is this day and no other. */
export function isOnDay(date: FactDate | null, day: string): boolean {
  return date !== null && date.earliest === day && date.latest === day;
}

/** Whether a sentence has the day of a date that is one day: "8 August" or "August 8". */
export function namesDay(sentence: string, date: FactDate): boolean {
  return dayPattern(date)?.test(sentence) ?? false;
}

/** The sentence with † behind that day. */
export function withDagger(sentence: string, date: FactDate): string {
  const day = dayPattern(date);
  return day === null ? sentence : sentence.replace(day, "$&†");
}

function dayPattern({ earliest, latest }: FactDate): RegExp | null {
  if (earliest === null || earliest !== latest) return null;
  const [, day, month] = /(\d+) (\p{Lu}\p{Ll}+)/u.exec(dayWords(earliest)) ?? [];
  return new RegExp(`(?<!\\d)(?:${day} ${month}|${month} ${day}(?!\\d))(?:,? ${earliest.slice(0, 4)})?`);
}

/** "Wednesday 6 August 2025" for `2025-08-06`. */
export function dayInWords(day: string): string {
  return dayWords(day);
}

/** "Wednesday 6 August": for a heading, on a page whose year is plain. */
export function dayWithoutYear(day: string): string {
  return dayWords(day, { style: "long", yearOf: day });
}

/** A date of a role, as written in EDTF: "20 January 2025", "February 2022", "2025"; other forms as they are. */
export function roleDateInWords(written: string | number): string {
  const text = String(written);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayWords(text, { weekday: false });
  return /^\d{4}-\d\d$/.test(text) ? monthWords(text) : text;
}
