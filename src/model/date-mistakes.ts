import { daysInMonth } from "./days-in-month.ts";

/** Why a text is no date and what to write instead, as the part of a sentence that follows a colon. */
export function whyNoDate(text: string): string {
  return (
    misspelt(text) ?? impossible(text) ?? "write 2025-08-06, or 2025-08 if the day is not known, or unstated"
  );
}

const monthNames = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];
const printedMonths = monthNames.map((name) => name[0]?.toUpperCase() + name.slice(1));

const dayFirst = /^(?:\p{L}+,? +)?(\d{1,2})(?:st|nd|rd|th)?\.? (\p{L}{3,12})\.?,? (\d{4})$/u;
const monthFirst = /^(?:\p{L}+,? +)?(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
const monthOnly = /^(\p{L}{3,12})\.?,? (\d{4})$/u;
const yearFirst = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/;
const yearAndMonth = /^(\d{4})[-/. ](\d{1,2})$/;
const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;
const spacedTime = /^(\d{4}-\d\d-\d\d) +(\d\d?:\d\d(?::\d\d)?) ?(Z|[+-]\d\d:?\d\d)?$/;
const bareRange = /^(\d[\d-]*)?\.\.(\d[\d-]*)?$/;
const roughly = /^(?:c|ca|circa|about|around|approx)\.? ?(\d{4}(?:-\d\d){0,2})$/i;
const partLast = /^(\d{4})[-/, ]*([QH][1-4])$/i;
const partFirst =
  /^(?:the )?(?:([QH][1-4])|(first|second|third|fourth|last|1st|2nd|3rd|4th) (quarter|half))(?: of)?[-/, ]*(\d{4})$/i;
const ordinals = ["first", "second", "third", "fourth"];
const decade = /^(?:the )?(\d{3})0['’]?s$/i;
const daySpan = /^(?:(\p{L}{3,12}) )?(\d{1,2}) ?(?:-|–|—|to|and) ?(\d{1,2})(?: (\p{L}{3,12}))?,? (\d{4})$/u;
const isoWeek = /^(\d{4})-?W(\d\d)$/i;
const openMonth = /^(after|since|from|before|until|by) (.+)$/i;
const partOfMonth = /^(early|mid|late)[- ](.+)$/i;
const seasonFirst = /^(spring|summer|autumn|fall|winter) (?:of )?(\d{4})$/i;
const seasonCodes: ReadonlyMap<string, number> = new Map([
  ...([
    ["spring", 21],
    ["summer", 22],
    ["autumn", 23],
    ["fall", 23],
    ["winter", 24],
  ] as const),
]);
const farYear = /(?:^|[/[{,.])-\d{4}\b|Y-?\d/;
const onlyLetters = /^[\p{L}][\p{L} '’-]*$/u;

/** What was meant, where a date was written in another way than the format asks. */
function misspelt(text: string): string | null {
  if (text === "unstated") return "leave out an end that is not known";
  if (/^unstated$/i.test(text)) return "write unstated in small letters";
  if (text === "") return "it is empty; write unstated if the source gives no date";
  if (farYear.test(text)) return "only the years 0000 to 9999 can be written";
  const spaced = spacedTime.exec(text);
  if (spaced !== null) return timed(`${spaced[1]}T${spaced[2]?.padStart(5, "0")}`, spaced[3]);
  const bare = bareRange.exec(text);
  if (bare !== null)
    return `write [${text}] for one day of these, or ${bare[1] || ".."}/${bare[2] || ".."} for all of them`;
  const rough = roughly.exec(text);
  if (rough !== null) return `write ${rough[1]}~`;
  const season = seasonOf(text);
  if (season !== null) return `write ${season}`;
  const span = spanOf(text);
  if (span !== null) return `write ${span}`;
  const worded = dayFirst.exec(text);
  if (worded !== null) return numeric(worded[3], monthOf(worded[2]), worded[1]);
  const american = monthFirst.exec(text);
  if (american !== null) return numeric(american[3], monthOf(american[1]), american[2]);
  const month = monthOnly.exec(text);
  if (month !== null && monthOf(month[1]) !== null)
    return `write ${month[2]}-${two(monthOf(month[1]))}: year, month`;
  const compact = yearFirst.exec(text);
  if (compact !== null && !/^\d{4}-\d\d-\d\d$/.test(text))
    return numeric(compact[1], Number(compact[3]), compact[4]);
  const short = yearAndMonth.exec(text);
  if (short !== null && !/^\d{4}-\d\d$/.test(text) && Number(short[2]) >= 1 && Number(short[2]) <= 12)
    return `write ${short[1]}-${two(Number(short[2]))}: year, month`;
  const slashed = yearLast.exec(text);
  if (slashed !== null) return dayOrMonthFirst(slashed);
  if (onlyLetters.test(text))
    return "write the day itself, such as 2025-08-06, and keep the source's words in said:";
  return null;
}

/** "spring 2025" is 2025-21, "Q3 2025" 2025-35, "the second half of 2025" 2025-41, each with its meaning where the number hides it. */
function seasonOf(text: string): string | null {
  const named = seasonFirst.exec(text);
  if (named !== null) return `${named[2]}-${seasonCodes.get(named[1]?.toLowerCase() ?? "")}`;
  const last = partLast.exec(text);
  if (last !== null) return partOfYear(last[2], last[1]);
  const [, part, ordinal = "", kind = "", year] = partFirst.exec(text) ?? [];
  if (part !== undefined) return partOfYear(part, year);
  if (kind === "") return null;
  const isHalf = /^half$/i.test(kind);
  const which = /^\d/.test(ordinal)
    ? Number(ordinal[0])
    : /^last$/i.test(ordinal)
      ? isHalf
        ? 2
        : 4
      : ordinals.indexOf(ordinal.toLowerCase()) + 1;
  return partOfYear(`${kind[0]}${which}`.replace(/^q/i, "Q"), year);
}

function partOfYear(part = "", year = ""): string | null {
  const which = Number(part[1]);
  if (/^q/i.test(part)) return `${year}-${32 + which}, which is EDTF for Q${which} ${year}`;
  return which > 2
    ? null
    : `${year}-${39 + which}, which is EDTF for the ${ordinals[which - 1]} half of ${year}`;
}

/** "the 1990s", "16-17 May 2026", "2026-W21", "after May 2026", "late May 2026": what a stretch of days is in EDTF. */
function spanOf(text: string): string | null {
  const [, years] = decade.exec(text) ?? [];
  if (years !== undefined) return `${years}X`;
  const [, before, from = "", to = "", after, year = ""] = daySpan.exec(text) ?? [];
  const month = monthOf(before ?? after);
  if (month !== null && (before === undefined) !== (after === undefined)) {
    const ends = [from, to].map((day) => `${year}-${two(month)}-${two(Number(day))}`);
    return ends.some((day) => impossible(day) !== null) || Number(from) >= Number(to) ? null : ends.join("/");
  }
  const [, weekYear, week] = isoWeek.exec(text) ?? [];
  if (weekYear !== undefined && Number(week) >= 1 && Number(week) <= 53) {
    const monday = mondayOfWeek(Number(weekYear), Number(week));
    return `${iso(monday)}/${iso(monday + 6 * dayLength)}, the Monday and Sunday of that week`;
  }
  const [, word = "", rest = ""] = openMonth.exec(text) ?? [];
  const day = rest === "" ? null : dateIn(rest);
  if (day !== null) return openEnd(word.toLowerCase(), day);
  const [, part = "", ofMonth = ""] = partOfMonth.exec(text) ?? [];
  const whole = ofMonth === "" ? null : dateIn(ofMonth);
  if (whole === null || !/^\d{4}-\d\d$/.test(whole)) return null;
  return daysOfPart(part.toLowerCase(), whole);
}

function openEnd(word: string, date: string): string {
  if (word === "since" || word === "from") return `${date}/..`;
  if (word === "before" || word === "until" || word === "by") return `{latest: ${date}}`;
  return `{earliest: ${date}}`;
}

function daysOfPart(part: string, month: string): string {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  const [from, to] = part === "early" ? [1, 10] : part === "mid" ? [11, 20] : [21, last];
  return `{earliest: ${month}-${two(from)}, latest: ${month}-${two(to)}}`;
}

/** The date that a text gives in the format's form or in one that can be told from it; null for any other. */
function dateIn(text: string): string | null {
  if (/^\d{4}(?:-\d\d){0,2}$/.test(text)) return impossible(text) === null ? text : null;
  return /^write (\d{4}(?:-\d\d){1,2})(?=: year|$)/.exec(misspelt(text) ?? "")?.[1] ?? null;
}

const dayLength = 86_400_000;

/** The fourth of January lies in the first week. */
function mondayOfWeek(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength + (week - 1) * 7 * dayLength;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function dayOrMonthFirst([, first = "", , second = "", year = ""]: RegExpExecArray): string | null {
  const asDay = numeric(year, Number(second), first);
  const asMonth = numeric(year, Number(first), second);
  if (first === second || Number(first) > 12) return asDay;
  if (Number(second) > 12) return asMonth;
  return `write ${year}-${two(Number(second))}-${two(Number(first))} or ${year}-${two(Number(first))}-${two(Number(second))}: year, month, day`;
}

function numeric(year: string | undefined, month: number | null, day: string | undefined): string | null {
  if (year === undefined || month === null || day === undefined) return null;
  const date = `${year}-${two(month)}-${two(Number(day))}`;
  return impossible(date) ?? `write ${date}: year, month, day`;
}

const dateParts = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d))?(.*))?$/;

/** The part of a well-formed date that the calendar or the clock does not have. */
function impossible(text: string): string | null {
  const parts = dateParts.exec(text);
  if (parts === null) return null;
  const [, year = "", month = "", day, hour, minute, second] = parts;
  const number = Number(month);
  if (number < 1 || number > 12) return `there is no month ${month}`;
  const days = daysInMonth(Number(year), number);
  if (day === "00") return "there is no day 00";
  if (Number(day ?? 1) > days) return `${printedMonths[number - 1]} ${year} has ${days} days`;
  if (Number(hour ?? 0) > 23) return hour === "24" ? "a day ends at 24:00" : `there is no hour ${hour}`;
  if (Number(minute ?? 0) > 59) return `there is no minute ${minute}`;
  if (Number(second ?? 0) > 59) return `there is no second ${second}`;
  return hour === undefined ? null : timed(text, undefined);
}

/** Where no zone was written, only the source tells which is meant. */
function timed(moment: string, zone: string | undefined): string {
  return zone === undefined
    ? `write ${moment}Z, with a T before the time and its zone behind it: Z, or such as +02:00`
    : `write ${moment}${zone}, with a T before the time`;
}

/** The number of a month by its name or the first three letters of it. */
function monthOf(word: string | undefined): number | null {
  const lower = word?.toLowerCase() ?? "";
  const index = monthNames.findIndex(
    (name) => lower.length >= 3 && (name.startsWith(lower) || (lower === "sept" && name === "september")),
  );
  return index === -1 ? null : index + 1;
}

function two(number: number | null): string {
  return String(number ?? 0).padStart(2, "0");
}
