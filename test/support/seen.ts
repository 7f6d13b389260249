import { setTimeout } from "node:timers/promises";
import type { Locator } from "playwright-core";

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
