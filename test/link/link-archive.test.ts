import fc from "fast-check";
import { expect, test } from "vitest";
import { linkArchive } from "../../src/link/link-archive.ts";
import type { Archive } from "../../src/model/archive.ts";
import type { Briefing } from "../../src/model/briefing.ts";
import type { Entity } from "../../src/model/records/entity.ts";
import { dictionary } from "../../src/text/dictionary.ts";
import { resolve, seed, sheetOf } from "../resolve/read-sheet.ts";

const registry: Readonly<Record<string, Entity>> = dictionary([
  ["ann", { type: "person", name: "Ann", of: "firm" }],
  ["bob", { type: "person", name: "Bob" }],
  ["wire", { type: "organization", name: "Wire" }],
  ["firm", { type: "organization", name: "Firm" }],
  ["board", { type: "group", name: "Board", members: ["bob", "ann", "nobody"] }],
  ["town", { type: "place", name: "Town" }],
  ["unused", { type: "place", name: "Unused" }],
]);
const ids = ["first", "second", "third"];

function briefing(id: string, day: string, records: string, head = ""): Briefing {
  const sheet = sheetOf(`
factsheet: 1
id: ${id}
title: ${id}
bottomLine: It happened.
${head}
sources: {article: {type: news-report, dateline: {date: ${day}}}}
${records}
`);
  return resolve(sheet, registry, ids).briefing;
}

const first = briefing(
  "first",
  "2025-08-01",
  `
statements:
  rain: {by: ann, says: It rained., when: 2025-07-31, about: [town, storm], cite: p1}
  flood: {by: bob, via: [wire], says: It flooded., about: [ann], cite: p2}
events:
  storm: {what: Storm, state: occurred, who: [town], where: town, when: 2025-07-30, per: [rain], cite: [p1, p1]}
  repair: {what: Repair, state: intended, after: storm, if: storm, setBy: bob, binds: firm, per: [flood]}
figures: {mm: {value: 30, unit: mm, of: rain, per: [rain]}}
questions: {cost: {ask: What did it cost?, about: [storm], answered: second#bill}}
`,
  "storylines: [the-storm, weather]",
);
const second = briefing(
  "second",
  "2025-08-03",
  `
statements:
  dry: {by: bob, says: It was dry., denies: [first#rain, first#none, none#x]}
  bill: {by: ann, says: It cost 5., when: 2025-08-02}
events:
  repair: {what: Repair, state: scheduled, who: [ann], supersedes: first#repair, when: 2025-08-09}
`,
  "storylines: [the-storm]\nsupersedes: first",
);
const third = briefing(
  "third",
  "2025-08-03",
  `
entities: {cat: {type: person, name: Cat}, ghost: {type: person, unnamed: a ghost, reason: not given}}
statements:
  wet: {by: ghost, says: It was wet., denies: [second#dry]}
  drizzle: {by: cat, says: It drizzled., denies: [first#rain]}
`,
);
const storylines = dictionary([["the-storm", { title: "The storm" }]]);
const archive = linkArchive([first, second, third], registry, storylines);

test("briefings stand newest first, those of one day by id", () => {
  expect(archive.briefings.map(({ id }) => id)).toEqual(["second", "third", "first"]);
  expect(archive.byId.first?.title).toBe("first");
  expect(archive.byId.constructor).toBeUndefined();
});

test("what another sheet denies is known to the links, and the older briefing does not change for it", () => {
  expect(archive.byId.first).toBe(first);
  expect(first.statements[0]?.sourcing.kind).toBe("stated");
  expect(archive.links.first?.stances).toEqual({
    rain: [
      { briefing: "third", record: "drizzle", stance: "denies", in: null },
      { briefing: "second", record: "dry", stance: "denies", in: null },
    ],
    none: [{ briefing: "second", record: "dry", stance: "denies", in: null }],
  });
  expect(archive.links.second?.stances).toEqual({
    dry: [{ briefing: "third", record: "wet", stance: "denies", in: null }],
  });
});

test("what a statement of the same sheet denies is disputed", () => {
  const { statements } = briefing(
    "first",
    "2025-08-01",
    "statements: {wet: {says: It rained.}, dry: {says: It did not., denies: [first#wet]}}",
  );
  expect(statements[0]?.sourcing).toEqual({ kind: "disputed", by: ["dry"] });
});

test("a withdrawn statement stays withdrawn", () => {
  const withdrawn = briefing(
    "first",
    "2025-08-01",
    "statements: {rain: {says: It rained.}}\nupdates: [{at: 2025-08-02, kind: withdrawal, what: Not so., affects: [rain]}]",
  );
  const { byId } = linkArchive([withdrawn, second], registry, {});
  expect(byId.first?.statements[0]?.sourcing).toEqual({ kind: "withdrawn", by: [] });
});

test("a record knows what rests on it, and a source what cites it", () => {
  expect(archive.links.first?.usedBy).toEqual({
    storm: ["rain", "repair", "cost"],
    rain: ["storm", "mm"],
    flood: ["repair"],
  });
  expect(archive.links.first?.citedBy).toEqual({ article: ["rain", "flood", "storm"] });
});

test("a sheet knows what supersedes it and carries its records on", () => {
  expect(archive.links.first?.supersededBy).toEqual(["second"]);
  expect(archive.links.first?.carriedOnBy).toEqual({ repair: [{ briefing: "second", record: "repair" }] });
  expect(archive.links.second).toMatchObject({ supersededBy: [], carriedOnBy: {} });
});

test("an entity has what it said, oldest first, and what it took part in, undated last", () => {
  expect(archive.entities.ann).toMatchObject({
    said: [
      { briefing: "first", record: "rain" },
      { briefing: "second", record: "bill" },
    ],
    about: [{ briefing: "first", record: "flood" }],
    events: [{ briefing: "second", record: "repair" }],
    briefings: ["second", "first"],
  });
  expect(archive.entities.town?.events).toEqual([{ briefing: "first", record: "storm" }]);
  expect(archive.entities.wire?.carried).toEqual([{ briefing: "first", record: "flood" }]);
  expect(archive.entities.firm).toMatchObject({
    events: [{ briefing: "first", record: "repair" }],
    members: ["ann"],
  });
  expect(archive.entities.board?.members).toEqual(["ann", "bob"]);
});

test("the registry's entities are there unused, the unnamed never", () => {
  expect(Object.keys(archive.entities)).toEqual([
    "ann",
    "board",
    "bob",
    "cat",
    "firm",
    "town",
    "unused",
    "wire",
  ]);
  expect(archive.entities.unused?.briefings).toEqual([]);
  expect(archive.entities.cat?.entity.registered).toBe(false);
});

test("a storyline that no file describes is made from its slug", () => {
  expect(archive.storylines).toEqual({
    "the-storm": { id: "the-storm", title: "The storm", described: true, briefings: ["second", "first"] },
    weather: { id: "weather", title: "Weather", described: false, briefings: ["first"] },
  });
});

test("whatever the order of files, the archive is the same", () => {
  const seedBriefing = resolve(seed).briefing;
  const all = [first, second, third, seedBriefing];
  const expected = plain(linkArchive(all, registry, storylines));
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(plain(linkArchive(shuffled, registry, storylines))).toBe(expected);
    }),
  );
});

test("without any one of its sheets the archive still links", () => {
  const all = [first, second, third, resolve(seed).briefing];
  for (const missing of all) {
    const rest = linkArchive(
      all.filter((one) => one !== missing),
      registry,
      storylines,
    );
    expect(rest.briefings).toHaveLength(3);
    expect(/undefined|NaN/.exec(plain(rest))?.[0]).toBeUndefined();
  }
});

test("two sheets of one id leave one briefing, whatever their order", () => {
  const twin = { ...first, title: "twin", files: { ...first.files, facts: "content/facts/a.md" } };
  expect(plain(linkArchive([first, twin], registry, {}))).toBe(
    plain(linkArchive([twin, first], registry, {})),
  );
  expect(linkArchive([first, twin], registry, {}).briefings).toEqual([twin]);
});

test("an empty archive links", () => {
  expect(plain(linkArchive([], {}, {}))).toBe(
    '{"briefings":[],"byId":{},"entities":{},"storylines":{},"links":{},"lives":{},"questions":[],"contradictions":[]}',
  );
});

test("links grow with the archive and no faster", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...second,
      id: `b${index}`,
      asOf: `2025-08-${(index % 28) + 1}`,
    }));
  const time = (count: number) => {
    const briefings = many(count);
    const started = process.cpuUsage();
    linkArchive([first, ...briefings], registry, storylines);
    const { user, system } = process.cpuUsage(started);
    return user + system;
  };
  time(2000);
  expect(time(8000)).toBeLessThan(Math.max(30 * time(1000), 2_000_000));
});

/** As text, so that the order of keys counts too. */
function plain(value: Archive): string {
  return JSON.stringify(value);
}

test("what happened at a place happened in those in which it lies", () => {
  const places: Readonly<Record<string, Entity>> = dictionary([
    ["hall", { type: "place", name: "Town Hall", of: "town" }],
    ["town", { type: "place", name: "Town", of: "county" }],
    ["county", { type: "place", name: "County", of: "crown" }],
    ["crown", { type: "organization", name: "Crown" }],
    ["loop", { type: "place", name: "Loop", of: "loop" }],
  ]);
  const sheet = sheetOf(`
factsheet: 1
id: vote
title: Vote
bottomLine: It happened.
sources: {article: {type: news-report, dateline: {date: 2025-08-01}}}
events:
  vote: {what: Vote, state: occurred, where: hall, who: [town], when: 2025-08-01}
  walk: {what: Walk, state: occurred, where: loop, when: 2025-08-02}
`);
  const { entities } = linkArchive([resolve(sheet, places, ["vote"]).briefing], places, {});
  const eventsOf = (id: string) => entities[id]?.events.map(({ record }) => record);
  expect(["hall", "town", "county", "crown", "loop"].map(eventsOf)).toEqual([
    ["vote"],
    ["vote"],
    ["vote"],
    [],
    ["walk"],
  ]);
});
