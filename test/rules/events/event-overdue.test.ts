import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { codes, diagnose } from "../check-sheets.ts";

const vote = (fields: string) => ({
  events: `\n  vote: {what: Council vote, state: scheduled, cite: p2, ${fields}}`,
});

test("an event is overdue on the day after its last possible day", () => {
  expect(codes(vote("when: 2026-03-13"), { now: "2026-03-13" })).toEqual([]);
  expect(codes(vote("when: 2026-03-13"), { now: "2026-03-14" })).toEqual(["event-overdue"]);
  expect(codes(vote("when: 2026-03"), { now: "2026-03-31" })).toEqual([]);
});

test("what has no last day is never overdue", () => {
  for (const when of ["{earliest: 2026-03-13}", "unstated"]) {
    const open = vote(`when: ${when}`).events.replace("scheduled", "intended");
    expect(codes({ events: open }, { now: "2030-01-01" })).toEqual([]);
  }
});

test("what was looked for and not found is not overdue, nor what lapsed", () => {
  const looked = "outcome: {unknown: true, looked: 2026-03-20, in: the sources of this archive}";
  expect(codes(vote(`when: 2026-03-13, ${looked}`), { now: "2026-04-01" })).toEqual([]);
  const lapsed = vote("when: 2026-03-02").events.replace("scheduled", "lapsed");
  expect(codes({ events: lapsed }, { now: "2026-04-01" })).toEqual([]);
});

test("a day on which nobody can have looked is told of", () => {
  const looked = "outcome: {unknown: true, looked: in March, in: the archive}";
  expect(codes(vote(`when: 2026-03-13, ${looked}`), { now: "2026-03-04" })).toEqual(["date-invalid"]);
});

test("an event that a later sheet carries on is not overdue, nor one of a sheet that was replaced", () => {
  const old = exampleSheet(vote("when: 2026-03-13")).replaceAll("2026-03-04", "2026-03-01");
  const withLater = (parts: Parameters<typeof exampleSheet>[0]) =>
    diagnose({ "old.md": old, "new.md": exampleSheet(parts) }, { now: "2026-03-20" }).map(({ code }) => code);
  const outcome = (supersedes: string) => ({
    events: `\n  vote: {what: Council vote, state: cancelled, when: 2026-03-13, cite: p1${supersedes}}`,
  });
  expect(withLater(outcome(""))).toEqual(["event-overdue"]);
  expect(withLater(outcome(', supersedes: "2026-03-01-harbour-bridge#vote"'))).toEqual([]);
  expect(withLater({ ...outcome(""), top: "supersedes: 2026-03-01-harbour-bridge" })).toEqual([]);
});

test("of an event that goes on in later sheets only the newest step is judged, also where those don't carry on each other", () => {
  const vote = (day: string, state: string, supersedes: string) =>
    exampleSheet({
      events: `\n  vote: {what: Council vote, state: ${state}, when: 2026-03-13, cite: p1${supersedes}}`,
    }).replaceAll("2026-03-04", day);
  const carriesOn = ', supersedes: "2026-03-01-harbour-bridge#vote"';
  const sheets = (last: string) => ({
    "a.md": vote("2026-03-01", "scheduled", ""),
    "b.md": vote("2026-03-02", "scheduled", carriesOn),
    "c.md": vote("2026-03-14", last, carriesOn),
  });
  const overdue = (last: string) =>
    diagnose(sheets(last), { now: "2026-03-20" }).map(({ code, span }) => `${code} ${span.file.at(-4)}`);
  expect(overdue("cancelled")).toEqual([]);
  expect(overdue("scheduled")).toEqual(["event-overdue c"]);
});
