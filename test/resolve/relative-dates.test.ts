import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/model/calendar.ts";
import type { RelativeDate } from "../../src/model/resolution.ts";
import { resolve, seed, sheetWith } from "./read-sheet.ts";

/** The verdict on an event of a sheet with the dateline Wednesday 6 August 2025. */
function verdict(
  said: string,
  when: string,
  state = "occurred",
  more = "",
): RelativeDate["verdict"] | undefined {
  const sheet = sheetWith(`
events:
  it:
    what: It
    state: ${state}
    when: ${when}
    said: ${JSON.stringify(said)}
    ${more}
  june-2021: {what: Then, state: occurred, when: 2021-06}
  summit: {what: Summit, state: scheduled, when: 2025-09-10}
`);
  return resolve(sheet).resolution.relativeDates[0]?.verdict;
}

const agrees = { kind: "agrees" };

test("every phrase of the seed agrees with its date", () => {
  const found = resolve(seed).resolution.relativeDates;
  expect(found.map(({ record, said, verdict: { kind } }) => [record, said, kind])).toEqual([
    ["official-possible", "on Wednesday", "agrees"],
    ["nyt-plan", "on Wednesday", "agrees"],
    ["india-others-china", "on Wednesday", "agrees"],
    ["trump-putin-meeting", "as early as next week", "agrees"],
    ["peace-deadline", "48 hours before the expiration", "agrees"],
    ["witkoff-session", "on Wednesday", "agrees"],
    ["leaders-call", "on Wednesday", "agrees"],
    ["india-duties", "recent imposition", "agrees"],
    ["war", "now in its fourth year", "agrees"],
    ["invasion-2022", "eight months before", "agrees"],
    ["no-direct-contact", "Since then", "agrees"],
  ]);
});

test.each([
  ["yesterday", "2025-08-05"],
  ["today", "2025-08-06"],
  ["tomorrow", "2025-08-07", "scheduled"],
  ["the day before yesterday", "2025-08-04"],
  ["last night", "2025-08-05"],
  ["on Wednesday", "2025-08-06"],
  ["late Tuesday", "2025-08-05"],
  ["on Thursday", "2025-07-31"],
  ["on Friday", "2025-08-08", "scheduled"],
  ["on Friday", "2025-08-08", "postponed"],
  ["on Friday", "2025-08-01", "postponed"],
  ["last Wednesday", "2025-07-30"],
  ["this Friday", "2025-08-08", "scheduled"],
  ["Wednesday of next week", "2025-08-13", "possible"],
  ["on Monday last week", "2025-07-28"],
  ["last week", "2025-07-30"],
  ["this week", "2025-08-05"],
  ["next week", "'[2025-08-11..2025-08-17]'", "possible"],
  ["last month", "2025-07"],
  ["next month", "2025-09", "possible"],
  ["early next month", "'[2025-09-01..2025-09-10]'", "possible"],
  ["last year", "2024"],
  ["earlier this month", "2025-08-04"],
  ["earlier this year", "2025-03"],
  ["two days ago", "2025-08-04"],
  ["three weeks ago", "2025-07-16"],
  ["five months ago", "2025-03"],
  ["3 years ago", "2022"],
  ["a couple of days ago", "2025-08-04"],
  ["twenty days from now", "2025-08-26", "scheduled"],
  ["in 72 hours", "2025-08-09", "scheduled"],
  ["in 12 hours", "2025-08-07", "scheduled"],
  ["in two weeks' time", "2025-08-20", "scheduled"],
  ["within 24 hours", "2025-08-07", "possible"],
  ["in the next ten days", "'[2025-08-06..2025-08-16]'", "possible"],
  ["over the past three weeks", "2025-07-16/2025-08-06", "ongoing"],
  ["for the past three years", "2022/..", "ongoing"],
  ["as early as next week", "{earliest: 2025-08-11}", "possible"],
  ["as soon as Friday", "{earliest: 2025-08-08}", "possible"],
  ["by Friday", "2025-08-08", "scheduled"],
  ["by Friday", "{latest: 2025-08-08}", "scheduled"],
  ["before Friday", "{latest: 2025-08-07}", "scheduled"],
  ["by the end of the month", "{latest: 2025-08-31}", "scheduled"],
  ["since March", "2025-03/..", "ongoing"],
  ["since 2014", "2014/..", "ongoing"],
  ["in December", "2024-12"],
  ["in December", "2025-12", "scheduled"],
  ["in December 2019", "2019-12"],
  ["on Aug. 5", "2025-08-05"],
  ["Friday 1 August", "2025-08-01"],
  ["over the past week", "2025-08-01"],
  ["in the past month", "2025-07-20"],
  ["in the coming week", "2025-08-09", "possible"],
  ["at the beginning of next month", "2025-09-01", "scheduled"],
  ["late 2024", "2024-11"],
  ["by Tuesday", "{latest: 2025-08-05}"],
  ["on Tuesday, after recent talks", "2025-08-05"],
  ["struck by the storm on Tuesday", "2025-08-05"],
  ["said on Monday that it would come on Tuesday", "2025-08-05"],
  ["in recent weeks", "{latest: 2025-08-06}"],
  ["until Friday", "2025-08-05/2025-08-08", "ongoing"],
  ["10 or 12 days from today", "'[2025-08-16..2025-08-18]'", "scheduled"],
  ["two to three weeks ago", "2025-07-18"],
  ["50 days from today", "2025-09-25", "scheduled"],
  ["recent imposition", "{latest: 2025-08-06}"],
  ["now in its fourth year", "2022-02/..", "ongoing"],
  ["in its 4th year", "2021-09/..", "ongoing"],
])("counted from Wednesday 6 August, %s may be %s", (said, when, state = "occurred") => {
  expect(verdict(said, when, state)).toEqual(agrees);
});

test.each([
  [
    "on Wednesday",
    "2025-08-07",
    "occurred",
    '"On Wednesday" from Wed 2025-08-06 is 2025-08-06; 2025-08-07 is a Thursday.',
  ],
  [
    "on Wednesday",
    "2025-07-30",
    "occurred",
    '"On Wednesday" from Wed 2025-08-06 is 2025-08-06, not 2025-07-30.',
  ],
  ["on Friday", "2025-08-08", "occurred", '"On Friday" from Wed 2025-08-06 is 2025-08-01, not 2025-08-08.'],
  ["yesterday", "2025-08-06", "occurred", '"Yesterday" from Wed 2025-08-06 is 2025-08-05, not 2025-08-06.'],
  [
    "48 hours before the expiration",
    "2025-08-09",
    "scheduled",
    '"48 hours before the expiration" from Wed 2025-08-06 is 2025-08-08, not 2025-08-09.',
  ],
  [
    "as early as next week",
    "2025-08-11",
    "possible",
    '"As early as next week" from Wed 2025-08-06 is "[2025-08-11..]", not 2025-08-11.',
  ],
  [
    "as early as next week",
    "{earliest: 2025-08-12}",
    "possible",
    '"As early as next week" from Wed 2025-08-06 is "[2025-08-11..]", not "[2025-08-12..]".',
  ],
  [
    "recent",
    "{latest: 2025-08-07}",
    "occurred",
    '"Recent" from Wed 2025-08-06 is "[..2025-08-06]", not "[..2025-08-07]".',
  ],
  ["recent", "2025-08-06", "occurred", '"Recent" from Wed 2025-08-06 is "[..2025-08-06]", not 2025-08-06.'],
  [
    "by Friday",
    "{latest: 2025-08-09}",
    "scheduled",
    '"By Friday" from Wed 2025-08-06 is "[..2025-08-08]", not "[..2025-08-09]".',
  ],
  ["last month", "2025-06", "occurred", '"Last month" from Wed 2025-08-06 is 2025-07, not 2025-06.'],
  [
    "now in its fourth year",
    "2021-02/..",
    "ongoing",
    '"Now in its fourth year" from Wed 2025-08-06 means a start from 2021-08-07 to 2022-08-06, not "2021-02/..".',
  ],
  [
    "tomorrow",
    "unstated",
    "scheduled",
    '"Tomorrow" from Wed 2025-08-06 is 2025-08-07; the date is given as unstated.',
  ],
])("counted from Wednesday 6 August, %s is not %s", (said, when, state, explanation) => {
  expect(verdict(said, when, state)).toMatchObject({ kind: "mismatch", explanation });
});

test("a record may be what the words count from", () => {
  expect(verdict("eight months before", "2022-02", "occurred", "anchor: june-2021")).toEqual(agrees);
  expect(verdict("eight months before", "2022-03", "occurred", "anchor: june-2021")).toEqual({
    kind: "mismatch",
    expected: "2022-02 or 2020-10",
    explanation: '"Eight months before" from "june-2021" (2021-06) is 2022-02 or 2020-10, not 2022-03.',
  });
  expect(verdict("since then", "2021-06/..", "ongoing", "anchor: june-2021")).toEqual(agrees);
  expect(verdict("since then", "2021-05/..", "ongoing", "anchor: june-2021")).toMatchObject({
    expected: "2021-06/..",
  });
  expect(verdict("two days before the summit", "2025-09-08", "scheduled", "anchor: summit")).toEqual(agrees);
  expect(verdict("the day after", "2025-09-11", "scheduled", "anchor: summit")).toEqual(agrees);
  expect(verdict("a year later", "2022-06", "occurred", "anchor: june-2021")).toEqual(agrees);
});

test("before or after what the words name, a record lies on one side only", () => {
  const deadline = (said: string, when: string) => verdict(said, when, "scheduled", "anchor: summit")?.kind;
  expect(deadline("48 hours before the summit", "2025-09-08")).toBe("agrees");
  expect(deadline("48 hours before the summit", "2025-09-12")).toBe("mismatch");
  expect(deadline("48 hours before the expiration", "2025-09-12")).toBe("mismatch");
  expect(deadline("two days after the summit", "2025-09-08")).toBe("mismatch");
  expect(deadline("the day before the summit", "2025-09-11")).toBe("mismatch");
  const named = (when: string) =>
    resolve(
      sheetWith(`
events:
  war: {what: Invasion of the island, state: occurred, when: ${when}, said: eight months before the invasion, anchor: summit}
  summit: {what: Summit, state: occurred, when: 2021-06}
`),
    ).resolution.relativeDates[0]?.verdict.kind;
  expect([named("2022-02"), named("2020-10")]).toEqual(["agrees", "mismatch"]);
});

test("a wrong date is told once, not again for what counts from it", () => {
  const sheet = sheetWith(`
events:
  a: {what: A, state: occurred, when: 2025-08-02, said: on Monday}
  b: {what: B, state: occurred, when: 2025-08-05, said: a day later, anchor: a}
  c: {what: C, state: occurred, when: 2025-08-01, said: a day later, anchor: b}
`);
  expect(resolve(sheet).resolution.relativeDates.map(({ verdict: { kind } }) => kind)).toEqual([
    "mismatch",
    "unknown",
    "unknown",
  ]);
});

test("what may be read in two ways asks for a note, and a note settles it", () => {
  expect(verdict("next Wednesday", "2025-08-13", "possible")).toEqual({
    kind: "ambiguous",
    explanation: 'From Wednesday 6 August, "next Wednesday" may mean the 13th or the 20th.',
  });
  expect(verdict("next Wednesday", "2025-08-20", "possible", "note: The caller said the 20th.")).toEqual(
    agrees,
  );
  expect(verdict("next Wednesday", "2025-08-14", "possible", "note: So it is.")).toMatchObject({
    kind: "mismatch",
    explanation: '"Next Wednesday" from Wed 2025-08-06 may be 2025-08-13 or 2025-08-20, not 2025-08-14.',
  });
  expect(verdict("next Wednesday", "unstated", "possible", "note: Which one is not clear.")).toEqual(agrees);
  expect(verdict("this weekend", "2025-08-09", "possible")).toMatchObject({
    explanation: 'From Wednesday 6 August, "this weekend" may mean the 9th or the 10th.',
  });
  expect(verdict("this weekend", "2025-08-09/2025-08-10", "possible")).toEqual(agrees);
  expect(verdict("this weekend", "{earliest: 2025-08-09, latest: 2025-08-10}", "possible")).toEqual(agrees);
  expect(verdict("this weekend", "2025-08-08/2025-08-10", "possible")).toMatchObject({ kind: "ambiguous" });
  expect(verdict("next Wednesday", "2025-08-13/2025-08-20", "possible")).toMatchObject({ kind: "ambiguous" });
  expect(verdict("overnight", "2025-08-06")).toMatchObject({ kind: "ambiguous" });
  expect(verdict("within days", "2025-08-10", "possible")).toEqual({
    kind: "ambiguous",
    explanation: 'From Wednesday 6 August, "within days" names no day.',
  });
  expect(verdict("Since then", "2019-12/..", "ongoing")).toMatchObject({
    kind: "ambiguous",
    explanation: '"Since then" counts from something that is not named: add the record as anchor.',
  });
});

test("readings in two months name the months", () => {
  const sheet = sheetWith(
    "events: {it: {what: It, state: possible, when: 2025-09-03, said: next Wednesday, anchor: late}, late: {what: Late, state: occurred, when: 2025-08-25}}",
  );
  expect(resolve(sheet).resolution.relativeDates[0]?.verdict).toMatchObject({
    explanation: 'From Monday 25 August, "next Wednesday" may mean 27 August or 3 September.',
  });
});

test.each([
  "soon",
  "twenty-two days ago",
  "1,200 days ago",
  "more than two weeks ago",
  "about a week ago",
  "on Good Friday",
  "may happen",
  "at a time that may suit both",
  "every Wednesday",
  "Wednesdays",
  "two and a half years ago",
  "a week from Friday",
  "",
])("what is in no table is not compared: %s", (said) => {
  const sheet = sheetWith(`statements: {it: {says: It., when: 2025-05-05, said: "${said || "x"}"}}`);
  expect(resolve(sheet).resolution.relativeDates[0]?.verdict).toEqual({ kind: "unknown" });
});

test("another language than English is not read", () => {
  const sheet = sheetWith(
    "events: {it: {what: Es, state: occurred, when: 2025-08-01, said: on Wednesday}}",
    "lang: de",
  );
  expect(resolve(sheet).resolution.relativeDates[0]?.verdict).toEqual({ kind: "unknown" });
});

test("words without a date of a statement say what to write; an event without a date has its own message", () => {
  const sheet = sheetWith(`
statements: {it: {says: It., said: on Wednesday}}
events: {that: {what: That, state: occurred, said: on Wednesday}}
`);
  expect(resolve(sheet).resolution.relativeDates).toEqual([
    {
      path: ["statements", "it"],
      record: "it",
      said: "on Wednesday",
      anchor: { date: "2025-08-06", name: "the dateline" },
      verdict: {
        kind: "mismatch",
        expected: "2025-08-06",
        explanation: '"On Wednesday" from Wed 2025-08-06 is 2025-08-06; write it as when.',
      },
    },
  ]);
});

test("of several sources, words count from the dateline of the one that is cited", () => {
  const sheet = sheetWith(
    "events: {it: {what: It, state: occurred, when: 2025-08-08, said: yesterday, cite: later:p1}}",
  );
  const sources = {
    ...sheet.data.sources,
    later: { type: "news-report" as const, dateline: { date: "2025-08-09" } },
  };
  const { resolution } = resolve({ ...sheet, data: { ...sheet.data, sources } });
  expect(resolution.relativeDates[0]).toMatchObject({ anchor: { date: "2025-08-09" }, verdict: agrees });
});

test("an anchor may hang on another anchor, and a circle of anchors is no date", () => {
  const chain = sheetWith(`
events:
  a: {what: A, state: occurred, when: 2025-08-04, said: a day later, anchor: b}
  b: {what: B, state: occurred, when: unstated, said: two days earlier, anchor: c}
  c: {what: C, state: occurred, when: 2025-08-05}
`);
  expect(resolve(chain).resolution.relativeDates[0]?.verdict).toEqual(agrees);
  const circle = sheetWith(`
events:
  a: {what: A, state: occurred, when: unstated, said: a day later, anchor: b}
  b: {what: B, state: occurred, when: unstated, said: a day later, anchor: a}
  c: {what: C, state: occurred, when: unstated, said: a day later, anchor: c}
`);
  expect(resolve(circle).resolution.relativeDates.map(({ verdict: { kind } }) => kind)).toEqual([
    "unknown",
    "unknown",
    "unknown",
  ]);
});

test("on any dateline, a weekday is that weekday and lies within a week", () => {
  const weekday = fc.constantFrom(
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
  );
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), weekday, fc.boolean(), (offset, name, isPast) => {
      const dateline = addDays("2025-08-06", offset);
      const sheet = sheetWith(
        `events: {it: {what: It, state: ${isPast ? "occurred" : "scheduled"}, when: 1000-01-01, said: on ${name}}}`,
      );
      const sources = { article: { type: "news-report" as const, dateline: { date: dateline } } };
      const { resolution } = resolve({ ...sheet, data: { ...sheet.data, sources } });
      const found = resolution.relativeDates[0]?.verdict;
      const expected = found?.kind === "mismatch" ? (found.expected.split(" or ")[0] ?? "") : "";
      const nearest = Array.from({ length: 7 }, (_, away) => addDays(dateline, isPast ? -away : away));
      expect(nearest.filter((day) => new Date(`${day}T00:00Z`).getUTCDay() === weekdayNumber(name))).toEqual([
        expected,
      ]);
    }),
    { numRuns: 200 },
  );
});

test("whatever the words, nothing is thrown and nothing takes long", () => {
  const words = fc.constantFrom(
    ..."next last this on by since in two 48 a weeks days Wednesday May the end of before ago ... early as".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ minLength: 1 }),
        fc.array(words, { minLength: 1 }).map((all) => all.join(" ")),
      ),
      (said) => {
        const sheet = sheetWith("events: {it: {what: It, state: occurred, when: 2025-08-06, said: x}}");
        const it = { ...sheet.data.events?.it, what: "It", state: "occurred" as const, said };
        const { resolution } = resolve({ ...sheet, data: { ...sheet.data, events: { it } } });
        return !JSON.stringify(resolution).includes("undefined");
      },
    ),
    { numRuns: 500 },
  );
});

function weekdayNumber(name: string): number {
  return ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"].indexOf(name);
}
