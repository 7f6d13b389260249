import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { miniSite, read, readout, sheet } from "./mini-site.ts";

const path = "content/facts/harbour-bridge.md";
const loose = sheet().replace("    by: mayor", "    by:    mayor");

test("fmt writes what it formats, says which, and finds nothing to do the second time", async () => {
  const folder = miniSite({ [path]: loose, "content/facts/other.md": sheet("other") });
  expect(await readout(folder, ["fmt"])).toEqual({ code: 0, out: `Formatted ${path}\n`, err: "" });
  expect(read(folder, path)).toBe(sheet());
  expect(await readout(folder, ["fmt"])).toMatchObject({ code: 0, out: "Nothing to format in 2 sheets\n" });
});

test("a sheet whose facts and prose stand in two files is one", async () => {
  const [, facts = ""] = sheet().split("---\n");
  const folder = miniSite({
    "content/facts/a.facts.yaml": facts,
    "content/facts/a.md": "The mayor spoke.\n",
  });
  expect(await readout(folder, ["fmt"])).toMatchObject({ code: 0, out: "Nothing to format in 1 sheet\n" });
});

test("fmt --check writes nothing and tells by its exit code", async () => {
  const folder = miniSite({ [path]: loose });
  const { code, out } = await readout(folder, ["fmt", "--check"], {});
  expect({ code, out }).toEqual({
    code: 1,
    out: `Not formatted: ${path}\n1 sheet to format: npx readout fmt\n`,
  });
  expect(read(folder, path)).toBe(loose);
});

test("a sheet that can't be read stays as it is and is named; others are formatted", async () => {
  const folder = miniSite({ [path]: loose, "content/facts/open.md": "---\na: [1\n---\n" });
  const { code, out, err } = await readout(folder, ["fmt"]);
  expect({ code, out }).toEqual({ code: 1, out: `Formatted ${path}\n` });
  expect(err).toMatch(/^content\/facts\/open\.md stays as it is/);
  expect(read(folder, "content/facts/open.md")).toBe("---\na: [1\n---\n");
});

test("no link that leads out of the facts is written through or checked as sound, whether it is named or not", async () => {
  const folder = miniSite({ [path]: sheet(), "outside/lnk.md": loose, "outside/deep/lnk.md": loose });
  symlinkSync("../../outside/lnk.md", join(folder, "content/facts/lnk.md"));
  symlinkSync("../../outside/deep", join(folder, "content/facts/deep"));
  for (const name of [
    "content/facts/lnk.md",
    "content/facts/deep/lnk.md",
    join(folder, "content/facts/lnk.md"),
  ]) {
    const formatted = await readout(folder, ["fmt", name]);
    expect(formatted.err).toContain("This symbolic link leads out of its folder.");
    expect(formatted.code).not.toBe(0);
    const { code, out } = await readout(folder, ["check", "--fix", name]);
    expect(out).toContain("link-outside-content");
    expect(code).toBe(1);
  }
  expect(read(folder, "outside/lnk.md")).toBe(loose);
  expect(read(folder, "outside/deep/lnk.md")).toBe(loose);
});
