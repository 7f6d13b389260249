import { expect, test } from "vitest";
import { diagnose } from "../check-sheets.ts";

// An error keeps a page from being published: it is for what contradicts the cited record by its form. What rests on how words are read is
// a warning, and what a good editor says in other words is told by nothing.

const sheet = (body: string) => `---
factsheet: 1
id: 2026-03-05-harbour
title: Harbour bridge may be repaired
bottomLine: The harbour bridge is old.
lang: en
sources:
  article: {type: news-report, publisher: courier, title: unstated, dateline: {date: 2026-03-05}}
entities:
  courier: {type: organization, name: Harbour Courier}
  town: {type: organization, name: Town of Nordvik}
  port: {type: organization, name: Port of Nordvik}
  mayor: {type: person, name: Ada Berg, roles: [{title: mayor, of: town}]}
  treasurer: {type: person, name: Jon Lind, roles: [{title: treasurer, of: town}]}
  sri-lanka: {type: place, name: Sri Lanka}
  iceland: {type: organization, name: Iceland, adjective: Icelandic}
  traders: {type: group, name: Icelandic traders, members: unstated}
statements:
  toll-view: {by: mayor, verb: said, says: A toll may pay for the repairs., hedge: may, when: unstated, cite: p1}
  visits: {by: mayor, verb: said, says: The clinic called off 340 visits., when: unstated, cite: p2}
  not-closed: {by: mayor, verb: said, says: The council has not closed the bridge., when: unstated, cite: p3}
  nobody-freed: {by: mayor, verb: said, says: No one convicted of theft would be freed., when: unstated, cite: p4}
  no-signature:
    by: mayor
    verb: said
    says: The port would not sign unless its former captain was on the list.
    when: unstated
    cite: p5
  fish-price: {by: traders, verb: said, says: Fish would become 20 percent dearer., when: unstated, cite: p6}
  port-view: {by: port, verb: said, says: The harbour is deep enough., when: unstated, cite: p6}
  appeal: {by: treasurer, verb: said, says: The town would appeal by Friday., when: 2026-03-04, cite: p7}
  rumour: {by: treasurer, via: [courier], verb: said, says: A compromise on the fee was drawn up., when: unstated, cite: p9}
  may-sue: {by: mayor, verb: said, says: The town may sue the port., hedge: may, if: talks fail, when: unstated, cite: p9}
  berths:
    by: port
    verb: warned
    says: The berths could be empty by the end of March.
    hedge: could
    when: unstated
    cite: p9
  dive: {by: port, verb: said, says: The dive was broken off so that Berg and Lind could meet., when: unstated, cite: p9}
events:
  vote: {what: Council vote on a toll, state: scheduled, when: 2026-04-02, cite: p10}
  library: {what: Opening of the library (set for 2027), state: postponed, when: 2029, cite: p10}
  budget: {what: Start of the new budget, state: scheduled, when: 2026-07-01, cite: p10}
figures:
  bottles: {value: 41000, approx: true, unit: bottles, of: bottles brought in, asOf: unstated, cite: p11}
  found: {value: 12500, unit: bottles, of: bottles recovered, asOf: unstated, cite: p11}
  cost-town: {value: 1.9 billion, currency: NOK, of: yearly cost as the town counts it, asOf: unstated, cite: p11}
  cost-port: {value: 1.4 billion, currency: NOK, of: yearly cost as the port counts it, asOf: unstated, cite: p11}
---

## Background

${body}
`;

const told = (body: string) =>
  diagnose({ "2026-03-05-harbour.md": sheet(body) })
    .filter(({ severity, code }) => severity !== "note" && !/uncited$/.test(code))
    .map(({ severity, code }) => `${severity} ${code}`);

test.each([
  // The verb that is hedged, the counted noun, the verb that is denied, the day of what is cited.
  ["hedge-lost", "A toll will pay for the repairs, Ada Berg said.[^toll-view]"],
  ["hedge-lost", "The council voted on a toll.[^vote]"],
  ["number-not-in-record", "The clinic called off 430 visits, Ada Berg said.[^visits]"],
  ["number-not-in-record", "The clinic called off 350 visits, Ada Berg said.[^visits]"],
  ["negation-lost", "The council has closed the bridge, Ada Berg said.[^not-closed]"],
  ["date-not-in-record", "The council votes on a toll on 12 April.[^vote]"],
  ["speaker-wrong", "The clinic called off 340 visits, Jon Lind said.[^visits]"],
  ["condition-dropped", "The town may sue the port, Ada Berg said.[^may-sue]"],
  ["chain-hidden", "A compromise on the fee was drawn up, Jon Lind said.[^rumour]"],
])("beyond doubt, and an error: %s in %s", (code, body) => {
  expect(told(body)).toEqual([`error ${code}`]);
});

test.each([
  ["hedge-lost", "A toll covers what has been spent on repairs, Ada Berg said.[^toll-view]"],
  ["number-not-in-record", "Ada Berg said the clinic called off visits of 77 families.[^visits]"],
  ["negation-lost", "Someone convicted of theft would be freed, Ada Berg said.[^nobody-freed]"],
  ["speaker-wrong", "The harbour is deep enough, the Town of Nordvik said.[^port-view]"],
  ["state-changed", "The opening of the library will be in 2029.[^library]"],
  ["chain-hidden", "Ada Berg waits for a compromise, Jon Lind said.[^rumour]"],
])("told as it is read, and a warning: %s in %s", (code, body) => {
  expect(told(body)).toEqual([`warning ${code}`]);
});

test.each([
  // Numbers that are worked out of those that are cited.
  "Roughly 30% of the bottles have been recovered.[^bottles][^found]",
  "The town and the port are about half a billion kroner apart.[^cost-town][^cost-port]",
  "The port puts the cost at 1.4 billion kroner, at least 0.5 billion below the town's figure.[^cost-port][^cost-town]",
  "The two offices' counts lie about 0.5 billion kroner apart.[^cost-town][^cost-port]",
  // A no in other words.
  "Anyone convicted of theft would stay behind bars, Ada Berg said.[^nobody-freed]",
  "Ada Berg said the port made its signature conditional on its former captain being listed.[^no-signature]",
  // Whoever speaks, by where or what they are.
  "Traders in Iceland say that fish would become 20 percent dearer.[^fish-price]",
  // How far a thing has got, told by its day or in another way.
  "From 1 July the town has a new budget.[^budget]",
  "Instead of in 2027, the library is to open in 2029.[^library]",
  "Jon Lind has announced that the town would appeal by 6 March.[^appeal]",
  "The dive was broken off to let Berg and Lind confer, the Port of Nordvik said.[^dive]",
  "The berths could be empty by April, the Port of Nordvik warned.[^berths]",
  "No one has said whether the town may sue the port.[^may-sue]",
  "Sri Lankan ships call at the port.",
  // A report that is answered is told as a report.
  "The mayor would not comment on the report of a compromise.[^rumour]",
])("nothing is told of %s", (body) => {
  expect(told(body)).toEqual([]);
});
