import { lastOfMonth } from "../model/calendar.ts";
import { whyNoDate } from "../model/date-mistakes.ts";
import { daysInMonth } from "../model/days-in-month.ts";
import { type EdtfReading, type NoDate, point } from "./edtf-reading.ts";

const simpleDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const dateTime = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const roundedYear = /^(\d{4})S([1-4])$/;
const season = /^(\d{4})-(2[1-9]|3\d|4[01])([~?%])?$/;

/** Reads the forms that nearly all dates have without the library; null for any other form. */
export function readPlainDate(text: string): EdtfReading | NoDate | null {
  const simple = simpleDate.exec(text);
  if (simple !== null && Number(simple[2] ?? 1) <= 12) return readSimple(text, simple);
  const moment = dateTime.exec(text);
  if (moment !== null) return readMoment(text, moment);
  const seasonal = season.exec(text);
  if (seasonal !== null) return readSeason(text, seasonal);
  const rounded = roundedYear.exec(text);
  return rounded === null ? null : readRoundedYear(text, rounded);
}

function readSimple(text: string, [, year = "", month, day]: RegExpExecArray): EdtfReading | NoDate {
  if (month === undefined) return point(text, `${year}-01-01`, `${year}-12-31`, "year");
  const days = daysInMonth(Number(year), Number(month));
  if (month === "00" || day === "00" || Number(day ?? 1) > days) return { reason: whyNoDate(text) };
  if (day === undefined) return point(text, `${text}-01`, `${text}-${days}`, "month");
  return point(text, text, text, "day");
}

function readMoment(text: string, [, day = "", hour = "", minute = "", second, zone]: RegExpExecArray) {
  const date = readPlainDate(day);
  if (date === null || "reason" in date) return date;
  const endsDay = hour === "24" && minute === "00" && Number(second ?? 0) === 0;
  if ((Number(hour) > 23 && !endsDay) || Number(minute) > 59 || Number(second ?? 0) > 59 || !isZone(zone))
    return { reason: whyNoDate(text) };
  return { ...point(text, day, day, "minute"), time: { clock: `${hour}:${minute}`, zone: zone ?? null } };
}

function isZone(zone: string | undefined): boolean {
  if (zone === undefined || zone === "Z") return true;
  return Number(zone.slice(1, 3)) <= 14 && Number(zone.slice(3).replace(":", "") || 0) <= 59;
}

/** First month and number of months of each EDTF season; "winter 2025" begins in December 2025. */
const seasonMonths: Readonly<Record<string, readonly [first: number, count: number]>> = {
  ...{ 21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3], 25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3] },
  ...{ 29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3], 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3] },
  ...{ 37: [1, 4], 38: [5, 4], 39: [9, 4], 40: [1, 6], 41: [7, 6] },
};

function readSeason(text: string, [, year = "", code = "", mark]: RegExpExecArray): EdtfReading | NoDate {
  const [first, count] = seasonMonths[code] ?? [1, 12];
  const last = first + count - 1;
  const endYear = last > 12 ? Number(year) + 1 : Number(year);
  if (endYear > 9999) return { reason: "only the years 0000 to 9999 can be written" };
  const start = `${year}-${String(first).padStart(2, "0")}-01`;
  const end = lastOfMonth(
    `${String(endYear).padStart(4, "0")}-${String(((last - 1) % 12) + 1).padStart(2, "0")}-01`,
  );
  const marks = { approximate: mark === "~" || mark === "%", uncertain: mark === "?" || mark === "%" };
  return { ...point(text, start, end, "season"), ...marks };
}

/** `1950S2`: of 1950 the first two digits are sure. */
function readRoundedYear(text: string, [, year = "", digits = ""]: RegExpExecArray): EdtfReading {
  const sure = year.slice(0, Number(digits));
  const range = point(text, `${sure.padEnd(4, "0")}-01-01`, `${sure.padEnd(4, "9")}-12-31`, "year");
  return { ...range, approximate: true };
}
