import type { DatePrecision, FactDate } from "./fact-date.ts";

/**
 * The value of a `<time datetime>`: `2025-08-06`, `2025-08`, `2025`, `2025-08-06T14:30+02:00`.
 * Null where HTML has no form for it: sets, intervals, seasons, unknown digits.
 */
export function isoOf(date: FactDate): string | null {
  return date.kind === "point" ? isoOfText(date.edtf) : null;
}

/** The start of a date in ISO 8601, as exact as it was written (`2022-02/..` gives `2022-02`); null where it is open. */
export function isoStart(date: FactDate): string | null {
  return isoOfEnd(date.earliest, date.startPrecision, firstPart(date.edtf));
}

/** The end of a date in ISO 8601, likewise. */
export function isoEnd(date: FactDate): string | null {
  return isoOfEnd(date.latest, date.endPrecision, lastPart(date.edtf));
}

function isoOfEnd(day: string | null, precision: DatePrecision | null, written: string): string | null {
  if (day === null) return null;
  if (precision === "minute") return isoOfText(written) ?? day;
  if (precision === "month") return day.slice(0, 7);
  return precision === "year" && !day.startsWith("0000") ? day.slice(0, 4) : day;
}

function firstPart(edtf: string): string {
  return edtf.split("/")[0] ?? edtf;
}

function lastPart(edtf: string): string {
  return edtf.split("/").at(-1) ?? edtf;
}

const plainDate = /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;
const dateTime = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const marks = /[~?%]/g;

function isoOfText(edtf: string): string | null {
  // Most dates are a plain day.
  if (edtf.length === 10 && plainDate.test(edtf)) return edtf;
  const moment = dateTime.exec(edtf);
  if (moment !== null) return `${moment[1]}T${moment[2]}${isoZone(moment[3])}`;
  const text = edtf.replace(marks, "");
  return plainDate.test(text) ? text : null;
}

/** `+02` and `+0200` as HTML wants them: `+02:00`. */
function isoZone(zone: string | undefined): string {
  if (zone === undefined || zone === "Z") return zone ?? "";
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
