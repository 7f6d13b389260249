import { describe, expect, test } from "vitest";
import { briefingFacts } from "../../src/outputs/briefing-facts.ts";
import { calendarEntry } from "../../src/outputs/event-calendar.ts";
import { deadlinesPage } from "../../src/pages/deadlines-page.ts";
import { home } from "../../src/pages/home.ts";
import { storylineCard } from "../../src/pages/storyline-card.ts";
import { structuredDataOf } from "../../src/pages/structured-data.ts";
import { timelinePage } from "../../src/pages/timeline-page.ts";
import { writeBriefing } from "../../src/write/write-briefing.ts";
import { renderAll } from "../layouts/rendered.tsx";
import { textOf } from "../support/html.ts";
import { searchedLines } from "../support/searched.ts";
import { contextOf } from "./small-archive.ts";

const sheet = (events: string, day = "2026-03-02", id = "harbour") => `
id: ${id}
title: Harbour
bottomLine: The harbour may close.
storylines: [harbour]
sources: {report: {type: news-report, dateline: {date: ${day}}}}
entities: {mayor: {type: person, name: Ada Berg}}
statements:
  view: {by: mayor, says: It is said., hedge: allegedly, when: ${day}, cite: p1}
events:
${events}`;

/** All that the site says of the one event of a sheet. */
function told(event: string, now = "2026-04-01") {
  const context = contextOf({ sheets: [sheet(`  it: ${event}`)], now });
  const briefing = context.archive.byId.harbour!;
  const entry = calendarEntry([{ briefing, event: briefing.events[0]! }], context);
  const graph = structuredDataOf(briefing, context) as { about: readonly Record<string, unknown>[] };
  const { markdown } = writeBriefing(briefing, context.archive);
  return {
    line: markdown.split("\n").find((line) => line.includes("[^it]") && !line.startsWith("[^it]")),
    headings: markdown.split("\n").filter((line) => line.startsWith("## ")),
    isNext: markdown.includes("## What comes next"),
    upcoming: home.view("home", context).upcoming,
    search: searchedLines(context).find(({ id }) => id === "it")?.shown.states,
    calendar: [entry?.status, entry?.summary],
    about: graph.about[0]!["@type"],
    deadlines: deadlinesPage.refs(context).flatMap((page) => deadlinesPage.view(page, context).groups),
    timeline: timelinePage.refs(context).flatMap((page) => timelinePage.view(page, context).months),
  };
}

describe("alleged", () => {
  const of = told("{what: Secret visit, state: alleged, when: 2026-02-20, per: [view]}");

  test("what is said to have happened never comes next, and never stands as happened", () => {
    expect(of.line).toBe("| Secret visit[^it] | **Alleged** | Ada Berg | 20 Feb |");
    expect(of.headings).toEqual(["## Where it stands", "## Who said what", "## The record"]);
    expect([of.isNext, of.upcoming.total]).toEqual([false, { dated: 0, undated: 0, overdue: 0, silent: 0 }]);
    expect(of.search).toEqual(["Alleged"]);
    expect(of.timeline[0]?.entries[0]?.states).toEqual([{ key: "alleged", word: "Alleged" }]);
  });

  test("calendars mark it, and machines get a claim and no event", () => {
    expect(of.calendar).toEqual(["TENTATIVE", "ALLEGED: Secret visit"]);
    expect(of.about).toBe("Claim");
  });
});

describe("lapsed", () => {
  const of = told("{what: Permit, type: deadline, state: lapsed, when: 2026-03-01, per: [view]}");

  test("what ended by its own terms is over, and nobody missed it", () => {
    expect(of.line).toBe("| Permit[^it] | **Lapsed** | Ada Berg | 1 Mar |");
    expect(of.deadlines.map(({ kind }) => kind)).toEqual(["lapsed"]);
    expect(of.calendar).toEqual(["CONFIRMED", "LAPSED: Permit"]);
    expect([of.search, of.about]).toEqual([["Lapsed"], "Claim"]);
  });
});

describe("an outcome that was looked for and not found", () => {
  const terms = "what: Vote, type: deadline, state: scheduled, when: 2026-03-10, per: [view]";
  const looked = "outcome: {unknown: true, looked: 2026-03-20, in: the sources of this archive}";

  test("is told with its day, is not overdue, and does not come next", () => {
    const of = told(`{${terms}, ${looked}}`);
    expect(of.line).toContain("No outcome found in the sources of this archive by 20 March 2026.");
    expect(of.upcoming.total).toEqual({ dated: 0, undated: 0, overdue: 0, silent: 0 });
    expect(of.deadlines.map(({ kind }) => kind)).toEqual(["unknown"]);
    expect(told(`{${terms}}`).upcoming.total.overdue).toBe(1);
  });
});

describe("silence", () => {
  const open = "  it: {what: Talks, state: intended, when: unstated, per: [view]}";
  const upcomingOn = (now: string, ...sheets: readonly string[]) => {
    const { upcoming } = home.view("home", contextOf({ sheets: [sheet(open), ...sheets], now }));
    return {
      next: [...upcoming.dated, ...upcoming.undated].map(({ text }) => text),
      silent: upcoming.silent.map(({ text, silent }) => `${text}: ${silent}`),
    };
  };

  test("an open event leaves what comes next when nothing was told of it for sixty days", () => {
    expect(upcomingOn("2026-05-01")).toEqual({ next: ["Talks"], silent: [] });
    expect(upcomingOn("2026-05-02")).toEqual({ next: [], silent: ["Talks: 2 Mar 2026"] });
  });

  test("a statement about it in any later briefing breaks the silence", () => {
    const later = sheet(
      "  other: {what: Vote, state: occurred, when: 2026-04-20, cite: p1}",
      "2026-04-20",
      "later",
    ).replace(
      "when: 2026-04-20, cite: p1}\nevents",
      'when: 2026-04-20, about: ["harbour#it"], cite: p1}\nevents',
    );
    expect(upcomingOn("2026-05-02", later)).toEqual({ next: ["Talks"], silent: [] });
  });

  test("what has a last day is overdue instead, and never silent", () => {
    const context = contextOf({
      sheets: [sheet("  it: {what: Talks, state: scheduled, when: 2026-03-10, per: [view]}")],
      now: "2027-01-01",
    });
    expect(home.view("home", context).upcoming.total).toEqual({
      dated: 0,
      undated: 0,
      overdue: 1,
      silent: 0,
    });
  });

  test("that we looked something up is no news of a story: the day of the thing itself is", () => {
    const ferry = "  it: {what: Ferry trip, state: occurred, when: 2026-03-05, per: [view]}";
    const looked =
      "\nupdates: [{at: 2026-04-30, kind: update, what: It took place., was: It was planned., affects: [it]}]";
    const context = contextOf({
      sheets: [sheet(ferry) + looked],
      storylines: { harbour: { title: "Harbour" } },
      now: "2026-05-05",
    });
    expect(storylineCard(context.archive.storylines.harbour!, context).pace).toEqual({
      kind: "quiet",
      since: "Thu 5 Mar 2026",
    });
  });

  test("a storyline without news is quiet, and one that an editor ended is over", () => {
    const card = (now: string, story: object = {}) => {
      const context = contextOf({
        sheets: [sheet(open)],
        storylines: { harbour: { title: "Harbour", ...story } },
        now,
      });
      return storylineCard(context.archive.storylines.harbour!, context).pace;
    };
    expect(card("2026-05-01")).toEqual({ kind: "running" });
    expect(card("2026-05-02")).toEqual({ kind: "quiet", since: "Mon 2 Mar 2026" });
    expect(card("2026-05-02", { ended: "2026-03-03" })).toEqual({ kind: "ended", on: "Tue 3 Mar 2026" });
    expect(card("2026-05-02", { closed: "2026-03-03" })).toEqual({ kind: "ended", on: "Tue 3 Mar 2026" });
  });
});

describe("each state stands on every page and in every file that tells of the event", () => {
  const outcome = "outcome: {unknown: true, looked: 2026-03-20, in: the sources of this archive}";
  test.each([
    ["alleged", "state: alleged, when: 2026-02-20", "Alleged", { state: "alleged" }],
    ["lapsed", "state: lapsed, when: 2026-03-01", "Lapsed", { state: "lapsed" }],
    [
      "looked for and not found",
      `state: scheduled, when: 2026-03-10, ${outcome}`,
      "no outcome found in the sources of this archive by 20 March 2026",
      { state: "scheduled", outcome: { unknown: true } },
    ],
    ["silent", "state: intended, when: unstated", "Last heard of on", { state: "intended" }],
  ])("%s", (_what, terms, words, inFacts) => {
    const context = contextOf({
      sheets: [sheet(`  it: {what: Secret visit, ${terms}, where: hall, per: [view]}`)],
      entities: { hall: { type: "place", name: "Harbour Hall" } },
      storylines: { harbour: { title: "Harbour" } },
      now: "2026-06-01",
    });
    const pages = renderAll(context);
    for (const address of ["/storylines/harbour/", "/places/hall/", "/timeline/", "/briefings/harbour/"]) {
      // The briefing itself never changes for what is known later.
      if (words.startsWith("Last heard") && address === "/briefings/harbour/") continue;
      expect([address, textOf(pages.get(address) ?? "").toLowerCase()]).toEqual([
        address,
        expect.stringContaining(words.toLowerCase()),
      ]);
    }
    const briefing = context.archive.byId.harbour!;
    const [facts] = briefingFacts.files(briefing, "", context);
    expect(JSON.parse(facts!.contents).events.it).toMatchObject(inFacts);
    expect(JSON.stringify(searchedLines(context)).toLowerCase()).toContain(
      words.startsWith("no outcome") ? "scheduled" : words.toLowerCase(),
    );
  });
});
