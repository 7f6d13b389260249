import { describe, expect, test } from "vitest";
import { briefingCalendar } from "../../src/outputs/briefing-calendar.ts";
import { briefingFacts } from "../../src/outputs/briefing-facts.ts";
import { deadlinesPage } from "../../src/pages/deadlines-page.ts";
import { entityPage } from "../../src/pages/entity-page.ts";
import { home } from "../../src/pages/home.ts";
import { eventLine } from "../../src/pages/line-view.ts";
import { storylinePage } from "../../src/pages/storyline-page.ts";
import { timelinePage } from "../../src/pages/timeline-page.ts";
import { renderAll } from "../layouts/rendered.tsx";
import { textOf } from "../support/html.ts";
import { withClass } from "../support/markup.ts";
import { searchedLines } from "../support/searched.ts";
import { contextOf } from "./small-archive.ts";

interface SheetTerms {
  readonly id: string;
  readonly asOf: string;
  readonly source?: string;
  readonly said?: string;
  readonly event: string;
  readonly more?: string;
}

const sheet = ({
  id,
  asOf,
  source = `dateline: {date: ${asOf}}`,
  said = asOf,
  event,
  more = "",
}: SheetTerms) => `
id: ${id}
title: ${id}
bottomLine: It may come.
asOf: ${asOf}
storylines: [port]
sources: {report: {type: ${source.startsWith("published") ? "official-document" : "news-report"}, ${source}}}
statements: {word: {by: mayor, says: So it is., when: ${said}, cite: p1}}
events: {it: {who: [mayor], ${event}}}${more}`;

const made = (sheets: readonly string[], now: string, preview = false) =>
  contextOf({
    sheets,
    entities: { mayor: { type: "person", name: "Ada Berg" } },
    storylines: { port: { title: "Port" } },
    now,
    preview,
  });

const viewsOf = (context: ReturnType<typeof made>) => ({
  home: home.view("home", context),
  timeline: timelinePage.refs(context).map((ref) => timelinePage.view(ref, context))[0]!,
  deadlines: deadlinesPage.refs(context).map((ref) => deadlinesPage.view(ref, context))[0]!,
  story: storylinePage.refs(context).map((ref) => storylinePage.view(ref, context))[0]!,
  dossier: entityPage.refs(context).map((ref) => entityPage.view(ref, context))[0]!,
});

describe("an event that went on under other names", () => {
  const context = made(
    [
      sheet({
        id: "threat",
        asOf: "2026-03-02",
        event: "what: New sanctions, state: possible, when: unstated, per: [word]",
      }),
      sheet({
        id: "named",
        asOf: "2026-03-04",
        source: "published: 2026-03-20",
        said: "unstated",
        event:
          "what: Blocking of Oil Ltd, state: scheduled, when: 2026-04-01, cite: p1, supersedes: threat#it",
      }),
      sheet({
        id: "done",
        asOf: "2026-04-01",
        source: "dateline: {date: 2026-06-01, assumed: true}",
        event:
          "what: Blocking of Oil Ltd, state: occurred, when: 2026-04-01, per: [word], supersedes: named#it",
      }),
    ],
    "2026-06-10",
  );
  const pages = renderAll(context);
  const steps = (address: string, name: string) =>
    withClass(pages.get(address) ?? "", name).map((step) => textOf(step));

  test("keeps in each step the name, the state and the day that it was told with, and says what day that is", () => {
    expect(steps("/storylines/port/", "life-step").map((step) => step.replace(/ · .*/, ""))).toEqual([
      "2 Mar 2026 “New sanctions” Possibledate not stated According to Ada Berg",
      "published 20 Mar 2026 ScheduledWed 1 Apr 2026 According to a document whose publisher is not stated",
      "1 Apr 2026, in a text of 1 Jun 2026 HappenedWed 1 Apr 2026 According to Ada Berg",
    ]);
  });

  test("does so in one row of the timeline", () => {
    expect(steps("/timeline/", "life-path-brief")).toEqual([
      "“New sanctions” Possible 2 Mar 2026 Scheduled (published 20 Mar 2026) Happened (1 Apr 2026, in a text of 1 Jun 2026)",
    ]);
  });

  test("changed lately on the day on which that was told", () => {
    expect(viewsOf(context).home.changes).toMatchObject([
      {
        text: "Blocking of Oil Ltd",
        told: { day: "2026-04-01", by: "statement", writtenLater: "1 Jun 2026" },
      },
    ]);
  });
});

test("what a late page tells of earlier is no recent change, and changes no state on any page", () => {
  const vote = "what: Vote, type: deadline";
  const context = made(
    [
      sheet({
        id: "before",
        asOf: "2026-03-02",
        source: "published: 2026-05-01",
        said: "unstated",
        event: `${vote}, state: possible, when: unstated, cite: p1`,
      }),
      sheet({
        id: "after",
        asOf: "2026-03-10",
        event: `${vote}, state: occurred, when: 2026-03-10, per: [word], supersedes: before#it`,
      }),
    ],
    "2026-05-10",
  );
  const { home, timeline, deadlines, dossier } = viewsOf(context);
  const before = context.archive.byId.before!;
  expect(home.changes).toEqual([]);
  expect({
    timeline: timeline.months.flatMap(({ entries }) => entries.map(({ states }) => states[0]?.key)),
    undated: timeline.undated,
    deadlines: deadlines.groups.map(({ kind }) => kind),
    dossier: dossier.events.groups.flatMap(({ lines }) => lines.map(({ address }) => address)),
    search: searchedLines(context)
      .filter(({ id }) => id === "it")
      .map(({ shown }) => shown.states),
    facts: JSON.parse(briefingFacts.files(before, "", context)[0]!.contents).events.it.now.state,
    calendar: briefingCalendar.files(before, "", context)[0]?.contents.match(/^SUMMARY.*$/m)?.[0],
  }).toEqual({
    timeline: ["occurred"],
    undated: [],
    deadlines: ["kept"],
    dossier: ["/briefings/after/#it"],
    search: [["Happened"], ["Happened"]],
    facts: "occurred",
    calendar: "SUMMARY:Vote",
  });
});

test("a day that rests on an assumed dateline says so, in brackets that hold no others", () => {
  const two = (id: string, asOf: string, event: string) =>
    sheet({
      id,
      asOf,
      source: `dateline: {date: ${asOf}, assumed: true}`,
      said: "unstated",
      event: `what: Vote, when: unstated, per: [word], ${event}`,
    });
  const context = made(
    [
      two("one", "2026-03-02", "state: possible"),
      two("two", "2026-03-03", "state: intended, supersedes: one#it"),
    ],
    "2026-03-04",
  );
  expect(
    withClass(renderAll(context).get("/timeline/") ?? "", "life-path-brief").map((row) => textOf(row)),
  ).toEqual(["Possible (written 2 Mar 2026, as assumed) Intended (written 3 Mar 2026, as assumed)"]);
});

test("inside a day the last change comes first by the clock, over the zones", () => {
  const two = (id: string, said: string, state: string, carried?: string) =>
    sheet({
      id,
      asOf: "2026-03-02",
      said,
      event: `what: ${id.split("-")[0]}, state: ${state}, when: unstated, per: [word]${carried === undefined ? "" : `, supersedes: ${carried}#it`}`,
    });
  const context = made(
    [
      two("alpha-1", "2026-03-01", "possible"),
      two("alpha-2", "2026-03-02T12:00+03:00", "intended", "alpha-1"),
      two("beta-1", "2026-03-01", "possible"),
      two("beta-2", "2026-03-02T05:00-05:00", "intended", "beta-1"),
      two("gamma-1", "2026-03-01", "possible"),
      two("gamma-2", "2026-03-01T23:00-05:00", "intended", "gamma-1"),
    ],
    "2026-03-03",
  );
  expect(viewsOf(context).home.changes.map((change) => change.change === "event" && change.text)).toEqual([
    "beta",
    "alpha",
    "gamma",
  ]);
});

describe("a deadline that sources tell in several ways", () => {
  const deadline = (id: string, asOf: string, more: string) =>
    sheet({ id, asOf, event: `what: Deadline, type: deadline, when: 2026-04-01, per: [word], ${more}` });
  const context = made(
    [
      deadline("one", "2026-03-02", "state: scheduled, demand: sign the treaty, otherwise: a fine"),
      deadline(
        "two",
        "2026-03-03",
        "state: scheduled, demand: stop the works, otherwise: “A fine”, supersedes: one#it",
      ),
      deadline("three", "2026-03-04", "state: scheduled, demand: sign the treaty, supersedes: two#it"),
    ],
    "2026-03-05",
  );

  test("has each demand with its teller and none as the demand; what is told alike stands once", () => {
    const [entry] = viewsOf(context).deadlines.groups[0]!.entries;
    const demand = entry!.terms.find(({ kind }) => kind === "demand")!;
    expect(demand.rivals.map(({ text, attribution, address }) => [text, attribution, address])).toEqual([
      ["sign the treaty", "According to Ada Berg", "/briefings/three/#it"],
      ["stop the works", "According to Ada Berg", "/briefings/two/#it"],
    ]);
    expect(entry!.earlier.flatMap(({ terms }) => terms.map(({ kind, text }) => [kind, text]))).toEqual([
      ["otherwise", "“A fine”"],
    ]);
  });

  test("shows them on the page, each with its briefing", () => {
    const page = renderAll(context).get("/deadlines/") ?? "";
    expect(withClass(page, "deadline-dates").map((list) => textOf(list))).toEqual([
      "sign the treaty: According to Ada Berg, briefing of Wed 4 Mar 2026 stop the works: According to Ada Berg, briefing of Tue 3 Mar 2026",
    ]);
  });
});

describe("an open event of which nothing was told for long", () => {
  // The sheet is of May: what it tells of the event is of March.
  const terms = (type: string) =>
    sheet({
      id: "talks",
      asOf: "2026-05-20",
      said: "2026-03-02",
      source: "dateline: {date: 2026-03-02}",
      event: `what: Talks, type: ${type}, state: scheduled, when: "[2026-03-10..]", per: [word]`,
    });
  const context = made([terms("deadline")], "2026-05-25");

  test("is last heard of on that day in every register, and not listed as coming", () => {
    const { home, timeline, deadlines, story, dossier } = viewsOf(context);
    expect([home.upcoming.total, home.upcoming.silent[0]?.silent]).toEqual([
      { dated: 0, undated: 0, overdue: 0, silent: 1 },
      "2 Mar 2026",
    ]);
    expect(timeline.months[0]?.entries[0]?.silent).toBe("2 Mar 2026");
    expect(story.events.dated[0]?.silent).toBe("2 Mar 2026");
    expect(dossier.events.groups[0]?.lines[0]).toMatchObject({ silent: "2 Mar 2026" });
    expect(deadlines.groups.map(({ kind, entries }) => [kind, entries[0]?.silent])).toEqual([
      ["silent", "2 Mar 2026"],
    ]);
  });

  test("is so on the pages that are printed, in the search and in the calendar", () => {
    const pages = renderAll(context);
    for (const address of ["/", "/timeline/", "/storylines/port/", "/people/mayor/", "/deadlines/"])
      expect(textOf(pages.get(address) ?? "")).toContain("Last heard of on 2 Mar 2026");
    const found = searchedLines(context).find(({ id }) => id === "it");
    expect(found?.shown.state).toBe("Scheduled; Last heard of on 2 Mar 2026");
    const calendar = briefingCalendar.files(context.archive.byId.talks!, "", context)[0]!.contents;
    expect(calendar.replaceAll("\r\n ", "")).toContain(
      "SUMMARY:Talks (no earlier than Tue 10 Mar 2026\\; last heard of on 2 Mar 2026)",
    );
    expect(calendar).toContain("STATUS:TENTATIVE");
  });

  test("makes a story quiet from that day, not from the sheet's", () => {
    expect(viewsOf(context).story.pace).toEqual({ kind: "quiet", since: "Mon 2 Mar 2026" });
  });
});

describe("how an event stands", () => {
  const first = sheet({
    id: "first",
    asOf: "2026-03-02",
    event: "what: Vote, state: possible, when: unstated, per: [word]",
  });
  const draft = sheet({
    id: "later",
    asOf: "2026-03-05",
    event: "what: Vote, state: scheduled, when: 2026-03-20, per: [word], supersedes: first#it",
    more: "\ndraft: true",
  });

  test("is not changed by a draft, on the line and in the lists alike", () => {
    const { home, timeline } = viewsOf(made([first, draft], "2026-03-06", true));
    const lines = [...home.upcoming.undated, ...timeline.undated];
    expect(lines.map(({ address, now }) => [address, now])).toEqual([
      ["/briefings/first/#it", null],
      ["/briefings/first/#it", null],
    ]);
    expect(home.upcoming.dated).toEqual([]);
  });

  test("is said on an old line by the one link to where it stands, and not as silence too", () => {
    const context = made([first, draft.replace("\ndraft: true", "")], "2027-01-01");
    const before = context.archive.byId.first!;
    const { silent, overdue, now } = eventLine(before.events[0]!, before, context);
    expect([silent, overdue, now]).toEqual([
      null,
      false,
      { text: "now: scheduled Fri 20 Mar 2026", address: "/briefings/later/#it" },
    ]);
  });
});

test("home asks no question that another briefing has answered", () => {
  const ask = (id: string, asOf: string, more: string) =>
    sheet({
      id,
      asOf,
      event: `what: Vote, state: scheduled, when: 2026-03-20, per: [word]${id === "asks" ? "" : ", supersedes: asks#it"}`,
      more: `\nquestions: {who: {ask: Who votes?, about: [it]${more}}}`,
    });
  // Of two briefings of one day the first by its id leads.
  const context = made(
    [ask("asks", "2026-03-02", ""), ask("tells", "2026-03-02", ", answered: word")],
    "2026-03-03",
  );
  expect(viewsOf(context).home.lead).toMatchObject({
    address: "/briefings/asks/",
    open: { total: 0, questions: [] },
  });
});
