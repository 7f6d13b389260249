import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { processorTime } from "../../support/processor-time.ts";
import { codes, told } from "../check-sheets.ts";

const statements = (...texts: readonly string[]) => ({
  statements: texts
    .map((text, index) => `\n  s${index}: {by: mayor, says: "${text}", when: unstated, cite: p${index + 1}}`)
    .join(""),
});

test.each([
  [["A toll would pay for the repairs.", "A toll would pay for the repairs"]],
  [["A toll would pay for the repairs of the bridge.", "A toll would pay for the repairs of a bridge."]],
])("nearly the same words are one fact: %s", (texts) => {
  expect(codes(statements(...texts))).toEqual(["duplicate-fact"]);
});

test.each([
  [["A toll would pay for the repairs.", "A tax would pay for the school."]],
  [["The toll is two euros.", "The tax is three euros."]],
  [["The toll on the old bridge is 2 euros for a car.", "The toll on the old bridge is 3 euros for a car."]],
])("other words are another fact: %s", (texts) => {
  expect(codes(statements(...texts))).toEqual([]);
});

test("what another says, or on another day, is another fact", () => {
  const pair = (second: string) => ({
    entities: "\n  mayor: {type: person, name: Ada Berg}\n  clerk: {type: person, name: Bo Lund}",
    statements: `\n  a: {by: mayor, says: A toll would pay., when: 2026-03-03, cite: p1}\n  b: {${second}, says: A toll would pay., cite: p2}`,
  });
  expect(codes(pair("by: clerk, when: 2026-03-03"))).toEqual([]);
  expect(codes(pair("by: mayor, when: 2026-03-02"))).toEqual([]);
  expect(codes(pair("by: mayor, when: 2026-03-03"))).toEqual(["duplicate-fact"]);
});

test("of three, the later two point at the first", () => {
  const lines = told(exampleSheet(statements("A toll would pay.", "A toll would pay.", "A toll would pay.")));
  expect(lines.map((line) => line.split(" Keep")[0])).toEqual([
    '16 duplicate-fact: Looks like "s0".',
    '17 duplicate-fact: Looks like "s0".',
  ]);
});

test("a long list is compared as a short one is, and in no time", () => {
  const texts = Array.from(
    { length: 400 },
    (_, index) => `Road ${index} in ward ${index % 7} of the town is number ${index * 31} on the list.`,
  );
  const again = [...texts, "Road 17 in a ward 3 of the town is number 527 on the list."];
  let found: readonly string[] = [];
  const time = processorTime(() => {
    found = codes(statements(...again));
  });
  expect(found).toEqual(["duplicate-fact"]);
  expect(time).toBeLessThan(5000);
});
