import { DateTime } from "luxon";
import type { FactDate } from "./fact-date.ts";

/** How a date is to be put into words. */
export interface DateStyle {
  /** "Wednesday 6 August 2025", or short: "Wed 6 Aug 2025". Default: long. */
  readonly style?: "long" | "short";
  /** False leaves the weekday out. */
  readonly weekday?: boolean;
  /** Leaves the year out where it is the year of this day. */
  readonly yearOf?: string | null;
  /** The day that "now" means: what begins after it reads "from", not "since". */
  readonly asOf?: string | null;
}

/** "Wednesday 6 August 2025", "Wed 6 Aug 2025", "6 August": a day `YYYY-MM-DD` in words. */
export function dayWords(day: string, style: DateStyle = {}): string {
  return remembered("point", day, style, pointWords);
}

/** "August 2025", "Aug 2025": the month of a day or month (`2025-08-06`, `2025-08`) in words. */
export function monthWords(month: string, style: DateStyle = {}): string {
  return remembered("point", month.slice(0, 7), style, pointWords);
}

/**
 * A date of any kind in words, as they stand in a list or a table: "August 2025", "about August 2025",
 * "no earlier than Mon 11 Aug 2025", "since February 2022", "spring 2025", "not stated".
 */
export function dateWords(date: FactDate, style: DateStyle = {}): string {
  if (date.kind === "unstated" || date.kind === "invalid") return "not stated";
  return remembered(
    date.kind,
    date.edtf,
    style,
    date.kind === "interval" ? intervalWords : date.kind === "set" ? setWords : pointWords,
  );
}

/**
 * The same as part of a sentence: "on Wednesday 6 August 2025", "in August 2025", "at 14:30 (UTC+02:00) on …",
 * "since February 2022". Empty where there is no date.
 */
export function datePhrase(date: FactDate, style: DateStyle = {}): string {
  if (date.kind === "unstated" || date.kind === "invalid") return "";
  const words = dateWords(date, style);
  if (date.kind !== "point" && ownPreposition.test(words)) return words;
  if (date.time !== null) return `at ${words.replace(", ", " on ")}`;
  if (date.precision === "day")
    return words.startsWith("perhaps ") ? words.replace(" ", " on ") : `on ${words}`;
  return ownPreposition.test(words) ? words : `in ${words}`;
}

/** Words that need no "in": "about August 2025" is no day, so it stands alone. */
const ownPreposition = /^(?:no (?:earlier|later) than|since|from|until|between|about|perhaps) /;

const kinds = ["point", "interval", "set"] as const;
/** One memory for each kind and each of the four styles that don't depend on a day; and one for those that do. */
const memories = Array.from({ length: 4 * kinds.length + 1 }, () => new Map<string, string>());
const memoryLimit = 20_000;

type Words = (edtf: string, style: DateStyle) => string;

/** Ten thousand pages print the same few dates over and over. */
function remembered(kind: (typeof kinds)[number], edtf: string, style: DateStyle, words: Words): string {
  const variant = (style.style === "short" ? 1 : 0) + (style.weekday === false ? 2 : 0);
  const yearOf = style.yearOf ?? "";
  // Only an interval may lie ahead.
  const asOf = kind === "interval" ? (style.asOf ?? "") : "";
  const isPlain = yearOf === "" && asOf === "";
  const memory = memories[isPlain ? variant + 4 * kinds.indexOf(kind) : memories.length - 1]!;
  // Most keys are the date as it is; making others costs more than finding them.
  const key = isPlain ? edtf : `${kind} ${variant} ${yearOf.slice(0, 4)} ${asOf} ${edtf}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= memoryLimit) memory.clear();
  const result = words(edtf, style);
  memory.set(key, result);
  return result;
}

/** `2022-02/..`, `../2022`, `2025-08-06/2025-08-09`. A blank end is one that is not known. */
function intervalWords(edtf: string, style: DateStyle): string {
  const [start = "", end = ""] = edtf.split("/");
  if (isOpen(start)) return `until ${pointWords(end, style)}`;
  if (!isOpen(end)) return `from ${startWords(start, end, style)} to ${pointWords(end, style)}`;
  const isAhead = style.asOf != null && start.slice(0, style.asOf.length) > style.asOf;
  if (end === "") return `from ${pointWords(start, style)}, end not known`;
  return `${isAhead ? "from" : "since"} ${pointWords(start, style)}`;
}

/** `[a..]`, `[..b]`, `[a..b]`, `[a,b]` one of them; `{a,b}` all of them. */
function setWords(edtf: string, style: DateStyle): string {
  const areAllMeant = edtf.startsWith("{");
  const members = edtf.slice(1, -1).split(",");
  const words = members.map((member) => memberWords(member.trim(), areAllMeant, style));
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${areAllMeant ? "and" : "or"} ${words.at(-1)}`;
}

function memberWords(member: string, areAllMeant: boolean, style: DateStyle): string {
  const dots = member.indexOf("..");
  if (dots === -1) return pointWords(member, style);
  const start = member.slice(0, dots).trim();
  const end = member.slice(dots + 2).trim();
  if (isOpen(start)) return `no later than ${pointWords(end, style)}`;
  if (isOpen(end)) return `no earlier than ${pointWords(start, style)}`;
  const first = startWords(start, end, style);
  const last = pointWords(end, style);
  return areAllMeant ? `from ${first} to ${last}` : `between ${first} and ${last}`;
}

function isOpen(end: string): boolean {
  return end === "" || end === "..";
}

const inOneYear = /^(\d{4})-\d\d(?:-\d\d)? \1-\d\d(?:-\d\d)?$/;

/** "from 1 August to 6 August 2025": a year that both ends share is said once. */
function startWords(start: string, end: string, style: DateStyle): string {
  return pointWords(start, inOneYear.test(`${start} ${end}`) ? { ...style, yearOf: start } : style);
}

const pointText =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;
const digitsLeft = /^(\d{0,4})(X*)(?:-|S|$)/;
const lastMark = /[~?%]/g;

/** One date, in whatever EDTF has for it. */
function pointWords(edtf: string, style: DateStyle): string {
  const qualifiers = edtf.match(lastMark) ?? [];
  const text = qualifiers.length === 0 ? edtf : edtf.replace(lastMark, "");
  const before = `${qualifiers.some((mark) => mark !== "~") ? "perhaps " : ""}${qualifiers.some((mark) => mark !== "?") ? "about " : ""}`;
  return before + (plainWords(text, style) ?? yearsWords(text));
}

function plainWords(text: string, style: DateStyle): string | null {
  const parts = pointText.exec(text.replace(/-XX(?:-XX)?$/, ""));
  if (parts === null) return null;
  const [whole, year = "", month, day, clock, zone] = parts;
  if (month === undefined) return String(Number(year));
  if (Number(month) > 12) return seasonWords(month, Number(year));
  const words = formatted(whole.slice(0, 10), day !== undefined, style);
  return clock === undefined ? words : `${clock}${zoneWords(zone)}, ${words}`;
}

// luxon spells English out itself only for this locale; for others it asks the machine, whose answers differ.
const locale = { zone: "utc", locale: "en-US", numberingSystem: "latn", outputCalendar: "gregory" } as const;

function formatted(text: string, isDay: boolean, { style, weekday, yearOf }: DateStyle): string {
  const isShort = style === "short";
  const month = isShort ? "LLL" : "LLLL";
  const withWeekday = isDay && weekday !== false ? (isShort ? "ccc " : "cccc ") : "";
  const withYear = yearOf?.slice(0, 4) === text.slice(0, 4) ? "" : " y";
  return DateTime.fromISO(text, locale).toFormat(`${withWeekday}${isDay ? "d " : ""}${month}${withYear}`);
}

function zoneWords(zone: string | undefined): string {
  if (zone === undefined) return "";
  return zone === "Z" ? " (UTC)" : ` (UTC${zone})`;
}

const seasons: Readonly<Record<string, string>> = {
  ...{
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    25: "spring",
    26: "summer",
    27: "autumn",
    28: "winter",
  },
  ...{ 29: "spring", 30: "summer", 31: "autumn", 32: "winter" },
  ...{
    33: "the first quarter of",
    34: "the second quarter of",
    35: "the third quarter of",
    36: "the fourth quarter of",
  },
  ...{ 37: "the first four months of", 38: "the middle four months of", 39: "the last four months of" },
  ...{ 40: "the first half of", 41: "the second half of" },
};

function seasonWords(code: string, year: number): string {
  return `${seasons[code] ?? "some time in"} ${year}`;
}

/** Years of which digits are unknown: "the 1960s", "the years 1900 to 1999". */
function yearsWords(text: string): string {
  const [, digits = "", unknown = ""] = digitsLeft.exec(text) ?? [];
  const missing = Math.max(unknown.length, 4 - digits.length);
  if (digits.length === 0 || missing > 3) return "a year not known";
  if (missing === 0) return `about ${Number(digits)}`;
  const first = digits.padEnd(4, "0");
  return missing === 1 ? `the ${Number(first)}s` : `the years ${Number(first)} to ${digits.padEnd(4, "9")}`;
}
