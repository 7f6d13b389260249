import type { Place, Problem } from "../diagnostics/diagnostic.ts";
import { whyNoDate } from "../model/date-mistakes.ts";
import { isRoleDay } from "../model/role-days.ts";
import { nearestTimeZone } from "../model/time-zone.ts";
import type { ShapeFinding } from "./shape-findings.ts";

const forms =
  "Write a day, a month or a year, such as 2025-01-20, 2025-01 or 2025; leave it out if it is not known.";

/** What is told of values that have the right type and can't be right: a time zone, the days of a role. */
export function wrongByOurCheck(
  { value, fault, before, description }: Extract<ShapeFinding, { kind: "fault" }>,
  at: Place,
): Problem {
  const written = `"${String(value).slice(0, 80)}"`;
  switch (fault) {
    case "zone": {
      const near = nearestTimeZone(String(value));
      return {
        code: "value-unknown",
        severity: "error",
        message: `\`tz\` can't be ${written}: no time zone has that name.`,
        hint: `${near === null ? "" : `Did you mean "${near}"? `}${description}`,
        at,
      };
    }
    case "day":
      return { code: "date-invalid", severity: "error", ...wrongDay(String(value), written), at };
    case "bound": {
      const names = Object.keys(value as object).map((name) => `\`${name}\``);
      return {
        code: "type-wrong",
        severity: "error",
        message: `A number has one bound, not ${names.slice(0, -1).join(", ")} and ${names.at(-1)}.`,
        hint: "Keep one of them; from one number to another is `[300, 500]`.",
        at,
      };
    }
    case "order":
      return {
        code: "date-invalid",
        severity: "error",
        message: `The role ends before it begins: ${written} comes before "${String(before)}".`,
        hint: "Check which of `from` and `to` is wrong; they may have changed places.",
        at,
      };
  }
}

/** With the date that was meant, or what the calendar does not have. A span or a set may be a date, and is none of a role. */
function wrongDay(text: string, written: string): { readonly message: string; readonly hint: string } {
  const reason = whyNoDate(text);
  const advised = /^write (\d{4}(?:-\d\d){0,2}~?)(?=[:,]|$)/.exec(reason)?.[1];
  if (advised !== undefined && isRoleDay(advised) && !reason.endsWith("unstated"))
    return { message: `${written} is not a date.`, hint: `W${reason.slice(1)}.` };
  return /^(?:write|leave out|it is empty)/.test(reason)
    ? { message: `${written} is not a date for a role.`, hint: forms }
    : { message: `${written} is not a date: ${reason}.`, hint: forms };
}
