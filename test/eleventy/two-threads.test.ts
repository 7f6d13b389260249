import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { miniSite, sheet } from "../cli/mini-site.ts";
import { projectFolder, runReadout } from "../support/build-site.ts";

/** Enough that a second thread is started. */
const sheets = 320;

test("two threads write the same files as one", async () => {
  // A data folder that no package.json speaks for, with a file beside the settings.
  const folder = miniSite({ "_data/counts.ts": "export default (): number => 1;\n" });
  mkdirSync(join(folder, "content/facts"), { recursive: true });
  cpSync(join(projectFolder, "content/pages"), join(folder, "content/pages"), { recursive: true });
  for (let number = 0; number < sheets; number++)
    writeFileSync(
      join(folder, "content/facts", `${number}.md`),
      sheet(`bridge-${number}`, `Bridge ${number} closes`),
    );

  const manifestOf = async (threads: "1" | "2"): Promise<string> => {
    const args = ["build", "--no-search", "--quiet", "--now", "2026-03-05", "--out", `site-${threads}`];
    const { code, output } = await runReadout(args, { cwd: folder, env: { READOUT_THREADS: threads } });
    expect(output).toBe("");
    expect(code).toBe(0);
    return readFileSync(join(folder, `site-${threads}`, "build.json"), "utf8");
  };

  const one = await manifestOf("1");
  expect(one).toContain("briefings/bridge-319/index.html");
  expect(await manifestOf("2")).toBe(one);
});

test("a hand-written page can't take the address of a briefing, whichever thread renders that", async () => {
  const folder = miniSite({ "content/pages/clash.md": "---\npermalink: /briefings/bridge-1/\n---\nClash\n" });
  mkdirSync(join(folder, "content/facts"), { recursive: true });
  for (let number = 0; number < sheets; number++)
    writeFileSync(join(folder, "content/facts", `${number}.md`), sheet(`bridge-${number}`));
  for (const threads of ["1", "2"]) {
    const env = { READOUT_THREADS: threads };
    const { code, output } = await runReadout(["build", "--no-search"], { cwd: folder, env });
    expect(output).toContain('Everything below "/briefings/" is kept for Readout itself.');
    expect(output).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  }
  expect(readdirSync(folder)).toEqual(["content"]);
});

test("two threads tell the same problems as one, whichever reads the sheet", async () => {
  const folder = miniSite({ "_data/entities.yaml": "clerk: {type: person, name: Eva Holm}\n" });
  mkdirSync(join(folder, "content/facts"), { recursive: true });
  for (let number = 0; number < sheets; number++)
    writeFileSync(
      join(folder, "content/facts", `${String(number).padStart(3, "0")}.md`),
      sheet(`bridge-${number}`).replace("by: mayor", number % 40 === 0 ? "by: constructor" : "by: clerk"),
    );
  writeFileSync(join(folder, "content/facts/000-broken.md"), "---\nfactsheet: 1\nid: [\n---\n");
  writeFileSync(join(folder, "content/facts/999-broken.md"), sheet("last").replace("when: 2026-03-03\n", ""));

  const told = async (threads: "1" | "2") => {
    const env = { READOUT_THREADS: threads };
    const { code, output } = await runReadout(["build", "--no-search"], { cwd: folder, env });
    expect(code).toBe(1);
    return output;
  };

  const one = await told("1");
  expect(one).toContain("content/facts/000-broken.md:3");
  expect(one).toContain("content/facts/999-broken.md:");
  expect(one.match(/No entity has the id "constructor"/g)).toHaveLength(8);
  expect(await told("2")).toBe(one);
});
