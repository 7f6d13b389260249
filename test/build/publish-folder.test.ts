import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { publishFolder } from "../../src/build/publish-folder.ts";
import { compile } from "../../src/compile/compile.js";
import { manifestOf, miniSite, read } from "../cli/mini-site.ts";

const site = { "build.json": manifestOf(["index.html", "gone.html"]), "index.html": "old" };
const oldSite = (folder = "_site") =>
  Object.fromEntries(Object.entries(site).map(([path, text]) => [`${folder}/${path}`, text]));

async function writeNew(stage: string): Promise<void> {
  writeFileSync(join(stage, "build.json"), manifestOf(["index.html"]));
  writeFileSync(join(stage, "index.html"), "new");
}

describe("a folder that is published", () => {
  test("takes the place of the old one as a whole, and nothing is left beside it", async () => {
    const folder = miniSite({ ...oldSite(), "_site/gone.html": "old" });
    await publishFolder(join(folder, "_site"), writeNew);
    expect(readdirSync(join(folder, "_site"))).toEqual(["build.json", "index.html"]);
    expect(read(folder, "_site/index.html")).toBe("new");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("is made where there is none, with the folders above it", async () => {
    const folder = miniSite();
    await publishFolder(join(folder, "a/b/_site"), writeNew);
    expect(read(folder, "a/b/_site/index.html")).toBe("new");
  });

  test("behind a symbolic link is replaced at its place; the link stays", async () => {
    const folder = miniSite(oldSite("disk/site"));
    symlinkSync("disk/site", join(folder, "_site"));
    await publishFolder(join(folder, "_site"), writeNew);
    expect(
      readdirSync(folder, { withFileTypes: true })
        .find((entry) => entry.name === "_site")
        ?.isSymbolicLink(),
    ).toBe(true);
    expect(read(folder, "disk/site/index.html")).toBe("new");
    expect(readdirSync(join(folder, "disk"))).toEqual(["site"]);
  });

  test("stays as it was when the work on the new one fails, and the reason is told", async () => {
    const folder = miniSite(oldSite());
    const failing = publishFolder(join(folder, "_site"), async (stage) => {
      await writeNew(stage);
      throw new Error("no luck");
    });
    await expect(failing).rejects.toThrow("no luck");
    expect(read(folder, "_site/index.html")).toBe("old");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });
});

describe("what is not ours is not replaced", () => {
  test("a folder with other files", async () => {
    const folder = miniSite({ "_site/thesis.txt": "ten years of work" });
    await expect(publishFolder(join(folder, "_site"), writeNew)).rejects.toThrow(
      /holds files that this program did not write/,
    );
    expect(read(folder, "_site/thesis.txt")).toBe("ten years of work");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  const listed = { bytes: 3, sha256: "0".repeat(64) };
  test.each([
    ['{"name":"app"}'],
    ["{}"],
    ["[]"],
    ["null"],
    [""],
    ['{"files":{}}'],
    ['{"counts":{},"files":[],"version":"1"}'],
    ['{"counts":{},"files":{"index.html":"0123"},"version":"1"}'],
    [JSON.stringify({ counts: {}, files: { "index.html": { ...listed, sha256: "abc" } }, version: "1" })],
    [JSON.stringify({ files: { "index.html": listed } })],
  ])("a folder with the build.json %s of someone else", async (manifest) => {
    const folder = miniSite({ "_site/build.json": manifest, "_site/index.html": "theirs" });
    await expect(publishFolder(join(folder, "_site"), writeNew)).rejects.toThrow(
      /did not write.*: it has no build\.json of this program\.$/,
    );
    expect(read(folder, "_site/index.html")).toBe("theirs");
  });

  test.each([".git/HEAD", "package.json", "src/app.ts", "thesis.txt", "folder/notes.txt", ".env"])(
    "a site beside which %s is kept",
    async (path) => {
      const built = {
        "_site/build.json": manifestOf(["index.html", "folder/page.html"]),
        "_site/index.html": "old",
      };
      const folder = miniSite({ ...built, "_site/folder/page.html": "old", [`_site/${path}`]: "work" });
      await expect(publishFolder(join(folder, "_site"), writeNew)).rejects.toThrow(
        `: it holds "${/^(?:\.git|src)\//.test(path) ? path.split("/")[0] : path}".`,
      );
      expect(read(folder, `_site/${path}`)).toBe("work");
    },
  );

  test.each([
    "_headers",
    "_redirects",
    "CNAME",
    ".nojekyll",
    ".well-known/security.txt",
    "index.html.gz",
    ".DS_Store",
  ])("a site to which %s was added for its host is", async (path) => {
    const folder = miniSite({ ...oldSite(), [`_site/${path}`]: "added" });
    await publishFolder(join(folder, "_site"), writeNew);
    expect(read(folder, "_site/index.html")).toBe("new");
  });

  test("a file", async () => {
    const folder = miniSite({ _site: "text" });
    await expect(publishFolder(join(folder, "_site"), writeNew)).rejects.toThrow(
      /is a file, and the site is a folder/,
    );
  });

  test("a folder that happens to have the workspace's name", async () => {
    const folder = miniSite({ ...oldSite(), "_site.building/thesis.txt": "ten years of work" });
    await expect(publishFolder(join(folder, "_site"), writeNew)).rejects.toThrow(
      /something else stands there/,
    );
    expect(read(folder, "_site.building/thesis.txt")).toBe("ten years of work");
    expect(read(folder, "_site/index.html")).toBe("old");
  });

  test("an empty folder is", async () => {
    const folder = miniSite();
    mkdirSync(join(folder, "_site"));
    await publishFolder(join(folder, "_site"), writeNew);
    expect(read(folder, "_site/index.html")).toBe("new");
  });
});

describe("two builds at once", () => {
  test("the second waits and says so, and both are whole", async () => {
    const folder = miniSite(oldSite());
    const told: string[] = [];
    const first = publishFolder(join(folder, "_site"), async (stage) => {
      await pause(300);
      await writeNew(stage);
    });
    await pause(50);
    const second = publishFolder(
      join(folder, "_site"),
      async (stage) => {
        expect(read(folder, "_site/index.html")).toBe("new");
        await writeNew(stage);
        writeFileSync(join(stage, "index.html"), "newer");
      },
      { onWait: (message) => told.push(message) },
    );
    await Promise.all([first, second]);
    expect(told).toEqual([
      expect.stringMatching(/^Another build \(process \d+\) is writing ".*_site": waiting for it\.$/),
    ]);
    expect(read(folder, "_site/index.html")).toBe("newer");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("waiting has an end, and what to do is told", async () => {
    const folder = miniSite(oldSite());
    const first = publishFolder(join(folder, "_site"), async (stage) => {
      await pause(500);
      await writeNew(stage);
    });
    await pause(50);
    await expect(publishFolder(join(folder, "_site"), writeNew, { patience: 100 })).rejects.toThrow(
      /is still writing/,
    );
    await first;
    expect(read(folder, "_site/index.html")).toBe("new");
  });
});

describe("what killed builds left", () => {
  const dead = JSON.stringify({ pid: 2 ** 22 + 7, host: hostname(), start: "1", serial: 1 });

  test("is taken away by the next build", async () => {
    const folder = miniSite({
      ...oldSite(),
      "_site.building/owner.json": dead,
      "_site.building/site/half.html": "half",
      "_site.building-4194999-1/owner.json": dead,
      "_site.building-4194999-1-stale/owner.json": dead,
      "_site.building-4194999-1-stale/site/half.html": "half",
    });
    await publishFolder(join(folder, "_site"), writeNew);
    expect(readdirSync(folder)).toEqual(["_site"]);
    expect(read(folder, "_site/index.html")).toBe("new");
  });

  test("between the two renames of a swap is put right, even where the next build fails", async () => {
    const folder = miniSite({ "_site.building/owner.json": dead, ...oldSite("_site.building/replaced") });
    const failing = publishFolder(join(folder, "_site"), async () => {
      throw new Error("no luck");
    });
    await expect(failing).rejects.toThrow("no luck");
    expect(read(folder, "_site/index.html")).toBe("old");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("folders that only look alike stay", async () => {
    const folder = miniSite({
      "_site.building-2024/thesis.txt": "",
      "_site.building-1-1/thesis.txt": "",
      "_site.old-1/thesis.txt": "",
    });
    await publishFolder(join(folder, "_site"), writeNew);
    expect(readdirSync(folder)).toEqual([
      "_site",
      "_site.building-1-1",
      "_site.building-2024",
      "_site.old-1",
    ]);
  });

  test("of another machine counts as running for a quarter of an hour, by whichever clock", async () => {
    const elsewhere = JSON.stringify({ ...(JSON.parse(dead) as object), host: "another" });
    const begun = async (minutes: number) => {
      const folder = miniSite({ ...oldSite(), "_site.building/owner.json": elsewhere });
      const at = Date.now() / 1000 + minutes * 60;
      utimesSync(join(folder, "_site.building/owner.json"), at, at);
      await publishFolder(join(folder, "_site"), writeNew, { patience: 0 }).catch((error: Error) => {
        expect(error.message).toMatch(
          /^Another build \(process \d+ on another\) is still writing ".*_site"\.$/,
        );
      });
      return read(folder, "_site/index.html");
    };
    expect(await Promise.all([-16, -14, 14, 16].map(begun))).toEqual(["new", "old", "old", "new"]);
  });

  test("a process number that another program has by now does not count as a build", async () => {
    const owner = JSON.stringify({ ...(JSON.parse(dead) as object), pid: process.ppid });
    const folder = miniSite({ ...oldSite(), "_site.building/owner.json": owner });
    await publishFolder(join(folder, "_site"), writeNew, { patience: 0 });
    expect(read(folder, "_site/index.html")).toBe("new");
  });
});

const canExchange = spawnSync("mv", ["--help"], { encoding: "utf8" }).stdout?.includes("--exchange") ?? false;
const loop = join(miniSite({}, afterAll), "publish-loop.mjs");
beforeAll(async () => {
  // Compiled once: it is started two dozen times.
  const entry = { in: join(import.meta.dirname, "publish-loop.ts"), out: "publish-loop" };
  const { outputFiles } = await compile([entry], dirname(loop), {});
  writeFileSync(loop, outputFiles[0]?.contents ?? "");
});

/** Starts the loop; resolves when its first version is published. */
async function startLoop(out: string, { path = process.env.PATH ?? "" } = {}) {
  const child = spawn(process.execPath, [loop, out], {
    env: { PATH: path },
    stdio: ["ignore", "pipe", "inherit"],
  });
  // A test that ran out of time has not ended it.
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "exit").then(() => {
    throw new Error("The loop ended before it published anything.");
  });
  await Promise.race([once(child.stdout, "data"), ended]);
  ended.catch(() => {});
  return child;
}

/** The versions that the files of a folder are of; one for a whole folder. */
function versionsIn(out: string): readonly string[] {
  const folders = readdirSync(out, { withFileTypes: true, recursive: true });
  const texts = folders
    .filter((entry) => entry.name.endsWith(".txt"))
    .map((entry) => read(entry.parentPath, entry.name));
  expect(texts).toHaveLength(20);
  return [...new Set([...texts, (JSON.parse(read(out, "build.json")) as { version: string }).version])];
}

/**
 * Ends a loop. A signal that comes just as one build lets go of it and before the next listens is heard by nobody, which only a
 * process that builds again and again can notice: it is told once more.
 */
async function endBy(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, "exit");
  const again = setInterval(() => child.kill(signal), 2000);
  child.kill(signal);
  await exit;
  clearInterval(again);
}

describe("a build that is killed at any moment", () => {
  test.runIf(canExchange)(
    "leaves a whole folder at its place, by SIGKILL and by SIGTERM",
    // On a machine with no time to spare a loop may not come to its first version; that is no answer, and is asked again.
    { timeout: 60_000, retry: 2 },
    async () => {
      const out = join(miniSite(), "_site");
      for (let round = 0; round < 16; round++) {
        const child = await startLoop(out);
        await pause(Math.random() * 40);
        await endBy(child, round % 2 === 0 ? "SIGKILL" : "SIGTERM");
        expect(versionsIn(out)).toHaveLength(1);
        if (round % 2 === 1) expect(readdirSync(join(out, ".."))).toEqual(["_site"]);
      }
    },
  );

  test("without a way to exchange folders, leaves one that the next build puts right", {
    timeout: 120_000,
  }, async () => {
    const out = join(miniSite(), "_site");
    for (let round = 0; round < 8; round++) {
      const child = await startLoop(out, { path: "/nowhere" });
      await pause(Math.random() * 40);
      child.kill("SIGKILL");
      await once(child, "exit");
      if (!existsSync(out)) expect(versionsIn(join(out, "..", "_site.building", "replaced"))).toHaveLength(1);
      await expect(publishFolder(out, () => Promise.reject(new Error("only to put right")))).rejects.toThrow(
        "only to",
      );
      expect(versionsIn(out)).toHaveLength(1);
      expect(readdirSync(join(out, ".."))).toEqual(["_site"]);
    }
  });

  test.runIf(canExchange)(
    "and while it goes on, there is no moment without a folder",
    { timeout: 60_000 },
    async () => {
      const out = join(miniSite(), "_site");
      const child = await startLoop(out);
      const end = Date.now() + 1000;
      let looks = 0;
      while (Date.now() < end) {
        expect(existsSync(join(out, "build.json"))).toBe(true);
        if (++looks % 500 === 0) await pause(0);
      }
      child.kill("SIGTERM");
      await once(child, "exit");
      expect(looks).toBeGreaterThan(1000);
      rmSync(out, { recursive: true });
    },
  );
});
