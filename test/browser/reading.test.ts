import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { builtSite, useBrowser } from "../support/browser.ts";
import { expectWhole, isInView, visibleText } from "../support/seen.ts";
import { onePageOfEachKind } from "../support/site-files.ts";

const bench = useBrowser();
const addresses = onePageOfEachKind(builtSite("/").folder);
const kinds = Object.entries(addresses);
const states = ["Happened", "Scheduled", "Intended", "Possible", "Conditional"];

describe("on a narrow screen", () => {
  test.each(kinds)(
    "the %s page loads everything under a strict policy, does not scroll sideways at 320 pixels, and its first stop skips to the content",
    async (_kind, address) => {
      const page = await bench.open(address, { viewport: { width: 320, height: 640 } });
      await expectWhole(page);
      expect((await visibleText(page.locator("main"))).length).toBeGreaterThan(40);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      // The search box takes the focus by itself only where that is all a page is for; start before it.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press("Tab");
      const skip = page.locator(":focus");
      expect(await skip.getAttribute("href")).toMatch(/^#/);
      expect(await skip.boundingBox()).toMatchObject({ x: expect.any(Number) });
      await page.keyboard.press("Enter");
      await page.waitForURL(/#./);
      const target = new URL(page.url()).hash;
      expect(
        await page
          .locator(target)
          .evaluate((element) => element.closest("main") !== null || element.querySelector("main") !== null),
      ).toBe(true);
      // And the next stop lies behind it.
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("header") === null)).toBe(true);
    },
  );

  test("nothing is cut off at 320 pixels with text twice as large", async () => {
    const page = await bench.open(addresses.briefing, { viewport: { width: 640, height: 900 } });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe("without JavaScript", () => {
  // The search page alone has scripts; site/pages.test.ts holds that.
  test("the search page says what needs JavaScript and offers lists to browse", async () => {
    const page = await bench.open("/search/", { javaScriptEnabled: false });
    const main = page.locator("main");
    expect(await visibleText(main)).toMatch(/JavaScript/);
    for (const name of ["Steve Witkoff", "Moscow", "Russia"])
      expect(await main.getByRole("link", { name }).count()).toBeGreaterThan(0);
    expect(
      await main.getByRole("link", { name: /Trump may meet Putin|August 2025/ }).count(),
    ).toBeGreaterThan(0);
  });

  test("state words stand in the briefing as text", async () => {
    const page = await bench.open(addresses.briefing, { javaScriptEnabled: false });
    const text = await visibleText(page.locator("main"));
    for (const state of states) expect(text).toMatch(new RegExp(state, "i"));
  });
});

describe("with the keyboard alone", () => {
  test("the focus can be seen at every stop of the briefing", async () => {
    const page = await bench.open(addresses.briefing);
    const unseen: string[] = [];
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return "end";
        const style = getComputedStyle(element);
        const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
        const box = element.getBoundingClientRect();
        return outlined && box.width > 0 && box.height > 0 ? "seen" : element.outerHTML.slice(0, 120);
      });
      if (seen === "end") break;
      if (seen !== "seen") unseen.push(seen);
    }
    expect(unseen).toEqual([]);
  });
});

describe("on paper", () => {
  test("the briefing prints with its states, sources and notes, in dark colours on white", async () => {
    const page = await bench.open(addresses.briefing, { colorScheme: "dark" });
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(20_000);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await lightness(page.evaluate(() => getComputedStyle(document.body).color))).toBeLessThan(100);
    // Where pdftotext is not installed, the page as laid out for print stands in for the paper.
    const text = pdfText(pdf) ?? (await visibleText(page.locator("main")));
    for (const state of states) expect(text).toMatch(new RegExp(state, "i"));
    expect(text).toMatch(/Not known from this article/i);
    expect(text).toMatch(/The New York Times/);
  });

  function pdfText(pdf: Buffer): string | null {
    if (spawnSync("pdftotext", ["-v"]).status !== 0) return null;
    return execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 1e8 });
  }

  async function lightness(color: Promise<string>): Promise<number> {
    const parts = (await color).match(/[\d.]+/g)?.map(Number) ?? [255];
    return Math.max(...parts.slice(0, 3));
  }
});

describe("permanent places", () => {
  test("an address with a record's anchor opens at that record", async () => {
    const page = await bench.open(`${addresses.briefing}#witkoff-session`);
    const record = page.locator("#witkoff-session");
    expect(await record.count()).toBe(1);
    expect(await isInView(record)).toBe(true);
  });

  test("a note leads back to the line that it belongs to", async () => {
    const page = await bench.open(`${addresses.briefing}#note-peace-deadline`);
    await page
      .locator("#note-peace-deadline a[href='#peace-deadline'], #note-peace-deadline a[href^='#']")
      .last()
      .click();
    await page.waitForURL(/#(?!note-)./);
    const target = new URL(page.url()).hash;
    expect(await page.locator(target).count()).toBe(1);
  });
});
