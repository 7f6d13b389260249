import { execFileSync } from "node:child_process";
import { chmodSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenSheet, miniSite, readout, sheet } from "./mini-site.ts";

const now = ["--now", "2026-03-05"];

function repository(files: Readonly<Record<string, string>>): {
  folder: string;
  git: (...args: string[]) => string;
} {
  const folder = miniSite(files);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  git("init", "--quiet");
  git("add", ".");
  return { folder, git };
}

test("what is staged is checked, whatever was written since", async () => {
  const { folder } = repository({ "content/facts/harbour-bridge.md": sheet() });
  writeFileSync(join(folder, "content/facts/harbour-bridge.md"), brokenSheet);
  writeFileSync(join(folder, "content/facts/never-added.md"), "---\nno: sheet\n---\n");
  const { code, out } = await readout(folder, ["check", "--staged", ...now]);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^No problems in 1 sheet$/m) });
});

test("a mistake that is staged stops the commit, though the file was mended since", async () => {
  const { folder } = repository({ "content/facts/harbour-bridge.md": brokenSheet });
  writeFileSync(join(folder, "content/facts/harbour-bridge.md"), sheet());
  const { code, out } = await readout(folder, ["check", "--staged", ...now]);
  expect(code).toBe(1);
  expect(out).toMatch(/^content\/facts\/harbour-bridge\.md:25:12 {2}error/);
});

test("warnings are told of what the commit changes; errors of everything", async () => {
  const overdue = (id: string) => sheet(id).replace("state: occurred", "state: scheduled");
  const { folder, git } = repository({ "content/facts/old.md": overdue("old") });
  git("commit", "--quiet", "-m", "old");
  writeFileSync(join(folder, "content/facts/fresh.md"), overdue("fresh"));
  git("add", ".");
  const warned = await readout(folder, ["check", "--staged", "--quiet", "--now", "2027-01-01"]);
  expect(warned.code).toBe(0);
  expect(warned.out.match(/^content\S+ {2}warning {2}event-overdue$/gm)).toEqual([
    expect.stringContaining("content/facts/fresh.md"),
  ]);
  writeFileSync(join(folder, "content/facts/old.md"), overdue("old").replace("by: mayor", "by: major"));
  git("add", ".");
  git("commit", "--quiet", "-m", "broken");
  writeFileSync(join(folder, "content/facts/fresh.md"), overdue("fresh").replace("The bridge is", "It is"));
  git("add", ".");
  const { code, out } = await readout(folder, ["check", "--staged", "--quiet", ...now]);
  expect(code).toBe(1);
  expect(out).toMatch(/^content\/facts\/old\.md\S+ {2}error {2}reference-unknown$/m);
});

test("as a hook it stops a commit, one of named files too, which has an index of its own", async () => {
  const { folder, git } = repository({ "content/facts/harbour-bridge.md": sheet() });
  git("commit", "--quiet", "-m", "sound");
  const program = join(import.meta.dirname, "../../src/cli/readout.js");
  const hook = join(folder, ".git/hooks/pre-commit");
  writeFileSync(hook, `#!/bin/sh\nexec "${process.execPath}" "${program}" check --staged --now 2026-03-05\n`);
  chmodSync(hook, 0o755);
  writeFileSync(join(folder, "content/facts/harbour-bridge.md"), brokenSheet);
  expect(() => git("commit", "-m", "named", "content/facts/harbour-bridge.md")).toThrow(/ocurred/);
  expect(() => git("commit", "-a", "-m", "all")).toThrow(/ocurred/);
  expect(git("log", "--oneline").split("\n")).toHaveLength(2);
});

test("registries and pages are those of the index; pictures need no reading, links lead nowhere out", async () => {
  const { folder, git } = repository({
    "content/facts/harbour-bridge.md": sheet().replace("\n  mayor: {type: person, name: Ada Berg}", " {}"),
    "_data/entities.yaml": "mayor: {type: person, name: Ada Berg}\n",
    "content/pages/about.md": "---\ntitle: About\n---\nText.\n",
    "content/pages/photo.png": "no text",
  });
  rmSync(join(folder, "_data/entities.yaml"));
  writeFileSync(join(folder, "content/pages/about.md"), "---\ntitel: About\n---\n");
  const sound = await readout(folder, ["check", "--staged", ...now]);
  expect(sound).toMatchObject({ code: 0, out: expect.stringContaining("No problems in 1 sheet") });
  symlinkSync("../../../etc/passwd", join(folder, "content/facts/passwd.md"));
  git("add", "content/facts/passwd.md");
  const { code, out } = await readout(folder, ["check", "--staged", "--quiet", ...now]);
  expect(code).toBe(1);
  expect(out).toContain("error  link-outside-content");
  expect(out).not.toContain("root:");
});

test("outside of a repository it says so, and what to do", async () => {
  const folder = miniSite({ "content/facts/harbour-bridge.md": sheet() });
  const { code, err } = await readout(folder, ["check", "--staged", ...now]);
  expect(code).toBe(2);
  expect(err).toBe(
    "Stopped. What is staged can't be read: the sheets are not in a git repository.\n" +
      "Leave out --staged to check the files of the folder.\n",
  );
});

test("a file that is only meant to be added, with `git add -N`, is no part of the commit; one that is staged empty is", async () => {
  const { folder, git } = repository({ "content/facts/harbour-bridge.md": sheet() });
  git("commit", "--quiet", "-m", "sound");
  writeFileSync(join(folder, "content/facts/meant.md"), sheet("meant"));
  git("add", "-N", ".");
  const { code, out } = await readout(folder, ["check", "--staged", ...now]);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^No problems in 1 sheet$/m) });
  writeFileSync(join(folder, "content/facts/empty.md"), "");
  git("add", "content/facts/empty.md");
  expect((await readout(folder, ["check", "--staged", ...now])).out).toContain("This file is empty.");
});
