import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtSite, useBrowser } from "../support/browser.ts";
import { projectFolder } from "../support/build-site.ts";
import { idsOf } from "../support/html.ts";
import { visibleText } from "../support/seen.ts";
import { filesOf, readText } from "../support/site-files.ts";

const bench = useBrowser();
const { folder } = builtSite("/");
const seed = "2025-08-06-trump-putin-meeting";
const briefings = filesOf(folder).flatMap(
  (path) => /^briefings\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? [],
);
const wordsOfArticle = 393;
const wide = { viewport: { width: 1280, height: 900 } };

/** Words as a reader sees them when the page opens, without navigation: of all, and of what stands before the first section. */
async function wordsOf(page: Page) {
  await page.evaluate(() => {
    for (const nav of document.querySelectorAll("main nav")) nav.remove();
  });
  const count = async (selector: string) =>
    (await visibleText(page.locator(selector))).match(/\S+/g)?.length ?? 0;
  const [open, before] = [await count("main"), await count(".briefing-lede")];
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  return { open, before, whole: await count("main") };
}

describe("a briefing is read in a minute", () => {
  test("there is one of each sheet", () => {
    expect(briefings).toHaveLength(readdirSync(join(projectFolder, "content/facts")).length);
  });

  test("the seed's page opens with 1.6 words for each of its article, and has at most five in all", async () => {
    const { open, before, whole } = await wordsOf(await bench.open(`/briefings/${seed}/`, wide));
    expect(open).toBeLessThanOrEqual(1.6 * wordsOfArticle + 2);
    expect(before).toBeLessThanOrEqual(260);
    expect(whole).toBeLessThanOrEqual(5 * wordsOfArticle);
  });

  test.each(briefings)(
    "%s opens with no more than 700 words, and what was wrong or is withdrawn in it is not folded",
    async (id) => {
      const page = await bench.open(`/briefings/${id}/`, wide);
      const folded = await page.evaluate(() =>
        [...document.querySelectorAll(".fold:not([open])")].flatMap((fold) =>
          /\((?:corrected|marked as the source's error), see|Withdrawn:/.exec(fold.textContent ?? "") ===
            null || fold.querySelector("#section-about, .notes") !== null
            ? []
            : [fold.querySelector("summary")?.textContent],
        ),
      );
      expect(folded).toEqual([]);
      const { open, before } = await wordsOf(page);
      expect(open).toBeLessThanOrEqual(700);
      expect(before).toBeLessThanOrEqual(260);
    },
  );

  test("title and bottom line stand on the first screen of a phone, with nothing but the site's head above", async () => {
    const page = await bench.open(`/briefings/${seed}/`, { viewport: { width: 360, height: 640 } });
    const [title, bottomLine] = await page.evaluate(() =>
      ["h1", "blockquote"].map((name) => document.querySelector(`main ${name}`)!.getBoundingClientRect()),
    );
    expect(bottomLine!.bottom).toBeLessThanOrEqual(640);
    const above = await page.evaluate(
      (top) => document.elementsFromPoint(180, top - 8).map((element) => element.localName),
      title!.top,
    );
    expect(above[0]).toMatch(/^(?:main|header|article|div)$/);
    const contents = page.locator(".briefing-aside summary");
    await contents.click();
    expect(await page.locator(".contents-list a").first().isVisible()).toBe(true);
  });
});

describe("what is folded is there", () => {
  test.each([seed, "2025-08-06-witkoff-putin-moscow"])(
    "a link to any line of %s opens what it is folded in, without scripts",
    async (id) => {
      const page = await bench.open(`/briefings/${id}/`, wide);
      expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
      const ids = [...idsOf(readText(folder, `briefings/${id}/index.html`))].filter(
        (one) => !one.startsWith("part_"),
      );
      expect(ids.length).toBeGreaterThan(100);
      const hidden = await page.evaluate((anchors) => {
        const folded = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
        return anchors.filter((anchor) => {
          // What an earlier link opened is folded again.
          for (const fold of folded) fold.open = false;
          location.hash = `#${encodeURIComponent(anchor)}`;
          return document.getElementById(anchor)?.checkVisibility() !== true;
        });
      }, ids);
      expect(hidden).toEqual([]);
    },
  );

  test("paper has every line", async () => {
    const page = await bench.open(`/briefings/${seed}/`, wide);
    await page.emulateMedia({ media: "print" });
    const isWhole = await page.evaluate(() =>
      [...document.querySelectorAll(".fold")].map((fold) => {
        const { height } = fold.getBoundingClientRect();
        return fold.hasAttribute("open") || height > 60;
      }),
    );
    expect(isWhole).not.toContain(false);
  });
});
