import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { JSHandle } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { askByAddress } from "../support/ask-search.ts";
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
const tags: string[] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Rules that look at colours. */
const colours = ["color-contrast", "link-in-text-block"];
/** Rules that look at places. */
const places = ["target-size", "scrollable-region-focusable"];

const every: Rules = { runOnly: tags };
const everyButColours: Rules = {
  runOnly: tags,
  rules: Object.fromEntries(colours.map((rule) => [rule, { enabled: false }])),
};

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
    const shown = await shownOn(page);
    const wide = { ...shown, found: await axeFindings(page, every), ...(await findingsOfColours(page)) };
    await page.setViewportSize(sizes.narrow);
    const inNarrow = await shownOn(page);
    // Where the same elements are shown, they are only in other places.
    const rules = inNarrow.hidden === shown.hidden ? { runOnly: places } : every;
    const narrow = {
      ...inNarrow,
      found: await axeFindings(page, rules),
      ...(await findingsOfColours(page)),
    };
    expect({ wide, narrow }).toEqual({
      wide: { ...nothing, width: 1280, hidden: shown.hidden },
      narrow: { ...nothing, width: 320, hidden: inNarrow.hidden },
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
    expect((await askByAddress(page, search)).told).toMatch(/\d pages?|Nothing found/);
    if (isOpen) {
      await page.locator(".search-filters, .search-filters details, .search-hit-more").evaluateAll((all) => {
        for (const one of all) one.setAttribute("open", "");
      });
      await page.getByRole("group", { name: "Publisher" }).getByRole("checkbox").first().waitFor();
      const unfilled = page.locator("[data-search-filters] details:not(:has(input))");
      await expect.poll(() => unfilled.count()).toBe(0);
    }
    await settled(page);
    const found = await axeFindings(page, everyButColours);
    expect({ found, ...(await findingsOfColours(page)) }).toEqual(nothing);
  });
});

test("axe finds nothing on the briefing in forced colours", async () => {
  const page = await bench.open(addresses.briefing, { forcedColors: "active" });
  expect(await axeFindings(page, every)).toEqual([]);
});

const nothing = { found: [], light: [], dark: [] };

/** The width that the page sees, so that no window is called wide that another test left narrow, and the elements that are hidden in it. */
function shownOn(page: WatchedPage) {
  return page.evaluate(() => ({
    width: innerWidth,
    hidden: [...document.body.querySelectorAll("*")]
      .flatMap((one, at) => (one.checkVisibility({ visibilityProperty: true }) ? [] : [at]))
      .join(" "),
  }));
}

/** How texts were painted whose colours have been looked at, on any page. */
const lookedAt = new Set<string>();

/** What axe says to the colours of a page, light and dark, as far as no text that is painted alike was looked at before. */
async function findingsOfColours(page: WatchedPage) {
  const findings = async () => {
    const others = await page.evaluateHandle(paintedTexts, [...lookedAt]);
    const painted = await others.evaluate((all) => [...all.keys()]);
    for (const one of painted) lookedAt.add(one);
    const found = painted.length === 0 ? [] : await axeFindings(page, { runOnly: colours }, others);
    await others.dispose();
    return found;
  };
  await page.emulateMedia({ colorScheme: "light" });
  const light = await findings();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await findings();
  await page.emulateMedia({ colorScheme: "light" });
  return { light, dark };
}

/**
 * One element each of those whose text is painted in one way, by that way: its colour, size, weight and line, what lies under it and, of a
 * link, what stands around it. Ways that are known are left out.
 */
function paintedTexts(known: readonly string[]): ReadonlyMap<string, Element> {
  const grounds = new Map<Element | null, string>([[null, ""]]);
  const groundOf = (element: Element | null): string => {
    const done = grounds.get(element);
    if (element === null || done !== undefined) return done ?? "";
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
    const isPlain = backgroundColor === "rgba(0, 0, 0, 0)" && backgroundImage === "none" && opacity === "1";
    // What is taken out of the flow may lie over anything.
    const isLifted = position !== "static" && position !== "relative";
    const own = `${isPlain ? "" : `${backgroundColor} ${backgroundImage} ${opacity}/`}${isLifted ? `${element.localName}.${element.className}/` : ""}`;
    const ground = groundOf(element.parentElement) + own;
    grounds.set(element, ground);
    return ground;
  };
  const textOf = (element: Element): string => {
    const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(element);
    return `${color} ${fontSize} ${fontWeight} ${textDecorationLine} ${textShadow}`;
  };
  const isShown = (element: Element) =>
    (element.localName === "a" ||
      [...element.childNodes].some((one) => one instanceof Text && one.data.trim() !== "")) &&
    element.checkVisibility({ visibilityProperty: true });
  const painted = new Map<string, Element>();
  for (const element of document.body.querySelectorAll("*")) {
    if (!isShown(element)) continue;
    const around =
      element.localName === "a" && element.parentElement ? ` in ${textOf(element.parentElement)}` : "";
    const way = `${groundOf(element)}${textOf(element)}${around}`;
    if (!painted.has(way) && !known.includes(way)) painted.set(way, element);
  }
  return painted;
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

interface Rules {
  /** Rules, or the tags of such. */
  readonly runOnly: string[];
  readonly rules?: Record<string, { readonly enabled: boolean }>;
}

/** Violations of rules by a page, or by these elements of it, one line each. */
async function axeFindings(
  page: WatchedPage,
  rules: Rules,
  elements?: JSHandle<ReadonlyMap<string, Element>>,
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return page.evaluate(
    async ({ rules, elements }) => {
      const { axe: program } = window as unknown as { axe: typeof axe };
      const of = elements === undefined ? document : { include: [...elements.values()] };
      const { violations } = await program.run(of, { ...rules, resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)}\n${node.failureSummary ?? ""}`),
      );
    },
    { rules, elements },
  );
}
