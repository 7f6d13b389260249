import { daysInMonth } from "./days-in-month.ts";

/**
 * Whether this can be the start or end of a role: a year, a month or a day that exists, with EDTF's marks for "about" and
 * "perhaps". Of sets and spans nobody could tell who held the office on a given day.
 */
export function isRoleDay(written: string | number): boolean {
  const [, year, month, day] = roleDay.exec(String(written)) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  if (day === undefined || !isMonth) return isMonth;
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

/** Whether the last day that the end may mean comes before the first that the start may mean. */
export function endsBeforeItBegins({ from, to }: RoleDays): boolean {
  return from !== undefined && to !== undefined && lastDay(to) < firstDay(from);
}

interface RoleDays {
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
}

/**
 * The first day that the start of a role may mean: "2025" is 2025-01-01. Roles are written in EDTF; as
 * strings of this form compare like days, their plain parts are enough here. What is no date never begins.
 */
export function firstDay(written: string | number): string {
  const text = plainDay(written);
  if (text === null) return "9999-12-31";
  return text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;
}

/** The last day that the end of a role may mean: "2025" is 2025-12-31. An open end is none. */
export function lastDay(written: string | number): string {
  const text = plainDay(written);
  if (text === null) return "9999-12-31";
  return text.length === 4 ? `${text}-12-31` : text.length === 7 ? `${text}-31` : text;
}

function plainDay(written: string | number): string | null {
  const text = String(written);
  // Most are days in full: the same text, not a copy of it.
  if (text.length === 10 && fullDay.test(text)) return text;
  return dayMonthOrYear.exec(text)?.[0] ?? null;
}

const fullDay = /^\d{4}-\d\d-\d\d$/;
const dayMonthOrYear = /^\d{4}(?:-\d\d(?:-\d\d)?)?/;
const roleDay = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/;
