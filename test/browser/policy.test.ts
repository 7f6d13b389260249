import { describe, expect, test } from "vitest";
import { builtSite, useBrowser } from "../support/browser.ts";
import { expectWhole } from "../support/seen.ts";
import { onePageOfEachKind } from "../support/site-files.ts";

describe("the site at /x/y/ under a strict Content-Security-Policy", () => {
  const bench = useBrowser("/x/y/");
  // At / each is asked this where it is read, in reading.test.ts.
  const pages = Object.entries(onePageOfEachKind(builtSite("/x/y/").folder)).filter(
    ([kind]) => kind !== "notFound",
  );

  test.each(pages)("the %s page raises no violation and loads everything", async (_kind, address) => {
    await expectWhole(await bench.open(address));
  });
});

describe.each(["/", "/x/y/"] as const)("the site at %s under a strict Content-Security-Policy", (prefix) => {
  const bench = useBrowser(prefix);

  test("an address that is not there gets our own page, with its styles", async () => {
    const page = await bench.open("/briefings/never/was/");
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    // The browser itself logs the status of the page.
    expect(page.troubles.filter((trouble) => !trouble.includes("404"))).toEqual([]);
    const ways = await page
      .locator("main a, header a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(ways).toContain(prefix);
  });

  test("a script put into a reading page would not run", async () => {
    const page = await bench.open("/");
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken over'";
      document.body.append(script);
    });
    expect(await page.title()).not.toBe("taken over");
    expect(page.troubles.join("\n")).toContain("Content Security Policy");
  });
});
