import { beforeAll, describe, expect, test } from "vitest";
import { ask, askByAddress } from "../support/ask-search.ts";
import { useBrowser, type WatchedPage } from "../support/browser.ts";
import { isInView, visibleText } from "../support/seen.ts";

describe.each(["/", "/x/y/"] as const)("searching the site at %s", (prefix) => {
  const bench = useBrowser(prefix);

  test("the field on every page leads to the answer, a result to its record, and the button for the page before back", async () => {
    const page = await bench.open("/");
    await page.getByRole("searchbox").fill("Witkoff");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === `${prefix}search/` && url.search === "?q=Witkoff");
    await hits(page).first().waitFor();
    const before = await hits(page).allTextContents();
    expect((await visibleText(page.locator(".search-hits"))).toLowerCase()).toContain("witkoff");
    const link = hits(page).first();
    expect(await link.getAttribute("href")).toMatch(new RegExp(`^${prefix}(briefings|people)/`));
    await link.click();
    await page.waitForURL((url) => url.pathname !== `${prefix}search/`);
    expect(await visibleText(page.locator("main"))).toContain("Witkoff");
    await page.goBack();
    await hits(page).first().waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("Witkoff");
    expect(await hits(page).allTextContents()).toEqual(before);
    expect(page.troubles).toEqual([]);
  });

  test("a result that is a fact leads to its line, which is then in view", async () => {
    const page = await bench.open("/search/?q=closed-door+session");
    await page.locator(".search-hits a[href*='#']").first().click();
    await page.waitForURL(/\/briefings\/.*#/);
    const { hash } = new URL(page.url());
    const record = page.locator(hash);
    expect(await record.count()).toBe(1);
    expect(await record.isVisible()).toBe(true);
    expect(await isInView(record)).toBe(true);
  });
});

// What does not lead to another page is the same under any address.
describe("searching", () => {
  const bench = useBrowser();
  /** It is asked by one test after another. */
  let page: WatchedPage;
  beforeAll(async () => {
    page = await bench.openForAll("/search/");
  });

  test("the query stands in the address, and an address with a query answers it", async () => {
    await ask(page, "deadline");
    expect(new URL(page.url()).searchParams.get("q")).toBe("deadline");
    const again = await bench.open(`/search/?q=deadline`);
    await hits(again).first().waitFor();
    expect(await again.getByRole("searchbox").inputValue()).toBe("deadline");
    expect(await hits(again).allTextContents()).toEqual(await hits(page).allTextContents());
  });

  test("the back button steps through earlier queries", async () => {
    await ask(page, "Witkoff");
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
    await ask(page, "Putin");
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
    await askByAddress(page, "?q=Putin&kind=Event&state=Possible");
    const lines = await page.locator(".search-hits .search-line").allTextContents();
    expect(lines.length).toBeGreaterThan(0);
    for (const text of lines) expect(text).toMatch(/^(?:Possible|.*now: possible).*(?:Event|Deadline)/);
  });

  test("the lines of a page stand together as one result, and there are as many results as the page says", async () => {
    await askByAddress(page, "?q=Ushakov");
    const results = page.locator(".search-hits > li");
    await page.evaluate(() => scrollTo(0, 0));
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
    await askByAddress(page, `?q=${encodeURIComponent("Зеленський")}`);
    expect(await visibleText(page.locator(".search-hits"))).toContain("Zelenskiy");
    expect(page.troubles).toEqual([]);
  });

  test("nothing found is said, and said to a screen reader", async () => {
    expect((await askByAddress(page, "?q=xylophonist")).told).toMatch(/no |nothing|0 /i);
    const status = page.getByRole("status");
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
