import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { assemble } from "../../src/engine.ts";
import { defaultSite } from "../../src/model/site.ts";
import { makeCitedArchive } from "./cited-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-cited-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the archive that is measured with its sources has sheets under ids of their own, and no error", () => {
  makeCitedArchive(folder, 70);
  const facts = join(folder, "content", "facts");
  const { archive, problems } = assemble({
    sheets: readdirSync(facts).map((name) => ({ path: name, text: readFileSync(join(facts, name), "utf8") })),
    entities: null,
    storylines: null,
    site: defaultSite,
    now: "2026-11-28",
    drafts: false,
    texts: null,
  });
  expect(new Set(archive.briefings.map(({ id }) => id)).size).toBe(70);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(readdirSync(join(folder, "sources")).toSorted()).toEqual(
    archive.briefings.map(({ id }) => id).toSorted(),
  );
});
