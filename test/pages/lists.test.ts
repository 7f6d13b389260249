import { expect, test } from "vitest";
import type { PageContext } from "../../src/model/page-context.ts";
import { briefingList } from "../../src/pages/briefing-list.ts";
import { entityList } from "../../src/pages/entity-list.ts";
import type { PageKind, PageView } from "../../src/pages/page.ts";
import { searchPage } from "../../src/pages/search-page.ts";
import { storylinePage } from "../../src/pages/storyline-page.ts";
import { diagnose } from "../parse/check.ts";
import { closedSheet, contextOf, harbourEntities, harbourStorylines, plannedSheet } from "./small-archive.ts";

const base = { entities: harbourEntities, storylines: harbourStorylines };
const context = contextOf({ ...base, sheets: [plannedSheet, closedSheet] });

test("briefings are listed by year and month, newest first", () => {
  const older = plannedSheet
    .replace("bridge-closure\n", "bridge-older\n")
    .replaceAll("2026-03-02", "2025-12-01");
  const view = firstPage(briefingList, contextOf({ ...base, sheets: [older, plannedSheet, closedSheet] }));
  expect(
    view.years.map(({ year, total, months }) => ({
      year,
      total,
      months: months.map(({ id, name, briefings }) => [id, name, briefings.map(({ title }) => title)]),
    })),
  ).toEqual([
    {
      year: "2026",
      total: 2,
      months: [["2026-03", "March 2026", ["Bridge closed", "Bridge may close, mayor says"]]],
    },
    { year: "2025", total: 1, months: [["2025-12", "December 2025", ["Bridge may close, mayor says"]]] },
  ]);
});

test("a long list of briefings does without summaries, and the search page leads to the page of each month", () => {
  const sheets = Array.from({ length: 201 }, (_, index) =>
    closedSheet
      .replace("id: bridge-closed", `id: closed-${index}`)
      .replace("date: 2026-03-07", `date: ${index === 0 ? "2025-12-30" : "2026-03-07"}`)
      .replace(/^ +supersedes.*\n/m, ""),
  );
  const long = contextOf({ ...base, sheets });
  const { years, total } = firstPage(briefingList, long);
  const cards = years.flatMap(({ months }) => months).flatMap(({ briefings }) => briefings);
  expect([total, cards.length]).toEqual([201, 200]);
  expect(cards.every(({ summary }) => summary === null)).toBe(true);
  expect(firstPage(searchPage, long).months).toEqual([
    { address: "/briefings/2026/#2026-03", name: "March 2026", briefings: 200 },
    { address: "/briefings/2025/#2025-12", name: "December 2025", briefings: 1 },
  ]);
});

test("the search page lists people by family name, and leaves out who is named in no briefing", () => {
  const person = (name: string) => ({ type: "person" as const, name });
  const meeting = "statements:\n  met: {by: mayor, says: They met., about: [zoe, lady, anna], cite: p1}";
  const people = { zoe: person("Zoe Abel"), lady: person("Ada von der Berg"), anna: person("Anna Cole") };
  const view = firstPage(
    searchPage,
    contextOf({
      sheets: [plannedSheet.replace(/^statements:$/m, meeting)],
      entities: { ...harbourEntities, ...people, nobody: person("Not Named") },
    }),
  );
  const names = view.entities[0]!.most.map(({ name }) => name);
  expect(names).toEqual(["Zoe Abel", "Ada Berg", "Anna Cole", "Ada von der Berg"]);
});

test("years stand beside the briefings, and no sheet can have a year for its id", () => {
  const sheets = Array.from({ length: 201 }, (_, index) =>
    closedSheet.replace("id: bridge-closed", `id: closed-${index}`).replace(/^ +supersedes.*\n/m, ""),
  );
  const addresses = briefingList.refs(contextOf({ ...base, sheets })).map(({ address }) => address);
  expect(addresses.slice(0, 3)).toEqual(["/briefings/", "/briefings/2026/", "/briefings/2026/03/"]);
  const told = diagnose({ "a.facts.yaml": closedSheet.replace("id: bridge-closed", "id: '2026'") });
  expect(told).toContainEqual(expect.objectContaining({ code: "id-reserved", severity: "error" }));
});

test("names are listed by letter, accents aside, with role and number of briefings", () => {
  const people = contextOf({
    sheets: [plannedSheet],
    entities: {
      ...harbourEntities,
      abad: { type: "person", name: "Ábad" },
      zed: { type: "person", name: "Zed" },
    },
  });
  expect(firstPage(entityList, people)).toMatchObject({
    total: 3,
    letters: [
      {
        letter: "A",
        entities: [
          { name: "Ábad", role: null, briefings: 0 },
          { address: "/people/mayor/", name: "Ada Berg", role: "Mayor, Harbour City", briefings: 1 },
        ],
      },
      { letter: "Z", entities: [{ name: "Zed" }] },
    ],
  });
});

test("groups stand among the organizations", () => {
  const withGroup = contextOf({
    sheets: [plannedSheet],
    entities: {
      ...harbourEntities,
      leaders: { type: "group", name: "European leaders", members: "unstated" },
    },
  });
  const names = sectionOf("organizations", withGroup).letters.flatMap(({ entities }) => entities);
  expect(names.map(({ address }) => address)).toEqual([
    "/organizations/leaders/",
    "/organizations/city/",
    "/organizations/gazette/",
  ]);
});

test("a storyline tells each event once, in time order with its state, and what is not known", () => {
  const { events, questions, people, briefings } = firstPage(storylinePage, context);
  expect(events.total).toBe(3);
  expect(
    events.dated.map(({ text, states, outcome }) => [text, states.map(({ word }) => word), outcome]),
  ).toEqual([
    ["Closure of the bridge at Old Quay", ["Happened"], "closed for good"],
    ["Public hearing", ["Possible", "Conditional"], null],
  ]);
  expect(events.undated.map(({ text }) => text)).toEqual(["Rebuilding of the bridge"]);
  expect(questions).toEqual([
    {
      address: "/briefings/bridge-closure/#detour",
      text: "Where will the traffic go?",
      lang: "en",
      changes: [],
      briefing: {
        address: "/briefings/bridge-closure/",
        title: "Bridge may close, mayor says",
        date: "Mon 2 Mar 2026",
        lang: "en",
      },
    },
  ]);
  expect(people).toEqual([
    { address: "/people/mayor/", name: "Ada Berg", role: "Mayor, Harbour City", briefings: 1 },
  ]);
  expect(briefings.map(({ title }) => title)).toEqual(["Bridge closed", "Bridge may close, mayor says"]);
});

test("a question that was answered is no longer open", () => {
  const answered = plannedSheet.replace(
    "about: [closure]}\nupdates",
    "about: [closure], answered: hearing}\nupdates",
  );
  const withAnswer = contextOf({ ...base, sheets: [answered] });
  expect(firstPage(storylinePage, withAnswer).questions).toEqual([]);
});

test("the search page lists people, places, storylines and months with their counts", () => {
  const { entities, storylines, months } = firstPage(searchPage, context);
  expect(
    entities.map(({ section, most }) => [section, most.map(({ name, briefings }) => `${name} ${briefings}`)]),
  ).toEqual([
    ["people", ["Ada Berg 1"]],
    ["organizations", ["Harbour City 1", "The Harbour Gazette 2"]],
    ["places", ["Old Quay 2"]],
  ]);
  expect(storylines.map(({ title, briefings }) => [title, briefings])).toEqual([["The harbour bridge", 2]]);
  expect(months).toEqual([{ address: "/briefings/#2026-03", name: "March 2026", briefings: 2 }]);
});

test("only the search page loads a script", () => {
  expect(firstPage(searchPage, context).frame.scripts).toEqual(["search.js"]);
  expect(firstPage(briefingList, context).frame.scripts).toEqual([]);
});

/** The view of the first page of a kind. */
function firstPage<Ref, View extends PageView>(kind: PageKind<Ref, View>, made: PageContext): View {
  return kind.view(kind.refs(made)[0]!, made);
}

function sectionOf(name: string, made: PageContext) {
  return entityList.view(entityList.refs(made).find(({ section }) => section === name)!, made);
}
