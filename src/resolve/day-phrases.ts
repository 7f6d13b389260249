import { addDays, mondayOf, weekdayOf } from "../model/calendar.ts";
import { counted, oneUnitAway } from "./counted-phrases.ts";
import {
  type Anchor,
  type DayWindow,
  days,
  oneDay,
  type Period,
  periodAt,
  shifted,
  type Unit,
} from "./day-windows.ts";
import { datedPhrases, namedPhrases } from "./month-phrases.ts";
import { numberOf, numberPattern } from "./number-words.ts";
import {
  ambiguous,
  only,
  type PhraseKind,
  phrase,
  type Reader,
  type Reading,
  type Tense,
  unknownReading,
} from "./reading.ts";
import { chosenWeekdays, plainWeekdays } from "./weekday-phrases.ts";

const maxPhrases = 6;

/**
 * Readers of all day phrases in a text, the most telling first; of those that begin within the first characters
 * of it, where a limit is given. No part of the text is read twice.
 */
export function readDayPhrases(text: string, limit = text.length): readonly Reader[] {
  const readers: Reader[] = [];
  let rest = text;
  for (const { pattern, reader } of dayPhrases)
    for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
      if (match.index > limit || readers.length === maxPhrases) break;
      readers.push(reader(match));
      rest =
        rest.slice(0, match.index) + "|".repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  return readers;
}

export const unitPattern = "(hour|day|week|fortnight|month|year|decade)s?";
const periodPattern = "(week|month|quarter|year|decade|century)";
// Not the "two" of "twenty-two", nor the "200" of "1,200".
const number = `(?<![\\w.,-])${numberPattern} ${unitPattern}`;

/** So many units from the anchor: "48 hours before the expiration", "two weeks ago", "in three days". */
const countedPhrases: readonly PhraseKind[] = [
  phrase(`\\b(?:within|in|over|during) (?:the )?(?:next|coming|following) ${number}\\b`, untilShifted),
  phrase(`\\bwithin ${number}(?! (?:of|after|before))\\b`, untilShifted),
  phrase(`\\b(?:in|over|within|during) (?:the )?(?:past|last|previous) ${number}\\b`, sinceShifted),
  phrase(
    `(?<![\\w.,-])${numberPattern} (?:or|to) ${number} (ago|earlier|later|from now|from today|hence)\\b`,
    betweenUnits,
  ),
  phrase(
    `${number} (before|after|ago|later|earlier|from now|from today|hence|prior to|following|since)\\b`,
    counted,
  ),
  phrase(`\\bin ${number}\\b'?(?: time)?`, inUnits),
  phrase("\\bthe (day|week|month|year) (before|after|earlier)\\b(?! (?:yesterday|tomorrow))", oneUnitAway),
];

/** Words that several days answer to, or none: the editor has to say which. */
const ambiguousPhrases: readonly PhraseKind[] = [
  phrase("\\b(?:this|the|coming) weekend\\b", () => weekend),
  phrase(
    "\\bovernight\\b",
    () =>
      ({ from }) =>
        ambiguous([addDays(from, -1), from, addDays(from, 1)]),
  ),
  phrase(
    "\\b(?:within|in|over|during)(?: (?:a|the))?(?: (?:next|coming|few|several|matter of))* (hours|days|weeks|months)\\b",
    vague,
  ),
];

/** Yesterday, today and tomorrow; "the following day" counts from a record that is named. */
const nearbyPhrases: readonly PhraseKind[] = [
  phrase("\\b(?:the )?day before yesterday\\b", () => away(-2)),
  phrase("\\b(?:the )?day after tomorrow\\b", () => away(2)),
  phrase("\\byesterday\\b", () => away(-1)),
  phrase("\\btomorrow\\b", () => away(1)),
  phrase("\\b(?:today|tonight|this (?:morning|afternoon|evening)|(?:earlier|later) in the day)\\b", () =>
    away(0),
  ),
  phrase("\\blast night\\b", () => ({ from }) => ({
    kind: "days",
    windows: [oneDay(addDays(from, -1)), oneDay(from)],
  })),
  phrase("\\bthe (?:same|very) day\\b", () => away(0)),
  phrase("\\bthe (?:following|next) (?:day|morning)\\b", () => away(1)),
  phrase("\\bthe (?:previous|preceding) (?:day|evening)\\b", () => away(-1)),
];

/** Weeks, months and years of the calendar: "last month", "the end of next week", "earlier this year". */
const periodPhrases: readonly PhraseKind[] = [
  phrase(
    `\\b(?:the )?(end|beginning|start) of (?:the|this|(next|last))? ?${periodPattern}\\b`,
    ([, part = "", which, period = ""]) =>
      ({ from }) =>
        only(partOf(periodAt(from, period as Period, stepOf(which)), part, period as Period)),
  ),
  phrase(
    `\\b(earlier|later) (?:this|in the|that) ${periodPattern}\\b`,
    ([, which = "", period = ""]) =>
      (anchor) => {
        const whole = periodAt(anchor.from, period as Period, 0);
        return only(which === "earlier" ? days(whole.from, anchor.to) : days(anchor.from, whole.to));
      },
  ),
  phrase(
    `\\b(the last|the past|last|past|previous|this|current|same|next|the coming|coming|following) ${periodPattern}\\b`,
    ([, which = "", period = ""]) => wholePeriod(which, period as Period),
  ),
];

const dayPhrases: readonly PhraseKind[] = [
  ...countedPhrases,
  ...ambiguousPhrases,
  ...chosenWeekdays,
  // Before bare weekdays: of "Friday 8 August" the day counts, not any Friday.
  ...datedPhrases,
  ...plainWeekdays,
  ...nearbyPhrases,
  ...periodPhrases,
  ...namedPhrases,
];

function away(count: number): Reader {
  return (anchor) => only(shifted(anchor, count, "day"));
}

function untilShifted([, count = "", unit = ""]: RegExpExecArray): Reader {
  return (anchor) => only(days(anchor.from, shifted(anchor, numberOf(count), unit as Unit).to));
}

function sinceShifted([, count = "", unit = ""]: RegExpExecArray): Reader {
  return (anchor) => only(days(shifted(anchor, -numberOf(count), unit as Unit).from, anchor.to));
}

/** "10 or 12 days from now": one of the days between. */
function betweenUnits([, least = "", most = "", unit = "", direction = ""]: RegExpExecArray): Reader {
  const sign = direction === "ago" || direction === "earlier" ? -1 : 1;
  return (anchor) => {
    const ends = [least, most].map((count) => shifted(anchor, sign * numberOf(count), unit as Unit));
    const sorted = ends.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return only(days(sorted[0]?.from ?? anchor.from, sorted[1]?.to ?? anchor.to));
  };
}

/** "in three days" lies ahead; "the first time in two years" looks back, and dates nothing. */
function inUnits([, count = "", unit = ""]: RegExpExecArray): Reader {
  return (anchor, tense) =>
    tense === "past" && anchor.isNow ? unknownReading : only(shifted(anchor, numberOf(count), unit as Unit));
}

/** Saturday and Sunday of this week; of the one before where a report from early in a week looks back. */
function weekend({ from }: Anchor, tense: Tense): Reading {
  const saturday = addDays(mondayOf(from), tense === "past" && weekdayOf(from) < 5 ? -2 : 5);
  return ambiguous([saturday, addDays(saturday, 1)]);
}

/** "within days" has no end that could be worked out; what is written must only lie in reach. */
function vague([, unit = ""]: RegExpExecArray): Reader {
  const reach = { hours: 3, days: 21, weeks: 120, months: 1100 }[unit] ?? 21;
  return ({ from, to }, tense) =>
    tense === "past"
      ? unknownReading
      : { kind: "ambiguous", windows: [], within: days(from, addDays(to, reach)) };
}

/** "last month" is the one before this; "the past month" may also be the thirty days up to now. */
function wholePeriod(which: string, period: Period): Reader {
  const step = stepOf(which.replace("the ", ""));
  const runsFromNow = /^(?:the last|the past|past|the coming|coming)$/.test(which);
  return (anchor) => {
    const whole = periodAt(anchor.from, period, step);
    if (!runsFromNow || period === "quarter" || period === "century") return only(whole);
    const { from, to } = shifted(anchor, step, period);
    return { kind: "days", windows: [whole, step < 0 ? days(from, anchor.to) : days(anchor.from, to)] };
  };
}

function stepOf(which: string | undefined): number {
  if (which === "last" || which === "past" || which === "previous") return -1;
  return which === "next" || which === "coming" || which === "following" ? 1 : 0;
}

/** The last or first days of a period; the very last or first is what is expected. */
function partOf({ from, to }: DayWindow, part: string, period: Period): DayWindow {
  const length = period === "week" ? 2 : period === "month" ? 9 : 60;
  return part === "end"
    ? { from: addDays(to, -length), to, edtf: to }
    : { from, to: addDays(from, length), edtf: from };
}
