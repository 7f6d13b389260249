import { describe, expect, test } from "vitest";
import { type BrowserBench, useBrowser, type WatchedPage } from "../support/browser.ts";
import { isInView, visibleText } from "../support/seen.ts";

describe.each(["/", "/x/y/"] as const)("searching the site at %s", (prefix) => {
  const bench = useBrowser(prefix);

  test("“Witkoff” is found, and following the result leads to the record", async () => {
    const page = await search(bench, "Witkoff");
    expect(await hits(page).count()).toBeGreaterThan(0);
    expect((await visibleText(page.locator(".search-hits"))).toLowerCase()).toContain("witkoff");
    const link = hits(page).first();
    const target = (await link.getAttribute("href")) ?? "";
    expect(target).toMatch(new RegExp(`^${prefix}(briefings|people)/`));
    await link.click();
    await page.waitForURL((url) => url.pathname !== `${prefix}search/`);
    expect(await visibleText(page.locator("main"))).toContain("Witkoff");
    expect(page.troubles).toEqual([]);
  });

  test("a result that is a fact leads to its line, which is then in view", async () => {
    const page = await search(bench, "closed-door session");
    const link = page.locator(".search-hits a[href*='#']").first();
    await link.click();
    await page.waitForURL(/\/briefings\/.*#/);
    const { hash } = new URL(page.url());
    const record = page.locator(hash);
    expect(await record.count()).toBe(1);
    expect(await record.isVisible()).toBe(true);
    expect(await isInView(record)).toBe(true);
  });

  test("the query stands in the address, and an address with a query answers it", async () => {
    const page = await search(bench, "deadline");
    expect(new URL(page.url()).searchParams.get("q")).toBe("deadline");
    const again = await bench.open(`/search/?q=deadline`);
    await hits(again).first().waitFor();
    expect(await again.getByRole("searchbox").inputValue()).toBe("deadline");
    expect(await hits(again).allTextContents()).toEqual(await hits(page).allTextContents());
  });

  test("the field on every page leads to the answer", async () => {
    const page = await bench.open("/");
    await page.getByRole("searchbox").fill("deadline");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === `${prefix}search/` && url.search === "?q=deadline");
    await hits(page).first().waitFor();
  });

  test("the back button brings the results back", async () => {
    const page = await search(bench, "Witkoff");
    const before = await hits(page).allTextContents();
    await hits(page).first().click();
    await page.waitForURL((url) => url.pathname !== `${prefix}search/`);
    await page.goBack();
    await hits(page).first().waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("Witkoff");
    expect(await hits(page).allTextContents()).toEqual(before);
  });
});

// What does not lead to another page is the same under any address.
describe("searching", () => {
  const bench = useBrowser();

  test("the back button steps through earlier queries", async () => {
    const page = await search(bench, "Witkoff");
    await ask(page, "tariffs");
    expect(new URL(page.url()).searchParams.get("q")).toBe("tariffs");
    await page.goBack();
    await page.waitForURL(/q=Witkoff/);
    expect(await page.getByRole("searchbox").inputValue()).toBe("Witkoff");
    await expect
      .poll(async () => (await visibleText(page.locator(".search-hits"))).toLowerCase())
      .toContain("witkoff");
  });

  test("a filter by state leaves results of that state alone, and stands in the address", async () => {
    const page = await search(bench, "Putin");
    const all = await total(page);
    await openFilters(page);
    const happened = page.locator("[data-search-filters]").getByRole("checkbox", { name: /Happened/ });
    await happened.check();
    await expect.poll(() => total(page)).toBeLessThan(all);
    expect(decodeURIComponent(page.url())).toMatch(/occurred|happened/i);
    for (const text of await page.locator(".search-hits > li").allTextContents())
      expect(text).toMatch(/Happened/i);
    await page.reload();
    await hits(page).first().waitFor();
    expect(await total(page)).toBeLessThan(all);
  });

  test("two filters must be met by one line, and every line that is shown meets them", async () => {
    const page = await bench.open("/search/?q=Putin&kind=Event&state=Possible");
    await hits(page).first().waitFor();
    const lines = await page.locator(".search-hits .search-line").allTextContents();
    expect(lines.length).toBeGreaterThan(0);
    for (const text of lines) expect(text).toMatch(/^(?:Possible|.*now: possible).*(?:Event|Deadline)/);
  });

  test("the lines of a page stand together as one result, and there are as many results as the page says", async () => {
    const page = await search(bench, "Ushakov");
    const results = page.locator(".search-hits > li");
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 2000);
        return await results.count();
      })
      .toBe(await total(page));
    const pages = await results.evaluateAll((items) =>
      items.map((item) =>
        [...item.querySelectorAll(".search-hit-text a")].map((a) => (a as HTMLAnchorElement).pathname),
      ),
    );
    expect(pages.filter((addresses) => new Set(addresses).size > 1)).toEqual([]);
    expect(new Set(pages.map(([first]) => first)).size).toBe(pages.length);
    expect(pages.some((addresses) => addresses.length > 1)).toBe(true);
  });

  test("a name in another script finds the lines that name its bearer", async () => {
    const page = await search(bench, "Зеленський");
    expect(await visibleText(page.locator(".search-hits"))).toContain("Zelenskiy");
    expect(page.troubles).toEqual([]);
  });

  test("nothing found is said, and said to a screen reader", async () => {
    const page = await bench.open("/search/?q=xylophonist");
    const status = page.getByRole("status");
    await expect.poll(async () => (await status.textContent())?.trim()).toMatch(/no |nothing|0 /i);
    expect(await status.getAttribute("aria-live")).not.toBe("off");
  });

  test("words that mean something to a program are only words", async () => {
    const page = await bench.open(
      `/search/?q=${encodeURIComponent('"><img src=x onerror=alert(1)> constructor __proto__')}`,
    );
    await page.waitForLoadState("networkidle");
    expect(await page.locator("main img").count()).toBe(0);
    expect(page.troubles).toEqual([]);
  });
});

async function search(bench: BrowserBench, words: string): Promise<WatchedPage> {
  const page = await bench.open("/search/");
  await ask(page, words);
  return page;
}

async function ask(page: WatchedPage, words: string): Promise<void> {
  await page.getByRole("searchbox").fill(words);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === words);
  await hits(page).first().waitFor();
}

const hits = (page: WatchedPage) => page.locator(".search-hits a");

/** How many results the page says there are. */
async function total(page: WatchedPage): Promise<number> {
  const text = (await page.getByRole("status").textContent()) ?? "";
  return Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(",", "") ?? Number.NaN);
}

async function openFilters(page: WatchedPage): Promise<void> {
  const filters = page.locator("details.search-filters");
  if ((await filters.getAttribute("open")) === null) await filters.locator("summary").click();
}
