import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

// True lines that share a word with a mistake, beside the mistakes. Codes that ask for notes and names of speakers are left out.

const figures = `
  beds:
    value: 340
    unit: beds
    of: beds at the city hospital, down from 400
    asOf: 2026-02
    cite: p1
  riders:
    value: 18400
    unit: passengers a day
    of: passengers a day on the ferry in April, down from 21,000 in March
    asOf: 2026-04
    cite: p2`;
const events = `
  strike:
    what: Strike of the ferry crews
    type: other
    state: possible
    when: unstated
    if: the council does not approve the depot
    cite: p3`;
const entities = `
  town: {type: organization, name: Town of Nordvik}
  mayor: {type: person, name: Ada Berg, roles: [{title: Mayor, of: town}]}
  second: {type: person, name: Jon Lind, roles: [{title: Deputy Mayor, of: town}]}
  master: {type: person, name: Eva Moe, roles: [{title: Harbour Master, of: town}]}`;

const told = (prose: string) =>
  codes({ figures, events, entities, body: `## Background\n\n- ${prose}\n\n<!-- facts -->` }).filter(
    (code) => !/uncited$|^attribution-missing$|^spelling-variant$|^entity-not-in-evidence$/.test(code),
  );

test.each([
  "A surgeon at the city hospital has 340 beds.[^beds]",
  "Rose Hill, a part of the city hospital, has 340 beds.[^beds]",
  "The city hospital had more beds before, 400, than it has now, 340.[^beds]",
  "The city hospital has 60 beds fewer than it had.[^beds]",
  "The city hospital lost 60 beds and has 340.[^beds]",
  "The number of passengers went down by about 12 percent.[^riders]",
  "The crews will not strike if the council approves the depot.[^strike]",
  "Unless the council approves the depot, the crews may strike.[^strike]",
  "Will the ferry crews strike?[^strike]",
  "It is not clear whether the ferry crews will strike.[^strike]",
  "Deputy Mayor Jon Lind has seen the depot.",
  "Harbour Master Eva Moe has seen the depot.",
])("nothing is told of %s", (prose) => {
  expect(told(prose)).toEqual([]);
});

test.each([
  ["opposite-told", "The number of beds at the city hospital rose to 340.[^beds]"],
  ["number-not-in-record", "The city hospital lost 70 beds and has 340.[^beds]"],
  ["number-not-in-record", "The ferry has 18,400 passengers a week.[^riders]"],
  ["condition-dropped", "The crews may strike if the council approves the depot.[^strike]"],
  ["condition-dropped", "The crews may strike whatever the council does.[^strike]"],
  ["role-wrong", "Harbour Master Ada Berg has seen the depot."],
  ["role-wrong", "Eva Moe, the mayor of the Town of Nordvik, has seen the depot."],
])("%s is told of %s", (code, prose) => {
  expect(told(prose)).toContain(code);
});
