import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { diagnose } from "../check-sheets.ts";

test("a range that runs backwards is told, with the value mended", () => {
  const told = (value: string) =>
    diagnose({
      "sheet.md": exampleSheet({
        figures: `
  crew: {value: ${value}, unit: people, of: crew, asOf: 2026-03-04, per: [toll-view], cite: p2}`,
      }),
    })
      .filter(({ code }) => code === "figure-incomplete")
      .map(({ message, hint }) => `${message} ${hint}`);
  expect(told("[600, 400]")).toEqual([
    "600 to 400 runs from the higher number to the lower. Write `value: [400, 600]`.",
  ]);
  expect(told("[400, 600]")).toEqual([]);
});
