import axe from "axe-core";
import { describe, expect, test } from "vitest";
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

const bench = useBrowser();

/** WCAG 2.2 A and AA, and axe's best practice. */
const allRules: string[] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Those of them that look at colours. */
const rulesOfColours: string[] = ["color-contrast", "link-in-text-block"];

describe.each([1280, 320])("at %i pixels", (width) => {
  // A page is opened once for both: its script looks at the width, and only its style sheet at the colours.
  test.each(kinds)("axe finds nothing on the %s page, in light colours or dark ones", async (kind) => {
    const page = await bench.open(addresses[kind], { viewport: { width, height: 900 } });
    const light = await axeFindings(page);
    await page.emulateMedia({ colorScheme: "dark" });
    expect({ light, dark: await axeFindings(page, rulesOfColours) }).toEqual({ light: [], dark: [] });
  });
});

describe.each([1280, 360])("among the results of a search, at %i pixels", (width) => {
  test.each([
    ["with every filter and line open", "?q=putin", true],
    ["with a date that can't be read", "?q=putin&kind=Statement&from=soon", true],
    ["with lists of other lines", "?q=6+August+2025", false],
    ["where another spelling is answered", "?q=Wittkoff+meeting", false],
    ["where nothing is found", "?q=qwertzuiop", false],
    ["where a filter is in the way", "?q=Rosneft&kind=Event&state=Possible", false],
  ])("axe finds nothing %s, in light colours or dark ones", async (_, search, isOpen) => {
    const page = await bench.open(`/search/${search}`, { viewport: { width, height: 900 } });
    await expect
      .poll(() => page.getByRole("status").textContent(), { timeout: 15_000 })
      .toMatch(/\d pages?|Nothing found/);
    if (isOpen) {
      await page.locator(".search-filters, .search-filters details, .search-hit-more").evaluateAll((all) => {
        for (const one of all) one.setAttribute("open", "");
      });
      await page.getByRole("group", { name: "Publisher" }).getByRole("checkbox").first().waitFor();
    }
    await page.waitForLoadState("networkidle");
    const light = await axeFindings(page);
    await page.emulateMedia({ colorScheme: "dark" });
    expect({ light, dark: await axeFindings(page) }).toEqual({ light: [], dark: [] });
  });
});

test("axe finds nothing on the briefing in forced colours", async () => {
  const page = await bench.open(addresses.briefing, { forcedColors: "active" });
  expect(await axeFindings(page)).toEqual([]);
});

/** Violations of these rules, or of those that have one of these tags, one line each. */
async function axeFindings(page: WatchedPage, runOnly = allRules): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (runOnly) => {
    const results = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)}\n${node.failureSummary ?? ""}`),
    );
  }, runOnly);
  return violations;
}
