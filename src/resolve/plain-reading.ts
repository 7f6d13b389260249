import type { FactDate } from "../model/fact-date.ts";
import { weekdayUpTo } from "./day-windows.ts";

/**
 * Whether the source's words name the day as any reader would take it, seen from the day on which the source was written:
 * what `isWorkedOut` calls plain. Anything around these words, "by Friday", "last Wednesday", makes them another reading.
 */
export function isPlainReading(date: FactDate, writtenOn: string): boolean {
  const { said, kind, precision, earliest, latest } = date;
  if (said === null || kind !== "point" || earliest === null || earliest !== latest) return false;
  if (date.approximate || date.uncertain || (precision !== "day" && precision !== "minute")) return false;
  const words = said.toLowerCase().replace(/\s+/g, " ").trim();
  if (sameDay.test(words)) return earliest === writtenOn;
  const weekday = weekdayAlone.exec(words)?.[1];
  if (weekday !== undefined) return earliest === weekdayUpTo(writtenOn, weekdays.indexOf(weekday));
  const [, dayFirst, monthLast, monthFirst, dayLast] = dayOfMonth.exec(words) ?? [];
  const month = monthLast ?? monthFirst;
  return (
    month !== undefined &&
    earliest.slice(5) === `${monthNumber(month)}-${(dayFirst ?? dayLast ?? "").padStart(2, "0")}`
  );
}

const partOfDay = "(?:,? (?:morning|afternoon|evening|night))?";
const weekdays = ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"];
const weekdayAlone = new RegExp(`^(?:(?:late |early )?on )?(${weekdays.join("|")})day${partOfDay}$`);
const sameDay = /^(?:earlier |later )?(?:today|tonight|this (?:morning|afternoon|evening))$/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = `(${months.join("|")})[a-z]*\\.?`;
const dayOfMonth = new RegExp(
  `^(?:on )?(?:(?:${weekdays.join("|")})day,? )?(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}|${month} (\\d{1,2})(?:st|nd|rd|th)?)$`,
);

function monthNumber(start: string): string {
  return String(months.indexOf(start) + 1).padStart(2, "0");
}
