import { expect, test } from "vitest";
import { plainText } from "../../src/text/plain-text.ts";
import { processorTime } from "../support/processor-time.ts";

const nameOf = (id: string) => (id === "mayor" ? "Ana Okafor" : "someone not identified");

test.each([
  [
    "**May** meet [[mayor]] and [[union|the dockers]] *soon*,[^a-b] see\n[here](/x/) <!-- not this -->2 * 3 * 4 \\*",
    "May meet Ana Okafor and the dockers soon, see here 2 * 3 * 4 *",
  ],
  [
    "Trump **may** meet Putin.[^official-possible] It is *not* certain. [^a][^b]",
    "Trump may meet Putin. It is not certain.",
  ],
  ["See [the order](https://example.org/a_b_c) of `today`", "See the order of today"],
  ["5 \\* 3 and snake_case_name, a 5* hotel", "5 * 3 and snake_case_name, a 5* hotel"],
  ["Two\n  lines", "Two lines"],
  ["Said <!-- check -->once, <!-- and never closed", "Said once,"],
])("%j is read as %j", (markdown, text) => {
  expect(plainText(markdown, nameOf)).toBe(text);
});

test.each(["[[a", "`a ", "[^", "**a ", "<!--", "[", "[[a|", "*a ", "__a", " ", "[a]("])(
  "twenty-five thousand times %j take no longer than as many words",
  (mark) => {
    expect(processorTime(() => plainText(mark.repeat(25_000), nameOf))).toBeLessThan(1500);
  },
);
