import { expect, test } from "vitest";
import { numbersIn } from "../../src/reading/numbers-in.ts";

test.each([
  ["Nineteen patients were in intensive care.", [[19, "patient", null]]],
  ["One hundred and twelve people were taken ill.", [[112, "person", null]]],
  ["Two hundred and five homes burned.", [[205, "home", null]]],
  ["Roughly six in ten live there.", [[60, "percent", "roughly"]]],
  ["Three quarters are men.", [[75, "percent", null]]],
  [
    "Sixteen people in four boats were rescued.",
    [
      [16, "person", null],
      [4, "boat", null],
    ],
  ],
  [
    "58 cases, far fewer than the 240 cases claimed.",
    [
      [58, "case", null],
      [240, "case", null],
    ],
  ],
])("%s", (text, expected) => {
  expect(numbersIn(text, []).map(({ value, unit, bound }) => [value, unit, bound])).toEqual(expected);
});
