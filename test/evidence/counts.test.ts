import { expect, test } from "vitest";
import { countsIn } from "../../src/evidence/claims/counts.ts";

test.each([
  ["Nineteen patients were ill", 19, 9],
  ["One hundred and twelve people", 112, 13],
  ["three thousand four hundred homes", 3400, 40],
  ["340 million francs", 340_000_000, 340],
  ["2 to 3 million", 2_000_000, 20],
  ["a bill of 2bn", 2_000_000_000, 2],
  ["RM38.4 million", 38_400_000, 38.4],
  ["Rs500 a kilogram", 500, 5],
  ["two dozen names", 24, 2],
  ["ten dozen rescuers", 120, 10],
  ["14-hour shifts", 14, 4],
  ["1,300,000 records", 1_300_000, 300],
])("%s counts %d, and not %d", (text, number, other) => {
  expect(countsIn(text).has(number)).toBe(true);
  expect(countsIn(text).has(other)).toBe(false);
});
