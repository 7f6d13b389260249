import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { diagnose } from "../check-sheets.ts";

/** What is told of a vote that is dated so: message and hint, each once. */
const told = (fields: string) =>
  diagnose({
    "vote.md": exampleSheet({ events: `\n  vote: {what: Council vote, cite: p2, ${fields}}` }),
  }).map(({ code, severity, message, hint }) => `${severity} ${code}: ${message} ${hint}`);

test("what is scheduled has a day that can be put in a calendar", () => {
  for (const when of [
    "2026-03-20",
    "2026-03",
    "[2026-03-20..2026-03-22]",
    "2026-03-20/2026-03-22",
    "../2026-03-20",
  ])
    expect(told(`state: scheduled, when: "${when}"`)).toEqual([]);
});

test("no date, and a day from which on it may come, are none", () => {
  expect(told("state: scheduled, when: unstated")).toEqual([
    "warning scheduled-undated: Scheduled, but without a date. Write `state: intended`, or give the date in `when:`.",
  ]);
  expect(told('state: scheduled, when: "[2026-03-20..]"')).toEqual([
    "warning scheduled-undated: Scheduled, but dated only “no earlier than Fri 20 Mar 2026”. Write `state: intended`; or, if that is the day on which it begins, `when: 2026-03-20`.",
  ]);
  expect(told("state: scheduled, when: {earliest: 2026-03-20}")).toHaveLength(1);
  expect(told("state: scheduled, when: 2026-03-20/..")).toEqual([
    "warning scheduled-undated: Scheduled, but dated only “from Fri 20 Mar 2026”. Write `state: intended`; or, if that is the day on which it begins, `when: 2026-03-20`.",
  ]);
});

test("what lasts needs no more than its first day", () => {
  expect(told("type: strike, state: scheduled, when: 2026-03-20/..")).toEqual([]);
  expect(told('type: strike, state: scheduled, when: "[2026-03-20..]"')).toHaveLength(1);
});

test("the advice is accepted, and other states may leave their day open", () => {
  expect(told('state: intended, when: "[2026-03-20..]"')).toEqual([]);
  expect(told("state: intended, when: unstated")).toEqual([]);
  expect(told("state: scheduled, when: 2026-03-20")).toEqual([]);
});
