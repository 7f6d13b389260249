import { DateTime } from "luxon";
import type { FactDate } from "../../model/fact-date.ts";
import { clockInZone, clocksBetween, zoneWords } from "./clock-words.ts";
import { seasonWords, yearsWords } from "./rough-date-words.ts";

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
  /**
   * The day of the page that the date stands on, from which much goes without saying: its year is left out unless the
   * date has another beside it, and the weekday stands only within eight days. Short leaves out the weekday: "11 Aug".
   */
  readonly near?: string | null;
}

/** "Wednesday 6 August 2025", "Wed 6 Aug 2025", "6 August": a day `YYYY-MM-DD` in words. */
export function dayWords(day: string, style: DateStyle = {}): string {
  return remembered("point", day, null, style, pointWords);
}

/** "August 2025", "Aug 2025": the month of a day or month (`2025-08-06`, `2025-08`) in words. */
export function monthWords(month: string, style: DateStyle = {}): string {
  return remembered("point", month.slice(0, 7), null, style, pointWords);
}

/**
 * A date of any kind in words, as they stand in a list or a table: "August 2025", "Wed 6 Aug 2025, 6 a.m. Moscow time",
 * "no earlier than Mon 11 Aug 2025", "since February 2022", "spring 2025", "not stated".
 */
export function dateWords(date: FactDate, style: DateStyle = {}): string {
  if (date.kind === "unstated" || date.kind === "invalid") return "not stated";
  return remembered(
    date.kind,
    date.edtf,
    date.clockOf ?? null,
    style,
    date.kind === "interval" ? intervalWords : date.kind === "set" ? setWords : pointWords,
  );
}

/**
 * The same as part of a sentence: "on Wednesday 6 August 2025", "in August 2025", "at 2:30 p.m. Paris time on …",
 * "since February 2022". Empty where there is no date.
 */
export function datePhrase(date: FactDate, style: DateStyle = {}): string {
  if (date.kind === "unstated" || date.kind === "invalid") return "";
  if (date.kind === "point" && date.time !== null)
    return momentPhrase(date.edtf, { ...style, place: date.clockOf ?? null });
  const words = dateWords(date, style);
  if (date.kind !== "point" && ownPreposition.test(words)) return words;
  if (date.precision === "day")
    return words.startsWith("perhaps ") ? words.replace(" ", " on ") : `on ${words}`;
  return ownPreposition.test(words) ? words : `in ${words}`;
}

/** Words that need no "in": "about August 2025" is no day, so it stands alone. */
const ownPreposition = /^(?:no (?:earlier|later) than|since|from|until|between|about|perhaps) /;

/** What is known of a date besides its text: by whose clock its times are given. */
interface Styled extends DateStyle {
  readonly place: string | null;
}

const kinds = ["point", "interval", "set"] as const;
/** One memory for each kind and each of the eight styles that don't depend on a day; and one for those that do. */
const memories = Array.from({ length: 8 * kinds.length + 1 }, () => new Map<string, string>());
const memoryLimit = 20_000;

type Words = (edtf: string, style: Styled) => string;

/** Ten thousand pages print the same few dates over and over. */
function remembered(
  kind: (typeof kinds)[number],
  edtf: string,
  place: string | null,
  style: DateStyle,
  words: Words,
): string {
  const own = style.near == null ? style : nearStyle(edtf, style.near, style);
  const isYearless = own.yearOf != null && own.yearOf.slice(0, 4) === edtf.slice(0, 4);
  const variant = (own.style === "short" ? 1 : 0) + (own.weekday === false ? 2 : 0) + (isYearless ? 4 : 0);
  const yearOf = kind === "point" ? "" : (own.yearOf ?? "").slice(0, 4);
  // Only an interval may lie ahead.
  const asOf = kind === "interval" ? (own.asOf ?? "") : "";
  const isPlain = yearOf === "" && asOf === "" && place === null;
  const memory = memories[isPlain ? variant + 8 * kinds.indexOf(kind) : memories.length - 1]!;
  // Most keys are the date as it is; making others costs more than finding them.
  const key = isPlain ? edtf : `${kind} ${variant} ${yearOf} ${asOf} ${place} ${edtf}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= memoryLimit) memory.clear();
  const result = words(edtf, { ...own, place });
  memory.set(key, result);
  return result;
}

/** What a page of that day leaves out of the date: its own year, unless another stands beside it, and a weekday that is far away. */
function nearStyle(edtf: string, near: string, style: DateStyle): DateStyle {
  const days = edtf.match(writtenDay) ?? [];
  const isNear = (day: string) => Math.abs(Date.parse(day) - Date.parse(near)) <= 8 * dayLength;
  const years = edtf.match(writtenYear) ?? [];
  return {
    style: style.style ?? "long",
    weekday: style.style !== "short" && style.weekday !== false && days.every(isNear),
    yearOf: years.every((year) => year === near.slice(0, 4)) ? near : null,
    asOf: style.asOf ?? near,
  };
}

const dayLength = 24 * 60 * 60 * 1000;
const writtenDay = /(?<!\d)\d{4}-\d\d-\d\d/g;
const writtenYear = /(?<![\d:+T-])\d{4}(?!\d)/g;

/** `2022-02/..`, `../2022`, `2025-08-06/2025-08-09`. A blank end is one that is not known. */
function intervalWords(edtf: string, style: Styled): string {
  const [start = "", end = ""] = edtf.split("/");
  if (isOpen(start)) return `until ${endWords(end, style)}`;
  if (!isOpen(end))
    return (
      hoursWords(start, end, style) ?? `from ${startWords(start, end, style)} to ${endWords(end, style)}`
    );
  const isAhead = style.asOf != null && start.slice(0, style.asOf.length) > style.asOf;
  if (end === "") return `from ${endWords(start, style)}, end not known`;
  return `${isAhead ? "from" : "since"} ${endWords(start, style)}`;
}

/** `[a..]`, `[..b]`, `[a..b]`, `[a,b]` one of them; `{a,b}` all of them. */
function setWords(edtf: string, style: Styled): string {
  const areAllMeant = edtf.startsWith("{");
  const members = edtf.slice(1, -1).split(",");
  const words = members.map((member) => memberWords(member.trim(), areAllMeant, style));
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${areAllMeant ? "and" : "or"} ${words.at(-1)}`;
}

function memberWords(member: string, areAllMeant: boolean, style: Styled): string {
  const dots = member.indexOf("..");
  if (dots === -1) return pointWords(member, style);
  const start = member.slice(0, dots).trim();
  const end = member.slice(dots + 2).trim();
  if (isOpen(start)) return `no later than ${endWords(end, style)}`;
  if (isOpen(end)) return `no earlier than ${endWords(start, style)}`;
  const hours = hoursWords(start, end, style);
  if (hours !== null) return hours;
  const first = startWords(start, end, style);
  const last = endWords(end, style);
  return areAllMeant ? `from ${first} to ${last}` : `between ${first} and ${last}`;
}

function isOpen(end: string): boolean {
  return end === "" || end === "..";
}

/** "between 2:15 and 5:40 a.m. UTC on Tuesday 19 May 2026"; null for what is not two times of one day in one zone. */
function hoursWords(start: string, end: string, style: Styled): string | null {
  const [first, last] = [momentOf(start), momentOf(end)];
  if (first === null || last === null || first.day !== last.day || first.zone !== last.zone) return null;
  return `${clocksBetween(first.clock, last.clock, last.zone, style.place)} on ${formatted(last.day, true, style)}`;
}

const inOneYear = /^(\d{4})-\d\d(?:-\d\d)?(?:T\S*)? \1-\d\d(?:-\d\d)?(?:T\S*)?$/;

/** "from 1 August to 6 August 2025": a year or zone that both ends share is said once. */
function startWords(start: string, end: string, style: Styled): string {
  const own = inOneYear.test(`${start} ${end}`) ? { ...style, yearOf: start } : style;
  const [first, last] = [momentOf(start), momentOf(end)];
  const isZoneShared =
    first !== null && last !== null && zoneWords(first.zone, own.place) === zoneWords(last.zone, own.place);
  return isZoneShared && first.clock !== "00:00"
    ? `${clockInZone(first.clock, undefined, null)} on ${formatted(first.day, true, own)}`
    : endWords(start, own);
}

/** One end of a span, inside its words: "since 6 a.m. Moscow time on Thursday 24 February 2022". */
function endWords(edtf: string, style: Styled): string {
  const moment = momentOf(edtf);
  return moment === null
    ? pointWords(edtf, style)
    : `${clockInZone(moment.clock, moment.zone, style.place)} on ${formatted(moment.day, true, style)}`;
}

function momentPhrase(edtf: string, style: Styled): string {
  const own = style.near == null ? style : { ...nearStyle(edtf, style.near, style), place: style.place };
  return `at ${endWords(edtf, own)}`;
}

interface Moment {
  readonly day: string;
  readonly clock: string;
  readonly zone: string | undefined;
}

/** The day and the time of day of `2025-08-06T14:30+02:00`; null for a date without a time. */
function momentOf(edtf: string): Moment | null {
  if (!edtf.includes("T")) return null;
  const [, day, clock, zone] = momentText.exec(edtf) ?? [];
  return day === undefined || clock === undefined ? null : { day, clock, zone };
}

const momentText = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const pointText = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const lastMark = /[~?%]/g;

/** One date, in whatever EDTF has for it. */
function pointWords(edtf: string, style: Styled): string {
  const qualifiers = edtf.match(lastMark) ?? [];
  const text = qualifiers.length === 0 ? edtf : edtf.replace(lastMark, "");
  const before = `${qualifiers.some((mark) => mark !== "~") ? "perhaps " : ""}${qualifiers.some((mark) => mark !== "?") ? "about " : ""}`;
  const moment = momentOf(text);
  // In lists the day comes first, by which they are ordered.
  if (moment !== null)
    return `${formatted(moment.day, true, style)}, ${before}${clockInZone(moment.clock, moment.zone, style.place)}`;
  return before + (plainWords(text, style) ?? yearsWords(text));
}

function plainWords(text: string, style: DateStyle): string | null {
  const parts = pointText.exec(text.replace(/-XX(?:-XX)?$/, ""));
  if (parts === null) return null;
  const [whole, year = "", month, day] = parts;
  if (month === undefined) return String(Number(year));
  if (Number(month) > 12) return seasonWords(month, Number(year));
  return formatted(whole, day !== undefined, style);
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
