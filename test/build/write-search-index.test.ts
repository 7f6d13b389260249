import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Fragment, pageHit } from "../../layouts/scripts/search/page-hit.ts";
import { readQuery } from "../../layouts/scripts/search/query.ts";
import { SiteCache } from "../../src/build/site-cache.ts";
import { writeSearchIndex } from "../../src/build/write-search-index.ts";
import type { ManifestFile } from "../../src/outputs/build-manifest.ts";
import { searchIndex } from "../../src/search/search-index.ts";
import { bridgeSheet, contextOf, laterSheet } from "../outputs/archive.ts";
import { searchedLines } from "../support/searched.ts";
import { type ServedSite, serveFolder } from "../support/static-server.ts";

interface Pagefind {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
  search(text: string | null): Promise<{ results: readonly { data(): Promise<Fragment> }[] }>;
}

let folder: string;
let again: string;
let site: ServedSite;
let pagefind: Pagefind;
let written: readonly string[];

/** The index of an archive of two briefings, read as the search page reads it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-search-"));
  again = await mkdtemp(join(tmpdir(), "readout-search-"));
  const context = contextOf([bridgeSheet, laterSheet]);
  written = (await writeSearchIndex(context, folder, null)).map(({ path }) => path);
  await writeSearchIndex(context, again, null);
  await writeFile(join(folder, "package.json"), '{"type": "module"}');
  site = await serveFolder(folder, "/");
  pagefind = (await import(pathToFileURL(join(folder, "pagefind/pagefind.js")).href)) as Pagefind;
  await pagefind.options({ basePath: site.url("/pagefind/"), baseUrl: "/" });
});

afterAll(async () => {
  await site.close();
  for (const one of [folder, again]) await rm(one, { recursive: true });
});

async function addresses(search: string): Promise<readonly string[]> {
  const query = readQuery(search);
  const { results } = await pagefind.search(query.text);
  const pages = await Promise.all(results.map((result) => result.data()));
  return pages.flatMap((page) => pageHit(page, query)?.lines.map(({ address }) => address) ?? []);
}

test("the same archive gives the same bytes, and every file is told of", async () => {
  const files = (await readdir(join(folder, "pagefind"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  expect(files.toSorted()).toEqual([...written].toSorted());
  for (const path of files)
    expect(await readFile(join(again, path))).toEqual(await readFile(join(folder, path)));
});

test("a kept index is put in place for the program that made it, and for no other", async () => {
  const [context, kept] = [contextOf([bridgeSheet]), join(folder, "kept")];
  const build = async (program: string) => {
    const cache = SiteCache.open(kept);
    const files = await writeSearchIndex(context, await mkdtemp(join(folder, "site-")), cache, program);
    const isKept = files.every(({ key, path, sha256, bytes }) => {
      const before = key === null ? null : cache.placeMade(key, join(folder, "looked-at"));
      return before?.some((one) => one.path === path && one.sha256 === sha256 && one.bytes === bytes);
    });
    const made = Object.fromEntries([
      [files[0]?.key ?? "", files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }))],
    ]);
    cache.save(made, files);
    return isKept;
  };
  expect([await build("one"), await build("one"), await build("another")]).toEqual([false, true, false]);
});

/** A briefing of that day. */
const told = (day: string, title = "Talks") => `
factsheet: 1
id: talks-${day}
title: ${title}
bottomLine: They talked.[^said]
key: [said]
sources:
  article: {type: news-report, publisher: gazette, title: Talks, dateline: {date: ${day}}}
statements:
  said: {by: mayor, verb: said, says: "They talked.", when: ${day}, cite: p1}
`;

describe("an index in parts", () => {
  const filesAt = new Map<string, readonly string[]>();
  const lists = new Map<string, unknown>();

  /** Builds it with the cache of the builds before; gives the folders whose words were made anew. */
  async function build(name: string, sheets: readonly string[]): Promise<readonly string[]> {
    const cache = SiteCache.open(join(folder, "kept-parts"));
    const out = await mkdtemp(join(folder, "site-"));
    const files = await writeSearchIndex(contextOf(sheets), out, cache, "", 2);
    const byKey: Record<string, ManifestFile[]> = {};
    const folders = new Map<string, string>();
    for (const { key, path, sha256, bytes } of files) {
      if (key === null) continue;
      byKey[key] = [...(byKey[key] ?? []), { path, sha256, bytes }];
      folders.set(key, /^pagefind\/(\d[^/]*)/.exec(path)?.[1] ?? "newest");
    }
    const anew = [...folders].filter(([key]) => cache.placeMade(key, out) === null);
    cache.save(byKey, files);
    filesAt.set(
      name,
      files.map(({ path }) => path),
    );
    lists.set(name, JSON.parse(await readFile(join(out, "pagefind/parts.json"), "utf8")));
    return anew.map(([, part]) => part);
  }

  test("after a new briefing the newest part alone is made anew", async () => {
    const sheets = [told("2022-05-01"), told("2023-05-01"), told("2024-05-01")];
    expect(await build("first", sheets)).toEqual(["newest", "2022"]);
    expect(await build("again", sheets)).toEqual([]);
    expect(await build("one more", [...sheets, told("2025-05-01")])).toEqual(["newest"]);
    // That which was the newest has now a folder.
    expect(await build("a new part", [...sheets, told("2025-05-01"), told("2025-06-01")])).toEqual([
      "newest",
      "2024",
    ]);
  });

  test("the list says what each has, the newest first, and only that has the script", () => {
    const may = (year: number) => `${year}-05`;
    expect(lists.get("a new part")).toEqual([
      { from: "2025", folder: "", languages: ["en"], months: [may(2025), "2025-06"] },
      { from: "2024", folder: "2024/", languages: ["en"], months: [may(2024)] },
      { from: "2022", folder: "2022/", languages: ["en"], months: [may(2022), may(2023)] },
    ]);
    const scripts = filesAt.get("a new part")?.filter((path) => path.endsWith(".js"));
    expect(scripts).toEqual(["pagefind/pagefind.js"]);
  });
});

test("a part of the index is small, since a query loads one for each of its words", async () => {
  const statement = (number: number) => `word${number} `.repeat(3).trim();
  const lines = Array.from({ length: 2000 }, (_, number) => statement(number));
  const files = await searchIndex([
    {
      address: "/x/",
      markup: `<html lang="en"><body>${lines.map((line) => `<p>${line}</p>`).join("")}</body></html>`,
    },
  ]);
  const parts = files.filter(({ path }) => path.startsWith("index/"));
  expect(parts.length).toBeGreaterThanOrEqual(4);
  expect(Math.max(...parts.map(({ content }) => content.length))).toBeLessThan(8000);
});

test("a briefing is one file of the index, however many lines it has", () => {
  const fragments = written.filter((path) => path.startsWith("pagefind/fragment/"));
  expect(fragments).toHaveLength(2);
});

test("a line is found at its place in the page, by its words and by every spelling of a name in its own letters", async () => {
  expect(await addresses("?q=damaged+bridge")).toEqual(["/briefings/bridge-talks/#flood"]);
  expect(await addresses("?q=Anna+pay+build")).toEqual(["/briefings/bridge-talks/#mayor-quote"]);
  // The page puts what is typed in other letters into the site's spelling first: test/layouts/scripts/search/other-scripts.
  expect(await addresses("?q=Ана")).toEqual([]);
});

test("every line comes out of the index with the title that it was given, whether that is kept or read from its text", async () => {
  const titles = new Map(
    searchedLines(contextOf([bridgeSheet, laterSheet])).map(({ address, shown }) => [address, shown.title]),
  );
  const query = readQuery(
    `?${["Event", "Statement", "Figure", "Question"].map((kind) => `kind=${kind}`).join("&")}`,
  );
  const { results } = await pagefind.search(null);
  const pages = await Promise.all(results.map((result) => result.data()));
  const lines = pages.flatMap((page) => pageHit(page, query)?.lines ?? []);
  expect(lines.length).toBeGreaterThan(5);
  for (const { address, shown } of lines) expect(shown.title).toBe(titles.get(address));
});

test("what is only shown is not searched, and what is filtered must be met by one line", async () => {
  expect(await addresses("?q=gazette")).toEqual([]);
  expect(await addresses("?q=characterisation")).toEqual([]);
  // The strike itself was put off by the later briefing.
  expect(await addresses("?q=strike&kind=Event&state=Scheduled&organization=Dockers%27+Union")).toEqual([
    "/briefings/bridge-talks/#answer-due",
  ]);
});
