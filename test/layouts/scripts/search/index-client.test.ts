import { expect, test } from "vitest";
import { countsExactly, pagesOf } from "../../../../layouts/scripts/search/index-client.ts";
import { readQuery } from "../../../../layouts/scripts/search/query.ts";
import { fragment } from "../../../support/search-fragment.ts";

/** So many pages of the index, each with the same lines, and how many of them were loaded. */
function pages(count: number, search: string) {
  const query = readQuery(search);
  const loaded = { count: 0 };
  const results = Array.from({ length: count }, () => ({
    data: async () => {
      loaded.count++;
      return fragment(query.text);
    },
  }));
  return { ...pagesOf(results, query), loaded };
}

test("of pages that have the words as many are loaded as are shown, and their number is known", async () => {
  const { hits, found, loaded } = pages(45, "?q=strike");
  expect(await hits(0, 10)).toHaveLength(10);
  expect([found(), loaded.count]).toEqual([{ pages: 45, isAtMost: false }, 10]);
  expect(await hits(10, 20)).toHaveLength(10);
  expect(loaded.count).toBe(20);
});

test("where lines must meet a filter, the number is exact up to 30 pages, and of more it is said to be the most", async () => {
  const few = pages(25, "?q=pay&state=Possible");
  expect(await few.hits(0, 10)).toEqual([]);
  expect(few.found()).toEqual({ pages: 0, isAtMost: false });
  const many = pages(45, "?q=strike&state=Possible");
  expect(await many.hits(0, 10)).toHaveLength(10);
  expect([many.found(), many.loaded.count]).toEqual([{ pages: 45, isAtMost: true }, 30]);
  expect(await many.hits(10, 45)).toHaveLength(35);
  expect(many.found()).toEqual({ pages: 45, isAtMost: false });
});

test("pages are looked through until enough are found that answer", async () => {
  const none = pages(100, "?q=pay&kind=Event");
  expect(await none.hits(0, 10)).toEqual([]);
  expect([none.found(), none.loaded.count]).toEqual([{ pages: 0, isAtMost: false }, 100]);
});

test("a number beside a filter is shown only where every page with the value answers", () => {
  const exact = (search: string) =>
    (["kind", "publisher", "storyline"] as const).filter((group) => countsExactly(readQuery(search), group));
  expect(exact("")).toEqual(["kind", "publisher", "storyline"]);
  // Which line of a page has the words is known only once it is loaded.
  expect(exact("?q=meeting")).toEqual(["storyline"]);
  expect(exact("?kind=Event")).toEqual(["kind", "storyline"]);
  expect(exact("?q=meeting&kind=Event")).toEqual([]);
  expect(exact("?q=“a+meeting”")).toEqual([]);
  expect(exact("?from=2025-08")).toEqual([]);
});
