import { expect, test } from "vitest";
import { diagnose } from "../check-sheets.ts";

// Sentences that cite nothing and are plainly about one record, wrong and sound beside each other.

const sheet = (body: string) => `---
factsheet: 1
id: 2027-03-02-harbour-tram
title: Tram stops at harbour
bottomLine: The harbour tram has stopped.
lang: en
sources:
  article: {type: news-report, publisher: courier, title: unstated, dateline: {date: 2027-03-02}}
entities:
  courier: {type: organization, name: Harbour Courier, article: the}
  radio: {type: organization, name: Radio Nord}
  nordvik: {type: place, name: Nordvik}
  works: {type: organization, name: Strand Works}
  mayor: {type: person, name: Ada Berg, roles: [{title: Mayor, of: nordvik}]}
  engineer: {type: person, name: Jonas Lind, roles: [{title: chief engineer, of: works}]}
  union: {type: organization, name: Drivers' Union, article: the}
  aide: {type: person, unnamed: an aide to the mayor, of: nordvik, reason: not given}
statements:
  rails: {by: works, verb: denied, says: Its welding had cracked the rails at the fish market., when: unstated, cite: p1}
  brakes: {by: union, verb: claimed, says: Half of the trams had run with worn brakes all winter., when: unstated, cite: p2}
  stop: {by: mayor, to: courier, verb: told, says: The tram to the harbour would not run again before the tunnel was inspected., when: unstated, cite: p3}
  depot: {by: engineer, verb: said, says: Water had entered the depot through a broken door at 4.10 a.m., when: unstated, cite: p4}
  tickets: {by: mayor, verb: said, says: Passengers will get their tickets refunded by mail., when: unstated, cite: p5}
  loan: {by: aide, verb: said, says: The town was considering a loan from the Baltic bank for new carriages., hedge: considering, when: unstated, cite: p6}
  strike: {by: union, verb: said, says: The drivers will walk out on every line., if: the town does not pay them for the idle days, when: unstated, cite: p7}
  injured: {by: mayor, verb: said, says: At least 17 passengers had been bruised when the carriage braked., when: unstated, cite: p8}
  savings: {by: engineer, verb: said, says: Repairs have reduced the noise along Mill Street since autumn., when: unstated, cite: p9}
  insurer: {says: No insurer has promised cover for the flooded workshop., when: unstated, cite: p9}
events:
  fair: {what: Opening of the spring fair on the quay, state: cancelled, when: 2027-03-20, cite: p9}
figures:
  riders: {value: {about: 21000}, unit: people, of: riders on the harbour line on a weekday, asOf: unstated, cite: p10}
---

## Background

- ${body}

<!-- facts -->
`;

const told = (body: string) => [
  ...new Set(
    diagnose({ "2027-03-02-harbour-tram.md": sheet(body) }, { now: "2027-03-05" })
      .filter(({ span, code }) => span.line >= 36 && !/uncited$|-overdue$/.test(code))
      .map(({ code, severity }) => `${severity} ${code}`),
  ),
];

test.each([
  ["verb-strengthened", "Welding by Strand Works had cracked the rails at the fish market."],
  ["verb-strengthened", "The rails at the fish market were cracked by welding."],
  ["verb-strengthened", "Strand Works accepts that its welding cracked the rails at the fish market."],
  ["verb-strengthened", "Half of the trams ran with worn brakes all winter."],
  [
    "negation-lost",
    "The tram to the harbour will run again before the tunnel is inspected, Ada Berg told the Harbour Courier.",
  ],
  ["negation-lost", "Passengers will not get their tickets refunded by mail, Berg said."],
  ["negation-lost", "An insurer has promised cover for the flooded workshop."],
  [
    "speaker-wrong",
    "Ada Berg told Radio Nord that the tram to the harbour would not run again before the tunnel was inspected.",
  ],
  ["speaker-wrong", "Water entered the depot through a broken door, Ada Berg said."],
  ["speaker-wrong", "According to the Drivers' Union, water entered the depot through a broken door."],
  ["date-not-in-record", "Water had entered the depot through a broken door at 4.10 p.m., Jonas Lind said."],
  [
    "hedge-lost",
    "The town will take a loan from the Baltic bank for new carriages, an aide to the mayor said.",
  ],
  [
    "condition-dropped",
    "The drivers will walk out on every line if the town pays them for the idle days, the Drivers' Union says.",
  ],
  ["number-not-in-record", "Berg said that 17 passengers had been bruised when the carriage braked."],
  ["number-not-in-record", "Up to 17 passengers had been bruised when the carriage braked, Berg said."],
  ["state-changed", "The spring fair on the quay will open on 20 March."],
  ["word-changed", "Repairs have increased the noise along Mill Street since autumn, Jonas Lind said."],
])("%s is a warning of: %s", (code, body) => {
  expect(told(body)).toContain(`warning ${code}`);
});

test.each([
  "Strand Works denies that its welding cracked the rails at the fish market.",
  "Whether welding cracked the rails at the fish market is disputed.",
  "Welding did not crack the rails at the fish market, Strand Works says.",
  "Nothing that it welded had cracked the rails at the fish market, according to Strand Works.",
  "Half of the trams ran with worn brakes all winter, the Drivers' Union claims.",
  "There was talk of worn brakes on half of the trams all winter.",
  "The tram to the harbour will stay where it is before the tunnel is inspected, Ada Berg told the Harbour Courier.",
  "The tram to the harbour will run again only after the tunnel has been inspected, Ada Berg told the Harbour Courier.",
  "Passengers will get their tickets refunded by mail, Berg said.",
  "Passengers will not go without a refund of their tickets by mail, Berg said.",
  "No insurer has promised cover for the flooded workshop.",
  "Water entered the depot through a broken door, Jonas Lind said.",
  "Water entered the depot through a broken door, the chief engineer of Strand Works said.",
  "Water came into the depot soon after 4 a.m. through a broken door, Jonas Lind said.",
  "An aide to the mayor said that a loan from the Baltic bank for new carriages was being considered.",
  "The drivers will walk out on every line unless the town pays them for the idle days, the Drivers' Union says.",
  "Berg said that 17 or more passengers had been bruised when the carriage braked.",
  "The spring fair on the quay was to open on 20 March and has been cancelled.",
  "Repairs have made Mill Street quieter since autumn, Jonas Lind said.",
  "The works and the union have not spoken.",
])("nothing is told of: %s", (body) => {
  expect(told(body).filter((one) => !/attribution|anonymous-without/.test(one))).toEqual([]);
});
