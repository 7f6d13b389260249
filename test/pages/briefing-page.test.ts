import { expect, test } from "vitest";
import { type BriefingPageView, briefingPage } from "../../src/pages/briefing-page.ts";
import { closedSheet, contextOf, harbourEntities, harbourStorylines, plannedSheet } from "./small-archive.ts";

const base = { entities: harbourEntities, storylines: harbourStorylines };

test("the page says what became of an event, with outcome and link, outside the briefing's own text", () => {
  const view = pageOf("bridge-closure", { sheets: [plannedSheet, closedSheet] });
  expect(view.since).toEqual([
    {
      anchor: "closure",
      text: "Closure of the bridge at Old Quay",
      date: { text: "Fri 6 Mar 2026", iso: "2026-03-06", inferred: true, said: "on Friday" },
      became: {
        key: "occurred",
        word: "Happened",
        outcome: "closed for good",
        link: {
          address: "/briefings/bridge-closed/#closed",
          text: "Bridge closed (Sat 7 Mar 2026)",
          lang: "en",
        },
      },
    },
  ]);
  expect(view.markdown).not.toContain("closed for good");
});

test("a date that passed without a recorded outcome is said so", () => {
  const view = pageOf("bridge-closure", { sheets: [plannedSheet], now: "2026-03-07" });
  expect(view.since).toEqual([
    {
      anchor: "closure",
      text: "Closure of the bridge at Old Quay",
      date: { text: "Fri 6 Mar 2026", iso: "2026-03-06", inferred: false, said: null },
      became: null,
    },
  ]);
  expect(pageOf("bridge-closure", { sheets: [plannedSheet], now: "2026-03-06" }).since).toEqual([]);
});

const doubtingSheet = `
id: doubts
title: Doubts
bottomLine: The mayor and the port doubt it.
sources: {report: {type: news-report, dateline: {date: 2026-03-09}}}
statements:
  no-need: {by: mayor, says: It need not close., disputes: [bridge-closure#closure-possible], when: unstated, cite: p1}
  never: {by: mayor, says: It never will., disputes: [bridge-closure#closure-possible], when: unstated, cite: p2}
`.trim();

test("who disputes or answers it later stands outside the briefing's own text, which stays as it was", () => {
  const answered = plannedSheet.replace("about: [closure]}", "about: [closure], answered: doubts#no-need}");
  const before = pageOf("bridge-closure", { sheets: [plannedSheet] });
  const view = pageOf("bridge-closure", { sheets: [answered, doubtingSheet] });
  expect([before.disputed, before.answered]).toEqual([[], []]);
  const link = { address: "/briefings/doubts/#no-need", text: "Doubts (Mon 9 Mar 2026)", lang: "en" };
  expect(view.disputed).toEqual([
    {
      anchor: "closure-possible",
      text: "The bridge may have to close",
      quoted: false,
      disputes: [{ by: "Ada Berg", link }],
    },
  ]);
  expect(view.answered).toEqual([{ anchor: "detour", text: "Where will the traffic go?", link }]);
  expect(view.markdown).toBe(before.markdown);
});

test("neighbours by date, storylines, updates and everyone with a dossier are linked", () => {
  const { older, newer, storylines, updates, named } = pageOf("bridge-closure", {
    sheets: [plannedSheet, closedSheet],
  });
  const [city, gazette, mayor, quay] = [
    { address: "/organizations/city/", text: "Harbour City", lang: "en" },
    { address: "/organizations/gazette/", text: "The Harbour Gazette", lang: "en" },
    { address: "/people/mayor/", text: "Ada Berg", lang: "en" },
    { address: "/places/quay/", text: "Old Quay", lang: "en" },
  ];
  expect({ older, newer, storylines, updates }).toEqual({
    older: null,
    newer: { address: "/briefings/bridge-closed/", text: "Bridge closed (Sat 7 Mar 2026)", lang: "en" },
    storylines: [{ address: "/storylines/bridge/", text: "The harbour bridge", lang: "en" }],
    updates: [
      {
        anchor: "update-1",
        kind: "Correction",
        date: { text: "Tue 3 Mar 2026", iso: "2026-03-03", inferred: false, said: null },
      },
    ],
  });
  expect(named).toEqual([
    { section: "people", entities: [mayor] },
    { section: "organizations", entities: expect.arrayContaining([city, gazette]) },
    { section: "places", entities: [quay] },
  ]);
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
