import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { watchFolders } from "../../src/preview/watch-folders.ts";
import { miniSite } from "../cli/mini-site.ts";

/** Watches a folder; gives the names that were told since it was last asked, when there are some. */
function watching(folder: string, polling: boolean) {
  const told: string[] = [];
  const options = { settle: 20, interval: 60, polling };
  const watcher = watchFolders([join(folder, "content")], (paths) => told.push(...paths), options);
  onTestFinished(() => watcher.close());
  return async (wanted: string) => {
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(10)) {
      if (told.includes(join(folder, wanted)))
        return told.splice(0).map((path) => path.slice(folder.length + 1));
    }
    throw new Error(`Nothing was told of ${wanted}, but of: ${told.join(", ")}`);
  };
}

describe.each([
  ["as the system tells it", false],
  ["by looking", true],
])("changes are noticed, %s", (_, polling) => {
  test("of a file that is written, made, renamed, deleted", async () => {
    const folder = miniSite({ "content/facts/a.md": "a" });
    const next = watching(folder, polling);
    await pause(30);
    appendFileSync(join(folder, "content/facts/a.md"), "b");
    await next("content/facts/a.md");
    writeFileSync(join(folder, "content/facts/b.md"), "");
    await next("content/facts/b.md");
    renameSync(join(folder, "content/facts/b.md"), join(folder, "content/facts/c.md"));
    await next("content/facts/c.md");
    rmSync(join(folder, "content/facts/c.md"));
    await next("content/facts/c.md");
  });

  test("in a folder that is made later, and in one that is deleted and made again", async () => {
    const folder = miniSite({ "content/facts/a.md": "a" });
    const next = watching(folder, polling);
    mkdirSync(join(folder, "content/facts/2025/august"), { recursive: true });
    writeFileSync(join(folder, "content/facts/2025/august/b.md"), "");
    await next("content/facts/2025/august/b.md");
    rmSync(join(folder, "content/facts"), { recursive: true });
    await pause(150);
    mkdirSync(join(folder, "content/facts"));
    await pause(150);
    writeFileSync(join(folder, "content/facts/c.md"), "");
    await next("content/facts/c.md");
  });

  test("in a watched folder that is not there yet", async () => {
    const folder = miniSite();
    const next = watching(folder, polling);
    await pause(30);
    mkdirSync(join(folder, "content"));
    await pause(200);
    writeFileSync(join(folder, "content/a.md"), "");
    await next("content/a.md");
  });

  test("and not of what links and pipes in them lead to", async () => {
    const folder = miniSite({ "content/pages/a.md": "a", "elsewhere/b.md": "b", "elsewhere/deep/c.md": "c" });
    symlinkSync(join(folder, "elsewhere/b.md"), join(folder, "content/pages/b.md"));
    const next = watching(folder, polling);
    await pause(30);
    symlinkSync(join(folder, "elsewhere"), join(folder, "content/pages/linked"));
    execFileSync("mkfifo", [join(folder, "content/pages/pipe.md")]);
    await next("content/pages/linked");
    await pause(150);
    for (const path of ["b.md", "deep/c.md", "d.md"])
      writeFileSync(join(folder, "elsewhere", path), "changed");
    await pause(150);
    writeFileSync(join(folder, "content/pages/a.md"), "changed");
    const told = await next("content/pages/a.md");
    expect(told.filter((path) => /(?:b|c|d)\.md$/.test(path))).toEqual([]);
  });

  test("several at once are told at once, and what editors leave lying about is not told", async () => {
    const folder = miniSite({ "content/facts/a.md": "a" });
    const next = watching(folder, polling);
    await pause(30);
    for (const name of [".a.md.swp", "a.md~", "#a.md#", "b.md", "c.md"])
      writeFileSync(join(folder, "content/facts", name), "x");
    expect(
      (await next("content/facts/c.md"))
        .filter((path) => path.endsWith("md") || path.includes("#") || path.includes("~"))
        .toSorted(),
    ).toEqual(["content/facts/b.md", "content/facts/c.md"]);
  });
});
