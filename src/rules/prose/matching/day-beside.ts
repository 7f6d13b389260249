import { dayNumber } from "../../../model/calendar.ts";
import type { SentenceDate } from "../../../reading/dates-in.ts";
import { type DayRange, rangeWritten } from "./day-ranges.ts";

/** "Before April" and "by April" may tell of the last day of March, "after 2 April" of the third. */
export function besideOf(before: string, { day }: Pick<SentenceDate, "day">): "before" | "after" | undefined {
  return (day === null
    ? /(?<![\p{sc=Latn}\p{Lm}])(?:before|until|till|by) $/iu
    : /(?<![\p{sc=Latn}\p{Lm}])(?:before|until|till) $/iu
  ).test(before)
    ? "before"
    : /(?<![\p{sc=Latn}\p{Lm}])after $/iu.test(before)
      ? "after"
      : undefined;
}

/** Whether a date stands right before or behind one of these, as its words say. */
export function isNextTo(
  date: SentenceDate,
  beside: "before" | "after",
  ranges: readonly DayRange[],
  asOf: string,
): boolean {
  const range = rangeWritten(date, asOf);
  return ranges.some(({ from, to }) => {
    const [one, other] = beside === "before" ? [to, range?.from] : [range?.to, from];
    if (typeof one !== "string" || typeof other !== "string") return false;
    const apart = dayNumber(other) - dayNumber(one.replace(/-31$/, "-28"));
    return apart > 0 && apart <= 4;
  });
}
