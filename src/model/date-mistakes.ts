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
const quarterLast = /^(\d{4})[- ]?Q([1-4])$/i;
const quarterFirst = /^Q([1-4])[- ]?(\d{4})$/i;
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
  if (spaced !== null)
    return `write ${spaced[1]}T${spaced[2]?.padStart(5, "0")}${spaced[3] ?? ""}, with a T before the time`;
  const bare = bareRange.exec(text);
  if (bare !== null)
    return `write [${text}] for one day of these, or ${bare[1] || ".."}/${bare[2] || ".."} for all of them`;
  const rough = roughly.exec(text);
  if (rough !== null) return `write ${rough[1]}~`;
  const season = seasonOf(text);
  if (season !== null) return `write ${season}`;
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

/** "spring 2025" is 2025-21, "Q3 2025" 2025-35. */
function seasonOf(text: string): string | null {
  const named = seasonFirst.exec(text);
  if (named !== null) return `${named[2]}-${seasonCodes.get(named[1]?.toLowerCase() ?? "")}`;
  const [, year, quarter] = quarterLast.exec(text) ?? [];
  if (year !== undefined) return `${year}-${32 + Number(quarter)}`;
  const [, first, ofYear] = quarterFirst.exec(text) ?? [];
  return ofYear === undefined ? null : `${ofYear}-${32 + Number(first)}`;
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
  return hour === undefined ? null : "a time ends with its zone, such as Z or +02:00";
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
