import { expect, test } from "vitest";
import { plainText, shorten } from "../../src/pages/plain-text.ts";

test.each([
  [
    "Trump **may** meet Putin.[^official-possible] It is *not* certain. [^a][^b]",
    "Trump may meet Putin. It is not certain.",
  ],
  ["[[trump]] and [[putin|the Russian leader]] talk", "trump and the Russian leader talk"],
  ["See [the order](https://example.org/a_b_c) of `today`", "See the order of today"],
  ["5 \\* 3 and snake_case_name", "5 * 3 and snake_case_name"],
  ["Two\n  lines", "Two lines"],
])("%j is read as %j", (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test("a long text is cut at a word and closed with an ellipsis", () => {
  expect(shorten("The bridge may close, the mayor says", 24)).toBe("The bridge may close…");
  expect(shorten("short", 24)).toBe("short");
  expect(shorten("a".repeat(30), 10)).toBe(`${"a".repeat(9)}…`);
});
