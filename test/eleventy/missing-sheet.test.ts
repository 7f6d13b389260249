import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { miniSite } from "../cli/mini-site.ts";
import { projectFolder, runReadout } from "../support/build-site.ts";
import { pagesOf } from "../support/site-files.ts";

/** Builds these sheets of the sample without one of them; with `forgotten`, no question of the others is answered there. */
async function buildWithout(id: string, others: RegExp, { forgotten = false } = {}) {
  const folder = miniSite();
  for (const path of ["content", "_data/entities.yaml", "_data/storylines.yaml"])
    cpSync(join(projectFolder, path), join(folder, path), { recursive: true });
  const facts = join(folder, "content/facts");
  for (const name of readdirSync(facts)) {
    if (name === `${id}.md` || !others.test(name)) {
      rmSync(join(facts, name));
      continue;
    }
    if (!forgotten) continue;
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
  const { code, output } = await buildWithout(
    "2025-08-07-kremlin-agrees-in-principle",
    // All that refer to it, and what they refer to of later ones.
    /^2025-(?:08|10)-/,
  );
  expect(code).toBe(1);
  expect(output).toContain(
    "supersedes: 2025-08-07-kremlin-agrees-in-principle#putin-zelenskiy-meeting\n      │                 ^^^^",
  );
  expect(output).toContain('No sheet has the id "2025-08-07-kremlin-agrees-in-principle".');
  expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(output).toContain('Nothing was written: "_site" is as it was.');
});

test("a sheet that nobody refers to leaves a site without it", async () => {
  const { folder, code, output } = await buildWithout(
    "2025-08-06-us-order-india-russian-oil-duty",
    // One has a question that was answered there; the others refer to nothing.
    /^20(?:19|21|22|25-05|25-07-14)-/,
    { forgotten: true },
  );
  expect(code, output).toBe(0);
  expect(
    pagesOf(join(folder, "_site")).filter((path) => /^briefings\/20[^/]+\/index\.html$/.test(path)),
  ).toHaveLength(5);
});
