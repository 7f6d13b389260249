import { expect, test } from "vitest";
import { briefing, link } from "./sheets.ts";

const asked = briefing(
  "asked",
  "2025-08-06",
  `
statements: {word: {by: ann, says: On Friday.}}
questions:
  where: {ask: "Where?", answered: later#place}
  when: {ask: "When?", answered: word}
  why: {ask: "Why?"}
  who: {ask: "Who?", answered: gone#people}
  how: {ask: "How?", answered: later#nothing}
`,
);
const later = briefing(
  "later",
  "2025-08-08",
  `
statements: {place: {by: bob, says: In the town.}}
questions: {cost: {ask: "At what cost?"}}
`,
);

test("a question is joined with its answer in its own sheet and in a later one", () => {
  expect(link(later, asked).questions).toEqual([
    {
      briefing: "asked",
      record: "where",
      on: "2025-08-06",
      answer: { briefing: "later", record: "place", on: "2025-08-08" },
    },
    {
      briefing: "asked",
      record: "when",
      on: "2025-08-06",
      answer: { briefing: "asked", record: "word", on: "2025-08-06" },
    },
    { briefing: "asked", record: "why", on: "2025-08-06", answer: null },
    { briefing: "asked", record: "who", on: "2025-08-06", answer: null },
    { briefing: "asked", record: "how", on: "2025-08-06", answer: null },
    { briefing: "later", record: "cost", on: "2025-08-08", answer: null },
  ]);
});

test("a question whose answer stands in a missing sheet is open", () => {
  expect(link(asked).questions[0]).toEqual({
    briefing: "asked",
    record: "where",
    on: "2025-08-06",
    answer: null,
  });
});
