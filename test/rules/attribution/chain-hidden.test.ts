import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

const carried = {
  entities: `
  mayor: {type: person, name: Ada Berg}
  times: {type: organization, name: The New Harbour Times, aka: [the paper of record]}
  agency: {type: organization, name: Nordic Press}`,
  statements: `
  toll-view:
    by: mayor
    via: [times]
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
  tax-view:
    by: mayor
    via: [times, agency]
    says: Taxes stay as they are.
    when: unstated
    cite: p2`,
  events: `
  dinner: {what: Dinner of the council, state: occurred, when: 2026-03-03, per: [toll-view]}
  walk: {what: Walk over the bridge, state: occurred, when: 2026-03-03, per: [toll-view], cite: p3}
  feast: {what: Feast of the council, state: occurred, when: 2026-03-03, per: [toll-view], cite: p1}`,
};

const inProse = (prose: string) =>
  codes({ ...carried, body: `${prose}\n\n<!-- facts -->` }).filter((code) => code !== "record-unused");

test.each([
  "Ada Berg wants a toll, The New Harbour Times reports.[^toll-view]",
  "According to the new harbour times, Ada Berg wants a toll.[^toll-view]",
  "Ada Berg wants a toll, writes the paper of record.[^toll-view]",
  "Ada Berg wants a toll, says the NHT.[^toll-view]",
  "Ada Berg wants a toll, as [[times|the local paper]] has it.[^toll-view]",
  "The New Harbour Times, citing Nordic Press: taxes stay.[^tax-view]",
  "The council dined, The New Harbour Times reports.[^dinner]",
  "The council walked over the bridge.[^walk]",
  "Ada Berg told the Times that she wants a toll.[^toll-view]",
  "The Harbour Times has it that Ada Berg wants a toll.[^toll-view]",
  "Ada Berg told a local newspaper that she wants a toll.[^toll-view]",
  "In an interview with the city's daily, Ada Berg asked for a toll.[^toll-view]",
  "Ada Berg wants a toll.",
  "The New Harbour Times has a story. Ada Berg wants a toll.[^toll-view]",
])("says how it is known, or need not: %s", (prose) => {
  expect(inProse(prose)).toEqual([]);
});

test.each([
  "Ada Berg wants a toll.[^toll-view]",
  "The New Harbour Times has a story.[^walk] Ada Berg wants a toll.[^toll-view]",
  "Ada Berg wants a toll.[^toll-view] The New Harbour Times is an old paper.",
  "The New Harbour Times says taxes stay.[^tax-view]",
  "Taxes stay, she told a local newspaper.[^tax-view]",
  "At the best of times, Ada Berg wants a toll.[^toll-view]",
  "Ada Berg wants a toll on a paper boat.[^toll-view]",
  "The council dined.[^dinner]",
  "The council feasted.[^feast]",
  "Ada Berg wants a toll[^toll-view] and the council dined.[^dinner]",
])("hides it, once: %s", (prose) => {
  expect(inProse(prose)).toEqual(["chain-hidden"]);
});

test("a note's id is not a name", () => {
  const named = {
    ...carried,
    statements: carried.statements.replaceAll("toll-view", "nordic-press-view"),
    events: "",
  };
  const body = "Taxes and tolls, The New Harbour Times says.[^nordic-press-view] [^tax-view]";
  expect(
    codes({ ...named, body, events: "\n  walk: {what: Walk, state: occurred, when: 2026-03-03, cite: p3}" }),
  ).toEqual(["chain-hidden"]);
});

test("a short name inside a word is not that name", () => {
  const parts = (prose: string) => ({
    entities: "\n  mayor: {type: person, name: Ada Berg}\n  ap: {type: organization, name: AP}",
    statements: "\n  toll-view: {by: mayor, via: [ap], says: A toll would pay., when: unstated, cite: p1}",
    body: prose,
  });
  expect(codes(parts("Ada Berg showed a map.[^toll-view]"))).toEqual(["chain-hidden"]);
  expect(codes(parts("Ada Berg showed a map, says AP’s report.[^toll-view]"))).toEqual([]);
});
