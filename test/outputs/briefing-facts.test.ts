import { expect, test } from "vitest";
import { briefingFacts } from "../../src/outputs/briefing-facts.ts";
import { bridgeSheet, briefingOf, contextOf } from "./archive.ts";

const context = contextOf([bridgeSheet]);
const [file] = [...briefingFacts.files(briefingOf(context, "bridge-talks"), "", context)];
const facts = JSON.parse(file?.contents ?? "");

test("the keys are those of the sheet, and what the sheet does not say is left out", () => {
  expect(file?.path).toBe("briefings/bridge-talks/facts.json");
  expect(Object.keys(facts)).toEqual([
    "factsheet",
    "id",
    "url",
    "title",
    "bottomLine",
    "key",
    "lang",
    "asOf",
    "storylines",
    "sources",
    "entities",
    "statements",
    "events",
    "figures",
    "questions",
    "updates",
  ]);
  expect(facts).toMatchObject({
    factsheet: 1,
    asOf: "2025-05-07",
    url: "https://vik.example/briefings/bridge-talks/",
  });
});

test("a statement about a record of another sheet names the sheet too", () => {
  const sheet = bridgeSheet.replace(
    "about: [talks]",
    'about: [talks, "bridge-plan#vote", "bridge-talks#strike"]',
  );
  const other = contextOf([sheet]);
  const [file] = [...briefingFacts.files(briefingOf(other, "bridge-talks"), "", other)];
  expect(JSON.parse(file?.contents ?? "").statements["aide-says"].about).toEqual([
    "talks",
    "bridge-plan#vote",
    "strike",
  ]);
});

test("a statement has its speaker with title, hedge, resolved date, sourcing and pointers to the source", () => {
  expect(facts.statements["aide-says"]).toEqual({
    by: "aide",
    says: "The mayor could meet the union soon.",
    verb: "confirmed",
    hedge: ["may"],
    when: {
      kind: "point",
      edtf: "2025-05-07",
      earliest: "2025-05-07",
      latest: "2025-05-07",
      precision: "day",
      said: "on Wednesday",
      inferred: true,
    },
    about: ["talks"],
    sourcing: { kind: "unnamed", by: ["aide"] },
    cite: [{ source: "article", paragraph: 1 }],
  });
  expect(facts.statements["union-plan"]).toMatchObject({
    by: "mayor",
    byTitle: "Vik Mayor",
    via: ["union"],
    sourcing: { kind: "reported", by: ["union"] },
    when: { kind: "unstated", edtf: "unstated" },
  });
});

test("an event has its state, its date as far as it is known, and who says so", () => {
  expect(facts.events.talks).toEqual({
    what: "Meeting of mayor and union",
    type: "meeting",
    state: "possible",
    when: {
      kind: "set",
      edtf: "[2025-05-12..]",
      earliest: "2025-05-12",
      precision: "day",
      said: "as early as next week",
      inferred: true,
    },
    who: ["mayor", "union"],
    whoTitles: { mayor: "Vik Mayor" },
    per: ["aide-says"],
    attribution: "an unnamed town hall aide",
    cite: [{ source: "article", paragraph: 1 }],
  });
  expect(facts.events.fines).toMatchObject({
    if: { text: "the strike goes ahead" },
    attribution: "Ana Okafor, Vik Mayor",
  });
  expect(facts.events["answer-due"]).toMatchObject({
    setBy: "union",
    binds: "town",
    demand: "answer the offer",
    otherwise: { record: "strike" },
    attribution: "The Harbour Gazette",
  });
});

test("entities stand as the registry and the sheet have them, an unnamed one without a name", () => {
  expect(facts.entities.aide).toEqual({
    type: "person",
    unnamed: "a town hall aide",
    reason: "not given",
    of: "town",
  });
  expect(facts.entities.mayor).toMatchObject({
    type: "person",
    name: "Ana Okafor",
    wikidata: "Q1",
    roles: [{ title: "Mayor", of: "town", from: "2021-05-01" }],
  });
});

test("a figure keeps its range, an update what was wrong", () => {
  expect(facts.figures.cost).toMatchObject({
    value: [3, 5],
    unit: "million euros",
    approx: true,
    asOf: { edtf: "2025-05", precision: "month" },
  });
  expect(facts.updates).toMatchObject([
    {
      kind: "correction",
      what: "The strike is on 20 May.",
      was: "The strike is on 21 May.",
      affects: ["strike"],
      at: { edtf: "2025-05-09" },
    },
  ]);
});

test("neither file names nor hashes of stored sources are published", () => {
  expect(facts.sources.article).toEqual({
    type: "news-report",
    publisher: "gazette",
    title: "Bridge talks",
    url: "https://gazette.example/1?a=b&c=d",
    dateline: { date: "2025-05-07", place: "vik", tz: "Europe/Oslo" },
  });
  expect(file?.contents).not.toMatch(/article\.txt|aaaaaaaa|facts\.md/);
});

test("an id such as constructor is an id like any other", () => {
  const odd = contextOf([
    "{factsheet: 1, id: odd, title: Odd, bottomLine: Odd., asOf: 2025-05-07, sources: {constructor: {type: dataset}}, statements: {valueof: {says: Something., cite: p1}}, events: {constructor-2: {what: Something, state: occurred, when: 2025, per: [valueof], cite: p1}}}",
  ]);
  const text = [...briefingFacts.files(briefingOf(odd, "odd"), "", odd)][0]?.contents ?? "";
  expect(JSON.parse(text).sources).toEqual({ constructor: { type: "dataset" } });
});
