import { expect, test } from "vitest";
import { diagnose } from "../check-sheets.ts";

// How many died and how many were hurt: the numbers by which a report of an accident is known, wrong and sound beside each other.

const sheet = (title: string, body: string) => `---
factsheet: 1
id: 2027-03-02-bus-crash
title: ${title}
bottomLine: A bus has fallen into the river.[^fall]
lang: en
sources:
  article: {type: news-report, publisher: courier, title: unstated, dateline: {date: 2027-03-02}}
entities:
  courier: {type: organization, name: Harbour Courier, article: the}
  police: {type: organization, name: Nordvik police, article: the}
statements:
  toll: {by: police, verb: said, says: At least 11 people were killed and 19 injured when a bus fell into the river., when: unstated, cite: p1}
  gone: {by: police, verb: said, says: Four passengers were still missing., when: unstated, cite: p2}
events:
  fall: {what: Fall of a bus into the river, state: occurred, when: 2027-03-01, cite: p1}
---

## Background

- ${body}

<!-- facts -->
`;

const fine = "The police say that at least 11 people were killed.[^toll]";
const told = (title: string, body: string) =>
  diagnose({ "2027-03-02-bus-crash.md": sheet(title, body) }, { now: "2027-03-05" })
    .filter(({ code }) => code === "number-misassigned")
    .map(({ severity, message }) => `${severity}: ${message}`);

const dead = 'Record "toll" has 19 as injured, and this sentence tells of them as dead.';
const hurt = 'Record "toll" has 11 as dead, and this sentence tells of them as injured.';
const lost = 'Record "toll" has 11 as dead, and this sentence tells of them as missing.';

test.each([
  ["At least 19 dead as bus falls into river", fine, `warning: ${dead}`],
  ["Bus fall kills at least 19", fine, `warning: ${dead}`],
  ["Bus falls into river, killing 11 and injuring 11", fine, `warning: ${hurt}`],
  [
    "Bus falls into river",
    "The police say that 19 people were killed and 11 injured.[^toll]",
    `error: ${dead}`,
  ],
  ["Bus falls into river", "The police say that the fall killed 19.[^toll]", `error: ${dead}`],
  [
    "Bus falls into river",
    "The police say that 11 passengers are still missing.[^gone][^toll]",
    `error: ${lost}`,
  ],
])("told: %s | %s", (title, body, expected) => {
  expect(told(title, body)[0]).toBe(expected);
});

test.each([
  ["At least 11 dead as bus falls into river", fine],
  ["Bus fall kills 11 and hurts 19", fine],
  ["Bus falls into river, killing 11; four missing", fine],
  [
    "Bus falls into river",
    "Eleven were killed, 19 were hurt and four are missing, the police say.[^toll][^gone]",
  ],
  ["Bus falls into river", "Some 30 people were killed or injured, the police say.[^toll]"],
  ["Bus falls into river", "Of the 19 who were injured the police name nobody.[^toll]"],
  [
    "Bus falls into river",
    "The dead, 11 by the police's count, and the injured, 19, were in one bus.[^toll]",
  ],
])("not told: %s | %s", (title, body) => {
  expect(told(title, body)).toEqual([]);
});
