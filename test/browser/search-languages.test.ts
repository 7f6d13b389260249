import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askedOtherwise, tenLines } from "../fixtures/ten-lines.ts";
import { useBrowser } from "../support/browser.ts";
import { runReadout } from "../support/build-site.ts";
import { type ServedSite, serveFolder } from "../support/static-server.ts";

const bench = useBrowser();
const folder = mkdtempSync(join(tmpdir(), "readout-languages-"));
let site: ServedSite | undefined;

const english = ["The talks about the harbour were put off.", "The council approved the budget."];

/** An English site with a sheet in each of four languages. */
beforeAll(async () => {
  mkdirSync(join(folder, "content/facts"), { recursive: true });
  for (const [lang, lines] of Object.entries({ ...tenLines, en: english }))
    writeFileSync(join(folder, `content/facts/sheet-${lang}.facts.yaml`), sheet(lang, lines));
  const args = ["build", "--content", "content", "--out", "site", "--now", "2025-05-20", "--quiet"];
  const { code, output } = await runReadout(args, { cwd: folder });
  if (code !== 0) throw new Error(output);
  site = await serveFolder(join(folder, "site"), "/");
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

function sheet(lang: string, lines: readonly string[]): string {
  return `factsheet: 1
id: sheet-${lang}
title: Sheet ${lang}
bottomLine: Ten lines.[^line-1]
key: [line-1]
lang: ${lang}
sources:
  a: {type: news-report, publisher: gazette, title: A, published: ${day(lang)}, dateline: {date: ${day(lang)}}}
entities:
  gazette: {type: organization, name: The Gazette}
  mayor: {type: person, name: Ada Berg}
statements:
${lines.map((line, n) => `  line-${n + 1}: {by: mayor, verb: said, says: "${line}", when: ${day(lang)}, cite: p1}`).join("\n")}
`;
}

const day = (lang: string) => `2025-05-0${1 + ["en", "ru", "de", "ar", "ja"].indexOf(lang)}`;

async function found(search: string): Promise<readonly string[]> {
  const page = await bench.open("/");
  await page.goto(site!.url(`/search/${search}`));
  const status = page.getByRole("status");
  await expect
    .poll(async () => (await status.textContent()) ?? "", { timeout: 20_000 })
    .toMatch(/\d pages?|Nothing/);
  return page
    .locator("ol.search-hits > li")
    .evaluateAll((items) => items.map((item) => item.querySelector("a")?.getAttribute("href") ?? ""));
}

test.each(
  Object.entries(askedOtherwise).flatMap(([lang, asked]) =>
    asked.map(([query, line]) => [query, `/briefings/sheet-${lang}/#line-${line}`] as const),
  ),
)("from an English page “%s” finds its line in another form of the words", async (query, address) => {
  expect(await found(`?q=${encodeURIComponent(query)}`)).toContain(address);
});

test("results of all languages stand in one order of days, and count together", async () => {
  const newest = ["ja", "ar", "de", "ru", "en"].map((lang) => `/briefings/sheet-${lang}/`);
  expect(await found("?kind=Briefing&sort=newest")).toEqual(newest);
  expect(await found("?kind=Briefing&sort=oldest")).toEqual(newest.toReversed());
});
