import parse from "edtf";
import { whyNoDate } from "../model/date-mistakes.ts";
import type { DatePrecision } from "../model/fact-date.ts";
import { type EdtfReading, type NoDate, point } from "./edtf-reading.ts";
import { readPlainDate } from "./plain-dates.ts";

const maxLength = 100;
const memory = new Map<string, EdtfReading | NoDate>();
const memoryLimit = 20_000;

/**
 * Reads a date in EDTF (ISO 8601-2). Of the library only the grammar and the days of a single date are used:
 * it turns a time into UTC, so that a day may slip, takes `[a..b]` to end with `a`, lets 2025-02-29 roll over
 * into March inside an interval, and has spring begin in January.
 */
export function readEdtf(written: string): EdtfReading | NoDate {
  const known = memory.get(written);
  if (known !== undefined) return known;
  const text = written.trim();
  if (text.length > maxLength)
    return { reason: `it has ${text.length} characters, more than any date needs` };
  if (memory.size >= memoryLimit) memory.clear();
  // Word processors make a minus sign of the hyphen.
  const reading = read(text.replaceAll("\u2212", "-"));
  memory.set(written, reading);
  return reading;
}

function read(text: string): EdtfReading | NoDate {
  if (text.includes("...") || text.includes("…"))
    return { reason: "an open end has two dots, as in [2025-08-11..] or 2022-02/.." };
  const first = text[0];
  if ((first === "[" && text.endsWith("]")) || (first === "{" && text.endsWith("}"))) return readSet(text);
  if (text.includes("/")) return readInterval(text);
  return readPoint(text);
}

function readPoint(text: string): EdtfReading | NoDate {
  return readPlainDate(text) ?? readWithLibrary(text);
}

const qualifiers = /[~?%]/g;
const firstMoment = Date.parse("0000-01-01T00:00:00Z");
const lastMoment = Date.parse("9999-12-31T23:59:59.999Z");

function readWithLibrary(text: string): EdtfReading | NoDate {
  let date: ReturnType<typeof parse>;
  try {
    date = parse(text);
  } catch {
    return { reason: whyNoDate(text) };
  }
  if (
    date.precision === 0 ||
    (date.type !== "Date" && date.type !== "Year" && date.type !== "Decade" && date.type !== "Century")
  )
    return { reason: whyNoDate(text) };
  if (!(date.min >= firstMoment && date.max <= lastMoment && date.min <= date.max))
    return { reason: "only the years 0000 to 9999 can be written" };
  const bare = readPlainDate(text.replace(qualifiers, ""));
  if (bare !== null && "reason" in bare) return bare;
  return {
    ...(bare ?? point(text, isoDay(date.min), isoDay(date.max), precisionOf(date))),
    edtf: text,
    approximate: (date.approximate?.value ?? 0) !== 0,
    uncertain: (date.uncertain?.value ?? 0) !== 0,
  };
}

function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** A day with unknown digits (`2025-08-XX`) is as exact as what is left of it. */
function precisionOf({ precision, unspecified }: ReturnType<typeof parse>): DatePrecision {
  const unknown = unspecified?.value ?? 0;
  if (precision === 3 && (unknown & 0b1111_1111) === 0) return "day";
  if ((precision === 3 || precision === 2) && (unknown & 0b0011_1111) === 0) return "month";
  return "year";
}

function readInterval(text: string): EdtfReading | NoDate {
  const ends = text.split("/");
  const [start = "", end = ""] = ends;
  const isOpen = (written: string) => written === "" || written === "..";
  if (ends.length !== 2 || (isOpen(start) && isOpen(end))) return { reason: whyNoDate(text) };
  return span("interval", text, isOpen(start) ? null : start, isOpen(end) ? null : end);
}

/** `[2025-08-11..]` one of them, `{2021,2022}` all of them: a choice of days and stretches of days. */
function readSet(text: string): EdtfReading | NoDate {
  const members = text
    .slice(1, -1)
    .split(",")
    .map((member) => member.trim());
  let whole: EdtfReading | null = null;
  for (const [index, member] of members.entries()) {
    const reading = readMember(text, member, index === 0, index === members.length - 1);
    if ("reason" in reading) return reading;
    whole = whole === null ? reading : union(text, whole, reading);
  }
  return whole === null ? { reason: whyNoDate(text) } : { ...whole, kind: "set", edtf: text, time: null };
}

function readMember(text: string, member: string, isFirst: boolean, isLast: boolean): EdtfReading | NoDate {
  const dots = member.indexOf("..");
  if (dots === -1) return readPoint(member);
  const start = member.slice(0, dots).trim();
  const end = member.slice(dots + 2).trim();
  if ((start === "" && !isFirst) || (end === "" && !isLast) || (start === "" && end === ""))
    return { reason: whyNoDate(text) };
  return span("set", text, start === "" ? null : start, end === "" ? null : end);
}

function span(
  kind: "set" | "interval",
  text: string,
  start: string | null,
  end: string | null,
): EdtfReading | NoDate {
  const from = start === null ? null : readPoint(start);
  if (from !== null && "reason" in from) return from;
  const to = end === null ? null : readPoint(end);
  if (to !== null && "reason" in to) return to;
  const earliest = from?.earliest ?? null;
  const latest = to?.latest ?? null;
  if (earliest !== null && latest !== null && (earliest > latest || isReversedTime(from, to)))
    return { reason: `the end, ${end}, is before the start, ${start}` };
  return {
    kind,
    edtf: text,
    earliest,
    latest,
    precision: coarser(from?.precision, to?.precision),
    startPrecision: from?.precision ?? null,
    endPrecision: to?.precision ?? null,
    time: kind === "interval" ? (from?.time ?? null) : null,
    approximate: (from?.approximate ?? false) || (to?.approximate ?? false),
    uncertain: (from?.uncertain ?? false) || (to?.uncertain ?? false),
  };
}

/** Two times of one day can only be compared where they are of one zone. */
function isReversedTime(from: EdtfReading | null, to: EdtfReading | null): boolean {
  if (!from?.time || !to?.time || from.latest !== to.latest || from.time.zone !== to.time.zone) return false;
  return from.time.clock > to.time.clock;
}

function union(text: string, a: EdtfReading, b: EdtfReading): EdtfReading {
  const startsFirst = a.earliest === null || (b.earliest !== null && a.earliest <= b.earliest);
  const endsLast = a.latest === null || (b.latest !== null && a.latest >= b.latest);
  return {
    kind: "set",
    edtf: text,
    earliest: startsFirst ? a.earliest : b.earliest,
    latest: endsLast ? a.latest : b.latest,
    precision: coarser(a.precision, b.precision),
    startPrecision: startsFirst ? a.startPrecision : b.startPrecision,
    endPrecision: endsLast ? a.endPrecision : b.endPrecision,
    time: null,
    approximate: a.approximate || b.approximate,
    uncertain: a.uncertain || b.uncertain,
  };
}

const precisions: readonly DatePrecision[] = ["year", "season", "month", "day", "minute"];

function coarser(a: DatePrecision | undefined, b: DatePrecision | undefined): DatePrecision {
  if (a === undefined) return b ?? "day";
  if (b === undefined) return a;
  return precisions.indexOf(a) <= precisions.indexOf(b) ? a : b;
}
