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

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  describe.each([1280, 320])("at %i pixels", (width) => {
    const bench = useBrowser();

    test.each(kinds)("axe finds nothing on the %s page", async (kind) => {
      const page = await bench.open(addresses[kind], { colorScheme, viewport: { width, height: 900 } });
      expect(await axeFindings(page)).toEqual([]);
    });
  });
});

describe("in forced colours", () => {
  const bench = useBrowser();

  test("axe finds nothing on the briefing", async () => {
    const page = await bench.open(addresses.briefing, { forcedColors: "active" });
    expect(await axeFindings(page)).toEqual([]);
  });
});

/** Violations of WCAG 2.2 A and AA and of axe's best practice, one line each. */
async function axeFindings(page: WatchedPage): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const results = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)}\n${node.failureSummary ?? ""}`),
    );
  });
  return violations;
}
