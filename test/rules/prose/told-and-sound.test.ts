import { expect, test } from "vitest";
import { diagnose } from "../check-sheets.ts";

// Pairs of a mistake and a sound sentence beside it that shares most of its words with the mistake.

const sheet = (body: string) => `---
factsheet: 1
id: 2027-01-14-nordvik-vaccine
title: Nordvik recalls vaccine
bottomLine: Nordvik has called back one batch of a vaccine.
lang: en
sources:
  article: {type: news-report, publisher: courier, title: unstated, dateline: {date: 2027-01-14}}
entities:
  courier: {type: organization, name: Harbour Courier, article: the}
  nordvik: {type: place, name: Nordvik}
  agency: {type: organization, name: Medicines Agency, article: the}
  front: {type: organization, name: Patients' Front, article: the}
  office: {type: organization, name: Office of the Mayor of Nordvik, of: nordvik, article: the}
  mayor: {type: person, name: Ada Berg, roles: [{title: Mayor, of: nordvik}]}
  finance: {type: person, name: Jonas Lind, roles: [{title: chief financial officer, of: agency}]}
  chief: {type: person, name: Eva Moe, roles: [{title: chief executive, of: agency}]}
  diplomat: {type: person, unnamed: a diplomat at the talks, reason: the talks are confidential}
statements:
  second-dose: {by: chief, verb: said, says: Those vaccinated might need a second dose., hedge: might, if: tests show that the vaccine has lost its strength, when: unstated, cite: p1}
  deliveries: {by: chief, verb: said, says: The agency would stop deliveries to the town., hedge: would, if: the bill is not settled by the end of the month, when: unstated, cite: p2}
  tariffs: {by: diplomat, verb: said, says: Two countries were considering tariffs on vaccine exports., hedge: considering, if: the batch is not destroyed, when: unstated, cite: p3}
  more-cases: {by: chief, verb: estimated, says: A delay could lead to between 150 and 200 more cases., hedge: could, when: unstated, cite: p4}
  delay: {by: agency, via: [finance], verb: told, says: The next boxes would come no earlier than March., when: unstated, cite: p5}
  refund: {by: mayor, via: [office], verb: said, says: The town gets its money back., when: unstated, cite: p6}
  unsigned: {by: finance, verb: said, quote: "The plant has said yes, but nothing is signed", when: unstated, cite: p7}
  closure: {by: chief, verb: said, says: The recall may close the clinic., hedge: may, if: no boxes come by spring, when: unstated, cite: p8}
  no-closure: {by: mayor, to: courier, verb: told, says: "This was “not on the table”.", quote: not on the table, denies: [closure], when: unstated, cite: p8}
  loss: {by: finance, verb: estimated, says: The recall costs 350 million to 400 million kroner a year., when: unstated, cite: p9}
  law-stays: {by: mayor, verb: said, says: The law on refunds will not be withdrawn., when: unstated, cite: p10}
  put-off: {by: chief, verb: said, says: The agency may be prepared to put the recall off., hedge: may, when: unstated, cite: p10}
  warned: {by: agency, verb: said, says: "It warned the town twice, in writing, that the store was too warm.", when: unstated, cite: p10}
  rounds: {says: "The boxes came in rounds of 93 and of 65 minutes, with 45 minutes between them.", when: unstated, cite: p10}
  warm: {says: "Of 7,100 boxes, 212 were warm.", when: unstated, cite: p10}
  sold: {by: chief, verb: said, says: Lind sold 400 boxes to a trader., when: unstated, cite: p10}
  no-danger: {by: chief, verb: said, says: She sees no danger in the warm boxes., when: unstated, cite: p10}
  last-boxes: {says: The plant last sent boxes in 2018., when: unstated, cite: p10}
  streets: {says: There are warm boxes in at least 340 streets., when: unstated, cite: p10}
  plan: {by: chief, verb: said, says: "The boxes, making it possible to go on, arrived whole.", when: unstated, cite: p10}
events:
  arrival: {what: Arrival of four more boxes in Nordvik, state: scheduled, when: 2027-03-02, outcome: {unknown: true, looked: 2027-01-20, in: the sources of this archive}, cite: p11}
  merger: {what: Merger of the two clinics, type: agreement, state: intended, if: two thirds of the members vote for it, when: unstated, cite: p11}
  vote: {what: Vote of the council on the refund, type: vote, state: postponed, when: {earliest: 2027-02-04}, cite: p6}
figures:
  doses: {value: {about: 41000}, unit: doses, of: doses that may have been stored too warm, asOf: unstated, cite: p1}
  warmth: {value: 17, unit: degrees Celsius, of: "temperature in the store for nine hours, against a limit of 8 degrees", asOf: 2027-01-02, cite: p1}
  waiting-agency: {value: 8500, unit: people, of: "people on the waiting list, as the agency counts them", differs: [waiting-front], asOf: unstated, cite: p9}
  waiting-front: {value: 15000, unit: people, of: "people on the waiting list, as the front counts them", asOf: unstated, cite: p9}
  cost: {value: {atMost: 9000000}, currency: EUR, of: cost of the recall over two years, asOf: unstated, cite: p11}
  deaths: {value: 84, unit: people, of: "people who died of the disease in 2025, up 12% from the year before", asOf: 2025, cite: p9}
---

## Background

- ${body}

<!-- facts -->
`;

const told = (body: string) => [
  ...new Set(
    diagnose({ "2027-01-14-nordvik-vaccine.md": sheet(body) }, { now: "2027-01-20" })
      .filter(({ span, code }) => span.line >= 40 && !/uncited$|-overdue$/.test(code))
      .map(({ code }) => code),
  ),
];

test.each([
  ["hedge-lost", "About 41,000 doses were stored too warm.[^doses]"],
  [
    "hedge-lost",
    "Two countries will put tariffs on vaccine exports if the batch is not destroyed, a diplomat said.[^tariffs]",
  ],
  [
    "condition-dropped",
    "If tests show that the vaccine has kept its strength, those vaccinated might need a second dose, Moe said.[^second-dose]",
  ],
  [
    "date-not-in-record",
    "Moe said that the agency would stop deliveries to the town unless the bill was settled by the end of the year.[^deliveries]",
  ],
  ["date-not-in-record", "The disease killed 84 people in 2024.[^deaths]"],
  ["number-not-in-record", "A delay could lead to more than 200 more cases, Moe estimates.[^more-cases]"],
  [
    "number-misassigned",
    "The agency has 15,000 people on the waiting list;[^waiting-agency] the front has 8,500.[^waiting-front]",
  ],
  [
    "anonymous-plural",
    "Diplomats said that two countries were considering tariffs on vaccine exports if the batch was not destroyed.",
  ],
  ["chain-hidden", "The agency told the town that the next boxes would come no earlier than March.[^delay]"],
  ["negation-lost", "All papers are signed, Lind said.[^unsigned]"],
  [
    "number-not-in-record",
    "The recall costs 350 million to 400 million kroner a month, Lind estimates.[^loss]",
  ],
  ["condition-dropped", "The two clinics become one even if the members vote against it.[^merger]"],
  ["hedge-lost", "Four more boxes arrived on Tuesday 2 March."],
  ["speaker-wrong", "After the finance chief had spoken, Moe said that nothing was signed.[^unsigned]"],
  [
    "hedge-lost",
    "Those vaccinated will need a second dose if the studies show that the vaccine has lost its strength, Moe said.[^second-dose]",
  ],
  [
    "condition-dropped",
    "The two clinics become one in June, and schools need the approval of parents to open.[^merger]",
  ],
  ["negation-lost", "All papers are signed while the tests are pending, Lind said.[^unsigned]"],
  ["date-not-in-record", "From 2024 the disease killed 84 people.[^deaths]"],
  ["attribution-missing", "He sold 400 boxes to a trader.[^sold]"],
  [
    "number-not-in-record",
    "The recall could cost as much as three and a half million euros over two years.[^cost]",
  ],
  ["negation-lost", "The plant did not send boxes in 2018.[^last-boxes]"],
  ["speaker-wrong", "“Nothing is signed,” Moe said."],
  ["number-not-in-record", "There are warm boxes from 340 streets.[^streets]"],
  ["negation-lost", "It will be withdrawn, Berg said.[^law-stays]"],
  ["hedge-lost", "The agency is prepared to put the recall off, Moe said.[^put-off]"],
  ["number-not-in-record", "The recall could cost €9 million over two years.[^cost]"],
  ["hedge-lost", "Four more boxes have arrived in Nordvik."],
  ["state-changed", "The council's vote on the refund has been cancelled.[^vote]"],
  [
    "role-wrong",
    "The next boxes would come no earlier than March, the agency and its president, Jonas Lind, said.[^delay]",
  ],
  ["spelling-variant", "The plant has said yes, but nothing is signed, Jonah Lind said.[^unsigned]"],
])("%s is told of: %s", (code, body) => {
  expect(told(body)).toEqual([code]);
});

test.each([
  "About 41,000 doses may have been stored too warm.[^doses]",
  "The recall is of about 41,000 doses.[^doses]",
  "Two countries may put tariffs on vaccine exports if the batch is not destroyed, a diplomat said.[^tariffs]",
  "If tests show that the vaccine has not kept its strength, those vaccinated might need a second dose, Moe said.[^second-dose]",
  "Moe said that the agency would stop deliveries to the town unless the bill was settled by the end of January.[^deliveries]",
  "In 2025 the disease killed 84 people, 12% more than in 2024.[^deaths]",
  "A delay could lead to up to 200 more cases, Moe estimates.[^more-cases]",
  "Moe puts what a delay could lead to at 150 to 200 more cases.[^more-cases]",
  "The agency has 8,500 people on the waiting list;[^waiting-agency] the front has 15,000.[^waiting-front]",
  "A diplomat, who asked not to be named, said that two countries were considering tariffs on vaccine exports if the batch was not destroyed.",
  "By the finance chief's account, the agency told the town that the next boxes would come no earlier than March.[^delay]",
  "By the account of Berg's office, the town gets its money back.[^refund]",
  "The plant has agreed, the finance chief says, but signatures are still missing.[^unsigned]",
  "Berg told the Courier that the closing of the clinic was “not on the table”, contradicting Moe.[^no-closure][^closure]",
  "The council will not vote on the refund before 4 February.[^vote]",
  "At 17 degrees, the store was nine degrees warmer than allowed on 2 January.[^warmth]",
  "The recall costs 350 million to 400 million kroner a year, Lind estimates.[^loss]",
  "Why the batch was called back is told in two ways.",
  "The law on refunds will not be taken back, Berg said.[^law-stays]",
  "The recall could cost as much as €9 million over two years.[^cost]",
  "Four more boxes are due in Nordvik on 2 March.",
  "The council's vote on the refund has been put off.[^vote]",
  "Two written warnings about the store went to the town, the agency says.[^warned]",
  "The boxes came in three rounds, of 93 and 65 minutes with a break of 45, 203 minutes in all.[^rounds]",
  "Some 3 percent of the boxes were warm, 212 of 7,100.[^warm]",
  "The agency has 8,500 people on the waiting list, the front some 6,500 more.[^waiting-agency][^waiting-front]",
  "The two clinics are to become one if two thirds of the members vote for it.[^merger]",
  "Of the talks, one of its diplomats, who is not named, said that two countries were considering tariffs on vaccine exports if the batch was not destroyed.[^tariffs]",
  "“Nothing is signed,” Lind said.",
  "The plant has not sent boxes since 2018.[^last-boxes]",
  "In 2025 the disease killed 84 people, a rise of 12% over 2024.[^deaths]",
  "“Nothing is signed,” Lind said, while Moe says that boxes are on their way.",
  "She sees no danger in the warm boxes.[^no-danger]",
  "There are warm boxes from at least 340 streets.[^streets]",
  "The merger of the two clinics needs two thirds of the votes of the members.[^merger]",
])("nothing is told of %s", (body) => {
  expect(told(body)).toEqual([]);
});
