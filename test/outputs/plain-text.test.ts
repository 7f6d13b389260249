import { expect, test } from "vitest";
import { plainText } from "../../src/outputs/plain-text.ts";

test("notes, emphasis, links and comments leave their words", () => {
  const markdown =
    "**May** meet [[mayor]] and [[union|the dockers]] *soon*,[^a-b] see\n[here](/x/) <!-- not this -->2 * 3 * 4 \\*";
  expect(plainText(markdown, (id) => (id === "mayor" ? "Ana Okafor" : null))).toBe(
    "May meet Ana Okafor and the dockers soon, see here 2 * 3 * 4 *",
  );
});

test("a name with an underscore or an asterisk that marks nothing stays", () => {
  expect(plainText("snake_case_name and 5* hotel")).toBe("snake_case_name and 5* hotel");
});

test("a hundred thousand open marks take no longer than as many letters", () => {
  const started = performance.now();
  for (const mark of ["[", "*a ", "<!--", "[[a|", " ", "[^"]) plainText(mark.repeat(100_000 / mark.length));
  expect(performance.now() - started).toBeLessThan(5000);
});
