import { relativeWord } from "../../reading/words/en/english.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule } from "../rule.ts";
import { proseSentences } from "./matching/prose-sentences.ts";

export const relativeWordInProse = defineRule({
  code: "relative-word-in-prose",
  severity: "warning",
  needsWholeSheet: true,
  summary: "The prose names days, and counts none from the day of reading.",
  why: "Readers come later: their yesterday is not the editor's.",
  bad: exampleSheet({
    body: "## Who said what\n\n- A toll would pay for the repairs, Ada Berg said yesterday.[^toll-view]",
  }),
  good: exampleSheet({
    body: "## Who said what\n\n- A toll would pay for the repairs, Ada Berg said on 3 March.[^toll-view]",
    statements:
      "\n  toll-view: {by: mayor, says: A toll would pay for the repairs., when: 2026-03-03, cite: p1}",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      if (sentence.place !== "body" || (sentence.cited.length === 0 && sentence.restsElsewhere)) continue;
      const { own, names } = sentence.reading;
      for (const { 0: words, index } of own.matchAll(relativeWord)) {
        // "India Today" is a magazine.
        const isName = /^\p{Lu}/u.test(words) && index > 0;
        // "Next week, the Courier wrote on Monday" counts from that Monday.
        const isAnchored =
          sentence.reading.isTold &&
          fromDay.test(words) &&
          sentence.reading.dates.some(({ weekday, day }) => weekday !== null || day !== null);
        if (isName || isAnchored || names.some(({ start, end }) => index >= start && index < end)) continue;
        yield {
          ...sentence.at(words),
          message: `"${words}" counts from a day that readers don't know.`,
          hint: "Write the date.",
        };
      }
    }
  },
});

/** What a day that stands beside it makes clear. */
const fromDay = /^(?:last|next|this) (?:week|weekend|month)$/iu;
