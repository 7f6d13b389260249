import { expect, test } from "vitest";
import { diagnose } from "../check-sheets.ts";

// Of a sentence without a note: another share of the same whole, another multiple, and what is told before its day.

const sheet = (body: string) => `---
factsheet: 1
id: 2027-06-08-archive-leak
title: Water damages archive
bottomLine: Water has damaged an archive.
lang: en
asOf: 2027-06-08
sources:
  article: {type: news-report, publisher: unstated, title: unstated, dateline: {date: 2027-06-08}}
entities:
  moe: {type: person, name: Eva Moe}
  council: {type: organization, name: Town Council of Nordvik, aka: [town council], article: the}
statements:
  reels: {by: moe, says: Three of the reels were probably beyond repair., hedge: probably, when: unstated, cite: p1}
  maps: {says: "Only one of the maps has been dried in a freezer in Borg.", when: unstated, cite: p2}
  guards: {says: All of the guards had heard the pipe burst., when: unstated, cite: p2}
  grain: {says: The closure of the road has doubled the price of paper in Nordvik., when: unstated, cite: p3}
  visitors: {says: The leak reduced the number of visitors to the reading room by about a third., when: unstated, cite: p3}
events:
  truce: {what: "Loan of the cellar to the museum, due to expire on 14 June", state: ongoing, when: {earliest: 2027-06-01}, cite: p4}
  debate: {what: Debate of the town council on the repair plan, state: scheduled, when: 2027-06-20, cite: p5}
  results: {what: Results from 31 paper samples, state: scheduled, when: 2027-06-13, cite: p5}
  permit: {what: Permission to pump water into the harbour, state: lapsed, when: 2027-06-24, cite: p5}
figures:
  found: {value: 9, unit: reels, of: film reels in the cellar, asOf: unstated, cite: p6}
  all-maps: {value: 4, unit: maps, of: maps in the cellar, asOf: unstated, cite: p6}
  cooling: {value: 18, unit: percent, of: "share of cooling in the archive's costs, up from 11 percent in 2024", asOf: unstated, cite: p6}
---

## Background

${body}

<!-- facts -->
`;

const told = (body: string, words: string) =>
  diagnose({ "2027-06-08-archive-leak.md": sheet(body) }, { now: "2027-06-08" }).filter(
    ({ message, severity }) => severity === "warning" && message.includes(words),
  ).length;

test.each([
  "All nine reels are probably beyond repair, Moe said.",
  "Four of the nine reels were probably beyond repair, Moe said.",
  "Both of the reels are probably beyond repair, according to Moe.",
  "All the reels are probably beyond repair, Moe said.",
  "Each of the nine reels is probably beyond repair, Moe said.",
  "Two of the guards had heard the pipe burst.",
  "The price of paper in Nordvik has gone up by half since the closure of the road.",
  "The closure of the road has tripled the price of paper in Nordvik.",
  "The leak halved the number of visitors to the reading room.",
  "The leak reduced the number of visitors to the reading room by a quarter.",
])("another share or multiple: %s", (body) => {
  expect(told(body, "is not what record")).toBeGreaterThan(0);
});

test.each([
  "The loan of the cellar to the museum expired on 14 June.",
  "The town council passed the repair plan on 20 June.",
  "The town council has rejected the repair plan on 20 June.",
  "Results from 31 paper samples came in on 13 June.",
  "Results from 31 paper samples arrived on Sunday 13 June.",
])("told before its day: %s", (body) => {
  expect(told(body, "after the day of the sheet")).toBe(1);
});

test.each([
  "Three of the nine reels are probably beyond repair, Moe said.",
  "The other six of the nine reels may be saved, Moe said.",
  "Three reels are probably beyond repair, Moe said.",
  "One of the four maps has been dried in a freezer in Borg.",
  "Not all of the maps have been dried.",
  "All the guards had heard the pipe burst.",
  "Since the closure of the road, the price of paper in Nordvik has doubled.",
  "The leak reduced the number of visitors to the reading room by a third.",
  "Cooling makes up 18 percent of the archive's costs, after 11 percent in 2024.",
  "In 2024 cooling made up 11 percent of the archive's costs.",
  "The loan of the cellar to the museum expires on 14 June.",
  "The loan of the cellar was due to expire on 14 June.",
  "The town council will debate the repair plan on 20 June.",
  "The town council called a debate on 20 June.",
  "Critics welcomed the debate on 20 June.",
  "The results were expected on 13 June.",
  "The permission to pump water into the harbour ran out on 24 June.",
])("nothing is told of: %s", (body) => {
  for (const words of ["is not what record", "after the day of the sheet"]) expect(told(body, words)).toBe(0);
});
