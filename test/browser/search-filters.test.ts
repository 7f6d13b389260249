import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { answerOn, askByAddress } from "../support/ask-search.ts";
import { useBrowser, type WatchedPage } from "../support/browser.ts";

const bench = useBrowser("/");
const results = (page: Page) => page.locator("ol.search-hits > li");
const told = async (page: Page) => (await page.getByRole("status").textContent()) ?? "";
const lines = (page: Page) => page.locator("ol.search-hits .search-line").allTextContents();

/** It is asked by one test after another. */
let page: WatchedPage;
beforeAll(async () => {
  page = await bench.openForAll("/search/");
});

/** A page that is opened with the answer to an address. */
async function opened(search: string): Promise<Page> {
  const page = await bench.open(`/search/${search}`);
  await answerOn(page);
  return page;
}

test.each([
  ["place", "Budapest", /Budapest/],
  ["publisher", "TASS", /./],
  ["sourcing", "Disputed", /Denied by|[Aa]ccounts differ|denied/],
  ["sourcing", "Unnamed source", /unnamed/],
  ["storyline", "Security guarantees for Ukraine", /./],
])("pages are filtered by %s, “%s”, in the address and in words", async (name, value, expected) => {
  await askByAddress(page, `?${name}=${encodeURIComponent(value)}`);
  expect(await results(page).count()).toBeGreaterThan(0);
  for (const text of name === "storyline" ? [] : await lines(page)) expect(text).toMatch(expected);
  const filter = page.locator(".search-active button").first();
  expect(await filter.textContent()).toMatch(new RegExp(`: ${value} ✕$`));
  await filter.click();
  await expect.poll(() => new URL(page.url()).search).toBe("");
});

test.each(["zzzzzz", "%", "-", "..."])("%s finds nothing, not everything", async (text) => {
  const { addresses, told } = await askByAddress(page, `?q=${encodeURIComponent(text)}`);
  expect(told).toMatch(/^(?:Nothing found for “zzzzzz”|Signs alone can't be searched for)/);
  expect(addresses).toEqual([]);
});

describe("from and to", () => {
  test("take what a search takes for a date, and lines of other days are none", async () => {
    await askByAddress(page, "?q=trump&from=15/8/2025&to=aug+2025");
    const days = (await lines(page)).map((text) => /\d+ Aug 2025/.exec(text)?.[0] ?? text);
    expect(days.filter((day) => !/^(?:1[5-9]|2\d|3[01]) Aug 2025$/.test(day))).toEqual([]);
    expect(await page.locator(".search-active button").allTextContents()).toEqual([
      "From: 15 August 2025 ✕",
      "To: August 2025 ✕",
      "Clear all filters",
    ]);
    await page.getByRole("button", { name: "Take away the filter To: August 2025" }).click();
    await page.waitForURL((url) => url.searchParams.get("to") === null);
    expect(await page.locator("[name=to]").inputValue()).toBe("");
  });

  test("are typed into fields, which say what they can't read", async () => {
    await askByAddress(page, "?q=putin");
    const from = page.getByRole("textbox", { name: "From" });
    await from.fill("2022");
    await from.press("Enter");
    await page.waitForURL(/from=2022/);
    await from.fill("8 August");
    await from.press("Tab");
    await page.waitForURL(/from=8\+August/);
    expect(await page.locator("#note-from").textContent()).toBe(
      "No date with its year can be read in “8 August”. Write 2025, Aug 2025, 8 Aug 2025 or 2025-08-08.",
    );
    expect(await from.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator(".search-active button").count()).toBe(0);
  });
});

test("a group of names is loaded when it is opened, without numbers that only the pages can tell", async () => {
  const page = await opened("?q=tariffs");
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  const group = (name: string) => page.locator("[data-search-filters] details").filter({ hasText: name });
  const people = group("Person");
  await people.locator("summary").click();
  const box = people.getByRole("checkbox", { name: /Donald Trump/ });
  await box.waitFor();
  expect(loaded.filter((url) => url.includes("/filter/"))).toHaveLength(1);
  expect(await people.locator("label", { hasText: "Donald Trump" }).locator(".count").count()).toBe(0);
  await group("Storyline").locator("summary").click();
  const story = group("Storyline").locator("label").first();
  await story.waitFor();
  const count = Number(await story.locator(".count").textContent());
  await story.click();
  await page.waitForURL(/storyline=/);
  await expect.poll(async () => Number(/\d+/.exec(await told(page))?.[0])).toBe(count);
});

test("where a filter is in the way, it is said which, and what there is without", async () => {
  expect((await askByAddress(page, "?q=Rosneft&kind=Event&state=Possible")).told).toBe(
    "Nothing found for “Rosneft”.",
  );
  await page.getByRole("button", { name: "Without “State: Possible”: 1 page" }).click();
  await results(page).first().waitFor();
  expect(new URL(page.url()).search).toBe("?q=Rosneft&kind=Event");
  await askByAddress(page, "?q=2+August+2030&state=Possible");
  await page.getByRole("button", { name: /^Without “Date: 2 August 2030”: \d+ pages$/ }).click();
  expect((await answerOn(page)).addresses).not.toEqual([]);
  expect(new URL(page.url()).search).toBe("?state=Possible");
});

test("an address from the time when people stood among the results still gives people", async () => {
  await askByAddress(page, "?q=putin&kind=Person");
  const links = await results(page)
    .locator("a")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  expect(links).toEqual(["/people/putin/"]);
  expect((await askByAddress(page, "?kind=Person")).told).toMatch(/^4\d pages$/);
});

test("coming back, the query, the filters and the place are as they were", async () => {
  const page = await opened("?q=putin&kind=Statement&sort=oldest");
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 4000);
      return results(page).count();
    })
    .toBeGreaterThan(6);
  const link = results(page).nth(6).locator("a").first();
  await link.scrollIntoViewIfNeeded();
  const before = { count: await results(page).count(), top: await page.evaluate(() => scrollY) };
  await link.click();
  await page.waitForURL(/\/briefings\//);
  await page.goBack();
  await expect.poll(() => results(page).count()).toBe(before.count);
  expect(await page.getByRole("searchbox").inputValue()).toBe("putin");
  expect(await page.getByLabel("Order").inputValue()).toBe("oldest");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before.top - 50);
  // The arrows go on from the result that was opened.
  const focused = () =>
    results(page).evaluateAll((items) => items.findIndex((item) => item.contains(document.activeElement)));
  await expect.poll(focused).toBe(6);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe(7);
});
