import { daysInMonth } from "../../model/days-in-month.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

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
      yield reason.startsWith("write ")
        ? {
            at: path,
            message: `"${written}" is not a date.`,
            hint: `W${reason.slice(1).replace(endingField, "`$1`")}.`,
          }
        : { at: path, message: `"${written}" is not a date: ${reason}.`, hint: hintFor(written) };
  },
});

// "… keep the source's words in said:"
const endingField = /(\w+:)$/;

/** The nearest date that exists, where the written one has a year and a month; else the forms that a date may have. */
function hintFor(written: string): string {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])(?:-|$)/.exec(written) ?? [];
  if (year === undefined || month === undefined)
    return "Write 2026-03-30, or 2026-03 if the day is not known, or 2026-03~ if it is about then, or `unstated`.";
  const last = daysInMonth(Number(year), Number(month));
  return `Write ${year}-${month}-${last}, or ${year}-${month} if the day is not known, or ${year}-${month}~ if it is about then, or \`unstated\`.`;
}
