import { beforeAll, describe, expect, test } from "vitest";
import { nothing, readersQueries } from "../fixtures/readers-queries.ts";
import { type Asked, ask, askAll, askByAddress } from "../support/ask-search.ts";
import { useBrowser, type WatchedPage } from "../support/browser.ts";

describe("what readers type", () => {
  const bench = useBrowser("/");
  let open: WatchedPage;
  let answers: ReadonlyMap<string, Asked>;
  beforeAll(async () => {
    // Where the window is narrow, the filters are folded; what is found is the same.
    open = await bench.openForAll("/search/", { viewport: { width: 640, height: 400 } });
    const all = [...Object.keys(readersQueries), ...nothing];
    const answered = await askAll(open, all);
    answers = new Map(all.map((query, at) => [query, answered[at]!]));
  });

  test.each(Object.entries(readersQueries))("“%s” finds what is meant", (query, { first, top }) => {
    const { q, addresses } = answers.get(query)!;
    expect(q).toBe(query);
    if (first) expect(addresses[0]).toMatch(first);
    else expect(addresses.slice(0, 3).filter((address) => top?.test(address))).not.toEqual([]);
  });

  test.each(nothing)("“%s” finds nothing, and that is said", (query) => {
    expect(answers.get(query)).toEqual({ q: query, addresses: [], told: `Nothing found for “${query}”.` });
  });

  test("where another spelling is meant, it is said what was searched for", async () => {
    const { told } = await answer("Wittkoff meeting");
    expect(told).toMatch(/^“Wittkoff” is spelt “Witkoff” here\. \d+ pages for “Witkoff meeting”$/);
    expect((await answer("when will trump mett putin")).told).toMatch(
      /^“mett” is spelt “meet” here\. \d+ pages for “trump meet putin”$/,
    );
    // Here a slip, there the same name in the letters of another language.
    expect((await answer("Istambul talks")).told).toMatch(
      /^Nothing found for “Istambul talks”\. \d+ pages? for “Istanbul talks”$/,
    );
    for (const [typed, written] of [
      ["Зеленский", "Zelenskiy"],
      ["Москва", "Moscow"],
    ])
      expect((await answer(typed!)).told).toMatch(
        new RegExp(`^“${typed}” is spelt “${written}” here\\. \\d+ pages for “${written}”$`),
      );
  });

  test("names that were typed as one word find as many pages as two words", async () => {
    const found = async (query: string) => Number.parseInt((await answer(query)).told, 10);
    expect(await found("trump-putin meeting")).toBe(await found("trump putin meeting"));
  });

  test("signs, code and words that nobody used are never taken for other words", async () => {
    const told = async (query: string) => (await answer(query)).told;
    expect(await told("no-such $& thing")).toMatch(
      /^Nothing found for “no-such \$& thing”\. \d+ pages? for “no such”$/,
    );
    expect(await told("is the ceasefire holding")).toMatch(/ \d+ pages for “ceasefire”$/);
    expect(await told("C++")).toMatch(/^Signs can't be searched for: “C\+\+” is taken for “C”\. \d+ pages/);
    expect(await told("🙂 putin")).toMatch(/^\d+ pages for “🙂 putin”$/);
    for (const signs of ["🙂", "!!!", "$&"])
      expect(await told(signs)).toBe("Signs alone can't be searched for. Type a word or a number.");
  });

  test.each([
    "when will trump mett putin",
    "“useful and constructive”",
    "no-such $& thing",
    "C++",
    "🙂 putin",
    "100%",
    "<script>alert(1)</script>",
    "Зеленський",
  ])("“%s” is answered alike by who types it and by an address that asks it", async (query) => {
    const typed = await ask(open, query);
    await askByAddress(open, "?q=corrections");
    const asked = await askByAddress(open, `?q=${encodeURIComponent(query)}`);
    expect({ ...asked, q: query, troubles: open.troubles }).toEqual({ ...typed, troubles: [] });
  });

  test("a date is a filter that is seen, and taken away it is words", async () => {
    const page = await bench.open("/search/?q=trump+15+august");
    await page.locator("ol.search-hits > li").first().waitFor();
    const days = await page.locator(".search-hits .search-line").allTextContents();
    expect(days.filter((text) => !text.includes("15 Aug"))).toEqual([]);
    await page.getByRole("button", { name: "Take away the filter Date: 15 August" }).click();
    await page.waitForURL(/dates=words/);
    await expect.poll(async () => page.locator(".search-active button").count()).toBe(0);
  });

  test("a phrase that stands nowhere, and a day of which there is nothing, are answered by the nearest", async () => {
    const told = async (query: string) => (await answer(query)).told;
    expect(await told("“a deal there's”")).toMatch(
      /^These words stand nowhere one after the other\. \d+ pages? for /,
    );
    expect(await told("Helsinki 1 January")).toBe(
      "Nothing found for “Helsinki 1 January”. 2 pages for “Helsinki”",
    );
    expect(await told("2 April")).toBe("Nothing found for “2 April”.");
    // A duty that ran from August to February.
    expect(await told("1 January 2026")).toBe("1 page for “1 January 2026”");
  });

  // One page is asked them all, since it takes many times as long to open as to answer.
  async function answer(query: string) {
    const [{ addresses, told, q }] = (await askAll(open, [query])) as [Asked];
    expect({ q, troubles: open.troubles }).toEqual({ q: query, troubles: [] });
    return { addresses, told };
  }
});
