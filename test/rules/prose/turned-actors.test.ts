import { expect, test } from "vitest";
import { diagnose } from "../check-sheets.ts";

// Who does it to whom, in sentences without a note: turned round, and in the record's order in other words.

const sheet = (body: string) => `---
factsheet: 1
id: 2027-05-04-harbour-collision
title: Ships collide in harbour
bottomLine: Two ships collided in the harbour.
lang: en
sources:
  article: {type: news-report, publisher: unstated, title: unstated, dateline: {date: 2027-05-04}}
entities:
  strand: {type: organization, name: Strand Lines}
  borg: {type: organization, name: Borg Shipping}
  lind: {type: person, name: Jonas Lind}
  moe: {type: person, name: Eva Moe}
  norland: {type: organization, name: Norland Power}
  sudland: {type: organization, name: Sudland Power}
statements:
  struck: {says: "The Grey Heron, with 40 passengers, was bound for the islands when the Storm Petrel struck it.", when: unstated, cite: p1}
  ship-sale: {says: Strand Lines will sell the Grey Heron to Borg Shipping., when: unstated, cite: p2}
  accused: {says: Eva Moe was accused by Jonas Lind of steering too fast., when: unstated, cite: p3}
  power: {says: Norland Power supplied current to Sudland Power that night., when: unstated, cite: p4}
events:
  takeover: {what: Takeover of Borg Shipping by Norland Power, state: intended, when: unstated, cite: p5}
figures:
  fee: {value: 26000, currency: EUR, of: fee that Strand Lines will have to pay Norland Power, asOf: unstated, cite: p6}
---

## Background

- ${body}

<!-- facts -->
`;

const told = (body: string) =>
  diagnose({ "2027-05-04-harbour-collision.md": sheet(body) }, { now: "2027-05-05" }).filter(
    ({ message, severity }) => severity === "warning" && message.includes("the other way round"),
  ).length;

test.each([
  "The Grey Heron struck the Storm Petrel.",
  "The Storm Petrel was struck by the Grey Heron.",
  "Borg Shipping will sell the ship to Strand Lines.",
  "Strand Lines will buy the ship from Borg Shipping.",
  "Eva Moe accused Jonas Lind of steering too fast.",
  "Jonas Lind was accused by Eva Moe of steering too fast.",
  "Sudland Power supplied current to Norland Power.",
  "The takeover of Norland Power by Borg Shipping is planned.",
  "Borg Shipping's takeover of its rival Norland Power is planned.",
  "Norland Power will have to pay Strand Lines €26,000.",
])("told of: %s", (body) => {
  expect(told(body)).toBe(1);
});

test.each([
  "The Storm Petrel struck the Grey Heron.",
  "The Grey Heron was struck by the Storm Petrel.",
  "Strand Lines will sell the ship to Borg Shipping.",
  "Borg Shipping will buy the ship from Strand Lines.",
  "Jonas Lind accused Eva Moe of steering too fast.",
  "Eva Moe was accused by Jonas Lind of steering too fast.",
  "Eva Moe and Jonas Lind accuse the harbour.",
  "Norland Power supplied Sudland Power with current.",
  "Norland Power's takeover of Borg Shipping is planned.",
  "Strand Lines will have to pay Norland Power €26,000.",
  "Norland Power will be paid €26,000 by Strand Lines.",
  "The Grey Heron and the Storm Petrel collided.",
])("nothing is told of: %s", (body) => {
  expect(told(body)).toBe(0);
});
