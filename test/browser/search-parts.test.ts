import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchWords } from "../../layouts/words/en/search-words.ts";
import { type Expected, nothing, readersQueries } from "../fixtures/readers-queries.ts";
import { askedOtherwise, tenLines } from "../fixtures/ten-lines.ts";
import { contextOf } from "../outputs/archive.ts";
import { answerOn, ask, askAll } from "../support/ask-search.ts";
import { builtSite, useBrowser } from "../support/browser.ts";
import { partedSample, partedSite } from "../support/parted-site.ts";
import { type ServedSite, serveFolder } from "../support/static-server.ts";

const bench = useBrowser("/");
const results = (page: Page) => page.locator("ol.search-hits > li");
const may = "**/pagefind/2025-05/*.pf_meta";

/** The sample in four parts: that of 2019 to 2022, of May and July 2025, of August with seven briefings, and of October with one. */
describe("an index in parts", () => {
  let folder: string;
  let site: ServedSite;
  beforeAll(async () => {
    folder = await partedSample(4);
    site = await serveFolder(folder, "/");
  });
  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("what readers type finds what is meant, or nothing", async () => {
    // A third of them, of every kind: what they find of a whole index is asked in search-queries.test.ts.
    const aThird = <One>(all: readonly One[]) => all.filter((_, at) => at % 3 === 0);
    // Before the meeting of 2019 stand five newer pages.
    const others = {
      ...readersQueries,
      "when did putin and zelensky meet": { top: /#putin-zelenskiy-meeting/ },
    };
    const expected: readonly (readonly [string, Expected | null])[] = [
      ...aThird(Object.entries(others)),
      ...aThird(nothing).map((query) => [query, null] as const),
    ];
    const page = await bench.open("about:blank", { viewport: { width: 640, height: 400 } });
    await page.goto(site.url("/search/"));
    const answers = await askAll(
      page,
      expected.map(([query]) => query),
    );
    const wrong = expected.flatMap(([query, meant], at) => {
      const { q, addresses, told } = answers[at]!;
      const place = addresses.slice(0, meant?.first ? 1 : 3);
      const isRight =
        meant === null
          ? addresses.length === 0 && told === `Nothing found for “${query}”.`
          : place.some((address) => (meant.first ?? meant.top)?.test(address));
      return q === query && isRight ? [] : [{ query, q, told, addresses }];
    });
    expect([wrong, page.troubles]).toEqual([[], []]);
  });

  /** A page that asks this, and the parts whose list was loaded, in their order. */
  async function asking(search: string, viewport = { width: 640, height: 400 }) {
    const page = await bench.open("about:blank", { viewport });
    const parts: string[] = [];
    const programs: string[] = [];
    page.on("request", (request) => {
      const path = new URL(request.url()).pathname;
      const [, part] = /^\/pagefind\/(?:(.+)\/)?pagefind\..*\.pf_meta$/.exec(path) ?? [];
      if (path.endsWith(".pf_meta")) parts.push(part ?? "newest");
      if (path.includes("/wasm.") && statSync(join(folder, path)).size > 12) programs.push(path);
    });
    await page.goto(site.url(`/search/${search}`));
    return { page, parts, programs };
  }

  test("older parts are asked while there are fewer than five results, and when somebody goes on", async () => {
    const { page, parts, programs } = await asking("?q=putin");
    const told = "8 pages for “putin” so far. Go on for those before August 2025.";
    expect((await answerOn(page)).told.replace(/^\d+/, "8")).toBe(told);
    expect([await results(page).count(), parts]).toEqual([5, ["newest", "2025-08"]]);
    const before = await results(page).allTextContents();
    await page.getByRole("button", { name: "Show up to 10 more" }).press("Enter");
    await results(page).nth(10).waitFor();
    expect((await results(page).allTextContents()).slice(0, 5)).toEqual(before);
    expect((await answerOn(page)).told).toMatch(/^\d+ pages for “putin”$/);
    // The last two are asked for together.
    expect(parts.toSorted()).toEqual(["2019", "2025-05", "2025-08", "newest"]);
    // One program runs for all parts.
    expect([programs, page.troubles]).toEqual([["/pagefind/wasm.en.pagefind"], []]);
  });

  test("what stood there stands there again when somebody comes back", async () => {
    const { page } = await asking("?q=putin");
    await results(page).nth(4).waitFor();
    await page.getByRole("button", { name: "Show up to 10 more" }).press("Enter");
    await results(page).nth(10).waitFor();
    const before = await results(page).allTextContents();
    await results(page).last().locator("a").first().click();
    await page.waitForURL((url) => url.pathname !== "/search/");
    await page.goBack();
    await results(page).nth(5).waitFor();
    expect(await results(page).allTextContents()).toEqual(before);
  });

  test("a printed page says that it has what was found so far", async () => {
    const { page } = await asking("?q=putin");
    await results(page).nth(4).waitFor();
    expect(await page.locator(".search-printed").textContent()).toMatch(
      /^On paper: the first 5 of \d+ pages found so far\.$/,
    );
  });

  test("the oldest first begin with the oldest part", async () => {
    const { page, parts } = await asking("?kind=Briefing&sort=oldest");
    const { addresses, told } = await answerOn(page);
    expect(addresses.map((address) => address.slice(11, 21))).toEqual(
      "2019-12-09 2021-06-16 2022-02-24 2025-05-16 2025-07-14".split(" "),
    );
    expect(told).toBe("6 pages so far. Go on for those from August 2025 on.");
    expect(parts).toEqual(["newest", "2019", "2025-05"]);
  });

  test.each([
    // Told then first, though later sheets tell of that day.
    ["?q=16 June 2021", /2021-06-16-biden-putin/, ["newest", "2019", "2025-08"]],
    // Of 2019 only two parts have any line, of 2018 one.
    ["?q=December 2019", /2019-12-09/, ["newest", "2019", "2025-08"]],
    ["?from=2018&to=2018", /./, ["newest", "2025-08"]],
  ])("“%s” asks the parts with a line of then", async (search, first, asked) => {
    const { page, parts } = await asking(search);
    const { addresses } = await answerOn(page);
    expect([addresses[0], parts]).toEqual([expect.stringMatching(first), asked]);
  });

  test("the numbers beside filters are those of all parts", async () => {
    const counts = async (page: Page) => {
      const group = page.locator("[data-search-filters] details").nth(1);
      if ((await group.getAttribute("open")) === null) await group.locator("summary").click();
      await group.locator("label").first().waitFor();
      return group.locator("label").allTextContents();
    };
    const wide = { width: 1280, height: 720 };
    const { page, parts } = await asking("?q=putin", wide);
    await results(page).nth(4).waitFor();
    await page.waitForLoadState("networkidle");
    expect(parts).toEqual(["newest", "2025-08"]);
    const inParts = await counts(page);
    const whole = await bench.open("/search/?q=putin", { viewport: wide });
    await results(whole).nth(4).waitFor();
    expect(inParts).toEqual(await counts(whole));
  });

  test("what is no longer asked is not looked for in further parts", async () => {
    const { page, parts } = await asking("");
    let goOn: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route("**/pagefind/2025-08/*.pf_meta", async (route) => {
      await held;
      await route.continue();
    });
    const older = page.waitForRequest("**/pagefind/2025-08/*.pf_meta");
    await page.getByRole("searchbox").fill("xylophonist");
    await older;
    expect((await ask(page, "!!!")).told).toBe(searchWords.noWord);
    goOn();
    await page.waitForLoadState("networkidle");
    expect(parts).toEqual(["newest", "2025-08"]);
  });

  test("a part that can't be loaded is told in words, and trying again loads it", async () => {
    const { page } = await asking("");
    await page.route("**/pagefind/2019/*.pf_meta", (route) => route.abort());
    await page.goto(site.url("/search/?q=martial law"));
    expect((await answerOn(page)).told).toBe(searchWords.failed);
    await page.unroute("**/pagefind/2019/*.pf_meta");
    await page.getByRole("button", { name: "Try again" }).click();
    await results(page).first().waitFor();
    expect((await answerOn(page)).addresses[0]).toMatch(/martial-law|2022-02-24/);
  });

  test("where an older part can't be loaded, the results of newer ones stay, and the button tries again", async () => {
    const { page } = await asking("");
    await page.route(may, (route) => route.abort());
    await page.goto(site.url("/search/?q=putin"));
    await results(page).nth(4).waitFor();
    const before = await results(page).allTextContents();
    await page.getByRole("button", { name: "Show up to 10 more" }).press("Enter");
    const again = page.getByRole("button", { name: searchWords.moreFailed });
    await again.waitFor();
    expect(await results(page).allTextContents()).toEqual(before);
    await page.unroute(may);
    await again.press("Enter");
    await results(page).nth(10).waitFor();
    expect((await answerOn(page)).told).toMatch(/^\d+ pages for “putin”$/);
  });

  test("where the numbers of a group can't be loaded, the group says so, and the results stay", async () => {
    const { page } = await asking("");
    await page.route(may, (route) => route.abort());
    await page.goto(site.url("/search/?q=putin"));
    await results(page).nth(4).waitFor();
    await page
      .locator("details", { has: page.locator("[data-search-filters]") })
      .locator("summary")
      .first()
      .click();
    const group = page.locator("[data-search-filters] details", { hasText: "State" }).first();
    await group.locator("summary").click();
    await group.getByText(searchWords.groupFailed).waitFor();
    expect(await results(page).count()).toBeGreaterThanOrEqual(5);
    await page.unroute(may);
    await group.locator("summary").click();
    await group.locator("summary").click();
    await group.getByRole("checkbox").first().waitFor();
  });
});

const sheet = (id: string, day: string, says: readonly string[], lang = "en") => `
factsheet: 1
id: ${id}
title: Sheet ${id}
bottomLine: Lines.[^line-1]
key: [line-1]
lang: ${lang}
sources:
  a: {type: news-report, publisher: gazette, title: A, dateline: {date: ${day}}}
statements:
${says.map((words, n) => `  line-${n + 1}: {by: mayor, verb: said, says: "${words}", when: ${day}, cite: p1}`).join("\n")}
`;

describe("an index of a briefing a part", () => {
  let folder: string;
  let site: ServedSite;
  beforeAll(async () => {
    const sheets = [
      sheet("new", "2025-05-01", ["The council committed itself to the bridge."]),
      sheet("ru", "2022-05-01", tenLines.ru, "ru"),
      sheet("de", "2020-05-01", tenLines.de, "de"),
      sheet("old", "2019-05-01", ["The committee met at the harbour.", "The talks were put off."]),
    ];
    folder = await partedSite(builtSite("/").folder, contextOf(sheets), 1);
    const page = join(folder, "search/index.html");
    const html = readFileSync(page, "utf8");
    writeFileSync(page, html.replace('data-languages="en"', 'data-languages="en ru de"'));
    site = await serveFolder(folder, "/");
  });
  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("finds what is in a language that only older parts have by the forms of its words", async () => {
    const page = await bench.open("about:blank");
    await page.goto(site.url("/search/"));
    for (const lang of ["de", "ru"] as const)
      for (const [query, line] of askedOtherwise[lang])
        expect([query, (await ask(page, query)).addresses]).toEqual([
          query,
          expect.arrayContaining([`/briefings/${lang}/#line-${line}`]),
        ]);
    expect((await ask(page, "talk")).addresses).toContain("/briefings/old/#line-2");
  });

  test("finds the word that an older part has, and none that is only like it in a newer one", async () => {
    const page = await bench.open("about:blank");
    await page.goto(site.url("/search/"));
    expect((await ask(page, "committee")).addresses).toEqual(["/briefings/old/#line-1"]);
    expect((await ask(page, "committing")).addresses).toEqual(["/briefings/new/#line-1"]);
  });
});
