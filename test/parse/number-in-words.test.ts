import { expect, test } from "vitest";
import { numberIn } from "../../src/parse/number-in-words.ts";

test.each([
  ["400-600", "[400, 600]"],
  ["400 – 600", "[400, 600]"],
  ["[400-600]", "[400, 600]"],
  ["between 400 and 600", "[400, 600]"],
  ["2 to 3 million", "[2000000, 3000000]"],
  ["30 million", "30000000"],
  ["1.5bn", "1500000000"],
  ["4.35 thousand", "4350"],
  ["12,500", "12500"],
  ["-3", "-3"],
  ["about 30", null],
  ["30 boats", null],
  ["2025-08-06", null],
  ["", null],
])("%j is %j", (written, number) => {
  expect(numberIn(written, true)).toBe(number);
});

test("where only one number may stand, a range is none", () => {
  expect(numberIn("400-600", false)).toBeNull();
});
