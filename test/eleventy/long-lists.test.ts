import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { miniSite } from "../cli/mini-site.ts";
import { longEntities, longSheets, longStorylines } from "../pages/long-archive.ts";
import { runReadout } from "../support/build-site.ts";
import { addressOf, pagesOf } from "../support/site-files.ts";

/** Enough for every list to have several pages. */
const count = 280;
const sheets = longSheets(count).map((text, index) => [
  `content/facts/${index}.md`,
  `---\nfactsheet: 1\n${text}\n---\n`,
]);
let site = "";
/** The addresses of all pages of years, months, letters and publishers. */
let parts: readonly string[] = [];

beforeAll(async () => {
  const folder = miniSite(
    {
      ...Object.fromEntries(sheets),
      // JSON is YAML.
      "_data/entities.yaml": JSON.stringify(longEntities(count)),
      "_data/storylines.yaml": JSON.stringify(longStorylines),
    },
    afterAll,
  );
  site = join(folder, "_site");
  const args = ["build", "--no-search", "--quiet", "--now", "2026-03-10", "--url", "https://long.example"];
  const { code, output } = await runReadout(args, { cwd: folder });
  if (code !== 0) throw new Error(output.slice(0, 2000));
  parts = pagesOf(site)
    .map(addressOf)
    .filter((address) => /\/(\d{4}|undated|by-name)\//.test(address) || /^\/sources\/./.test(address));
});

test("every list has pages of its own kind", () => {
  const lists = new Set(parts.map((address) => address.split("/")[1]));
  expect([...lists].sort()).toEqual([
    "briefings",
    "corrections",
    "deadlines",
    "organizations",
    "people",
    "questions",
    "sources",
    "storylines",
    "timeline",
  ]);
});

test("every link between them leads somewhere", async () => {
  const { code, output } = await runReadout(["verify", site]);
  expect(output).toMatch(/^Nothing wrong with/);
  expect(code).toBe(0);
});

test("each can be reached from the home page without going through a briefing", () => {
  const pages = new Set(pagesOf(site).map(addressOf));
  const reached = new Set(["/"]);
  // A set that grows while it is walked through is walked to its end.
  for (const address of reached)
    for (const [, to = ""] of readFileSync(join(site, address, "index.html"), "utf8").matchAll(link))
      if (pages.has(to) && !to.startsWith("/briefings/sheet-")) reached.add(to);
  expect(parts.filter((address) => !reached.has(address))).toEqual([]);
});

const link = /<a [^>]*href="(\/[^"#]*)"/g;

test("the sitemap names each", () => {
  const sitemap = readFileSync(join(site, "sitemap.xml"), "utf8");
  const missing = parts.filter((address) => !sitemap.includes(`<loc>https://long.example${address}</loc>`));
  expect(missing).toEqual([]);
});

test("each has a title and a canonical address of its own", () => {
  const heads = parts.map((address) => {
    const html = readFileSync(join(site, address, "index.html"), "utf8");
    expect(html).toContain(`<link rel="canonical" href="https://long.example${address}"/>`);
    return /<title>([^<]*)/.exec(html)?.[1];
  });
  expect(new Set(heads).size).toBe(heads.length);
  expect(heads.some((title) => title?.startsWith("Briefings, 2025 "))).toBe(true);
});
