import { describe, expect, test } from "vitest";
import { correctionsPage } from "../../src/pages/corrections-page.ts";
import { deadlinesPage } from "../../src/pages/deadlines-page.ts";
import type { PageKind, PageView } from "../../src/pages/page.ts";
import { questionsPage } from "../../src/pages/questions-page.ts";
import { sinceThen } from "../../src/pages/since-view.ts";
import { sourcesPage } from "../../src/pages/sources-page.ts";
import { timelinePage } from "../../src/pages/timeline-page.ts";
import { movedSheet, overSheet, pumps, setSheet } from "./pump-archive.ts";
import { contextOf } from "./small-archive.ts";

const set = {
  address: "/briefings/pumps-deadline/",
  title: "City sets a day for the pumps",
  date: "Mon 2 Mar 2026",
  lang: "en",
};
const moved = {
  address: "/briefings/pumps-moved/",
  title: "Pumps to be ready sooner",
  date: "Thu 5 Mar 2026",
  lang: "en",
};
const over = {
  address: "/briefings/pumps-over/",
  title: "Pumps repaired",
  date: "Wed 11 Mar 2026",
  lang: "en",
};
const plain = { inferred: false, said: null };
const on20March = { text: "Fri 20 Mar 2026", iso: "2026-03-20", ...plain };
const on10March = { text: "Tue 10 Mar 2026", iso: "2026-03-10", ...plain };
const scheduled = [{ key: "scheduled", word: "Scheduled" }];
const happened = [{ key: "occurred", word: "Happened" }];
const onePage = { groups: [], finer: [], pages: [], before: null, after: null, shows: null };
const deadline = {
  kind: "event",
  address: "/briefings/pumps-over/#pump-deadline",
  states: happened,
  text: "Deadline for the pumps",
  condition: null,
  date: on10March,
  place: null,
  outcome: "the pumps run",
  overdue: false,
  silent: null,
  attribution: "According to The Harbour Gazette",
  stances: [],
  now: null,
  changes: [],
  lang: "en",
  briefing: over,
};

test("the timeline tells every event once, as it stands now, with the way it came; undated ones apart", () => {
  const { frame: _, ...view } = viewOf(timelinePage);
  expect(view).toEqual({
    markdown: null,
    total: 2,
    otherPages: onePage,
    months: [
      {
        id: "2026-03",
        name: "March 2026",
        entries: [
          {
            ...deadline,
            dateFrom: null,
            path: [
              {
                address: "/briefings/pumps-deadline/#pump-deadline",
                states: scheduled,
                date: on20March,
                outcome: null,
                attribution: "According to Ole Holm, as reported by Radio Quay",
                condition: null,
                moves: [],
                changes: [],
                name: null,
                told: { by: "statement", day: "2026-03-02", text: "2 Mar 2026", writtenLater: null },
                briefing: set,
              },
              {
                address: "/briefings/pumps-moved/#pump-deadline",
                states: scheduled,
                date: on10March,
                outcome: null,
                attribution: "According to Ada Berg",
                condition: null,
                moves: ["date", "speaker"],
                changes: [],
                name: null,
                told: { by: "statement", day: "2026-03-05", text: "5 Mar 2026", writtenLater: null },
                briefing: moved,
              },
              {
                address: "/briefings/pumps-over/#pump-deadline",
                states: happened,
                date: on10March,
                outcome: "the pumps run",
                attribution: "According to The Harbour Gazette",
                condition: null,
                moves: ["state"],
                changes: [],
                name: null,
                told: { by: "written", day: "2026-03-11", text: "11 Mar 2026", writtenLater: null },
                briefing: over,
              },
            ],
          },
        ],
      },
    ],
    undated: [
      {
        kind: "event",
        address: "/briefings/pumps-deadline/#visit",
        states: [
          { key: "possible", word: "Possible" },
          { key: "conditional", word: "Conditional" },
        ],
        text: "Visit to the pumps",
        condition: "Only if the road is open",
        date: { text: null, iso: null, ...plain },
        place: null,
        outcome: null,
        overdue: false,
        silent: null,
        attribution: "According to Ole Holm, as reported by Radio Quay",
        stances: [],
        now: null,
        changes: [],
        lang: "en",
        briefing: set,
        dateFrom: null,
        path: [],
      },
    ],
  });
});

test("a moved deadline shows both dates, and what newer briefings leave out under whoever tells it", () => {
  const { frame: _, ...view } = viewOf(deadlinesPage);
  expect(view).toEqual({
    markdown: null,
    total: 1,
    otherPages: onePage,
    groups: [
      {
        kind: "ended",
        entries: [
          {
            ...deadline,
            terms: [],
            earlier: [
              {
                terms: [
                  { kind: "setBy", text: "Ada Berg", address: "/people/berg/", rivals: [] },
                  { kind: "binds", text: "Water Works", address: "/organizations/works/", rivals: [] },
                  { kind: "demand", text: "repair the pumps", address: null, rivals: [] },
                ],
                attribution: "According to Ada Berg",
                address: "/briefings/pumps-moved/#pump-deadline",
                briefing: moved,
              },
              {
                terms: [{ kind: "otherwise", text: "a fine", address: null, rivals: [] }],
                attribution: "According to Ole Holm, as reported by Radio Quay",
                address: "/briefings/pumps-deadline/#pump-deadline",
                briefing: set,
              },
            ],
            moved: true,
            dates: [
              {
                date: on20March,
                by: "Harbour City",
                address: "/briefings/pumps-deadline/#pump-deadline",
                briefing: set,
              },
              {
                date: on10March,
                by: "Ada Berg",
                address: "/briefings/pumps-moved/#pump-deadline",
                briefing: moved,
              },
            ],
          },
        ],
      },
    ],
  });
});

test.each([
  ["state: scheduled, when: 2026-03-20", "open"],
  ["state: scheduled, when: 2026-03-11", "overdue"],
  ["state: occurred, when: 2026-03-10", "kept"],
  ["state: occurred, outcome: it lapsed, when: 2026-03-10", "ended"],
  ["state: did-not-occur, when: 2026-03-10", "missed"],
  ["state: cancelled, when: 2026-03-20", "missed"],
  ["state: postponed, when: unstated", "open"],
])("a deadline with %s is %s", (fields, kind) => {
  const sheet = overSheet.replace(
    / {2}pump-deadline: .*/,
    `  d: {what: D, type: deadline, ${fields}, cite: p1}`,
  );
  const view = viewOf(deadlinesPage, { sheets: [sheet] });
  expect(view.groups.map((group) => group.kind)).toEqual([kind]);
});

test("open questions stand by storyline with their age, answered ones with the answer", () => {
  const { frame: _, ...view } = viewOf(questionsPage);
  expect(view).toEqual({
    markdown: null,
    totalOpen: 1,
    total: 2,
    otherPages: onePage,
    open: [
      {
        storyline: { title: "The pumps", address: "/storylines/pumps/" },
        questions: [
          {
            address: "/briefings/pumps-deadline/#blame",
            text: "Who is to blame?",
            lang: "en",
            changes: [],
            days: 10,
            briefing: set,
          },
        ],
      },
    ],
    answered: [
      {
        address: "/briefings/pumps-deadline/#cost",
        text: "What will it cost?",
        lang: "en",
        changes: [],
        briefing: set,
        answer: {
          address: "/briefings/pumps-moved/#price",
          text: "It will cost a million.",
          attribution: "Ada Berg",
          changes: [],
          lang: "en",
          briefing: moved,
        },
      },
    ],
  });
});

test("a question that another briefing answers is answered in the lists, and stays as asked on the page of its own", () => {
  const asked = setSheet.replace("ask: Who is to blame?", "ask: Who is to blame?, about: [pump-deadline]");
  const answers = `${movedSheet}\nquestions: {blame: {ask: Who is to blame?, about: [pump-deadline], answered: one}}`;
  const made = { ...pumps, sheets: [asked, answers] };
  const { open, answered } = viewOf(questionsPage, made);
  expect(open).toEqual([]);
  expect(answered.map(({ address, answer }) => `${address}: ${answer.text}`)).toEqual([
    "/briefings/pumps-moved/#blame: Only one pump is broken.",
    "/briefings/pumps-deadline/#cost: It will cost a million.",
    "/briefings/pumps-deadline/#blame: Only one pump is broken.",
  ]);
  const context = contextOf(made);
  expect(
    sinceThen(context.archive.byId["pumps-deadline"]!, context).answered.map(({ anchor }) => anchor),
  ).toEqual(["cost"]);
});

test("sources stand by publisher; a page that two briefings use is one, second-hand and excerpt are marked", () => {
  const { frame: _, ...view } = viewOf(sourcesPage);
  const article = {
    type: "news article",
    author: null,
    url: null,
    host: null,
    published: null,
    through: null,
    excerpt: false,
  };
  expect(view).toEqual({
    markdown: null,
    shape: "whole",
    totals: { sources: 4, publishers: 2 },
    otherPages: onePage,
    publishers: [
      {
        id: "publisher-gazette",
        name: "The Harbour Gazette",
        address: "/organizations/gazette/",
        page: null,
        briefings: 3,
        lines: 5,
        total: 3,
        secondHand: 0,
        sources: [
          {
            ...article,
            title: "Done",
            usedIn: [{ briefing: over, address: "/briefings/pumps-over/#report", lines: 1 }],
          },
          {
            ...article,
            title: "Sooner",
            excerpt: true,
            usedIn: [{ briefing: moved, address: "/briefings/pumps-moved/#report", lines: 1 }],
          },
          {
            ...article,
            title: "Pumps",
            url: "https://gazette.example/pumps",
            host: "gazette.example",
            usedIn: [
              { briefing: moved, address: "/briefings/pumps-moved/#first", lines: 1 },
              { briefing: set, address: "/briefings/pumps-deadline/#report", lines: 2 },
            ],
          },
        ],
      },
      {
        id: "publisher-radio",
        name: "Radio Quay",
        address: "/organizations/radio/",
        page: null,
        briefings: 1,
        lines: 1,
        total: 1,
        secondHand: 1,
        sources: [
          {
            ...article,
            title: null,
            type: "interview",
            through: "The Harbour Gazette",
            usedIn: [{ briefing: set, address: "/briefings/pumps-deadline/#radio-report", lines: 1 }],
          },
        ],
      },
    ],
  });
});

test("corrections say what it says now, what it said before, and which lines changed", () => {
  const { frame: _, ...view } = viewOf(correctionsPage);
  expect(view).toEqual({
    markdown: null,
    total: 1,
    otherPages: onePage,
    updates: [
      {
        address: "/briefings/pumps-deadline/#update-1",
        kind: "correction",
        word: "Correction",
        meaning: "we were wrong",
        date: { text: "Wed 4 Mar 2026", iso: "2026-03-04", ...plain },
        what: "Both pumps are broken.",
        was: { label: "It said before", text: "One pump is broken.", isTakenBack: true },
        touched: "Line corrected",
        affects: [{ address: "/briefings/pumps-deadline/#broken", text: "Both pumps are broken." }],
        briefing: set,
      },
    ],
  });
});

describe("an event that only a replaced briefing has", () => {
  const replacing = overSheet.replace("storylines:", "supersedes: pumps-deadline\nstorylines:");

  test("is in no register", () => {
    const { undated } = viewOf(timelinePage, { sheets: [setSheet, movedSheet, replacing] });
    expect(undated).toEqual([]);
  });
});

function viewOf<Ref, View extends PageView>(
  kind: PageKind<Ref, View>,
  made: Partial<typeof pumps> = {},
): View {
  const context = contextOf({ ...pumps, ...made });
  return kind.view(kind.refs(context)[0]!, context);
}
