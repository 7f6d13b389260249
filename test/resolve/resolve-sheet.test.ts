import { expect, test } from "vitest";
import type { ResolvedStatement } from "../../src/model/briefing.ts";
import { resolve, seed, sheetOf, sheetWith } from "./read-sheet.ts";

const { briefing, resolution } = resolve(seed);

test("the seed resolves without a finding", () => {
  const { relativeDates, ...others } = resolution;
  expect(others).toEqual({
    invalidDates: [],
    unknownReferences: [],
    unreadableCitations: [],
    incompleteEntities: [],
  });
  expect(relativeDates.every(({ verdict }) => verdict.kind === "agrees")).toBe(true);
});

test("every date of the seed is what it may mean, no more", () => {
  const dates = briefing.events.map(({ id, when }) => [
    id,
    when.kind,
    when.earliest,
    when.latest,
    when.precision,
    when.inferred,
  ]);
  expect(dates).toEqual([
    ["trump-putin-meeting", "set", "2025-08-11", null, "day", true],
    ["trump-zelenskiy-meeting", "unstated", null, null, null, false],
    ["trilateral-summit", "unstated", null, null, null, false],
    ["peace-deadline", "point", "2025-08-08", "2025-08-08", "day", true],
    ["new-sanctions", "set", "2025-08-08", null, "day", false],
    ["buyer-tariffs", "unstated", null, null, null, false],
    ["witkoff-session", "point", "2025-08-06", "2025-08-06", "day", true],
    ["leaders-call", "point", "2025-08-06", "2025-08-06", "day", true],
    ["india-duties", "set", null, "2025-08-06", "day", true],
    ["us-mediation", "unstated", null, null, null, false],
    ["war", "interval", "2022-02-01", null, "month", true],
    ["invasion-2022", "point", "2022-02-01", "2022-02-28", "month", true],
    ["geneva-2021", "point", "2021-06-01", "2021-06-30", "month", false],
    ["putin-zelenskiy-2019", "point", "2019-12-01", "2019-12-31", "month", false],
    ["no-direct-contact", "interval", "2019-12-01", null, "month", true],
  ]);
  expect(briefing.statements.filter(({ when }) => when.kind === "point").map(({ id }) => id)).toEqual([
    "official-possible",
    "nyt-plan",
    "india-others-china",
  ]);
});

test("how each statement of the seed is known is computed", () => {
  const kinds = briefing.statements.map(({ id, sourcing: { kind, by } }) => [id, kind, ...by].join(" "));
  expect(kinds).toEqual([
    "official-possible unnamed senior-official",
    "first-since-2021 reported",
    "largest-conflict reported",
    "nyt-plan reported nyt",
    "chance-soon stated trump",
    "moscow-interest confirmed leavitt",
    "open-to-both confirmed leavitt",
    "great-progress stated trump",
    "no-breakthrough reported",
    "useful-constructive unnamed kremlin-aide",
    "frustration reported",
    "lack-of-commitment stated trump",
    "tariff-warning stated trump",
    "india-others-china stated trump",
    "animosity reported",
    "world-watching reported",
  ]);
});

test("people of the seed have the title of the day", () => {
  const who = briefing.events.find(({ id }) => id === "geneva-2021")?.who;
  expect(who).toEqual([
    { entity: "biden", title: "President of the United States", tense: "then" },
    { entity: "putin", title: "President of Russia", tense: "current" },
  ]);
  expect(statement("moscow-interest")?.by).toEqual({
    entity: "leavitt",
    title: "White House Press Secretary",
    tense: "current",
  });
  expect(briefing.events.find(({ id }) => id === "peace-deadline")?.setBy).toMatchObject({
    entity: "trump",
    tense: "current",
  });
});

test("hedges, channels, conditions and passages of the seed are read", () => {
  expect(statement("india-others-china")?.hedges).toEqual(["probably", "could"]);
  expect(statement("great-progress")?.channel).toEqual({ kind: "entity", id: "truth-social" });
  expect(statement("nyt-plan")?.channel).toEqual({ kind: "text", text: "conference call" });
  expect(statement("first-since-2021")?.condition).toEqual({ kind: "record", id: "trump-putin-meeting" });
  expect(briefing.events.find(({ id }) => id === "peace-deadline")?.otherwise).toEqual({
    kind: "record",
    id: "new-sanctions",
  });
  expect(briefing.events.find(({ id }) => id === "new-sanctions")?.condition).toEqual({
    kind: "text",
    text: "Russia has not committed to a peace agreement by the deadline",
  });
  expect(briefing.events.find(({ id }) => id === "war")?.cites.map(({ paragraph }) => paragraph)).toEqual([
    1, 3,
  ]);
});

test("the seed's dateline is assumed, and now is its day", () => {
  expect(briefing.dateline).toEqual({
    date: "2025-08-06",
    place: "washington",
    zone: "America/New_York",
    assumed: true,
  });
  expect(briefing.asOf).toBe("2025-08-06");
});

test("now is the newest dateline that was read, unless the sheet says otherwise", () => {
  const sheet = (head: string) =>
    sheetOf(`
factsheet: 1
id: 2025-01-02-sheet
title: Sheet
bottomLine: It happened.
${head}
`);
  const two =
    "sources: {a: {type: news-report, dateline: {date: 2025-08-06}}, b: {type: news-report, dateline: {date: 2025-08-07}}, c: {type: news-report, via: a, dateline: {date: 2025-08-09}}}";
  expect(resolve(sheet(two)).briefing).toMatchObject({
    asOf: "2025-08-07",
    dateline: { date: "2025-08-07" },
  });
  expect(resolve(sheet(`asOf: "2025-09"\n${two}`)).briefing.asOf).toBe("2025-09-30");
  const datelineAt = (asOf: string) => resolve(sheet(`asOf: ${asOf}\n${two}`)).briefing.dateline?.date;
  expect(["2025-08-05", "2025-08-06", "2025-08-08"].map(datelineAt)).toEqual([
    "2025-08-07",
    "2025-08-06",
    "2025-08-07",
  ]);
  expect(resolve(sheet("sources: {a: {type: dataset, published: 2024-05}}")).briefing).toMatchObject({
    asOf: "2024-05-31",
    dateline: null,
  });
  expect(
    resolve(
      sheet("sources: {a: {type: dataset, published: 2024}, b: {type: dataset, via: a, published: 2025}}"),
    ).briefing.asOf,
  ).toBe("2024-12-31");
  expect(resolve(sheet("sources: {a: {type: dataset}}")).briefing.asOf).toBe("2025-01-02");
});

test("every date that is none is told with its place", () => {
  const sheet = sheetWith(
    `
statements: {a: {says: A., when: 2025-02-30}}
events: {b: {what: B, state: occurred, when: {earliest: 2025-08-11, latest: 2025-08-01}}}
figures: {c: {value: 1, of: c, unit: days, asOf: yesterday}}
updates: [{at: 6 August 2025, kind: update, what: It moved.}]
`,
    'asOf: "2025-06-31"',
  );
  const sources = {
    ...sheet.data.sources,
    late: { type: "news-report" as const, dateline: { date: "2025-08" }, published: "2025-8-6" },
  };
  const found = resolve({ ...sheet, data: { ...sheet.data, sources } });
  expect(found.resolution.invalidDates).toEqual([
    {
      path: ["sources", "late", "published"],
      written: "2025-8-6",
      reason: "write 2025-08-06: year, month, day",
    },
    {
      path: ["sources", "late", "dateline", "date"],
      written: "2025-08",
      reason: "a single day is needed here, such as 2025-08-06",
    },
    { path: ["asOf"], written: "2025-06-31", reason: "June 2025 has 30 days" },
    { path: ["updates", 0, "at"], written: "6 August 2025", reason: "write 2025-08-06: year, month, day" },
    { path: ["statements", "a", "when"], written: "2025-02-30", reason: "February 2025 has 28 days" },
    {
      path: ["events", "b", "when"],
      written: "[2025-08-11..2025-08-01]",
      reason: "the end, 2025-08-01, is before the start, 2025-08-11",
    },
    {
      path: ["figures", "c", "asOf"],
      written: "yesterday",
      reason: "write the day itself, such as 2025-08-06, and keep the source's words in said:",
    },
  ]);
  expect(found.briefing.asOf).toBe("2025-08-06");
});

test("disputes and withdrawals of the same sheet decide how a statement is known", () => {
  const sheet = sheetWith(`
entities: {ann: {type: person, name: Ann}, bob: {type: person, name: Bob}}
statements:
  a: {by: ann, says: It rained., verb: confirmed}
  b: {by: bob, says: It was dry., denies: [a]}
  c: {by: bob, says: It snowed., via: [ann], status: established}
  d: {by: ann, says: It froze.}
updates:
  - {at: 2025-08-07, kind: withdrawal, what: We no longer stand by it., affects: [d]}
  - {at: 2025-08-08, kind: clarification, what: In the north., affects: [a, d]}
`);
  const { statements, updates } = resolve(sheet).briefing;
  expect(statements.map(({ sourcing }) => sourcing)).toEqual([
    { kind: "disputed", by: ["b"] },
    { kind: "stated", by: ["bob"] },
    { kind: "established", by: [] },
    { kind: "withdrawn", by: [] },
  ]);
  expect(statements.map(({ updatedBy }) => updatedBy)).toEqual([[1], [], [], [0, 1]]);
  expect(updates.map(({ id }) => id)).toEqual(["update-1", "update-2"]);
});

test("ids such as constructor are names like any other", () => {
  const sheet = sheetWith(`
entities: {constructor: {type: person, name: Con Structor}}
statements:
  tostring: {by: constructor, says: It is., if: valueof, about: [tostring], channel: hasownproperty}
key: [tostring]
`);
  const found = resolve(sheet);
  expect(found.resolution.unknownReferences).toEqual([]);
  expect(found.briefing.statements[0]).toMatchObject({
    by: { entity: "constructor" },
    condition: { kind: "text", text: "valueof" },
    channel: { kind: "text", text: "hasownproperty" },
  });
  const unknown = resolve(sheetWith("statements: {a: {by: constructor, says: It is.}}"));
  expect(unknown.resolution.unknownReferences).toEqual([
    { path: ["statements", "a", "by"], written: "constructor", wanted: "entity", near: null },
  ]);
});

test("a briefing is plain data", () => {
  expect(JSON.parse(JSON.stringify(briefing))).toEqual(briefing);
});

function statement(id: string): ResolvedStatement | undefined {
  return briefing.statements.find((one) => one.id === id);
}
