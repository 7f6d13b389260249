import { expect, test } from "vitest";
import { onlyName } from "../../src/text/nearest-name.ts";

test.each([
  ["mayr", ["mayor", "council"], "mayor"],
  ["closure-siad", ["closure-said", "toll"], "closure-said"],
  ["closure-said", ["closure-said"], "closure-said"],
])("%s of %j must be %s", (written, candidates, meant) => {
  expect(onlyName(written, candidates)).toBe(meant);
});

test.each([
  ["two at one slip", "mayo", ["mayor", "mayos"]],
  ["another number", "bridge-2", ["bridge-1"]],
  ["a number too few", "bridge-", ["bridge-1"]],
  ["two slips", "council", ["concl"]],
  ["three letters", "may", ["mayo"]],
])("%s: nothing is certain", (_, written, candidates) => {
  expect(onlyName(written, candidates)).toBeNull();
});
