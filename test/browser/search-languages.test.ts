import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askedOtherwise, tenLines } from "../fixtures/ten-lines.ts";
import { answerOn, ask } from "../support/ask-search.ts";
import { useBrowser, type WatchedPage } from "../support/browser.ts";
import { runReadout } from "../support/build-site.ts";
import { type ServedSite, serveFolder } from "../support/static-server.ts";

const bench = useBrowser();
const folder = mkdtempSync(join(tmpdir(), "readout-languages-"));
let site: ServedSite | undefined;
let open: WatchedPage;

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
  open = await bench.openForAll("/", { viewport: { width: 640, height: 400 } });
  await open.goto(site.url("/search/"));
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

/** Where the results of a question lead that is typed into the page. */
async function found(question: string): Promise<readonly string[]> {
  return (await ask(open, question)).addresses;
}

/** The same of an address. */
async function foundAt(search: string): Promise<readonly string[]> {
  await open.goto(site!.url(`/search/${search}`));
  return (await answerOn(open)).addresses;
}

test.each(
  Object.entries(askedOtherwise).flatMap(([lang, asked]) =>
    asked.map(([query, line]) => [query, `/briefings/sheet-${lang}/#line-${line}`] as const),
  ),
)("from an English page “%s” finds its line in another form of the words", async (query, address) => {
  expect(await found(query)).toContain(address);
});

test("results of all languages stand in one order of days, and count together", async () => {
  const newest = ["ja", "ar", "de", "ru", "en"].map((lang) => `/briefings/sheet-${lang}/`);
  expect(await foundAt("?kind=Briefing&sort=newest")).toEqual(newest);
  expect(await foundAt("?kind=Briefing&sort=oldest")).toEqual(newest.toReversed());
});
