import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { runReadout } from "../support/build-site.ts";
import { miniSite, sheet, startReadout } from "./mini-site.ts";

/** Enough that the archive has a thread of its own. */
const sheets = 1000;

function largeSite(last: string, files: Readonly<Record<string, string>> = {}, count = sheets): string {
  const folder = miniSite(files);
  mkdirSync(join(folder, "content/facts"), { recursive: true });
  for (let number = 1; number < count; number++)
    writeFileSync(join(folder, "content/facts", `${number}.md`), sheet(`bridge-${number}`));
  writeFileSync(join(folder, "content/facts/last.md"), last);
  return folder;
}

async function build(cwd: string, threads: "1" | "2", ...args: readonly string[]) {
  const { code, stdout, stderr } = await runReadout(
    ["build", "--no-search", "--now", "2026-03-05", ...args],
    { cwd, env: { READOUT_THREADS: threads } },
  );
  const withoutTime = (text: string) => text.replace(/ in [\d.]+ s(?= →)/, "").replace(/site-\d/, "site");
  return { code, stdout: withoutTime(stdout), stderr: withoutTime(stderr) };
}

test("a large archive is written and told as a small one is", async () => {
  const overdue = sheet("last").replace("state: occurred", "state: scheduled");
  const folder = largeSite(overdue);
  const one = await build(folder, "1", "--out", "site-1");
  const told = one.stdout + one.stderr;
  expect(told).toContain("event-overdue");
  expect(told).toContain("Read 1,000 sheets.");
  expect(told).toContain("1 warning in 1,000 sheets");
  expect(one.code).toBe(0);
  expect(await build(folder, "2", "--out", "site-2")).toEqual(one);
  const manifest = (site: string) => readFileSync(join(folder, site, "build.json"), "utf8");
  expect(manifest("site-2")).toBe(manifest("site-1"));
});

test.each([
  ["is met when it is read", sheet("last").replace("state: occurred", "state: ocurred"), "value-unknown"],
  [
    "only its rules find, while pages are being made,",
    sheet("last").replace("by: mayor", "by: clerk"),
    "reference-unknown",
  ],
])(
  "an error in a large archive that %s is told at its line, and nothing is written",
  async (_, last, code) => {
    const folder = largeSite(last);
    const result = await build(folder, "2");
    expect(result.stdout).toBe("Read 1,000 sheets.\n");
    expect(result.stderr).toMatch(new RegExp(`^content/facts/last\\.md:\\d+:\\d+ {2}error {2}${code}$`, "m"));
    expect(result.stderr).toContain("1 error in 1,000 sheets");
    expect(result.stderr).toContain('Nothing was written: "_site" is as it was.');
    expect(result.code).toBe(1);
    expect(readdirSync(folder)).toEqual(["content"]);
  },
);

test("what is wrong with a page of a large archive is told at its line, and nothing is written", async () => {
  const folder = largeSite(sheet("last"), {
    "content/pages/clash.md": "---\npermalink: /briefings/last/\n---\nClash\n",
  });
  const { code, stderr } = await build(folder, "2");
  expect(stderr).toContain("content/pages/clash.md:2:12  error  address-taken\n");
  expect(code).toBe(1);
  expect(existsSync(join(folder, "_site"))).toBe(false);
});

test("what stops the build of a large archive is told in plain words", async () => {
  const folder = largeSite(sheet("last"), { _site: "a file of the owner's" });
  const { code, stdout, stderr } = await build(folder, "2");
  const output = stdout + stderr;
  expect(output).toContain('"_site" is a file, and the site is a folder.');
  expect(output).not.toMatch(/\n\s+at /);
  expect(code).toBe(2);
  expect(readFileSync(join(folder, "_site"), "utf8")).toBe("a file of the owner's");
});

test("what stops the reading of a large archive is told in plain words", async () => {
  const folder = largeSite(sheet("last"));
  mkdirSync(join(folder, "content/facts/folder.md"));
  const { code, stdout, stderr } = await build(folder, "2");
  expect(stdout + stderr).toBe(
    'Stopped. "content/facts/folder.md" is a folder, and a file of that name is expected.\n' +
      "Rename the folder, or move the file into its place.\n",
  );
  expect(code).toBe(2);
});

test.each([
  ["a large archive", sheets],
  ["one that two threads render", 400],
])("the build of %s that is told to end takes along what all its threads wrote", async (_, count) => {
  const folder = largeSite(sheet("last"), {}, count);
  const child = startReadout(folder, ["build", "--no-search"], { READOUT_THREADS: "2" });
  const written = () => {
    const briefings = join(folder, "_site.building/site/briefings");
    return existsSync(briefings) ? readdirSync(briefings).length : 0;
  };
  while (written() < 50 && child.exitCode === null) await pause(20);
  child.kill("SIGTERM");
  const [code, signal] = await once(child, "exit");
  expect([code, signal]).toEqual([null, "SIGTERM"]);
  expect(readdirSync(folder)).toEqual(["content"]);
});
