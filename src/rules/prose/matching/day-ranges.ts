import type { Id } from "../../../model/common.ts";
import type { FactDate } from "../../../model/fact-date.ts";
import type { Role } from "../../../model/records/entity.ts";
import { firstDay, lastDay } from "../../../model/role-days.ts";
import { dayMeant, type SentenceDate } from "../../../reading/dates-in.ts";

/** First and last possible day; null where open. A month and a day of no year stand as they are written. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
  readonly record: Id | null;
}

/** The range of days that a written date stands for, seen from a day; null for a weekday alone. */
export function rangeWritten(date: SentenceDate, near: string): Pick<DayRange, "from" | "to"> | null {
  const day = dayMeant(date, near);
  if (day !== null) return { from: day, to: day };
  const year = String(date.year ?? near.slice(0, 4));
  if (date.months !== null) {
    const [from, to] = date.months.map((month) => `${year}-${String(month).padStart(2, "0")}`);
    return { from: `${from}-01`, to: `${to}-31` };
  }
  if (date.month !== null) {
    const month = `${year}-${String(date.month).padStart(2, "0")}`;
    return { from: `${month}-01`, to: `${month}-31` };
  }
  return date.year === null ? null : { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The range of a record's date; none where it is not stated. */
export function rangeOf({ earliest, latest, kind }: FactDate, record: Id | null): readonly DayRange[] {
  return kind === "unstated" || kind === "invalid" ? [] : [{ from: earliest, to: latest, record }];
}

/** The days on which someone took an office, or left it. */
export function rangesOfRole({ from, to }: Role): readonly DayRange[] {
  return [from, to].flatMap((day) =>
    day === undefined ? [] : [{ from: firstDay(day), to: lastDay(day), record: null }],
  );
}

/** "Since 1945" is "since the Second World War", whoever writes it. */
export function worldWarsIn(text: string): readonly DayRange[] {
  return worldWars.flatMap(({ name, from, to }) => (name.test(text) ? [{ from, to, record: null }] : []));
}

const worldWars = [
  {
    name: /(?:World War (?:I(?!I)|One)|First World War)(?![\p{sc=Latn}\p{Lm}])/u,
    from: "1914-01-01",
    to: "1918-12-31",
  },
  {
    name: /(?:World War (?:II|Two)|Second World War)(?![\p{sc=Latn}\p{Lm}])/u,
    from: "1939-01-01",
    to: "1945-12-31",
  },
] as const;
