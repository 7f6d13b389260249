import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { beforeAll, describe, expect, test } from "vitest";
import { answerOn } from "../support/ask-search.ts";
import type { WatchedPage } from "../support/browser.ts";
import { builtSite, useBrowser } from "../support/browser.ts";
import { onePageOfEachKind, type PageKindName } from "../support/site-files.ts";

const kinds: readonly PageKindName[] = [
  "home",
  "briefings",
  "briefing",
  "person",
  "place",
  "storyline",
  "timeline",
  "deadlines",
  "questions",
  "sources",
  "corrections",
  "search",
  "about",
  "notFound",
];
const addresses = onePageOfEachKind(builtSite("/").folder);

/** Half as long as the source that axe gives of itself. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const bench = useBrowser();

/** WCAG 2.2 A and AA, and axe's best practice. */
const allRules: string[] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Those of them that look at colours. */
const rulesOfColours: string[] = ["color-contrast", "link-in-text-block"];

/** What a window is: wide as a desk's, or narrow as WCAG asks of reflow. */
const sizes = {
  wide: { width: 1280, height: 900 },
  narrow: { width: 320, height: 900 },
  phone: { width: 360, height: 900 },
};

// A page is opened once for all: its style sheet alone looks at the width and the colours, and at both while it is shown.
test.each(kinds)(
  "axe finds nothing on the %s page, wide or narrow, in light colours or dark ones",
  async (kind) => {
    const page = await bench.open(addresses[kind], { viewport: sizes.wide });
    const wide = await findingsInWindow(page);
    await page.setViewportSize(sizes.narrow);
    expect({ wide, narrow: await findingsInWindow(page) }).toEqual({
      wide: { width: 1280, ...none },
      narrow: { width: 320, ...none },
    });
  },
);

// Here a script looks at the width too, when results come. Those that are opened come last, since they stay open.
describe.each(["wide", "phone"] as const)("among the results of a search, in a %s window", (size) => {
  let page: WatchedPage;
  beforeAll(async () => {
    page = await bench.openForAll("/search/", { viewport: sizes[size] });
  });

  test.each([
    ["with lists of other lines", "?q=6+August+2025", false],
    ["where another spelling is answered", "?q=Wittkoff+meeting", false],
    ["where nothing is found", "?q=qwertzuiop", false],
    ["where a filter is in the way", "?q=Rosneft&kind=Event&state=Possible", false],
    ["with every filter and line open", "?q=putin", true],
    ["with a date that can't be read", "?q=putin&kind=Statement&from=soon", true],
  ])("axe finds nothing %s, in light colours or dark ones", async (_, search, isOpen) => {
    // As the button for the page before: it is asked by the address, and not loaded anew.
    await page.evaluate((search) => {
      history.pushState(null, "", search);
      dispatchEvent(new PopStateEvent("popstate"));
    }, search);
    expect((await answerOn(page)).told).toMatch(/\d pages?|Nothing found/);
    if (isOpen) {
      await page.locator(".search-filters, .search-filters details, .search-hit-more").evaluateAll((all) => {
        for (const one of all) one.setAttribute("open", "");
      });
      await page.getByRole("group", { name: "Publisher" }).getByRole("checkbox").first().waitFor();
      const unfilled = page.locator("[data-search-filters] details:not(:has(input))");
      await expect.poll(() => unfilled.count()).toBe(0);
    }
    await settled(page);
    expect(await findingsInBothColours(page)).toEqual(none);
  });
});

test("axe finds nothing on the briefing in forced colours", async () => {
  const page = await bench.open(addresses.briefing, { forcedColors: "active" });
  expect(await axeFindings(page)).toEqual([]);
});

const none = { light: [], dark: [] };

/** With the width that the page sees, so that no window is called wide that another test left narrow. */
async function findingsInWindow(page: WatchedPage) {
  return { width: await page.evaluate(() => innerWidth), ...(await findingsInBothColours(page)) };
}

async function findingsInBothColours(page: WatchedPage) {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: "dark" });
  return { light, dark: await axeFindings(page, rulesOfColours) };
}

/** When nothing of the page has changed for half a second. */
function settled(page: WatchedPage): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let quiet = setTimeout(resolve, 500);
        new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(resolve, 500);
        }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
  );
}

/** Violations of these rules, or of those that have one of these tags, one line each. */
async function axeFindings(page: WatchedPage, runOnly = allRules): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (runOnly) => {
    const results = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly,
      resultTypes: ["violations"],
    });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)}\n${node.failureSummary ?? ""}`),
    );
  }, runOnly);
  return violations;
}
