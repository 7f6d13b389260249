import { addDays, mondayOf, weekdayOf } from "../model/calendar.ts";
import { type Anchor, oneDay, periodAt, weekdayAfter, weekdayUpTo } from "./day-windows.ts";
import { ambiguous, type PhraseKind, phrase, type Reader, type Reading, type Tense } from "./reading.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const name = `(${weekdays.join("|")})`;
const which = "(last|this|next|the following|the previous)";

/** Weekdays with words that say which one: "next Wednesday", "Wednesday of next week", "last Wednesday". */
export const chosenWeekdays: readonly PhraseKind[] = [
  phrase(
    `\\bnext ${name}\\b`,
    ([, day = ""]) =>
      (anchor) =>
        nextWeekday(anchor, indexOf(day)),
  ),
  phrase(`\\b${name}(?:,? (?:of|in))? ${which} week\\b`, ([, day = "", week = ""]) =>
    weekdayOfWeek(day, week),
  ),
  phrase(`\\b${which} week(?:'s)?,? (?:on )?${name}\\b`, ([, week = "", day = ""]) =>
    weekdayOfWeek(day, week),
  ),
  phrase(`\\b(last|past|previous|this|coming|following) (?:past )?${name}\\b`, ([, word = "", day = ""]) =>
    qualified(word, indexOf(day)),
  ),
];

/** A weekday alone, "on Wednesday", "Wednesday evening", "Wed."; not "Wednesdays". */
export const plainWeekdays: readonly PhraseKind[] = [
  phrase(`\\b(?:${name}|(mon|tues?|wed|thu|thurs?|fri|sat|sun)\\.)(?!s)`, ([, day, short = ""]) => {
    const weekday = weekdays.findIndex((one) => one === day || (day === undefined && one.startsWith(short)));
    return (anchor, tense) => plain(anchor, weekday, tense);
  }),
];

function nextWeekday(anchor: Anchor, weekday: number): Reading {
  const coming = weekdayAfter(anchor.from, weekday);
  return ambiguous([coming, addDays(coming, 7)]);
}

function plain(anchor: Anchor, weekday: number, tense: Tense): Reading {
  const past = weekdayUpTo(anchor.from, weekday);
  const future = weekdayAfter(anchor.from, weekday);
  if (tense === "past") return weekdayReading(past);
  return tense === "unclear" || past === anchor.from ? weekdayReading(past, future) : weekdayReading(future);
}

function qualified(word: string, weekday: number): Reader {
  return ({ from }) => {
    const coming = weekdayAfter(from, weekday);
    if (word === "this") return weekdayReading(addDays(mondayOf(from), weekday), coming);
    if (word === "coming" || word === "following") return weekdayReading(coming);
    const before = addDays(coming, weekdayOf(from) === weekday ? -14 : -7);
    // On a Friday, "last Wednesday" may be two days ago or nine.
    const mayBeOlder = word === "last" && before >= mondayOf(from);
    return mayBeOlder ? weekdayReading(before, addDays(before, -7)) : weekdayReading(before);
  };
}

function weekdayOfWeek(day: string, week: string): Reader {
  const step = week === "next" || week === "the following" ? 1 : week === "this" ? 0 : -1;
  return ({ from }) => weekdayReading(addDays(periodAt(from, "week", step).from, indexOf(day)));
}

function weekdayReading(...days: readonly string[]): Reading {
  return { kind: "days", windows: [...new Set(days)].map(oneDay), isWeekday: true };
}

function indexOf(day: string): number {
  return weekdays.indexOf(day);
}
