import { expect, test } from "vitest";
import { countsExactly, pagesInParts, pagesOf } from "../../../../layouts/scripts/search/found-pages.ts";
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
  expect([found(), loaded.count]).toEqual([{ pages: 45, isAtMost: false, left: 0 }, 0]);
  expect(await hits(0, 10)).toHaveLength(10);
  expect(loaded.count).toBe(10);
  expect(await hits(10, 20)).toHaveLength(10);
  expect([found(), loaded.count]).toEqual([{ pages: 45, isAtMost: false, left: 0 }, 20]);
});

test("where lines must meet a filter, no more pages are loaded for that, and the number is said to be the most", async () => {
  const { hits, found, loaded } = pages(45, "?q=strike&state=Possible");
  expect(await hits(0, 5)).toHaveLength(5);
  expect([found(), loaded.count]).toEqual([{ pages: 45, isAtMost: true, left: 40 }, 5]);
  expect(await hits(5, 15)).toHaveLength(10);
  expect([found(), loaded.count]).toEqual([{ pages: 45, isAtMost: true, left: 25 }, 20]);
});

test("the number of lines of one day or month is known to the index", async () => {
  for (const asked of ["7 May 2025", "May 2025", "7 May"]) {
    const { found, loaded } = pages(45, `?q=${asked}`);
    expect([asked, found(), loaded.count]).toEqual([asked, { pages: 45, isAtMost: false, left: 0 }, 0]);
  }
  for (const search of ["?q=strike 7 May 2025", "?q=7 May 2025&state=Possible", "?q=since May 2025"])
    expect([search, pages(45, search).found().isAtMost]).toEqual([search, true]);
});

test("thirty pages are looked through at one time, and as many more for whoever asks for more", async () => {
  const { hits, found, further, loaded } = pages(70, "?q=pay&kind=Event");
  const looked: unknown[] = [];
  for (let time = 0; time < 3; time++) {
    expect(await hits(0, 10)).toEqual([]);
    looked.push([found(), loaded.count]);
    further();
  }
  expect(looked).toEqual([
    [{ pages: 40, isAtMost: true, left: 40 }, 30],
    [{ pages: 10, isAtMost: true, left: 10 }, 60],
    [{ pages: 0, isAtMost: false, left: 0 }, 70],
  ]);
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

/** Parts with so many pages each, under addresses that tell part and place; and how many of them were asked. */
function parts(counts: readonly number[], search: string, near: readonly number[] = []) {
  const asked: number[] = [];
  const all = counts.map((count, part) => async () => {
    asked.push(part);
    const query = readQuery(search);
    const results = Array.from({ length: count }, (_, place) => ({
      data: async () => ({ ...fragment(query.text), url: `${part}.${place}` }),
    }));
    return { ...pagesOf(results, query), isNear: near.includes(part) };
  });
  return { ...pagesInParts(all, true), asked };
}

test("an older part is asked when those before it have fewer than five pages, or fewer than are asked for; its pages come below", async () => {
  const { hits, found, asked } = parts([2, 4, 7, 30], "?q=strike");
  const addresses = async (from: number, to: number) => (await hits(from, to)).map(({ address }) => address);
  expect(await addresses(0, 5)).toEqual(["0.0", "0.1", "1.0", "1.1", "1.2"]);
  expect([found().pages, asked]).toEqual([6, [0, 1]]);
  expect(await addresses(5, 15)).toEqual([
    "1.3",
    "2.0",
    "2.1",
    "2.2",
    "2.3",
    "2.4",
    "2.5",
    "2.6",
    "3.0",
    "3.1",
  ]);
  // Of the next ones two are begun together.
  expect([found().pages, asked]).toEqual([43, [0, 1, 2, 3]]);
});

test("what only has words like those that are asked for counts where no part has the words", async () => {
  const found = async (counts: readonly number[], near: readonly number[]) => {
    const { hits, asked } = parts(counts, "?q=strike", near);
    return [(await hits(0, 5)).map(({ address }) => address), asked.length];
  };
  expect(await found([9, 0, 2], [0])).toEqual([["2.0", "2.1"], 3]);
  expect(await found([9, 6, 2], [0, 2])).toEqual([["1.0", "1.1", "1.2", "1.3", "1.4"], 2]);
  expect(await found([2, 0, 2], [0, 2])).toEqual([["0.0", "0.1", "2.0", "2.1"], 3]);
});

test("parts are asked until one has a page, always more of them at a time, or all at once", async () => {
  const rounds: number[] = [];
  const { askMore, asked } = parts(Array(9).fill(0), "?q=strike");
  while (await askMore()) rounds.push(asked.length);
  expect(rounds).toEqual([1, 2, 4, 6, 8, 9, 9, 9, 9]);
  const whole = parts([0, 0, 0, 0], "?q=strike");
  await whole.askMore(Number.POSITIVE_INFINITY);
  expect(whole.asked).toEqual([0, 1, 2, 3]);
});

test("where lines must be looked at, the rest of a part comes before what is in the next", async () => {
  const { hits, found, further, asked } = parts([70, 5], "?q=pay&kind=Event");
  expect(await hits(0, 10)).toEqual([]);
  expect([found(), asked]).toEqual([{ pages: 40, isAtMost: true, left: 40 }, [0]]);
  for (let time = 0; time < 2; time++) {
    further();
    await hits(0, 10);
  }
  expect([found(), asked]).toEqual([{ pages: 0, isAtMost: false, left: 0 }, [0, 1]]);
});
