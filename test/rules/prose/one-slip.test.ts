import { expect, test } from "vitest";
import { diagnose } from "../check-sheets.ts";

// A sentence of the sheet with one slip, and a sound sentence beside it.

const sheet = (body: string, title = "Nordvik loses a ferry") => `---
factsheet: 1
id: 2027-01-14-nordvik-ferry
title: ${title}
bottomLine: The ferry of Nordvik has sunk.
lang: en
sources:
  article: {type: news-report, publisher: courier, title: unstated, dateline: {date: 2027-01-14}}
entities:
  courier: {type: organization, name: Harbour Courier, article: the}
  radio: {type: organization, name: Radio Nord}
  nordvik: {type: place, name: Nordvik}
  line: {type: organization, name: Berg Line, article: the}
  union: {type: organization, name: Sailors' Union, article: the}
  mayor: {type: person, name: Ada Berg, roles: [{title: Mayor, of: nordvik}]}
  chief: {type: person, name: Eva Moe, roles: [{title: chief executive, of: line}]}
  lead: {type: person, name: Jonas Lind, roles: [{title: president, of: union}]}
statements:
  hurt: {by: mayor, verb: said, says: At least six passengers were hurt on Friday when the ferry hit a pier., when: unstated, cite: p1}
  new-line: {by: chief, verb: said, says: A new ferry would have to be bought within 60 days., hedge: would, when: unstated, cite: p2}
  appeal: {by: lead, verb: said, says: His union would appeal by Friday., hedge: would, when: unstated, cite: p3}
  review: {by: chief, verb: said, says: The line would pay the fine and would probably ask for a review., hedge: would; probably, when: unstated, cite: p3}
  release: {by: chief, verb: said, says: The ship could be raised as early as Wednesday., hedge: could, if: the wind drops, when: unstated, cite: p3}
  put-off: {by: mayor, verb: said, says: The town will put off its fee for ferries until 1 July., if: "the line agrees to a second ship for Nordvik", when: unstated, cite: p3}
  warning: {by: lead, to: radio, verb: told, says: The line had been warned about the rudder twice., when: unstated, cite: p4}
  no-warning: {by: chief, verb: denied, says: The line had been warned about the rudder., denies: [warning], when: unstated, cite: p4}
  unlikely: {by: chief, verb: said, says: The cargo was unlikely to have moved the ship., hedge: unlikely, when: unstated, cite: p4}
  heard: {by: mayor, to: courier, verb: told, says: The town hears the divers knock on the hull., when: unstated, cite: p4}
  not-said: {says: Moe did not say whether she would resign before the inquiry ends., when: unstated, cite: p5}
events:
  petition: {what: Petition for a second ferry by 212 families, state: occurred, when: 2026-09, said: in September, cite: p5}
  ban: {what: Ban of ships from the harbour by the town, state: possible, when: unstated, cite: p5}
  trial: {what: Trial of the captain over the sinking, type: ruling, state: scheduled, when: 2027-03-02, outcome: {unknown: true, looked: 2027-01-20, in: the sources of this archive}, cite: p5}
figures:
  fee: {value: 35, unit: kroner a tonne, of: fee for cargo on the ferry, asOf: unstated, cite: p6}
  aboard-line: {value: 96, unit: people, of: "people aboard the ferry, according to the shipping office", differs: [aboard-town], asOf: unstated, cite: p6}
  aboard-town: {value: 71, unit: people, of: "people aboard the ferry, according to the harbour police", differs: [aboard-line], asOf: unstated, cite: p6}
questions:
  rudder: {ask: Was the rudder of the ferry mended before it left the harbour?}
---

## Background

- ${body}

<!-- facts -->
`;

const told = (body: string) => [
  ...new Set(
    diagnose({ "2027-01-14-nordvik-ferry.md": sheet(body) }, { now: "2027-01-20" })
      .filter(({ span, code }) => span.line >= 38 && !/uncited$|-overdue$/.test(code))
      .map(({ code }) => code),
  ),
];

test.each([
  ["word-changed", "At least six dockers were hurt on Friday when the ferry hit a pier, Berg said.[^hurt]"],
  ["word-changed", "Moe said that a new ferry would have to be bought after 60 days.[^new-line]"],
  ["word-changed", "Lind said his union would appeal by Sunday.[^appeal]"],
  ["hedge-lost", "Lind's union has appealed.[^appeal]"],
  ["hedge-lost", "The line would pay the fine and will ask for a review, Moe said.[^review]"],
  ["hedge-lost", "The ship will be raised as early as Wednesday if the wind drops, Moe said.[^release]"],
  [
    "condition-dropped",
    "The town will put off its fee for ferries to Nordvik until 1 July, Berg said.[^put-off]",
  ],
  ["opposite-told", "The cargo may well have moved the ship, Moe said.[^unlikely]"],
  ["date-not-in-record", "The petition for a second ferry came from 212 families in August.[^petition]"],
  ["number-not-in-record", "The fee for cargo is 35 kroner a kilogram.[^fee]"],
  [
    "speaker-wrong",
    "There were 96 people aboard according to the harbour police,[^aboard-line] and 71 according to the shipping office.[^aboard-town]",
  ],
  ["verb-reversed", "The Sailors' Union admits that the town hears the divers knock on the hull."],
  [
    "verb-strengthened",
    "The divers knock on the hull, as the town has acknowledged, Berg told the Courier.[^heard]",
  ],
  ["speaker-wrong", "Berg told Radio Nord that the town hears the divers knock on the hull.[^heard]"],
  ["speaker-wrong", "Jonas Lind said that the town hears the divers knock on the hull."],
  ["open-told", "The rudder of the ferry was mended before it left the harbour."],
  ["open-told", "Moe would resign before the inquiry ends.[^not-said]"],
])("%s is told of: %s", (code, body) => {
  expect(told(body)).toEqual([code]);
});

test.each([
  "At least six passengers were injured on Friday when the ferry ran into a pier, Berg said.[^hurt]",
  "Moe said that a new ferry would have to be bought within two months.[^new-line]",
  "Lind said his union would appeal by Friday.[^appeal]",
  "The line would pay the fine and is likely to ask for a review, Moe said.[^review]",
  "The ship could be raised as early as Wednesday if the wind drops, Moe said.[^release]",
  "The cargo has hardly moved the ship, Moe said.[^unlikely]",
  "The petition for a second ferry came from 212 families in September.[^petition]",
  "The fee for cargo is 35 kroner a tonne.[^fee]",
  "There were 96 people aboard according to the shipping office,[^aboard-line] and 71 according to the harbour police.[^aboard-town]",
  "The Berg Line denies that it had been warned about the rudder, as Lind told Radio Nord.[^no-warning][^warning]",
  "Berg told the Courier that the town hears the divers knock on the hull.[^heard]",
  "It is not known whether the rudder of the ferry was mended before it left the harbour.",
  "Moe would not say whether she would resign before the inquiry ends.[^not-said]",
])("nothing is told of %s", (body) => {
  expect(told(body)).toEqual([]);
});

test.each([
  ["Nordvik bans ships from its harbour", ["hedge-lost"]],
  ["Nordvik may ban ships from its harbour", []],
  ["Nordvik weighs whether it bans ships from its harbour", []],
  ["Ferry sinks in Nordvik, which may ban ships", []],
])("of a title, the deed that is only possible: %s", (title, codes) => {
  const found = diagnose(
    { "2027-01-14-nordvik-ferry.md": sheet("The ferry has sunk.", title) },
    { now: "2027-01-20" },
  );
  expect(found.filter(({ span }) => span.line === 4).map(({ code }) => code)).toEqual(codes);
});
