import { expect, test } from "vitest";
import { words } from "../../../../layouts/words/en/words.ts";

test("every word of the interface says something", () => {
  const texts = [...textsOf(words)];
  expect(texts.length).toBeGreaterThan(80);
  expect(texts.filter((text) => text.trim() === "" || /undefined|NaN/.test(text))).toEqual([]);
});

test.each([
  [1, "1 briefing"],
  [0, "0 briefings"],
  [12345, "12,345 briefings"],
])("%i are “%s”", (n, text) => {
  expect(words.counts.briefings(n)).toBe(text);
});

test("nothing found is said with the words that were looked for", () => {
  expect(words.search.found(0, false, "witkof")).toBe("Nothing found for “witkof”.");
  expect(words.search.found(0, false, "")).toBe("Nothing found.");
  expect(words.search.found(1, false, "")).toBe("1 page");
  expect(words.search.found(2, false, "putin")).toBe("2 pages for “putin”");
  expect(words.search.found(40, true, "putin")).toBe("Up to 40 pages for “putin”");
});

/** All texts; those that are made from values, with 2 for each. */
function* textsOf(value: unknown): Iterable<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "function") yield value(2, 2, 2, 2);
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) yield* textsOf(part);
}
