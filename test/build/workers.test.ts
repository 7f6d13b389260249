import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { miniSite, sheet } from "../cli/mini-site.ts";
import { projectFolder, runReadout } from "../support/build-site.ts";

/** Enough that a worker is started. */
const sheets = 320;

function largeSite(files: Readonly<Record<string, string>> = {}): string {
  const folder = miniSite(files);
  mkdirSync(join(folder, "content/facts"), { recursive: true });
  for (let number = 0; number < sheets; number++)
    writeFileSync(
      join(folder, "content/facts", `${number}.md`),
      sheet(`bridge-${number}`, "The bridge closes"),
    );
  return folder;
}

test("with workers or without, from the cache or anew, the same files are written", async () => {
  // A data folder that no package.json speaks for, with a file beside the settings.
  const folder = largeSite({ "_data/counts.ts": "export default (): number => 1;\n" });
  cpSync(join(projectFolder, "content/pages"), join(folder, "content/pages"), { recursive: true });
  const manifestOf = async (threads: "1" | "2", ...flags: readonly string[]): Promise<string> => {
    const args = ["build", "--no-search", "--quiet", "--now", "2026-03-05", ...flags];
    const { code, output } = await runReadout(args, { cwd: folder, env: { READOUT_THREADS: threads } });
    expect(output).toBe("");
    expect(code).toBe(0);
    return readFileSync(join(folder, "_site", "build.json"), "utf8");
  };

  const one = await manifestOf("1", "--no-cache");
  expect(one).toContain("briefings/bridge-319/index.html");
  expect(await manifestOf("2", "--cache", "kept")).toBe(one);
  expect(await manifestOf("2", "--cache", "kept")).toBe(one);
});

test("where two things have one path, they are told in the same words, whoever wrote them", async () => {
  const folder = largeSite({
    "content/pages/clash.md": "---\npermalink: /briefings/bridge-1/\n---\nClash\n",
  });
  for (const threads of ["1", "2"]) {
    const env = { READOUT_THREADS: threads };
    const { code, output } = await runReadout(["build", "--no-search", "--no-cache"], { cwd: folder, env });
    expect(output).toContain('Everything below "/briefings/" is kept for Readout itself.');
    expect(output).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  }
  expect(readdirSync(folder)).toEqual(["content"]);
});
