import { dayNumber, weekdayOf } from "../../../model/calendar.ts";
import type { Id } from "../../../model/common.ts";
import type { DayRange } from "./day-ranges.ts";
import { evidenceOf } from "./evidence.ts";
import type { CitedPart } from "./prose-sentences.ts";

/**
 * "By 20 November" for what somebody said as "by Friday": the day of that name in the week around the one on which it was said. `rival` is the
 * record that has another day; an event that has one happens on that.
 */
export function isByWeekday(
  range: Pick<DayRange, "from" | "to"> | null,
  rival: Id | undefined,
  cited: readonly Pick<CitedPart, "fact" | "briefing">[],
): boolean {
  if (range === null || range.from === null || range.from !== range.to) return false;
  const { from } = range;
  return cited.some(({ fact, briefing }) => {
    if (fact.kind !== "statement" || (rival !== undefined && rival !== fact.id)) return false;
    const said = fact.when.earliest ?? briefing.asOf;
    return (
      Math.abs(dayNumber(from) - dayNumber(said)) <= 7 &&
      evidenceOf(fact, briefing).dates.some(
        ({ weekday, day, month }) => day === null && month === null && weekday === weekdayOf(from),
      )
    );
  });
}
