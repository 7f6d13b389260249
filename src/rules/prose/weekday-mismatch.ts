import { weekdayOf } from "../../model/calendar.ts";
import { dayMeant, weekdays } from "../../reading/dates-in.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule } from "../rule.ts";
import { dayWords } from "./matching/day-words.ts";
import { proseSentences } from "./matching/prose-sentences.ts";

const vote = `
  vote:
    what: Council vote on a toll
    state: scheduled
    when: 2026-04-02
    cite: p1`;

export const weekdayMismatch = defineRule({
  code: "weekday-mismatch",
  severity: "error",
  needsWholeSheet: true,
  summary: "A weekday beside a date is the weekday of that date.",
  why: "Readers plan by the weekday and note the date; one of the two is wrong, and only the calendar knows which.",
  bad: exampleSheet({
    events: vote,
    body: "## What comes next\n\n- The council votes on a toll on Friday 2 April.[^vote]",
  }),
  good: exampleSheet({
    events: vote,
    body: "## What comes next\n\n- The council votes on a toll on Thursday 2 April.[^vote]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    const { asOf } = context.briefing;
    for (const sentence of proseSentences(context))
      for (const date of sentence.reading.dates) {
        if (date.weekday === null) continue;
        const days = [
          dayMeant(date, asOf),
          ...sentence.cited.flatMap(({ fact }) =>
            fact.kind === "figure" || fact.when.earliest === null ? [] : dayMeant(date, fact.when.earliest),
          ),
        ];
        const [day] = days;
        if (
          typeof day !== "string" ||
          days.some((one) => typeof one === "string" && weekdayOf(one) === date.weekday)
        )
          continue;
        const written = sentence.reading.words.slice(date.start, date.end);
        yield {
          ...sentence.at(written),
          message: `"${written}" does not exist: ${dayWords(day)} is a ${weekdays[weekdayOf(day)]}.`,
          hint: `Write ${weekdays[weekdayOf(day)]}, or mend the date.`,
        };
      }
  },
});
