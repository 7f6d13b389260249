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
      shared: false,
    },
    {
      briefing: "asked",
      record: "when",
      on: "2025-08-06",
      answer: { briefing: "asked", record: "word", on: "2025-08-06" },
      shared: false,
    },
    { briefing: "asked", record: "why", on: "2025-08-06", answer: null, shared: false },
    { briefing: "asked", record: "who", on: "2025-08-06", answer: null, shared: false },
    { briefing: "asked", record: "how", on: "2025-08-06", answer: null, shared: false },
    { briefing: "later", record: "cost", on: "2025-08-08", answer: null, shared: false },
  ]);
});

test("a question whose answer stands in a missing sheet is open", () => {
  expect(link(asked).questions[0]).toEqual({
    briefing: "asked",
    record: "where",
    on: "2025-08-06",
    answer: null,
    shared: false,
  });
});

const asking = (id: string, day: string, question: string, more = "") =>
  briefing(
    id,
    day,
    `
statements: {word: {by: ann, says: On Friday.}}
events: {meeting: {what: Meeting, state: possible, when: unstated${more}}}
questions: {${question}}
`,
  );

test("an answer that one sheet records answers the same question of another about the same event", () => {
  const first = asking("first", "2025-08-06", 'when: {ask: "When will they meet?", about: [meeting]}');
  const again = asking(
    "again",
    "2025-08-07",
    'which-day: {ask: "When will they  meet?", about: [meeting], answered: again#word}',
    ", supersedes: first#meeting",
  );
  const answer = { briefing: "again", record: "word", on: "2025-08-07" };
  expect(link(first, again).questions).toEqual([
    { briefing: "first", record: "when", on: "2025-08-06", answer, shared: true },
    { briefing: "again", record: "which-day", on: "2025-08-07", answer, shared: false },
  ]);
});

test.each([
  ["about another event", 'when: {ask: "When will they meet?", about: [meeting], answered: word}', ""],
  [
    "in other words",
    'when: {ask: "Where will they meet?", about: [meeting], answered: word}',
    ", supersedes: first#meeting",
  ],
])("a question is not answered by the answer to one %s", (_, question, more) => {
  const first = asking("first", "2025-08-06", 'when: {ask: "When will they meet?", about: [meeting]}');
  expect(link(first, asking("again", "2025-08-07", question, more)).questions[0]?.answer).toBeNull();
});

test("a question that is asked again after the answer was given is open", () => {
  const first = asking(
    "first",
    "2025-08-06",
    'when: {ask: "When will they meet?", about: [meeting], answered: word}',
  );
  const again = asking(
    "again",
    "2025-08-07",
    'when: {ask: "When will they meet?", about: [meeting]}',
    ", supersedes: first#meeting",
  );
  expect(link(first, again).questions.map(({ answer }) => answer?.briefing ?? null)).toEqual(["first", null]);
});

test("a question that names another question as its answer has the answer of that one, and in a circle none", () => {
  const first = asking("first", "2025-08-06", 'when: {ask: "When?", answered: again#day}');
  const again = asking("again", "2025-08-07", 'day: {ask: "On which day?", answered: word}');
  const circle = asking("circle", "2025-08-08", 'a: {ask: "A?", answered: b}, b: {ask: "B?", answered: a}');
  expect(link(first, again, circle).questions.map(({ answer }) => answer?.record ?? null)).toEqual([
    "word",
    "word",
    null,
    null,
  ]);
});
