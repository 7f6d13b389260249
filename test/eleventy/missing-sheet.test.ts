import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { miniSite } from "../cli/mini-site.ts";
import { projectFolder, runReadout } from "../support/build-site.ts";
import { pagesOf } from "../support/site-files.ts";

/** Builds the sample archive without one of its sheets; with `forgotten`, no question of the others is answered there. */
async function buildWithout(id: string, { forgotten = false } = {}) {
  const folder = miniSite();
  for (const path of ["content", "_data/entities.yaml", "_data/storylines.yaml"])
    cpSync(join(projectFolder, path), join(folder, path), { recursive: true });
  rmSync(join(folder, `content/facts/${id}.md`));
  const facts = join(folder, "content/facts");
  for (const name of forgotten ? readdirSync(facts) : []) {
    const text = readFileSync(join(facts, name), "utf8");
    writeFileSync(
      join(facts, name),
      text.replaceAll(new RegExp(`(?:,|\\n *) answered: ${id}#[a-z0-9-]+`, "g"), ""),
    );
  }
  const { code, output } = await runReadout(["build", "--no-search", "--now", "2026-03-01"], { cwd: folder });
  return { folder, code, output };
}

test("a sheet that others refer to and that is gone is named at each place, with the record that was wanted", async () => {
  const { code, output } = await buildWithout("2025-08-07-kremlin-agrees-in-principle");
  expect(code).toBe(1);
  expect(output).toContain(
    "supersedes: 2025-08-07-kremlin-agrees-in-principle#putin-zelenskiy-meeting\n      │                 ^^^^",
  );
  expect(output).toContain('No sheet has the id "2025-08-07-kremlin-agrees-in-principle".');
  expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(output).toContain('Nothing was written: "_site" is as it was.');
});

test("a sheet that nobody refers to leaves a site without it", async () => {
  const { folder, code, output } = await buildWithout("2025-08-06-us-order-india-russian-oil-duty", {
    forgotten: true,
  });
  expect(code, output).toBe(0);
  expect(
    pagesOf(join(folder, "_site")).filter((path) => /^briefings\/20[^/]+\/index\.html$/.test(path)),
  ).toHaveLength(13);
});
