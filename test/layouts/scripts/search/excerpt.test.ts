import { expect, test } from "vitest";
import { excerptOf } from "../../../../layouts/scripts/search/excerpt.ts";

const line = {
  id: "prisoner-swap-1000",
  text: "Exchange of a thousand · prisoner swap 1000 · Each side returns a thousand people &amp; their things by Sunday.",
};
const shown = (passage: string) => excerptOf(passage, line);

test("a passage that is cut out of a sentence says so, at the end where it is cut", () => {
  expect(
    [
      "returns a <mark>thousand</mark> people &amp; their",
      "Each side <mark>returns</mark> a",
      "their things by <mark>Sunday</mark>.",
      "Each side returns a <mark>thousand</mark> people &amp; their things by Sunday.",
    ].map(shown),
  ).toEqual([
    "… returns a thousand people & their …",
    "Each side returns a …",
    "… their things by Sunday.",
    "Each side returns a thousand people & their things by Sunday.",
  ]);
});

test("a passage has no id in it, be it cut", () => {
  expect(
    [
      "prisoner <mark>swap</mark> 1000",
      "swap 1000 · Each side <mark>returns</mark> a",
      "Exchange of a <mark>thousand</mark> · prisoner swap",
      "Exchange of a thousand · prisoner <mark>swap</mark> 1000",
    ].map(shown),
  ).toEqual([null, "Each side returns a …", "Exchange of a thousand", null]);
});
