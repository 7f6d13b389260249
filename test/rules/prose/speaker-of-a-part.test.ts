import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

// A sentence with notes in several places: who says each part of it; and one unnamed source made several.

const entities = `
  town: {type: organization, name: Town of Nordvik}
  mayor: {type: person, name: Ada Berg, roles: [{title: Mayor, of: town}]}
  lind: {type: person, name: Jon Lind}
  star: {type: organization, name: Harbour Star, article: the}
  radio: {type: organization, name: Radio Fjord}
  line: {type: organization, name: Fjord Ferries}
  insider: {type: person, unnamed: a person with knowledge of the talks}
  aide: {type: person, unnamed: an aide of the mayor, of: town}`;
const by = (id: string, who: string, says: string, more = "") => `
  ${id}: {by: ${who}, verb: said, says: "${says}", when: unstated, cite: p1${more}}`;
const statements = [
  by("cracks", "lind", "The crew had complained four times about cracks.", ", via: [radio]"),
  by("no-record", "line", "It had no record of a complaint."),
  by("ramp", "mayor", "The ramp would be closed in May.", ", to: radio"),
  by("sale", "insider", "Fjord Ferries might sell two ships.", ", hedge: might, via: [star]"),
  by("toll", "aide", "The town would ask for a toll."),
].join("");
const events = `
  vote: {what: Vote of the council on the ramp, type: vote, state: scheduled, when: 2026-04-02, cite: p2}`;

const told = (prose: string) =>
  codes({ entities, statements, events, body: `## Background\n\n- ${prose}\n\n<!-- facts -->` }).filter(
    (code) => ["speaker-wrong", "anonymous-plural"].includes(code),
  );

test.each([
  "The crew had complained four times about cracks, Radio Fjord said;[^cracks] Fjord Ferries said that it had no record of a complaint.[^no-record]",
  "The ramp would be closed in May, Radio Fjord told Berg;[^ramp] the council votes on 2 April.[^vote]",
  "The ramp would be closed in May, Jon Lind said;[^ramp] the council votes on the ramp on 2 April.[^vote]",
  "The council votes on the ramp on 2 April;[^vote] the town would ask for a toll, Jon Lind said.[^toll]",
  "The town would ask for a toll, the Town of Nordvik said,[^toll] and the council votes on the ramp on 2 April.[^vote]",
  "People with direct knowledge of the talks told the Harbour Star that Fjord Ferries might sell two ships.[^sale]",
  "Several people familiar with the talks spoke of two ships that Fjord Ferries might sell, the Harbour Star wrote.[^sale]",
  "People who know of the talks told the Harbour Star that Fjord Ferries might sell two ships.[^sale]",
  "People involved in the talks expect that Fjord Ferries might sell two ships, the Harbour Star reported.[^sale]",
])("is told: %s", (prose) => {
  expect(told(prose)).toHaveLength(1);
});

test.each([
  "The crew had complained four times about cracks, Lind told Radio Fjord;[^cracks] Fjord Ferries said that it had no record of a complaint.[^no-record]",
  "The crew had complained four times about cracks, Radio Fjord quoted Lind as saying;[^cracks] the line has no record of that, it says.[^no-record]",
  "The ramp would be closed in May, Berg told Radio Fjord;[^ramp] the council votes on 2 April.[^vote]",
  "Radio Fjord was told by the mayor that the ramp would be closed in May;[^ramp] the council votes on 2 April.[^vote]",
  "The council votes on the ramp on 2 April;[^vote] the town would ask for a toll, an aide of the mayor said.[^toll]",
  "Someone close to the mayor says that the town would ask for a toll;[^toll] the council votes on the ramp on 2 April.[^vote]",
  "Someone with knowledge of the talks told the Harbour Star that Fjord Ferries might sell two ships.[^sale]",
  "A person familiar with the talks spoke of two ships that Fjord Ferries might sell, the Harbour Star wrote.[^sale]",
  "Fjord Ferries might sell two ships, according to the Harbour Star, which cites one of the people who know of the talks.[^sale]",
])("is not: %s", (prose) => {
  expect(told(prose)).toEqual([]);
});
