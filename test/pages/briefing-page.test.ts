import { expect, test } from "vitest";
import { type BriefingPageView, briefingPage } from "../../src/pages/briefing-page.ts";
import { pumps } from "./pump-archive.ts";
import { closedSheet, contextOf, harbourEntities, harbourStorylines, plannedSheet } from "./small-archive.ts";

const movedPumps = {
  address: "/briefings/pumps-moved/",
  title: "Pumps to be ready sooner",
  date: "Thu 5 Mar 2026",
  lang: "en",
};
const corrected = {
  kind: "correction",
  text: "Corrected on 4 March 2026",
  address: "/briefings/pumps-deadline/#update-1",
};
const base = { entities: harbourEntities, storylines: harbourStorylines };

test("the page says what became of an event, with outcome and link, outside the briefing's own text", () => {
  const view = pageOf("bridge-closure", { sheets: [plannedSheet, closedSheet] });
  expect(view.since).toEqual({
    events: [
      {
        anchor: "closure",
        text: "Closure of the bridge at Old Quay",
        changes: [],
        date: { text: "Fri 6 Mar 2026", iso: "2026-03-06", inferred: false, said: "on Friday" },
        became: {
          states: [{ key: "occurred", word: "Happened" }],
          moves: ["state"],
          condition: null,
          outcome: "closed for good",
          attribution: "according to The Harbour Gazette",
          address: "/briefings/bridge-closed/#closed",
          briefing: {
            address: "/briefings/bridge-closed/",
            title: "Bridge closed",
            date: "Sat 7 Mar 2026",
            lang: "en",
          },
        },
        overdue: false,
      },
    ],
    stances: [],
    answered: [],
  });
  expect(view.markdown).not.toContain("closed for good");
});

test("a date that passed without a recorded outcome is said so", () => {
  const view = pageOf("bridge-closure", { sheets: [plannedSheet], now: "2026-03-07" });
  expect(view.since.events).toEqual([
    {
      anchor: "closure",
      text: "Closure of the bridge at Old Quay",
      changes: [],
      date: { text: "Fri 6 Mar 2026", iso: "2026-03-06", inferred: false, said: null },
      became: null,
      overdue: true,
    },
  ]);
  expect(pageOf("bridge-closure", { sheets: [plannedSheet], now: "2026-03-06" }).since.events).toEqual([]);
});

test("a later briefing that only repeats an event adds nothing", () => {
  const repeating = closedSheet
    .replace("state: occurred", "state: scheduled")
    .replace("    outcome: closed for good\n", "");
  const view = pageOf("bridge-closure", { sheets: [plannedSheet, repeating], now: "2026-03-06" });
  expect(view.since.events).toEqual([]);
});

test("what later briefings deny and answer is said, with who says so and where", () => {
  const { since } = pageOf("pumps-deadline", pumps);
  expect({ stances: since.stances, answered: since.answered }).toEqual({
    stances: [
      {
        anchor: "broken",
        text: "Both pumps are broken.",
        changes: [corrected],
        stance: "denies",
        topic: "",
        by: [
          {
            address: "/briefings/pumps-moved/#one",
            attribution: "Ada Berg says",
            text: "Only one pump is broken.",
            lang: "en",
            briefing: movedPumps,
          },
        ],
      },
    ],
    answered: [
      {
        anchor: "cost",
        text: "What will it cost?",
        answer: {
          address: "/briefings/pumps-moved/#price",
          text: "It will cost a million.",
          attribution: "Ada Berg",
          changes: [],
          lang: "en",
          briefing: movedPumps,
        },
      },
    ],
  });
});

test.each(["pumps-deadline", "pumps-moved"])("a contradiction is shown on %s with both sides", (id) => {
  expect(pageOf(id, pumps).contradictions).toEqual([
    {
      about: {
        text: "Deadline for the pumps",
        address: "/briefings/pumps-over/#pump-deadline",
        lang: "en",
      },
      linked: true,
      topics: [],
      sides: [
        {
          address: "/briefings/pumps-deadline/#broken",
          label: { key: "reported", word: "Radio Quay reports" },
          text: "Both pumps are broken.",
          quoted: false,
          attribution: "Ole Holm",
          date: { text: "Mon 2 Mar 2026", iso: "2026-03-02", inferred: false, said: null },
          changes: [corrected],
          sources: ["The Harbour Gazette"],
          briefing: {
            address: "/briefings/pumps-deadline/",
            title: "City sets a day for the pumps",
            date: "Mon 2 Mar 2026",
            lang: "en",
          },
        },
        {
          address: "/briefings/pumps-moved/#one",
          label: { key: "stated", word: "Ada Berg says" },
          text: "Only one pump is broken.",
          quoted: false,
          attribution: null,
          date: { text: "Thu 5 Mar 2026", iso: "2026-03-05", inferred: false, said: null },
          changes: [],
          sources: ["The Harbour Gazette"],
          briefing: movedPumps,
        },
      ],
    },
  ]);
});

test("related briefings say what they share", () => {
  expect(pageOf("pumps-over", pumps).related[0]).toEqual({
    ...movedPumps,
    reasons: [{ kind: "event", text: "Deadline for the pumps" }],
  });
});

const doubtingSheet = `
id: doubts
title: Doubts
bottomLine: The mayor and the port doubt it.
sources: {report: {type: news-report, dateline: {date: 2026-03-09}}}
statements:
  no-need: {by: mayor, says: It need not close., denies: [bridge-closure#closure-possible], when: unstated, cite: p1}
  never: {by: mayor, says: It never will., denies: [bridge-closure#closure-possible], when: unstated, cite: p2}
`.trim();

test("who denies or answers it later stands outside the briefing's own text, which stays as it was", () => {
  const answered = plannedSheet.replace("about: [closure]}", "about: [closure], answered: doubts#no-need}");
  const before = pageOf("bridge-closure", { sheets: [plannedSheet] });
  const view = pageOf("bridge-closure", { sheets: [answered, doubtingSheet] });
  expect(JSON.stringify(before.since)).not.toMatch(/Ada Berg|Doubts/);
  expect(JSON.stringify(view.since)).toContain("/briefings/doubts/#no-need");
  expect(view.markdown).toBe(before.markdown);
});

test("neighbours by date, storylines and updates are linked", () => {
  const { older, newer, storylines, updates } = pageOf("bridge-closure", {
    sheets: [plannedSheet, closedSheet],
  });
  expect({ older, newer, storylines, updates }).toEqual({
    older: null,
    newer: { address: "/briefings/bridge-closed/", text: "Bridge closed (Sat 7 Mar 2026)", lang: "en" },
    storylines: [{ address: "/storylines/bridge/", text: "The harbour bridge", lang: "en" }],
    updates: [
      {
        kind: "correction",
        isGrave: true,
        entries: [{ anchor: "update-1", text: "The hearing is only possible" }],
      },
    ],
  });
});

test("a replaced briefing names the one that replaces it", () => {
  const replacing = closedSheet.replace("key:", "supersedes: bridge-closure\nkey:");
  expect(pageOf("bridge-closure", { sheets: [plannedSheet, replacing] }).supersededBy).toEqual([
    { address: "/briefings/bridge-closed/", text: "Bridge closed (Sat 7 Mar 2026)", lang: "en" },
  ]);
});

test("the head has the bottom line without marks, the other forms, and no index for drafts and previews", () => {
  const { frame } = pageOf("bridge-closure", { sheets: [plannedSheet] });
  expect(frame).toMatchObject({
    title: "Bridge may close, mayor says",
    description: "The bridge may close in March, the mayor says. No date is fixed.",
    address: "/briefings/bridge-closure/",
    openGraphType: "article",
    index: true,
    alternates: [
      { type: "text/markdown", address: "/briefings/bridge-closure/index.md", title: "Markdown" },
      { type: "application/json", address: "/briefings/bridge-closure/facts.json", title: "Facts as JSON" },
      { type: "text/calendar", address: "/briefings/bridge-closure/calendar.ics", title: "Calendar" },
    ],
    scripts: [],
  });
  const draft = pageOf("bridge-closure", { sheets: [`${plannedSheet}\ndraft: true`] });
  expect([draft.draft, draft.frame.index]).toEqual([true, false]);
  expect(pageOf("bridge-closure", { sheets: [plannedSheet], preview: true }).frame.index).toBe(false);
});

function pageOf(id: string, made: Parameters<typeof contextOf>[0]): BriefingPageView {
  const context = contextOf({ ...base, ...made });
  const ref = briefingPage.refs(context).find(({ briefing }) => briefing.id === id);
  return briefingPage.view(ref!, context);
}
