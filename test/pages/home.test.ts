import { expect, test } from "vitest";
import { home } from "../../src/pages/home.ts";
import { movedSheet, pumps, setSheet } from "./pump-archive.ts";
import { closedSheet, contextOf, harbourEntities, harbourStorylines, plannedSheet } from "./small-archive.ts";

const base = { entities: harbourEntities, storylines: harbourStorylines };

test("the newest briefing leads: its bottom line without notes, its key records with their state, what is not known", () => {
  const view = home.view("home", contextOf({ ...base, sheets: [plannedSheet], now: "2026-03-03" }));
  expect(view.lead).toEqual({
    address: "/briefings/bridge-closure/",
    title: "Bridge may close, mayor says",
    lang: "en",
    day: "2026-03-02",
    date: "Monday 2 March 2026",
    place: "Old Quay",
    bottomLine: "The bridge may close in March, the mayor says. No date is fixed.",
    bottomLineChange: null,
    standing: [
      {
        kind: "statement",
        address: "/briefings/bridge-closure/#closure-possible",
        sourcing: { key: "stated", word: "Ada Berg says" },
        text: "The bridge may have to close.",
        quoted: false,
        hedges: ["may"],
        speaker: "Ada Berg",
        to: null,
        channel: null,
        chain: null,
        condition: null,
        judgement: false,
        stances: [],
        changes: [],
        date: { text: "Mon 2 Mar 2026", iso: "2026-03-02", inferred: false, said: "on Monday" },
        lang: "en",
      },
      {
        kind: "event",
        address: "/briefings/bridge-closure/#closure",
        states: [{ key: "scheduled", word: "Scheduled" }],
        text: "Closure of the bridge at Old Quay",
        condition: null,
        date: { text: "Fri 6 Mar 2026", iso: "2026-03-06", inferred: false, said: null },
        place: null,
        outcome: null,
        overdue: false,
        silent: null,
        attribution: "According to Ada Berg (hedged in the source: “may”)",
        stances: [],
        now: null,
        changes: [],
        lang: "en",
      },
    ],
    storylines: [{ address: "/storylines/bridge/", title: "The harbour bridge" }],
    open: {
      total: 1,
      questions: [{ address: "/briefings/bridge-closure/#detour", text: "Where will the traffic go?" }],
    },
    draft: false,
  });
});

test("what comes next stands soonest first, what has no date apart", () => {
  const { upcoming } = home.view("home", contextOf({ ...base, sheets: [plannedSheet], now: "2026-03-03" }));
  expect(upcoming.dated.map(({ text, date }) => [text, date.text])).toEqual([
    ["Closure of the bridge at Old Quay", "Fri 6 Mar 2026"],
    ["Public hearing", "no earlier than Thu 12 Mar 2026"],
  ]);
  expect(upcoming.undated.map(({ text, attribution }) => [text, attribution])).toEqual([
    ["Rebuilding of the bridge", "According to The Harbour Gazette"],
  ]);
  expect(upcoming.overdue).toEqual([]);
});

test("an event whose date has passed is no longer next, and is said to have no recorded outcome", () => {
  const { upcoming } = home.view("home", contextOf({ ...base, sheets: [plannedSheet], now: "2026-03-07" }));
  expect(upcoming.dated.map(({ text }) => text)).toEqual(["Public hearing"]);
  expect(upcoming.overdue.map(({ text, overdue }) => [text, overdue])).toEqual([
    ["Closure of the bridge at Old Quay", true],
  ]);
});

test("on its own day an event is still to come", () => {
  const { upcoming } = home.view("home", contextOf({ ...base, sheets: [plannedSheet], now: "2026-03-06" }));
  expect(upcoming.overdue).toEqual([]);
});

test("an event that a later briefing carries on is told once, as the later one tells it", () => {
  const view = home.view("home", contextOf({ ...base, sheets: [closedSheet, plannedSheet] }));
  const { dated, undated, overdue } = view.upcoming;
  expect([...dated, ...undated, ...overdue].map(({ address }) => address)).toEqual([
    "/briefings/bridge-closure/#hearing",
    "/briefings/bridge-closure/#rebuilding",
  ]);
});

test("a replaced briefing neither leads nor tells what comes next", () => {
  const replacing = closedSheet.replace("key:", "supersedes: bridge-closure\nkey:");
  const late = plannedSheet.replace("key:", "asOf: 2026-03-09\nkey:");
  const view = home.view("home", contextOf({ ...base, sheets: [replacing, late] }));
  expect(view.lead?.address).toBe("/briefings/bridge-closed/");
  expect(view.recent.map(({ address }) => address)).toEqual(["/briefings/bridge-closure/"]);
  expect(view.upcoming.total).toEqual({ dated: 0, undated: 0, overdue: 0, silent: 0 });
});

test("long lists are cut, and how long they are is kept", () => {
  const events = Array.from(
    { length: 30 },
    (_, index) =>
      `  event-${index}: {what: Event ${index}, state: possible, when: 2026-04-${String(index + 1).padStart(2, "0")}, cite: p1}`,
  );
  const sheet = closedSheet.replace("events:", `events:\n${events.join("\n")}`);
  const { upcoming } = home.view("home", contextOf({ ...base, sheets: [sheet] }));
  expect(upcoming.dated.map(({ text }) => text)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `Event ${n}`));
  expect(upcoming.total.dated).toBe(30);
});

test("an archive without briefings has a home page", () => {
  const view = home.view("home", contextOf({ sheets: [] }));
  expect(view.lead).toBeNull();
  expect(view.recent).toEqual([]);
});

test("what changed lately is told once a change: from which state or date to which, and what was corrected", () => {
  const { changes } = home.view("home", contextOf({ ...pumps, sheets: [setSheet, movedSheet] }));
  expect(
    changes.map((change) =>
      change.change === "event"
        ? [change.told.text, change.text, change.moves, change.before.date.text, change.after.date.text]
        : [change.day, change.word, change.what, change.more],
    ),
  ).toEqual([
    ["5 Mar 2026", "Deadline for the pumps", ["date", "speaker"], "Fri 20 Mar 2026", "Tue 10 Mar 2026"],
    ["2026-03-04", "Correction", "Both pumps are broken.", 0],
  ]);
});

test("several corrections of one briefing on one day are one change", () => {
  const twice = setSheet.replace(/( {2}- \{at: .*\})/, "$1\n$1");
  const { changes } = home.view("home", contextOf({ ...pumps, sheets: [twice] }));
  expect(changes.map((change) => change.change === "update" && change.more)).toEqual([1]);
});

test("a condition that names a statement is told in its words, and a key figure stands with its value and its day", () => {
  const sheet = plannedSheet
    .replace("if: the council agrees", "if: closure-possible")
    .replace("key: [closure-possible, closure]", "key: [hearing, length]")
    .replace(
      "questions:",
      "figures:\n  length: {value: 120, unit: metres, of: Length of the bridge, asOf: 2026-03-01, per: [closure-possible]}\nquestions:",
    );
  const { lead } = home.view("home", contextOf({ ...base, sheets: [sheet] }));
  expect(lead?.standing).toMatchObject([
    { kind: "event", condition: "Conditional on this: The bridge may have to close" },
    {
      kind: "figure",
      address: "/briefings/bridge-closure/#length",
      text: "Length of the bridge: 120 metres",
      date: { iso: "2026-03-01" },
      attribution: "According to Ada Berg",
    },
  ]);
});
