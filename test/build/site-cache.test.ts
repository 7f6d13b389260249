import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SiteCache } from "../../src/build/site-cache.ts";
import { writeFile } from "../../src/build/write-file.ts";
import { shownPath } from "../../src/files/paths.ts";

let top: string;
const folders = () => ({
  cacheDir: join(top, "cache"),
  first: join(top, "first"),
  second: join(top, "second"),
});
const longAgo = new Date("2020-02-02T02:02:02Z");

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "readout-cache-"));
});
afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

/** Writes a page into a first site, as if long ago, and saves what was made. */
function firstBuild(): void {
  const { cacheDir, first } = folders();
  const cache = SiteCache.open(cacheDir);
  const file = writeFile("a/index.html", "<p>Vik</p>", first, cache);
  utimesSync(join(first, "a/index.html"), longAgo, longAgo);
  cache.save({ "of the view": [file] }, [file]);
  expect(cache.fault).toBeNull();
}

const kept = () => {
  const { cacheDir } = folders();
  const entries = readdirSync(cacheDir, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) =>
    entry.isFile() && entry.name !== "made.json" ? [join(entry.parentPath, entry.name)] : [],
  );
};

describe("what was made of the same is the same file", () => {
  test("by what it was made of, and by its contents, with the time of the first", () => {
    firstBuild();
    const { cacheDir, second } = folders();
    const cache = SiteCache.open(cacheDir);
    expect(cache.placeMade("of the view", second)).toEqual([
      { path: "a/index.html", sha256: expect.any(String), bytes: 10 },
    ]);
    expect(readFileSync(join(second, "a/index.html"), "utf8")).toBe("<p>Vik</p>");
    expect(statSync(join(second, "a/index.html")).mtime).toEqual(longAgo);
    expect(cache.placeMade("of another view", second)).toBeNull();
    writeFile("b.txt", "<p>Vik</p>", second, cache);
    expect(statSync(join(second, "b.txt")).mtime).toEqual(longAgo);
  });

  test.each<[string, () => void]>([
    [
      "a file that was changed in the site",
      () => writeFileSync(join(top, "first/a/index.html"), "<p>Wik</p>"),
    ],
    ["a file that is gone", () => rmSync(kept()[0]!)],
    [
      "a list that was cut short",
      () => {
        const list = join(top, "cache/made.json");
        writeFileSync(list, readFileSync(list, "utf8").slice(0, -2));
      },
    ],
    ["a list of another time", () => writeFileSync(join(top, "cache/made.json"), "{}")],
    ["a cache that is gone", () => rmSync(join(top, "cache"), { recursive: true })],
  ])("%s is not used, and nothing fails", (_, damage) => {
    firstBuild();
    damage();
    const { cacheDir, second } = folders();
    const cache = SiteCache.open(cacheDir);
    expect(cache.placeMade("of the view", second)).toBeNull();
    const file = writeFile("a/index.html", "<p>Vik</p>", second, cache);
    expect(readFileSync(join(second, "a/index.html"), "utf8")).toBe("<p>Vik</p>");
    cache.save({ "of the view": [file] }, [file]);
    expect(cache.fault).toBeNull();
    expect(SiteCache.open(cacheDir).placeMade("of the view", join(top, "third"))).toEqual([file]);
  });
});

test("of what no site has any more, nothing is kept", () => {
  firstBuild();
  const { cacheDir, second } = folders();
  const cache = SiteCache.open(cacheDir);
  const file = writeFile("a/index.html", "<p>Other</p>", second, cache);
  expect(kept()).toHaveLength(2);
  cache.save({}, [file]);
  expect(kept()).toHaveLength(1);
});

test("where nothing can be kept, the site is written all the same, and it can be said why", () => {
  const { cacheDir, first } = folders();
  writeFileSync(cacheDir, "a file");
  const cache = SiteCache.open(cacheDir);
  const file = writeFile("a/index.html", "<p>Vik</p>", first, cache);
  cache.save({}, [file]);
  expect(readFileSync(join(first, "a/index.html"), "utf8")).toBe("<p>Vik</p>");
  expect(cache.fault).toBe(
    `The cache in "${shownPath(cacheDir)}" can't be kept: a file stands where a folder should be.`,
  );
});
