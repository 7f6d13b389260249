import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtSite, useBrowser } from "../support/browser.ts";
import { isInView } from "../support/seen.ts";

const { folder } = builtSite("/");
const bench = useBrowser("/");
const results = (page: Page) => page.locator("ol.search-hits > li");

describe("what is loaded", () => {
  test("is 60 KB before anybody types, and 150 KB with the first five results of the first query", async () => {
    const page = await bench.openNew("about:blank");
    const loaded = new Set<string>();
    page.on("request", (request) => loaded.add(new URL(request.url()).pathname));
    await page.goto(bench.site.url("/search/"));
    await page.waitForLoadState("networkidle");
    // Names and the program are there when somebody begins; of the index, nothing.
    const early = [...loaded].filter((path) => /^\/(?:pagefind|search)\/./.test(path));
    expect(early.toSorted()).toEqual(["/pagefind/pagefind.js", "/search/names.json"]);
    expect(kilobytes(loaded)).toBeLessThanOrEqual(60);
    await page.getByRole("searchbox").fill("deadline");
    await results(page).nth(4).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await results(page).count()).toBe(5);
    expect(kilobytes(loaded)).toBeLessThanOrEqual(150);
  });

  test.each([
    "Witkoff",
    "6 August 2025",
    "8 August",
    "“useful and constructive”",
    "25%",
    // Words in several parts of the index, and slips, for which several texts are tried.
    "Trump Putin",
    "tariffs August 2025",
    "Wittkoff meeting",
    "what did putin say about europe",
    "nuclear war cannot be won",
  ])("is for “%s” no more than 140 KB with the first results", async (text) => {
    const page = await bench.open("about:blank");
    const loaded = new Set<string>();
    page.on("request", (request) => loaded.add(new URL(request.url()).pathname));
    await page.goto(bench.site.url(`/search/?q=${encodeURIComponent(text)}`));
    await results(page).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(kilobytes(loaded)).toBeLessThanOrEqual(140);
  });

  test("is more while somebody scrolls, and by the button, which leads on to what it brought", async () => {
    const page = await bench.open("/search/?q=putin");
    await results(page).nth(4).waitFor();
    await page.getByRole("button", { name: /^Show \d+ more$/ }).press("Enter");
    const focused = () =>
      results(page).evaluateAll((items) => items.findIndex((item) => item.contains(document.activeElement)));
    await expect.poll(focused).toBeGreaterThanOrEqual(5);
    await page.reload();
    await results(page).nth(4).waitFor();
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 4000);
        return results(page).count();
      })
      .toBeGreaterThan(5);
  });
});

test.each([360, 1280])(
  "at %i pixels nothing jumps, whether a query comes by the address or by typing",
  async (width) => {
    const page = await bench.openNew("about:blank", { viewport: { width, height: 800 } });
    await page.addInitScript(() => {
      const seen = window as unknown as { shifts: number };
      seen.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[])
          if (!entry.hadRecentInput) seen.shifts += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const address of ["/search/?q=deadline", "/search/?state=Possible", "/search/"]) {
      await page.goto(bench.site.url(address));
      await page.waitForLoadState("networkidle");
      if (address === "/search/")
        await page.getByRole("searchbox").pressSequentially("deadline", { delay: 50 });
      await results(page).first().waitFor();
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBeLessThan(0.1);
    }
  },
);

// Colours place nothing.
test("on a phone the first result is seen below what was typed, above its keyboard", async () => {
  const page = await bench.open("/search/", { viewport: { width: 360, height: 640 } });
  await page.getByRole("searchbox").pressSequentially("prisoner exchange");
  // Shorter texts are answered while it is typed.
  await expect
    .poll(() => page.getByRole("status").textContent())
    .toMatch(/^\d+ pages? for “prisoner exchange”$/);
  const link = results(page).first().locator("a").first();
  const { y, height } = (await link.boundingBox())!;
  expect([y + height <= 450, await page.evaluate(() => scrollY)]).toEqual([true, 0]);
});

describe("with the keys", () => {
  test("/ leads to the field, arrows through the results, Enter opens one, Escape empties the field", async () => {
    const page = await bench.open("/search/?q=deadline");
    await results(page).nth(1).waitFor();
    await page.keyboard.press("/");
    expect(await isFocused(page, "[name=q]")).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await isFocused(page, "ol.search-hits > li:nth-child(2) a")).toBe(true);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await isFocused(page, "[name=q]")).toBe(true);
    await page.keyboard.press("/");
    expect(await page.getByRole("searchbox").inputValue()).toBe("/");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
    await expect.poll(() => results(page).count()).toBe(0);
    expect(new URL(page.url()).search).toBe("");
    await page.goBack();
    await results(page).first().waitFor();
    await page.locator("[name=q]").press("ArrowDown");
    const target = (await results(page).first().locator("a").first().getAttribute("href")) ?? "";
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.href.endsWith(target));
  });

  test("a link in front of the field skips to the results", async () => {
    const page = await bench.open("/search/?q=deadline");
    await results(page).first().waitFor();
    await page.locator("[name=q]").focus();
    const skip = page.getByRole("link", { name: "Skip to the results" });
    expect(await skip.evaluate((link) => getComputedStyle(link).clipPath)).toBe("inset(50%)");
    await page.keyboard.press("Shift+Tab");
    expect(await skip.evaluate((link) => getComputedStyle(link).clipPath)).toBe("none");
    expect(await page.locator(":focus").textContent()).toBe("Skip to the results");
    await page.keyboard.press("Enter");
    expect(await isFocused(page, "[role=status]")).toBe(true);
    expect(await isInView(results(page).first())).toBe(true);
  });
});

describe("on paper", () => {
  test("are the results and what was asked for, without the field, the filters and the lists", async () => {
    const page = await bench.open("/search/?q=deadline&kind=Event");
    await results(page).first().waitFor();
    await page.emulateMedia({ media: "print" });
    const isSeen = (selector: string) => page.locator(selector).first().isVisible();
    for (const selector of ["ol.search-hits > li", "[role=status]", ".search-active li"])
      expect([selector, await isSeen(selector)]).toEqual([selector, true]);
    for (const selector of [
      ".search-box",
      ".search-filters",
      ".search-head select",
      ".search-more",
      ".browse",
    ])
      expect([selector, await isSeen(selector)]).toEqual([selector, false]);
  });

  test("a result goes on over the page, in full width, and it is said how many of all are printed", async () => {
    const page = await bench.open("/search/?q=putin");
    await results(page).nth(4).waitFor();
    const printed = page.locator(".search-printed");
    expect(await printed.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await printed.textContent()).toMatch(/^On paper: the first 5 of \d\d pages\.$/);
    const [hit, main] = await Promise.all(
      ["ol.search-hits > li", "main"].map((selector) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => ({
            width: element.getBoundingClientRect().width,
            breakInside: getComputedStyle(element).breakInside,
          })),
      ),
    );
    expect(hit).toEqual({ width: main!.width, breakInside: "auto" });
  });
});

/** Of files of the site, as a host sends them. */
function kilobytes(paths: ReadonlySet<string>): number {
  return [...paths].reduce((sum, path) => sum + bytesOf(path), 0) / 1000;
}

const sent = new Map<string, number>();

function bytesOf(path: string): number {
  const known = sent.get(path);
  if (known !== undefined) return known;
  const file = readFileSync(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  const bytes = Math.min(file.length, brotliCompressSync(file).length);
  sent.set(path, bytes);
  return bytes;
}

const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element === document.activeElement);
