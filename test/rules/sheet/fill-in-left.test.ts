import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { diagnose } from "../check-sheets.ts";

const told = (bottomLine: string, top?: string) =>
  diagnose({ "a.md": exampleSheet({ bottomLine: JSON.stringify(bottomLine), ...(top && { top }) }) })
    .filter(({ code }) => code === "fill-in-left")
    .map(({ severity, message }) => `${severity}: ${message}`);

test.each([
  ["[What happened.]", "[What happened.]"],
  ["[What happened, what comes next.][^toll-view]", "[What happened, what comes next.]"],
  ["A toll is possible. [What comes next, and when]", "[What comes next, and when]"],
  ["[Who says so here?] A toll is possible.", "[Who says so here?]"],
  ["[…]", "[…]"],
])("%j is left to be filled in", (bottomLine, words) => {
  expect(told(bottomLine)).toEqual([`error: "${words}" is still to be filled in.`]);
});

test.each([
  "A toll on [the harbour bridge] is possible, its mayor says.",
  "[The mayor] says that a toll is possible.",
  "A toll is possible, its mayor says.[^toll-view]",
  "A toll is possible. [Mr.] Berg says so.",
  "A toll is [possible in the coming spring](https://example.org), its mayor says.",
])("%j is not", (bottomLine) => {
  expect(told(bottomLine)).toEqual([]);
});

test("a draft is told once how much is left, and that is a note", () => {
  expect(told("[What happened.]", "draft: true")).toEqual([
    "note: This draft has 1 fill-in in brackets left.",
  ]);
});
