import { expect, test } from "vitest";
import { processorTime } from "../support/processor-time.ts";
import { resolve, seed, sheetWith } from "./read-sheet.ts";

const unknown = (records: string, head = "", sheetIds = ["sheet", "other"]) =>
  resolve(sheetWith(records, head), {}, sheetIds).resolution.unknownReferences;

test("a reference that leads nowhere is told with its place and the near name", () => {
  const { statements, ...data } = seed.data;
  const moved = { ...statements, "moscow-interest": { ...statements?.["moscow-interest"], by: "leavit" } };
  expect(resolve({ ...seed, data: { ...data, statements: moved } }).resolution.unknownReferences).toEqual([
    {
      path: ["statements", "moscow-interest", "by"],
      written: "leavit",
      wanted: "entity",
      near: "leavitt",
      isSure: true,
    },
  ]);
});

test("every reference of every record is followed, to the item of its list", () => {
  const found = unknown(
    `
entities:
  ann: {type: person, name: Ann, of: none-1, seat: none-2, roles: [{title: Head, of: none-3}]}
  all: {type: group, name: All, members: [ann, none-4]}
statements:
  a: {by: none-5, to: none-6, via: [ann, none-7], about: [ann, a, none-8], says: A., disputes: [none-9], anchor: none-10, supersedes: none#b, cite: none-11:p1}
events:
  b: {what: B, state: occurred, who: [none-12], where: none-13, per: [none-14], after: none-15, within: none-16, setBy: none-17, binds: none-18}
figures: {c: {value: 1, of: c, per: [a, b, none-19]}}
questions: {d: {ask: D?, about: [none-20], answered: none-21}}
updates: [{at: 2025-08-06, kind: update, what: E., affects: [article, ann, none-22]}]
assessments: {f: {judges: none-23, likelihood: likely, confidence: low, basis: F., by: us}}
`,
    "key: [a, none-24]\nsupersedes: [other, none-25]",
  );
  expect(found.map(({ path, written, wanted }) => `${path.join(".")} ${wanted} ${written}`)).toEqual([
    "key.1 record none-24",
    "supersedes.1 sheet none-25",
    "statements.a.by entity none-5",
    "statements.a.to entity none-6",
    "statements.a.via.1 entity none-7",
    "statements.a.about.2 record none-8",
    "statements.a.disputes.0 record none-9",
    "statements.a.anchor record none-10",
    "statements.a.supersedes sheet none",
    "events.b.who.0 entity none-12",
    "events.b.where entity none-13",
    "events.b.per.0 record none-14",
    "events.b.after record none-15",
    "events.b.within record none-16",
    "events.b.setBy entity none-17",
    "events.b.binds entity none-18",
    "figures.c.per.2 record none-19",
    "questions.d.about.0 record none-20",
    "questions.d.answered record none-21",
    "updates.0.affects.2 record none-22",
    "assessments.f.judges record none-23",
    "entities.ann.roles.0.of entity none-3",
    "entities.ann.seat entity none-2",
    "entities.ann.of entity none-1",
    "entities.all.members.1 entity none-4",
    "statements.a.cite source none-11",
  ]);
});

test("sources are followed too", () => {
  const sheet = sheetWith("");
  const sources = {
    article: {
      type: "news-report" as const,
      publisher: "nyt",
      via: "articel",
      dateline: { date: "2025-08-06", place: "paris" },
    },
  };
  expect(resolve({ ...sheet, data: { ...sheet.data, sources } }).resolution.unknownReferences).toEqual([
    { path: ["sources", "article", "publisher"], written: "nyt", wanted: "entity", near: null },
    { path: ["sources", "article", "dateline", "place"], written: "paris", wanted: "entity", near: null },
    {
      path: ["sources", "article", "via"],
      written: "articel",
      wanted: "source",
      near: "article",
      isSure: true,
    },
  ]);
});

test("a record of another kind than the field takes is no such record", () => {
  const found = unknown(
    "statements: {a: {says: A.}}\nevents: {b: {what: B, state: occurred, per: [b], after: a}}",
  );
  expect(found.map(({ path, written }) => [path.join("."), written])).toEqual([
    ["events.b.per.0", "b"],
    ["events.b.after", "a"],
  ]);
});

test("records of other sheets are asked for their sheet alone", () => {
  const records =
    "statements: {a: {says: A., disputes: [other#x, ohter#x], supersedes: other#y}}\nquestions: {q: {ask: Q?, answered: other#z}}";
  expect(unknown(records)).toEqual([
    {
      path: ["statements", "a", "disputes", 1],
      written: "ohter",
      wanted: "sheet",
      near: "other",
      isSure: true,
    },
  ]);
});

test("a record that carries on another names its sheet", () => {
  expect(unknown("statements: {a: {says: A., supersedes: b}}")).toEqual([
    { path: ["statements", "a", "supersedes"], written: "b", wanted: "record", near: null },
  ]);
});

test("words may stand where an id may, but an id with a slip in it is no word", () => {
  const records = (condition: string) =>
    `statements: {peace-talks: {says: A.}, b: {says: B., if: ${condition}}}`;
  expect(unknown(records("the talks begin"))).toEqual([]);
  expect(unknown(records("peace-talks"))).toEqual([]);
  expect(unknown(records("peace-tlaks"))).toEqual([
    {
      path: ["statements", "b", "if"],
      written: "peace-tlaks",
      wanted: "record",
      near: "peace-talks",
      isSure: true,
    },
  ]);
});

test("the bottom line's notes and links are followed", () => {
  const sheet = sheetWith("statements: {rain: {says: It rained.}}");
  const bottomLine = "It rained.[^rain] [^rian] [^other#x] [^none#x] [[ann]] [[bob|Bob]]";
  const entities = { ann: { type: "person" as const, name: "Ann" } };
  const found = resolve({ ...sheet, data: { ...sheet.data, bottomLine, entities } }, {}, ["sheet", "other"]);
  expect(
    found.resolution.unknownReferences.map(({ path, written, wanted, near }) => [
      path.join("."),
      written,
      wanted,
      near,
    ]),
  ).toEqual([
    ["bottomLine", "rian", "record", "rain"],
    ["bottomLine", "none", "sheet", null],
    ["bottomLine", "bob", "entity", null],
  ]);
});

test("a bottom line full of brackets is read in one pass", () => {
  const sheet = sheetWith("");
  const time = processorTime(() => {
    for (const brackets of ["[^", "[[", "[[a|"])
      resolve({ ...sheet, data: { ...sheet.data, bottomLine: brackets.repeat(50_000) } });
  });
  expect(time).toBeLessThan(1500);
});
