import { setTimeout } from "node:timers/promises";
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { WatchedPage } from "./browser.ts";

/** The text as it is laid out for a reader: what is hidden is not in it. */
export function visibleText(locator: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: hidden text must not count.
  return locator.innerText();
}

/** True once the element stands in the window; scrolling there may take a moment. */
export async function isInView(locator: Locator): Promise<boolean> {
  const isInside = () =>
    locator.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
  for (let tries = 0; tries < 30; tries++) {
    if (await isInside()) return true;
    await setTimeout(100);
  }
  return false;
}

/** That nothing of the page was refused or failed, and that it has its head and its styles. */
export async function expectWhole(page: WatchedPage): Promise<void> {
  // All that a page without scripts asks for was asked for when it had loaded.
  if ((await page.locator("script[src]").count()) > 0) await page.waitForLoadState("networkidle");
  expect(page.troubles).toEqual([]);
  expect(await page.locator("h1").count()).toBe(1);
  // The styles came through.
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
}
