import { expect, test } from "vitest";
import { findCycles } from "../../../src/rules/sheet/supersession-cycle.ts";
import { processorTime } from "../../support/processor-time.ts";

const cycles = (edges: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(findCycles(new Map(Object.entries(edges))));

test("a chain is no cycle", () => {
  expect(cycles({ c: ["b"], b: ["a"], d: ["b", "a"] })).toEqual({});
});

test("a cycle is told once, under the first of its ids", () => {
  expect(cycles({ c: ["b"], a: ["c"], b: ["a"], d: ["a"] })).toEqual({ a: ["a", "c", "b", "a"] });
});

test("an id that replaces itself is a cycle of one", () => {
  expect(cycles({ a: ["a"] })).toEqual({ a: ["a", "a"] });
});

test("a chain of a hundred thousand is walked once", () => {
  const edges = new Map(Array.from({ length: 100_000 }, (_, index) => [`s${index}`, [`s${index + 1}`]]));
  let found = 1;
  const time = processorTime(() => {
    found = findCycles(edges).size;
  });
  expect(found).toBe(0);
  expect(time).toBeLessThan(2000);
});
