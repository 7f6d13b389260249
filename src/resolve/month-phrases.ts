import { daysInMonth } from "../model/days-in-month.ts";
import { type Anchor, type DayWindow, monthOf, oneDay, yearOf } from "./day-windows.ts";
import {
  only,
  type PhraseKind,
  phrase,
  type Reader,
  type Reading,
  type Tense,
  unknownReading,
} from "./reading.ts";

const months = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];
const name = `(${months.join("|")}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.)`;
const ending = "(?:st|nd|rd|th)?";
/** "march" and "may" are months only after such a word, or alone. */
const before = "\\b(?:in|since|by|of|until|till|from|late|early|mid|during) ?-?";

/** Days, months and years of the calendar: "8 August", "August 8, 2025", "June 2021". */
export const datedPhrases: readonly PhraseKind[] = [
  phrase(
    `\\b(?:the )?(\\d{1,2})${ending}(?: of)? ${name}(?:,? (\\d{4}))?(?!\\w)`,
    ([, day = "", month = "", year]) => dayInMonth(day, month, year),
  ),
  phrase(`\\b${name} (\\d{1,2})${ending}(?!\\d)(?:,? (\\d{4}))?(?!\\w)`, ([, month = "", day = "", year]) =>
    dayInMonth(day, month, year),
  ),
  phrase(
    `\\b${name},?(?: of)? (\\d{4})\\b`,
    ([, month = "", year = ""]) =>
      () =>
        only(monthIn(Number(year), month)),
  ),
];

/** Months without a day or year, and years alone: "in March", "last May", "since 2014". */
export const namedPhrases: readonly PhraseKind[] = [
  phrase(
    `\\b(last|this|next) ${name}(?!\\w)`,
    ([, which = "", month = ""]) =>
      (anchor) =>
        namedMonth(anchor, month, which === "next" ? "future" : which === "last" ? "past" : "unclear"),
  ),
  phrase(
    `(?:${before}${name}(?!\\w)|^${name}$)`,
    ([, month, alone = ""]) =>
      (anchor, tense) =>
        namedMonth(anchor, month ?? alone, tense),
  ),
  phrase(
    "(?:\\b(?:in|since|by|until|of|from|during|late|early|mid)[ -]|^)(1\\d{3}|20\\d{2})\\b",
    ([, year = ""]) =>
      () =>
        only(yearOf(`${year}-01-01`)),
  ),
];

/** A month without its year: the last one up to the anchor, or the next from it on. */
function namedMonth(anchor: Anchor, month: string, tense: Tense): Reading {
  const year = Number(anchor.from.slice(0, 4));
  const here = monthIn(year, month);
  const past = here.from <= anchor.from ? here : monthIn(year - 1, month);
  const future = here.to >= anchor.from ? here : monthIn(year + 1, month);
  return nearest(past, future, tense);
}

function dayInMonth(day: string, month: string, year: string | undefined): Reader {
  const inYear = (number: number): DayWindow => {
    const { from } = monthIn(number, month);
    return oneDay(`${from.slice(0, 8)}${day.padStart(2, "0")}`);
  };
  const number = Number(day);
  if (number < 1 || number > daysInMonth(2000, monthNumber(month))) return () => unknownReading;
  if (year !== undefined) return () => only(inYear(Number(year)));
  return (anchor, tense) => {
    const thisYear = Number(anchor.from.slice(0, 4));
    const here = inYear(thisYear);
    const past = here.from <= anchor.from ? here : inYear(thisYear - 1);
    const future = here.from >= anchor.from ? here : inYear(thisYear + 1);
    return nearest(past, future, tense);
  };
}

function nearest(past: DayWindow, future: DayWindow, tense: Tense): Reading {
  if (tense !== "unclear") return only(tense === "past" ? past : future);
  return { kind: "days", windows: past.from === future.from ? [past] : [past, future] };
}

function monthIn(year: number, month: string): DayWindow {
  return monthOf(`${String(year).padStart(4, "0")}-${String(monthNumber(month)).padStart(2, "0")}-01`);
}

function monthNumber(month: string): number {
  return months.findIndex((one) => one.startsWith(month.slice(0, 3))) + 1;
}
