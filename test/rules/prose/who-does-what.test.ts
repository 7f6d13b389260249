import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

// Who does it to whom, whose it is and where: one that stands where the record has another, and beside it the same told otherwise.

const entities = `
  town: {type: organization, name: Town of Nordvik, aka: [the town]}
  mayor: {type: person, name: Ada Berg, roles: [{title: Mayor, of: town}]}
  lind: {type: person, name: Jon Lind}
  union: {type: organization, name: Harbour Union, article: the}
  bank: {type: organization, name: Coast Bank}
  line: {type: organization, name: Fjord Ferries, aka: [the ferry company]}
  museum: {type: organization, name: Rope Museum, aka: [the museum]}
  mutual: {type: organization, name: Nordvik Mutual, note: insurer}
  holm: {type: place, name: Holm}
  vik: {type: place, name: Vik}
  tromso: {type: place, name: Tromsø}`;
const by = (id: string, who: string, says: string, more = "") => `
  ${id}: {by: ${who}, verb: said, says: "${says}", when: unstated, cite: p1${more}}`;
const statements = [
  by("loan", "mayor", "Coast Bank would lend Fjord Ferries money for a new pier."),
  by("suit", "mayor", "Coast Bank is suing Fjord Ferries over the pier."),
  by("alarm", "mayor", "The alarm was switched off at the museum's request."),
  by("samples", "mayor", "Two samples of the paint were sent to a laboratory in Holm."),
  by("slick", "mayor", "The oil slick had spread near Holm and was drifting towards the beaches of Vik."),
  by("radar", "mayor", "A ferry and a cargo ship ran aground, and the cargo ship's radar had failed."),
  by("warned", "union", "The Harbour Union warned Fjord Ferries twice about the ramp."),
  by(
    "strike",
    "union",
    "The crews would strike in May.",
    ", if: Fjord Ferries rejects the offer of the town",
  ),
].join("");
const events = `
  sale: {what: Sale of the old pier by Coast Bank to Fjord Ferries, type: other, state: occurred, when: 2026-03-02, cite: p2}
  raid: {what: Search of a warehouse of Coast Bank outside Vik, type: other, state: occurred, when: 2026-03-02, cite: p2}`;
const figures = `
  fee: {value: 40 million, currency: NOK, of: fee that Coast Bank must pay Fjord Ferries, if: the sale of the pier fails, asOf: unstated, cite: p3}
  islet: {value: 12, unit: hectares, of: "the islet, which Holm governs and Vik claims", asOf: unstated, cite: p3}`;

const told = (prose: string) => [
  ...new Set(
    codes({ entities, statements, events, figures, body: `## Background\n\n- ${prose}\n\n<!-- facts -->` }),
  ),
];

test.each([
  "Fjord Ferries would lend Coast Bank money for a new pier, Berg said.[^loan]",
  "Money for a new pier would be lent by Fjord Ferries, Berg said.[^loan]",
  "Fjord Ferries is suing Coast Bank over the pier, Berg said.[^suit]",
  "Coast Bank is being sued by Fjord Ferries over the pier, Berg said.[^suit]",
  "Coast Bank is suing Nordvik Mutual over the pier, Berg said.[^suit]",
  "Coast Bank, which wants its money back, is suing the museum over the pier, Berg said.[^suit]",
  "The alarm had been switched off at the insurer's request, Berg said.[^alarm]",
  "At the request of the bank the alarm was switched off, Berg said.[^alarm]",
  "Two samples of the paint went to a laboratory in Vik, Berg said: they were sent to a laboratory in Vik.[^samples]",
  "Two paint samples were sent to a laboratory in Tromsø, Berg said.[^samples]",
  "The oil slick had spread near Vik and was drifting towards the beaches of Holm, Berg said.[^slick]",
  "The slick of oil spread last week near Tromsø and was drifting towards the beaches of Vik, Berg said.[^slick]",
  "A ferry and a cargo ship ran aground; the ferry's radar had failed, Berg said.[^radar]",
  "The union says that it warned the town twice about the ramp.[^warned]",
  "Fjord Ferries warned the Harbour Union twice about the ramp, the union said.[^warned]",
  "The crews would strike in May if the town rejects the offer of Fjord Ferries, the union said.[^strike]",
  "Fjord Ferries has to pay Coast Bank 40 million kroner if the sale of the pier fails.[^fee]",
  "If the sale of the pier fails, 40 million kroner must be paid by Fjord Ferries.[^fee]",
  "The islet, of 12 hectares, is governed by Vik and claimed by Holm.[^islet]",
  "Vik governs the islet, which Holm claims; it has 12 hectares.[^islet]",
  "A warehouse of Fjord Ferries outside Vik was searched on 2 March.[^raid]",
])("who stands in another's place is told: %s", (prose) => {
  expect(told(prose)).toContain("word-changed");
});

test.each([
  "Fjord Ferries would be lent money for a new pier by Coast Bank, Berg said.[^loan]",
  "The bank would lend Fjord Ferries money for a new pier, Berg said.[^loan]",
  "Fjord Ferries is being sued over the pier by Coast Bank, Berg said.[^suit]",
  "The bank is suing the ferry company over the pier, Berg said.[^suit]",
  "Its lender is suing Fjord Ferries over the pier, Berg said.[^suit]",
  "Coast Bank is suing the operator over the pier, Berg said.[^suit]",
  "The alarm had been switched off at the request of the museum, Berg said.[^alarm]",
  "At the Rope Museum's request the alarm was switched off, Berg said.[^alarm]",
  "At the owner's request the alarm was switched off, Berg said.[^alarm]",
  "In Holm two samples of the paint are with a laboratory, Berg said.[^samples]",
  "Two samples of the paint were sent to a Holm laboratory, Berg said.[^samples]",
  "Near Holm the oil slick had spread, and it was drifting towards Vik's beaches, Berg said.[^slick]",
  "A cargo ship, whose radar had failed, and a ferry ran aground, Berg said.[^radar]",
  "The radar of the cargo ship had failed when it and a ferry ran aground, Berg said.[^radar]",
  "Fjord Ferries had been warned twice about the ramp, the Harbour Union said.[^warned]",
  "The union says that it warned the ferry company twice about the ramp.[^warned]",
  "The crews would strike in May should the town's offer be rejected by Fjord Ferries, the union said.[^strike]",
  "Coast Bank has to pay Fjord Ferries 40 million kroner if the sale of the pier fails.[^fee]",
  "If the sale of the pier fails, Fjord Ferries must be paid 40 million kroner by Coast Bank.[^fee]",
  "The islet, of 12 hectares, is governed by Holm and claimed by Vik.[^islet]",
  "Holm governs the islet of 12 hectares, and Vik claims it.[^islet]",
  "Outside Vik a warehouse of Coast Bank was searched on 2 March.[^raid]",
  "One of Coast Bank's warehouses outside Vik was searched on 2 March.[^raid]",
  "On 2 March Coast Bank sold the old pier to Fjord Ferries.[^sale]",
])("the same otherwise is not: %s", (prose) => {
  expect(told(prose)).not.toContain("word-changed");
});
