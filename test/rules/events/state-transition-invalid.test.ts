import { expect, test } from "vitest";
import { mayMove } from "../../../src/model/event-moves.ts";
import type { EventState } from "../../../src/model/vocabulary.ts";
import { eventStates } from "../../../src/model/vocabulary.ts";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { diagnose } from "../check-sheets.ts";

/** Sheets of these days, each carrying on the vote of the one before it. */
const chain = (...steps: readonly (readonly [day: string, state: string, more?: string | undefined])[]) =>
  Object.fromEntries(
    steps.map(([day, state, updates], index) => {
      const before = steps[index - 1]?.[0];
      const carried = before === undefined ? "" : `, supersedes: "${before}-harbour-bridge#vote"`;
      const sheet = exampleSheet({
        events: `\n  vote: {what: Council vote, state: ${state}, when: unstated, if: the mayor agrees, cite: p2${carried}}`,
        ...(updates === undefined ? {} : { updates }),
      });
      return [`${day}.md`, sheet.replaceAll("2026-03-04", day)];
    }),
  );

const told = (sheets: Readonly<Record<string, string>>, now = "2026-03-05") =>
  diagnose(sheets, { now })
    .filter(({ code }) => code === "state-transition-invalid")
    .map(({ span, message, hint }) => `${span.file.split("/").at(-1)}: ${message} ${hint}`);

test("a meeting goes from possible to happened, with steps left out, and is called off and set again", () => {
  const days = ["01", "02", "03", "04", "05", "06"].map((day) => `2026-02-${day}`);
  const states = ["possible", "scheduled", "cancelled", "scheduled", "postponed", "occurred"];
  expect(told(chain(...days.map((day, index) => [day, states[index] ?? ""] as const)))).toEqual([]);
});

test("stepping back needs a correction, and the message names both sheets, both states and the way out", () => {
  expect(told(chain(["2026-02-01", "scheduled"], ["2026-02-02", "possible"]))).toEqual([
    '2026-02-02.md: The event "vote" goes from "scheduled" in sheet "2026-02-01-harbour-bridge" (2026-02-01) back to "possible" in "2026-02-02-harbour-bridge" (2026-02-02). If the earlier state was wrong, add an update of kind correction with `affects: [vote]`; if it was called off or put off, write `state: cancelled` or `postponed`.',
  ]);
});

test("a state that can't be read is told of once, and not held against the sheets that carry it on", () => {
  const sheets = chain(["2026-02-01", "posible"], ["2026-02-02", "possible"]);
  const errors = diagnose(sheets, { now: "2026-03-05" }).filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'value-unknown: `state` can\'t be "posible".',
  ]);
});

test("what has happened stays so, unless the later sheet corrects it", () => {
  const update = (kind: string, affects = "vote") =>
    `\n  - {at: 2026-02-03, kind: ${kind}, what: No vote was held., was: The council voted., affects: [${affects}]}`;
  const later = (more?: string) => chain(["2026-02-01", "occurred"], ["2026-02-02", "did-not-occur", more]);
  expect(told(later())).toEqual([
    '2026-02-02.md: The event "vote" goes from "occurred" in sheet "2026-02-01-harbour-bridge" (2026-02-01) back to "did-not-occur" in "2026-02-02-harbour-bridge" (2026-02-02). What has happened stays so. If the earlier state was wrong, add an update of kind correction with `affects: [vote]`; if this is another event, take out `supersedes:`.',
  ]);
  expect(told(later(update("correction")))).toEqual([]);
  expect(told(later(update("clarification")))).toHaveLength(1);
  expect(told(later(update("correction", "toll-view")))).toHaveLength(1);
});

test("a sheet is held against what the archive knew the day before, not only against what it carries on", () => {
  const sheets = chain(["2026-02-01", "possible"], ["2026-02-02", "scheduled"]);
  const late = chain(["2026-02-01", "possible"], ["2026-02-09", "possible"]);
  expect(told({ ...sheets, "2026-02-09.md": late["2026-02-09.md"] ?? "" })).toHaveLength(1);
});

test("a withdrawn event is no step", () => {
  const withdrawal = "\n  - {at: 2026-02-03, kind: withdrawal, what: No vote was held., affects: [vote]}";
  expect(told(chain(["2026-02-01", "occurred", withdrawal], ["2026-02-02", "possible"]))).toEqual([]);
});

test("without the middle sheet nothing is told of its moves", () => {
  const sheets = chain(["2026-02-01", "possible"], ["2026-02-02", "occurred"], ["2026-02-03", "scheduled"]);
  expect(told(sheets)).toHaveLength(1);
  const { "2026-02-02.md": _, ...others } = sheets;
  expect(told(others)).toEqual([]);
});

test("no day of building makes it an error or takes it away", () => {
  const back = chain(["2026-02-01", "occurred"], ["2026-02-02", "possible"]);
  const on = chain(["2026-02-01", "possible"], ["2026-02-02", "occurred"]);
  for (const now of ["2020-01-01", "2026-02-02", "2099-01-01"]) {
    expect(told(back, now)).toHaveLength(1);
    expect(told(on, now)).toEqual([]);
  }
});

test("one mistake is told once: a step back within a day is no contradiction besides", () => {
  const sheet = exampleSheet({
    events: `
  vote: {what: Council vote, state: occurred, when: 2026-03-02, cite: p2}
  again: {what: Council vote, state: scheduled, when: 2026-03-30, cite: p3, supersedes: 2026-03-04-harbour-bridge#vote}`,
  });
  expect(diagnose({ "sheet.md": sheet }).map(({ code }) => code)).toEqual(["state-transition-invalid"]);
});

test("the moves of the vocabulary", () => {
  const states = Object.keys(eventStates) as EventState[];
  const refused = Object.fromEntries(
    states.map((from) => [from, states.filter((to) => !mayMove(from, to)).join(" ")]),
  );
  expect(refused).toEqual({
    occurred: "ongoing scheduled intended possible postponed cancelled did-not-occur lapsed alleged",
    ongoing: "scheduled intended possible postponed cancelled did-not-occur alleged",
    scheduled: "intended possible",
    intended: "possible",
    possible: "",
    postponed: "intended possible",
    cancelled: "intended possible",
    "did-not-occur": "occurred ongoing scheduled intended possible postponed cancelled lapsed alleged",
    lapsed: "occurred ongoing scheduled intended possible postponed cancelled did-not-occur alleged",
    alleged: "scheduled intended possible postponed cancelled",
  });
});

test("steps are held in the order in which they were told, not in that of the sheets", () => {
  const sheet = (day: string, dateline: string, event: string) => [
    `${day}.md`,
    exampleSheet({ events: `\n  vote: {what: Council vote, cite: p2, ${event}}` })
      .replaceAll("2026-03-04", day)
      .replace(`date: ${day}`, `date: ${dateline}`)
      .replace("\ntitle:", `\nasOf: ${day}\ntitle:`),
  ];
  const open = sheet(
    "2026-02-05",
    "2026-02-05",
    'state: scheduled, when: 2026-02-20, supersedes: "2026-02-01-harbour-bridge#vote"',
  );
  // Filled up later: it knows that the vote was held on the 20th.
  const filled = sheet("2026-02-01", "2026-02-21", "state: occurred, when: 2026-02-20");
  expect(told(Object.fromEntries([filled, open]))).toEqual([]);
  // Of the 1st and told then, the same is a step back.
  const held = sheet("2026-02-01", "2026-02-01", "state: occurred, when: 2026-02-01");
  expect(told(Object.fromEntries([held, open]))).toHaveLength(1);
});

test("a sheet that knows what it carries on goes forward from it, though it rests on older words", () => {
  const said = (day: string, when: string, event: string) => [
    `${day}.md`,
    exampleSheet({
      statements: `\n  word: {by: mayor, says: So it is., when: ${when}, cite: p2}`,
      events: `\n  vote: {what: Council vote, when: unstated, per: [word], ${event}}`,
    }).replaceAll("2026-03-04", day),
  ];
  const first = said("2026-02-08", "2026-02-08", "state: possible");
  const second = said(
    "2026-02-15",
    "2026-02-06",
    'state: intended, supersedes: "2026-02-08-harbour-bridge#vote"',
  );
  expect(told(Object.fromEntries([first, second]))).toEqual([]);
});
