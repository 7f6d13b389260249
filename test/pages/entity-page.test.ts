import { expect, test } from "vitest";
import type { PageContext } from "../../src/model/page-context.ts";
import { entityPage } from "../../src/pages/entity-page.ts";
import { languageOfName } from "../../src/pages/name-language.ts";
import { pumps, setSheet } from "./pump-archive.ts";
import { closedSheet, contextOf, harbourEntities, harbourStorylines, plannedSheet } from "./small-archive.ts";

const context = contextOf({
  sheets: [plannedSheet, closedSheet],
  entities: harbourEntities,
  storylines: harbourStorylines,
});

test("a dossier tells names, roles by date, what was said with its hedge, and what was taken part in with its state", () => {
  const { frame, ...view } = dossierOf("mayor", context);
  const briefing = {
    address: "/briefings/bridge-closure/",
    title: "Bridge may close, mayor says",
    date: "Mon 2 Mar 2026",
    lang: "en",
  };
  expect(view).toEqual({
    markdown: null,
    section: "people",
    type: "person",
    name: "Ada Berg",
    nameInSentence: "Ada Berg",
    otherNames: [
      { text: "Ада Берг", lang: "und-Cyrl" },
      { text: "Ada O'Berg", lang: null },
    ],
    role: "Mayor, Harbour City",
    roles: [
      {
        title: "Mayor",
        of: "Harbour City",
        ofAddress: "/organizations/city/",
        from: "15 January 2024",
        to: null,
      },
      {
        title: "Councillor",
        of: "Harbour City",
        ofAddress: "/organizations/city/",
        from: "2019",
        to: "14 January 2024",
      },
    ],
    period: null,
    otherPages: { groups: [], finer: [], pages: [], before: null, after: null, shows: null },
    partOf: null,
    seat: null,
    members: [],
    membersUnstated: false,
    wikidata: "Q42",
    note: null,
    said: {
      total: 1,
      groups: [
        {
          briefing,
          lines: [
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
          ],
        },
      ],
    },
    saidByUnnamed: { total: 0, groups: [] },
    carried: { total: 0, groups: [] },
    events: {
      total: 1,
      groups: [
        {
          briefing,
          lines: [
            {
              kind: "event",
              address: "/briefings/bridge-closure/#hearing",
              states: [
                { key: "possible", word: "Possible" },
                { key: "conditional", word: "Conditional" },
              ],
              text: "Public hearing",
              condition: "Only if the council agrees",
              date: { text: "no earlier than Thu 12 Mar 2026", iso: null, inferred: false, said: null },
              place: null,
              outcome: null,
              path: [],
              overdue: false,
              silent: null,
              attribution: "According to The Harbour Gazette",
              stances: [],
              now: null,
              changes: [
                {
                  kind: "correction",
                  text: "Corrected on 3 March 2026",
                  address: "/briefings/bridge-closure/#update-1",
                },
              ],
              lang: "en",
            },
          ],
        },
      ],
    },
    about: { total: 0, groups: [] },
    namedWith: [],
    briefings: [
      {
        address: "/briefings/bridge-closure/",
        title: "Bridge may close, mayor says",
        lang: "en",
        day: "2026-03-02",
        date: "Mon 2 Mar 2026",
        summary: null,
        change: null,
        draft: false,
      },
    ],
    totalBriefings: 1,
  });
  expect(JSON.parse(frame.structuredData ?? "")).toEqual({
    "@context": "https://schema.org",
    "@type": "Person",
    name: "Ada Berg",
    url: "https://example.org/people/mayor/",
    alternateName: ["Ада Берг", "Ada O'Berg"],
    sameAs: "https://www.wikidata.org/entity/Q42",
  });
});

test("what an outlet carried from an unnamed speaker stands in its dossier as its report", () => {
  const { carried } = dossierOf("gazette", context);
  expect(carried.groups.flatMap(({ lines }) => lines)).toMatchObject([
    {
      address: "/briefings/bridge-closure/#cracks",
      sourcing: { key: "reported", word: "The Harbour Gazette reports" },
      text: "The cracks are real",
      quoted: true,
      speaker: "An unnamed city engineer",
      chain: null,
      date: { text: null, inferred: false },
    },
  ]);
});

test("lines stand under the title of the briefing that they come from", () => {
  const { events } = dossierOf("quay", context);
  expect(events.groups.map(({ briefing, lines }) => [briefing.title, lines.length])).toEqual([
    ["Bridge closed", 1],
  ]);
});

test("an event stands once, as its newest briefing tells it, even where that no longer names the entity", () => {
  const pumped = contextOf(pumps);
  const { events, about } = dossierOf("works", pumped);
  const lines = [...events.groups, ...about.groups].flatMap((group) => group.lines);
  expect(lines.map((line) => [line.address, line.kind === "event" && line.states[0]?.word])).toEqual([
    ["/briefings/pumps-over/#pump-deadline", "Happened"],
  ]);
});

test("a dossier says who is named in the same lines more than once", () => {
  const pumped = contextOf(pumps);
  expect(dossierOf("works", pumped).namedWith).toEqual([]);
  const twice = contextOf({
    ...pumps,
    sheets: [setSheet.replace("who: [berg, holm]", "who: [works, city]")],
  });
  expect(dossierOf("works", twice).namedWith).toEqual([
    { name: "Harbour City", address: "/organizations/city/", times: 2 },
  ]);
});

test("those whom a source does not name have no dossier", () => {
  const addresses = entityPage.refs(context).map((ref) => entityPage.address(ref));
  expect(addresses.toSorted()).toEqual([
    "/organizations/city/",
    "/organizations/gazette/",
    "/people/mayor/",
    "/places/quay/",
  ]);
});

test("a dossier that would fill a book is parted by the months of its briefings, and its first page has the newest", () => {
  const sheets = ["2025-12-30", "2026-01-04", "2026-03-07"].map((day) => {
    const statements = Array.from(
      { length: 301 },
      (_, index) => `  line-${1000 + index}: {by: mayor, says: Line ${index}., when: unstated, cite: p1}`,
    );
    return closedSheet
      .replace("id: bridge-closed", `id: on-${day}`)
      .replace("date: 2026-03-07", `date: ${day}`)
      .replace(/^ +supersedes.*\n/m, "")
      .replace("events:", `statements:\n${statements.join("\n")}\nevents:`);
  });
  const long = contextOf({ sheets, entities: harbourEntities });
  const pages = entityPage.refs(long).filter(({ linked }) => linked.entity.id === "mayor");
  expect(
    pages.map((ref) => {
      const { frame, said, briefings, otherPages } = entityPage.view(ref, long);
      return [frame.address, frame.title, said.total, briefings.length, otherPages.groups.length];
    }),
  ).toEqual([
    ["/people/mayor/", "Ada Berg", 301, 1, 2],
    ["/people/mayor/2026/", "Ada Berg, 2026", 0, 0, 2],
    ["/people/mayor/2026/03/", "Ada Berg, March 2026", 301, 1, 2],
    ["/people/mayor/2026/01/", "Ada Berg, January 2026", 301, 1, 2],
    ["/people/mayor/2025/", "Ada Berg, 2025", 301, 1, 2],
  ]);
  const lines = entityPage.view(pages[4]!, long).said.groups.flatMap((group) => group.lines);
  expect(lines.map(({ text }) => text).slice(0, 2)).toEqual(["Line 0.", "Line 1."]);
});

test.each([
  ["Volodymyr Zelenskyy", null],
  ["Володимир Зеленський", "und-Cyrl"],
  ["Олексій", "uk"],
  ["Ельцын", "ru"],
  ["ドナルド", "ja"],
  ["习近平", "und-Hani"],
  ["دونالد ترامب", "und-Arab"],
  ["בנימין", "und-Hebr"],
  ["Μητσοτάκης", "el"],
])("the letters of %s tell the language %s, or only the script", (name, language) => {
  expect(languageOfName(name)).toBe(language);
});

test("what unnamed people of an organization said stands in its dossier, with hedge, chain, condition and link", () => {
  const sheet = `
id: unnamed
title: Unnamed
bottomLine: Unnamed.
sources:
  report: {type: news-report, publisher: gazette, dateline: {date: 2026-03-02}}
entities:
  aide: {type: person, unnamed: a senior city aide, of: city, reason: not given}
  stranger: {type: person, unnamed: a sailor, reason: not given}
  radio: {type: organization, name: Coast Radio}
  agency: {type: organization, name: Coastal News}
statements:
  toll: {by: aide, via: [agency, radio], hedge: may, says: A toll may come., if: the council agrees, cite: report:p1}
  plan: {by: aide, verb: denied, says: The bridge would close., when: 2026-03-01, cite: report:p2}
  sea: {by: stranger, says: The sea is calm., cite: report:p3}
`.trim();
  const made = contextOf({ sheets: [sheet], entities: harbourEntities });
  const view = dossierOf("city", made);
  const lines = view.saidByUnnamed.groups.flatMap(({ lines }) => lines);
  expect(lines).toMatchObject([
    {
      address: "/briefings/unnamed/#plan",
      sourcing: { key: "unnamed", word: "An unnamed senior city aide denies" },
      text: "Denies that the bridge would close.",
    },
    {
      address: "/briefings/unnamed/#toll",
      sourcing: { key: "reported", word: "Coast Radio reports" },
      speaker: "An unnamed senior city aide",
      chain: "cited by Coastal News",
      hedges: ["may"],
      condition: "Only if the council agrees",
      text: "A toll may come.",
    },
  ]);
  expect(view.said.total).toBe(0);
});
function dossierOf(id: string, context: PageContext) {
  return entityPage.view(entityPage.refs(context).find(({ linked }) => linked.entity.id === id)!, context);
}
