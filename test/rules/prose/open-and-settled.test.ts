import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

// What a record leaves open, keeps going or hangs on something, told as settled, over or hanging on something else; and beside each the
// other ways to say what the record says.

const entities = `
  town: {type: organization, name: Town of Nordvik}
  mayor: {type: person, name: Ada Berg, roles: [{title: Mayor, of: town}]}
  union: {type: organization, name: Harbour Union, article: the}
  bank: {type: organization, name: Coast Bank}
  police: {type: organization, name: Nordvik Police}
  council: {type: organization, name: city council of Nordvik, aka: [city council]}`;
const by = (id: string, who: string, says: string, more = "") => `
  ${id}: {by: ${who}, verb: said, says: "${says}", when: unstated, cite: p1${more}}`;
const statements = [
  by("rescued", "police", "The police could not confirm how many sailors had been rescued."),
  by("sabotage", "police", "Divers had seen no sign of sabotage on the cable."),
  by("fire", "police", "Arson had not been ruled out as the cause of the fire."),
  by("loan-asked", "mayor", "The town had asked Coast Bank for a loan for the depot."),
  by("lease", "mayor", "A lease of the old depot was under discussion."),
  by("funds", "police", "Investigators suspected that the treasurer had moved funds abroad."),
  by("permit", "bank", "Coast Bank had not yet applied for a permit for the pier."),
  by("trams", "mayor", "Trams to the harbour were not affected."),
  by("captain", "union", "The captain had worked nine days in a row and did not recall the buoys."),
  by("stays", "mayor", "She would stay in office and answer to the council."),
  by("water", "mayor", "The ferry line would move to the inner pier.", ", if: the water keeps rising"),
  by("depot", "mayor", "The town would rent forty buses.", ", if: the purchase of the depot is annulled"),
  by("objection", "mayor", "The town would follow the engineers.", ", if: unless the city council objected"),
  by("two-consents", "bank", "The pier would be sold.", ", if: the council and the members both agree"),
  by("shares", "bank", "The bank would merge.", ", if: at least two thirds of the votes cast back it"),
].join("");
const events = `
  hearing: {what: Hearing on the pier, type: meeting, state: possible, if: Coast Bank does not accept the fine, when: 2026-05, cite: p2}
  vote: {what: "Vote of the council on the tram, whatever the outcome of the strike talks", type: vote, state: scheduled, when: 2026-05-07, cite: p2}
  inquiry: {what: Decision of the council to open an inquiry into whether the harbour master misled it, type: ruling, state: occurred, when: 2026-03-02, cite: p2}
  board: {what: "Vote of the board for the tram, by 6 votes to 2", type: vote, state: occurred, when: 2026-03-02, cite: p2}`;
const figures = `
  notice: {value: 30, unit: working days, of: time that the council has to answer, asOf: unstated, cite: p3}
  saving: {value: 210, unit: buses, of: buses a year that the depot repairs, asOf: unstated, cite: p3}
  quorum: {value: {atLeast: 60}, unit: percent, of: those who vote whose backing the sale needs, asOf: unstated, cite: p3}
  bid: {value: 90, unit: million kroner, of: "price in the bid of Coast Bank, which was cheaper", asOf: unstated, cite: p3}
  seats: {value: 71, unit: percent, of: "seats filled, down from 75 percent", asOf: unstated, cite: p3}`;

const told = (prose: string) => [
  ...new Set(
    codes({ entities, statements, events, figures, body: `## Background\n\n- ${prose}\n\n<!-- facts -->` }),
  ),
];
const watched = ["negation-lost", "opposite-told", "condition-dropped", "word-changed", "hedge-lost"];

test.each([
  ["negation-lost", "The police confirmed how many sailors had been rescued.[^rescued]"],
  ["negation-lost", "The number of sailors rescued has been verified by the police.[^rescued]"],
  ["negation-lost", "Divers ruled out sabotage on the cable.[^sabotage]"],
  ["negation-lost", "Arson is no longer suspected as the cause of the fire, the police said.[^fire]"],
  ["negation-lost", "Arson has been dismissed as the cause of the fire.[^fire]"],
  ["negation-lost", "Coast Bank has agreed to a loan for the depot, Berg said.[^loan-asked]"],
  ["negation-lost", "Coast Bank has granted a loan for the depot, Berg said.[^loan-asked]"],
  ["negation-lost", "A lease of the old depot has been agreed, Berg said.[^lease]"],
  ["negation-lost", "A lease of the old depot has been signed, Berg said.[^lease]"],
  ["negation-lost", "Investigators established that the treasurer had moved funds abroad.[^funds]"],
  ["negation-lost", "Investigators found that the treasurer had moved funds abroad.[^funds]"],
  ["negation-lost", "Coast Bank was granted a permit for the pier.[^permit]"],
  ["negation-lost", "Trams to the harbour were disrupted, Berg said.[^trams]"],
  ["negation-lost", "The captain recalls the buoys, the Harbour Union said.[^captain]"],
  ["negation-lost", "The council has found that the harbour master misled it.[^inquiry]"],
  ["opposite-told", "Berg will step down and answer to the council.[^stays]"],
  ["opposite-told", "Berg said she would resign and answer to the council.[^stays]"],
  ["opposite-told", "The board voted unanimously for the tram.[^board]"],
  ["opposite-told", "The council has 30 calendar days to answer.[^notice]"],
  ["opposite-told", "The depot repairs 210 buses in all.[^saving]"],
  ["opposite-told", "The sale needs the backing of at least 60 percent of all members.[^quorum]"],
  ["opposite-told", "A higher share of the seats than before was filled, 71 percent.[^seats]"],
  [
    "opposite-told",
    "If the contract for the purchase of the depot is signed, the town would rent forty buses, Berg said.[^depot]",
  ],
  [
    "opposite-told",
    "If the water stops rising, the ferry line would move to the inner pier, Berg said.[^water]",
  ],
  [
    "condition-dropped",
    "The town would follow the engineers unless the Harbour Union objected, Berg said.[^objection]",
  ],
  [
    "condition-dropped",
    "The pier would be sold if the council or the members agree, Coast Bank said.[^two-consents]",
  ],
  [
    "condition-dropped",
    "The bank would merge if at least half of the votes cast back it, Coast Bank said.[^shares]",
  ],
  [
    "condition-dropped",
    "Unless Coast Bank contests the fine, a hearing on the pier may be held in May.[^hearing]",
  ],
  ["condition-dropped", "The council will vote on the tram on 7 May if the strike talks fail.[^vote]"],
])("%s is told of: %s", (code, prose) => {
  expect(told(prose)).toContain(code);
});

test.each([
  "The police said they were unable to confirm how many sailors had been rescued.[^rescued]",
  "How many sailors had been rescued, the police did not confirm.[^rescued]",
  "The number of sailors rescued has yet to be confirmed, the police said.[^rescued]",
  "Divers saw nothing on the cable that pointed to sabotage.[^sabotage]",
  "Divers had seen no sign of sabotage on the cable, but that does not mean it is ruled out.[^sabotage]",
  "Arson is still a possible cause of the fire, the police said.[^fire]",
  "The police have not dismissed arson as the cause of the fire.[^fire]",
  "Coast Bank has been asked for a loan for the depot, Berg said.[^loan-asked]",
  "The town wants a loan for the depot from Coast Bank, Berg said; the bank has not agreed to it.[^loan-asked]",
  "A lease of the old depot is being discussed, Berg said.[^lease]",
  "A lease of the old depot is under discussion and could be signed, Berg said.[^lease]",
  "The treasurer is suspected by investigators of having moved funds abroad.[^funds]",
  "Investigators suspect that the treasurer moved funds abroad but have not established that he did.[^funds]",
  "Coast Bank has still to apply for a permit for the pier.[^permit]",
  "Trams to the harbour ran as usual, Berg said.[^trams]",
  "Trams to the harbour were not disrupted, Berg said.[^trams]",
  "The captain does not recall the buoys, the Harbour Union said.[^captain]",
  "The captain had worked nine days in a row, the Harbour Union said.[^captain]",
  "The council has opened an inquiry into whether the harbour master misled it.[^inquiry]",
  "Whether the harbour master misled it, the council is to find out in an inquiry.[^inquiry]",
  "Berg said she would not step down.[^stays]",
  "Berg means to remain in office and answer to the council.[^stays]",
  "The board voted for the tram, six members for it and two against it.[^board]",
  "The council has 30 working days to answer.[^notice]",
  "The depot repairs 210 buses every year.[^saving]",
  "The sale needs the backing of at least 60 percent of the votes cast.[^quorum]",
  "A lower share of the seats than before was filled, 71 percent.[^seats]",
  "If the purchase of the depot is called off, the town would rent forty buses, Berg said.[^depot]",
  "If the water goes on rising, the ferry line would move to the inner pier, Berg said.[^water]",
  "Unless the water stops rising, the ferry line would move to the inner pier, Berg said.[^water]",
  "Unless the council objects, the town would follow the engineers, Berg said.[^objection]",
  "The pier would be sold if both the council and the members agree, Coast Bank said.[^two-consents]",
  "The bank would merge if two thirds of the votes cast or more back it, Coast Bank said.[^shares]",
  "A hearing on the pier may be held in May if Coast Bank contests the fine.[^hearing]",
  "Unless Coast Bank accepts the fine, a hearing on the pier may be held in May.[^hearing]",
  "The council will vote on the tram on 7 May, even if the strike talks fail.[^vote]",
  "The council will vote on the tram on 7 May whether or not the strike talks fail.[^vote]",
])("nothing is told of %s", (prose) => {
  expect(told(prose).filter((code) => watched.includes(code))).toEqual([]);
});
