import { daysInMonth } from "../../model/days-in-month.ts";
import type { Path } from "../../model/resolution.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";
import { inSheet } from "./in-sheet.ts";

export const dateInvalid = defineRule({
  code: "date-invalid",
  severity: "error",
  silenceable: false,
  summary: "Every date is a date.",
  why: "Timelines, calendars and search need a date that exists. A slip such as 30 February can't be repaired by guessing.",
  bad: exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: scheduled
    when: 2026-02-30
    cite: p2`,
  }),
  good: exampleSheet({
    events: `
  council-vote:
    what: Council vote on the toll
    state: scheduled
    when: 2026-03-30
    cite: p2`,
  }),
  *check({ resolution }) {
    for (const { path, written, reason } of resolution.invalidDates)
      yield { at: path, ...inWords(path, written, reason) };
  },
});

function inWords(path: Path, written: string, reason: string): { message: string; hint: string } {
  const isAdvice = reason.startsWith("write ");
  const message = `"${written}" is not a date${isAdvice ? "" : `: ${reason}`}.`;
  const isDateline = path.at(-2) === "dateline";
  if (isDateline && !/^write \d{4}-\d\d-\d\d:/.test(reason))
    return { message: isAdvice ? `"${written}" is not a day.` : message, hint: dayOfReport };
  if (!isAdvice) return { message, hint: hintFor(written) };
  const isWhen = path.at(-1) === "when";
  // `{earliest: …}` can only be written for `when:`, and `[a..b]` would be a list.
  if (reason.startsWith("write {") && !isWhen) return { message, hint: forms };
  const advice = reason
    .replace(/\{.*\}/, "`when: $&`")
    .replace(/\[.*?\]/, (set) => (isWhen ? `\`when: ${inSheet(set)}\`` : `"${set}"`))
    .replace(endingField, "`$1`");
  return { message, hint: `W${advice.slice(1)}.` };
}

// "… keep the source's words in said:"
const endingField = /(\w+:)$/;
const forms =
  "Write a day such as 2026-03-30, a month such as 2026-03 if the day is not known, 2026-03~ if it is about then, or `unstated`.";
const dayOfReport =
  "Write one day, such as 2026-03-30; where the source gives none, the day on which you read it, as in `dateline: {date: 2026-03-30, assumed: true}`.";

/** The nearest date that exists, where the written one has a year and a month; else the forms that a date may have. */
function hintFor(written: string): string {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])(?:-|$)/.exec(written) ?? [];
  if (year === undefined || month === undefined) return forms;
  const last = daysInMonth(Number(year), Number(month));
  return `Write ${year}-${month}-${last}, or ${year}-${month} if the day is not known, or ${year}-${month}~ if it is about then, or \`unstated\`.`;
}
