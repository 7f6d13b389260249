import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

// The right number of other things: people for boats, what was sold for what was found, the whole cost for the extra one, sales for
// profit; and beside each the same in other words.

const entities = `
  mayor: {type: person, name: Ada Berg}
  line: {type: organization, name: Fjord Ferries}`;
const statements = `
  boats: {by: mayor, verb: said, says: About 40 boats had not returned., when: unstated, cite: p1}
  lost: {by: mayor, verb: said, says: The storm damaged 260 houses., when: unstated, cite: p1}
  crew: {by: mayor, verb: said, says: Eighteen sailors were injured., when: unstated, cite: p1}`;
const figures = `
  found: {value: {about: 12500}, unit: bottles, of: bottles recovered so far, asOf: unstated, cite: p1}
  brought: {value: {about: 41000}, unit: bottles, of: bottles imported since October, asOf: unstated, cite: p1}
  extra: {value: 240 million, currency: NOK, of: cost of the tunnel beyond what was planned, asOf: unstated, cite: p2}
  profit: {value: 41.6 million, currency: EUR, of: net profit of Fjord Ferries last year, asOf: unstated, cite: p2}
  loss: {value: 12.3 million, currency: EUR, of: loss of Fjord Ferries in the spring, asOf: unstated, cite: p2}
  seats: {value: 310, unit: ballots, of: ballots rejected in the harbour ward, asOf: unstated, cite: p3}`;
const told = (prose: string) =>
  codes({ entities, statements, figures, body: `## Background\n\n- ${prose}\n\n<!-- facts -->` }).filter(
    (code) => ["number-misassigned", "number-not-in-record", "word-changed", "opposite-told"].includes(code),
  );

test.each([
  "About 40 fishermen had not returned, Berg said.[^boats]",
  "About 40 people had not come back, Berg said.[^boats]",
  "The storm destroyed 260 houses, Berg said.[^lost]",
  "In the storm 260 houses were flooded, Berg said.[^lost]",
  "Eighteen sailors were killed, Berg said.[^crew]",
  "Eighteen sailors are missing, Berg said.[^crew]",
  "So far some 12,500 bottles have been sold.[^found]",
  "Some 12,500 bottles have been destroyed so far.[^found]",
  "About 41,000 bottles have been sold since October.[^brought]",
  "Of about 41,000 bottles imported since October,[^brought] some 12,500 have been sold.[^found]",
  "The tunnel would cost 240 million kroner.[^extra]",
  "The cost of the tunnel is put at 240 million kroner.[^extra]",
  "Fjord Ferries had sales of 41.6 million euros last year.[^profit]",
  "Fjord Ferries took in €41.6 million in revenue last year.[^profit]",
  "In the spring Fjord Ferries had debts of 12.3 million euros.[^loss]",
  "In the harbour ward 310 ballots were cast.[^seats]",
])("other things are told: %s", (prose) => {
  expect(told(prose)).toHaveLength(1);
});

test.each([
  "Some 40 boats had not come back, Berg said.[^boats]",
  "About 40 vessels were still at sea, Berg said.[^boats]",
  "In the storm 260 houses suffered damage, Berg said.[^lost]",
  "Some 260 homes were hit by the storm, Berg said.[^lost]",
  "Eighteen members of the crew were hurt, Berg said.[^crew]",
  "So far about 12,500 bottles have been found.[^found]",
  "Of about 41,000 bottles imported since October,[^brought] some 12,500 have been recovered.[^found]",
  "About 41,000 bottles have come into the country since October.[^brought]",
  "The tunnel would cost 240 million kroner more than planned.[^extra]",
  "The extra cost of the tunnel is put at 240 million kroner.[^extra]",
  "The tunnel's budget would be exceeded by 240 million kroner.[^extra]",
  "Fjord Ferries earned 41.6 million euros last year.[^profit]",
  "Fjord Ferries had net earnings of 41.6 million euros last year.[^profit]",
  "Fjord Ferries ended the spring 12.3 million euros in the red.[^loss]",
  "In the harbour ward 310 ballots were thrown out.[^seats]",
  "Of the ballots cast in the harbour ward 310 were rejected.[^seats]",
])("the same is not: %s", (prose) => {
  expect(told(prose)).toEqual([]);
});
