import type { WrittenWhen } from "../model/common.ts";
import { type FactDate, unstatedDate } from "../model/fact-date.ts";
import { readEdtf } from "./edtf.ts";
import type { EdtfReading } from "./edtf-reading.ts";

/** The words a date was worked out from, and what they count from. */
export interface DateWords {
  readonly said?: string | undefined;
  readonly anchor?: string | undefined;
}

/**
 * The date that an editor wrote, and why it is none where it is none. An absent date comes back as unstated:
 * whether it had to be there is for rules to say, which see the sheet.
 */
export function resolveDate(
  written: WrittenWhen | undefined,
  words: DateWords,
): { readonly date: FactDate; readonly reason: string | null } {
  if (written === undefined) return { date: withWords(unstatedDate, words), reason: null };
  const text = textOfWhen(written);
  if (text === "unstated") return { date: withWords(unstatedDate, words), reason: null };
  const known = plainDates.get(text);
  if (known !== undefined) return { date: withWords(known, words), reason: null };
  const reading = readEdtf(text);
  if ("reason" in reading) return { date: withWords(invalidDate(text), words), reason: reading.reason };
  const date = dateOf(reading);
  if (plainDates.size >= 20_000) plainDates.clear();
  plainDates.set(text, date);
  return { date: withWords(date, words), reason: null };
}

/** Dates without words of their own, by their text: most are written many times over an archive. */
const plainDates = new Map<string, FactDate>();

/** What was written as one text in EDTF: `{earliest: a, latest: b}` is `[a..b]`, the number 2025 is "2025". */
export function textOfWhen(written: WrittenWhen): string {
  if (typeof written === "string") return written.trim();
  if (typeof written === "number") return textOfNumber(written);
  const { earliest, latest } = written;
  if (earliest === undefined && latest === undefined) return "";
  return `[${textOfEnd(earliest)}..${textOfEnd(latest)}]`;
}

function textOfEnd(end: string | number | undefined): string {
  if (end === undefined) return "";
  return typeof end === "number" ? textOfNumber(end) : end.trim();
}

/** A year has four digits, so that the number 800 is the year 0800. */
function textOfNumber(number: number): string {
  return Number.isInteger(number) && number >= 0 ? String(number).padStart(4, "0") : String(number);
}

function dateOf(reading: EdtfReading): FactDate {
  return { ...reading, said: null, anchor: null, inferred: false };
}

function invalidDate(text: string): FactDate {
  return { ...unstatedDate, kind: "invalid", edtf: text };
}

function withWords(date: FactDate, { said, anchor }: DateWords): FactDate {
  if (said === undefined && anchor === undefined) return date;
  const hasDate = date.kind !== "unstated" && date.kind !== "invalid";
  return { ...date, said: said ?? null, anchor: anchor ?? null, inferred: said !== undefined && hasDate };
}
