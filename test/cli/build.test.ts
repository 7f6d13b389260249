import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { verifySite } from "../../src/build/verify-site.ts";
import { inParallel } from "../../src/files/in-parallel.ts";
import { startedOnce } from "../support/build-site.ts";
import { brokenSheet, manifestOf, miniSite, read, readout, sheet, startReadout } from "./mini-site.ts";

const quick = ["--no-search", "--now", "2026-03-05"];
const content = {
  "content/facts/a.md": sheet(),
  "content/pages/about.md": "---\ntitle: About\n---\nWhat this site is.\n",
};
const oldSite = { "_site/build.json": manifestOf(["index.html"]), "_site/index.html": "old" };

test("a folder of sheets becomes a site, with the address and the prefix that are given", async () => {
  const folder = miniSite(content);
  const args = ["build", ...quick, "--url", "https://example.org", "--path-prefix", "/x/y/"];
  const { code, out, err } = await readout(folder, args, {});
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(
    /^Read 1 sheet\.\nThere are no history pages: the sheets are not in a git repository\.\nWrote \d+ pages \(\d+ files\) in \d+\.\d s → _site\n$/,
  );
  const page = read(folder, "_site/briefings/harbour-bridge/index.html");
  expect(page).toContain('href="https://example.org/x/y/briefings/harbour-bridge/"');
  expect(readdirSync(folder).toSorted()).toEqual(["_site", "content"]);
  expect(await readout(folder, ["verify"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Nothing wrong with /),
  });
});

test("--quiet prints nothing; with what the last build left or without, the same files are written, and what did not change keeps its time", async () => {
  const other = "content/facts/b.md";
  const folder = miniSite({ ...content, [other]: sheet("second", "The bridge stays closed") });
  const args = ["build", "--quiet", "--now", "2026-03-05"];
  const timeOf = (path: string) => statSync(join(folder, "_site", path)).mtimeMs;
  expect(await readout(folder, [...args, "--cache", "kept"])).toEqual({ code: 0, out: "", err: "" });
  const before = { manifest: read(folder, "_site/build.json"), time: timeOf("about/index.html") };
  writeFileSync(join(folder, other), sheet("second", "The bridge opens again"));
  await readout(folder, [...args, "--cache", "kept"]);
  const after = { manifest: read(folder, "_site/build.json"), time: timeOf("about/index.html") };
  await readout(folder, [...args, "--no-cache"]);
  expect(after.time).toBe(before.time);
  expect(after.manifest).not.toBe(before.manifest);
  expect(after.manifest).toBe(read(folder, "_site/build.json"));
  expect(timeOf("about/index.html")).not.toBe(before.time);
});

test("facts with errors: exit code 1, all of them told on stderr, and the old site as it was", async () => {
  const folder = miniSite({ ...content, "content/facts/a.md": brokenSheet, ...oldSite });
  const { code, out, err } = await readout(folder, ["build", ...quick]);
  expect(code).toBe(1);
  expect(out).toBe("Read 1 sheet.\n");
  expect(err).toMatch(/^content\/facts\/a\.md:25:12 {2}error/);
  expect(err).toMatch(/\n1 error in 1 sheet\nNothing was written: "_site" is as it was\.\n$/);
  expect(read(folder, "_site/index.html")).toBe("old");
  expect(readdirSync(folder).toSorted()).toEqual(["_site", "content"]);
});

test("a wrong setting is an error of the content, with its place", async () => {
  const folder = miniSite({
    ...content,
    "_data/site.ts": 'export default {\n  titel: "Harbour News",\n};\n',
  });
  const { code, err } = await readout(folder, ["build", ...quick]);
  expect(code).toBe(1);
  expect(err).toMatch(/^_data\/site\.ts:2:3 {2}error {2}site-setting-invalid\n/);
  expect(err).toContain('There is no setting "titel".\n  Did you mean "title"?');
});

test("a copy of the sample's data folder works wherever it lies", async () => {
  const data = join(import.meta.dirname, "..", "..", "_data");
  const folder = miniSite({
    ...content,
    "elsewhere/site.ts": read(data, "site.ts").replace('"Readout"', '"Harbour News"'),
    "elsewhere/entities.yaml": read(data, "entities.yaml"),
    "elsewhere/extra.ts": "export default { harbours: 3 };",
  });
  const { code, err } = await readout(folder, ["build", ...quick, "--data", "elsewhere"]);
  expect({ code, err }).toEqual({ code: 0, err: expect.not.stringMatching(/error|Stopped/) });
  expect(read(folder, "_site/about/index.html")).toContain("Harbour News");
});

test("drafts are left out, and built with --drafts", async () => {
  const folder = miniSite({
    ...content,
    "content/facts/b.md": sheet("second").replace("id: second", "id: second\ndraft: true"),
  });
  await readout(folder, ["build", ...quick]);
  expect(existsSync(join(folder, "_site/briefings/second"))).toBe(false);
  await readout(folder, ["build", ...quick, "--drafts"]);
  expect(existsSync(join(folder, "_site/briefings/second"))).toBe(true);
});

test.each([
  [{}, 'There is no fact sheet in "content/facts" yet.\nWrite a first one: npx readout new <id>'],
  [
    { "content/facts/a.md": sheet().replace("id: harbour-bridge", "id: harbour-bridge\ndraft: true") },
    'All sheets in "content/facts" are drafts, so there is nothing to publish.\nDelete the line draft: true of those that are ready, or give --drafts.',
  ],
])("a site without a briefing takes the place of none", async (sheets, told) => {
  const folder = miniSite({ ...oldSite, ...sheets });
  mkdirSync(join(folder, "content/facts"), { recursive: true });
  const { code, err } = await readout(folder, ["build", ...quick, "--quiet"]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`Stopped. ${told}\n`) });
  expect(read(folder, "_site/index.html")).toBe("old");
  expect((await readout(folder, ["check"])).code).toBe(0);
});

test("few files may be open at once", async () => {
  const names = Array.from({ length: 14 }, (_, index) => `bridge-${index}`);
  const folder = miniSite(Object.fromEntries(names.map((id) => [`content/facts/${id}.md`, sheet(id)])));
  const program = join(import.meta.dirname, "../../src/cli/readout.js");
  for (const command of ["build --quiet", "verify --quiet"]) {
    const line = `ulimit -n 256; exec "${process.execPath}" ${startedOnce.join(" ")} "${program}" ${command}`;
    const { status, stderr } = spawnSync("bash", ["-c", line], { cwd: folder, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  }
});

describe("where the output folder must not be", () => {
  test("in, around or at what people wrote", async () => {
    const folder = miniSite(content);
    const outs = ["content", "content/site", ".", "/"];
    const runs = await inParallel(outs, (out) => readout(folder, ["build", ...quick, "--out", out]), 2);
    const [told, codes] = [
      runs.map(({ err }) => /": (it .+?), and the output/.exec(err)?.[1]),
      runs.map(({ code }) => code),
    ];
    expect(told).toEqual([
      "it is the content folder",
      "it lies in the content folder",
      "it holds the content folder",
      "it holds the content folder",
    ]);
    expect(codes).toEqual([2, 2, 2, 2]);
    expect(read(folder, "content/facts/a.md")).toBe(sheet());
  });

  test("a folder with files of someone else", async () => {
    const folder = miniSite({ ...content, "docs/thesis.txt": "ten years of work" });
    const { code, err } = await readout(folder, ["build", ...quick, "--out", "docs"]);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Stopped. "docs" holds files that this program did not write, and the output folder is replaced as a whole: it has no build.json of this program.\nName another folder with --out, or delete "docs" if nothing in it is needed.\n',
    });
    expect(read(folder, "docs/thesis.txt")).toBe("ten years of work");
  });
});

describe("when the disk refuses, it is told in a sentence and the old site is whole", () => {
  const canMount = process.getuid?.() === 0 && trial();

  function trial(): boolean {
    const folder = join("/tmp", `readout-mount-${process.pid}`);
    mkdirSync(folder);
    const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=100k", "tmpfs", folder]).status === 0;
    if (isMounted) spawnSync("umount", [folder]);
    spawnSync("rmdir", [folder]);
    return isMounted;
  }

  test.runIf(canMount)("a full disk", async () => {
    const folder = miniSite({ ...content, "disk/x": "" });
    spawnSync("mount", ["-t", "tmpfs", "-o", "size=120k", "tmpfs", join(folder, "disk")]);
    try {
      mkdirSync(join(folder, "disk/_site"));
      writeFileSync(join(folder, "disk/_site/build.json"), manifestOf([]));
      const { code, err } = await readout(folder, ["build", ...quick, "--quiet", "--out", "disk/_site"]);
      expect({ code, err }).toEqual({
        code: 2,
        err: 'Stopped. The site can\'t be written to "disk/_site": the disk is full.\nFree some space and run the command again.\n',
      });
      expect(readdirSync(join(folder, "disk/_site"))).toEqual(["build.json"]);
      expect(readdirSync(join(folder, "disk"))).toEqual(["_site"]);
    } finally {
      spawnSync("umount", [join(folder, "disk")]);
    }
  });

  test("files that grow beyond a limit", async () => {
    const folder = miniSite({ ...content, ...oldSite });
    const program = join(import.meta.dirname, "../../src/cli/readout.js");
    const child = spawn(
      "bash",
      [
        "-c",
        `ulimit -f 2; exec "${process.execPath}" ${startedOnce.join(" ")} "${program}" build --quiet ${quick.join(" ")}`,
      ],
      {
        cwd: folder,
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code).toBe(2);
    expect(err).toMatch(/^Stopped\. The site can't be written to "_site": /);
    expect(err).not.toContain("    at ");
    expect(read(folder, "_site/index.html")).toBe("old");
    expect(readdirSync(folder).toSorted()).toEqual(["_site", "content"]);
  });
});

/** Whether it is so; not where what is looked at goes away meanwhile. */
function isThere(isSo: () => boolean): boolean {
  try {
    return isSo();
  } catch {
    return false;
  }
}

test("a build that is killed at any moment of its writing leaves the old site or the new one, and the next build cleans up", async () => {
  const folder = miniSite(content);
  await readout(folder, ["build", ...quick, "--quiet"]);
  const old = read(folder, "_site/build.json");
  writeFileSync(join(folder, "content/facts/a.md"), sheet("harbour-bridge", "Another title"));
  const aside = () => readdirSync(folder).filter((name) => name !== "_site" && name !== "content");
  const written = () =>
    aside().flatMap((name) => readdirSync(join(folder, name), { recursive: true, encoding: "utf8" }));
  for (const [signal, isSo] of [
    ["SIGKILL", () => aside().length > 0],
    ["SIGTERM", () => written().filter((path) => path.endsWith(".html")).length > 2],
    ["SIGKILL", () => written().some((path) => path.endsWith("build.json"))],
    ["SIGKILL", () => read(folder, "_site/build.json") !== old],
  ] as const) {
    const child = startReadout(folder, ["build", ...quick, "--quiet"]);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    // A folder that is looked through may be gone by then; a machine that is busy may look too late, at a build that has ended.
    while (!isThere(isSo) && child.exitCode === null) await pause(5);
    child.kill(signal);
    await ended;
    expect((await verifySite(join(folder, "_site"))).faults).toEqual([]);
  }
  await readout(folder, ["build", ...quick, "--quiet"]);
  expect(read(folder, "_site/build.json")).not.toBe(old);
  expect(readdirSync(folder).toSorted()).toEqual(["_site", "content"]);
});
