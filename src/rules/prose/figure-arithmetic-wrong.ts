import { dayNumber } from "../../model/calendar.ts";
import { dayMeant } from "../../reading/dates-in.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule, type Finding } from "../rule.ts";
import { amountWords } from "./matching/number-words.ts";
import { type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";

const days = {
  events: `
  vote: {what: Council vote on a toll, state: scheduled, when: 2026-04-02, cite: p1}
  start: {what: Start of the toll, state: scheduled, when: 2026-04-12, after: vote, cite: p2}`,
};

export const figureArithmeticWrong = defineRule({
  code: "figure-arithmetic-wrong",
  severity: "warning",
  needsWholeSheet: true,
  summary: "Spans between dates and sums of numbers come out right.",
  why: "Readers do the sum, and then doubt the rest of the page.",
  bad: exampleSheet({
    ...days,
    body: "## What comes next\n\n- The toll starts on 12 April, eight days after the vote on 2 April.[^start][^vote]",
  }),
  good: exampleSheet({
    ...days,
    body: "## What comes next\n\n- The toll starts on 12 April, ten days after the vote on 2 April.[^start][^vote]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const wrong = spanWrong(sentence, context.briefing.asOf) ?? sumWrong(sentence);
      if (wrong !== null) yield { ...sentence.at(wrong.words), ...wrong };
    }
  },
});

type Wrong = Pick<Finding, "message" | "hint" | "words">;

/** "Eight days after": between the two days that the sentence names. */
function spanWrong({ reading }: ProseSentence, asOf: string): Wrong | null {
  const named = reading.dates.flatMap((date) => dayMeant(date, asOf) ?? []);
  const [from, to] = named.length === 2 ? named.toSorted() : [];
  const spans = reading.numbers.filter(
    ({ unit, bound }) => bound === null && (unit === "day" || unit === "week"),
  );
  const [span] = spans;
  if (from === undefined || to === undefined || span === undefined || spans.length > 1) return null;
  const after = reading.words.slice(span.end, span.end + 20);
  if (!/^ (?:after|before|later|earlier|from|apart)(?![\p{sc=Latn}\p{Lm}])/u.test(after)) return null;
  const between = dayNumber(to) - dayNumber(from);
  const told = span.unit === "week" ? span.value * 7 : span.value;
  // Either end may be counted in.
  if (Math.abs(between - told) <= (span.unit === "week" ? 3 : 1)) return null;
  return {
    words: reading.words.slice(span.start, span.end),
    message: `"${reading.words.slice(span.start, span.end)}": between these two dates lie ${between} days.`,
    hint: "Mend the number or one of the dates.",
  };
}

/** "390, 307 and 303 come to 1,000". */
function sumWrong({ reading }: ProseSentence): Wrong | null {
  const match =
    /(?<![\p{sc=Latn}\p{Lm}])(?:come to|comes to|add up to|adds up to|make|makes|total|totals|totalling|in all|altogether|a total of)(?![\p{sc=Latn}\p{Lm}])/iu.exec(
      reading.own,
    );
  if (match === null || reading.numbers.some(({ bound, valueMax }) => bound !== null || valueMax !== null))
    return null;
  const before = reading.numbers.filter(({ end }) => end <= match.index);
  const [sum] = reading.numbers.filter(({ start }) => start >= match.index);
  if (sum === undefined || before.length < 2 || new Set(before.map(({ unit }) => unit)).size > 2) return null;
  const total = before.reduce((all, { value }) => all + value, 0);
  // The first of them may count the rest: "the three parts, 390, 307 and 303".
  if (
    total === sum.value ||
    total - before[0]!.value === sum.value ||
    sum.value < Math.max(...before.map(({ value }) => value))
  )
    return null;
  return {
    words: reading.words.slice(sum.start, sum.end),
    message: `${before.map((one) => amountWords({ ...one, unit: null })).join(" and ")} come to ${amountWords({ ...sum, value: total, unit: null })}, not to ${amountWords({ ...sum, unit: null })}.`,
    hint: "Mend the sum or one of its parts.",
  };
}
