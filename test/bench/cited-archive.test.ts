import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parseSheets } from "../../src/parse/parse-sheets.ts";
import { makeCitedArchive } from "./cited-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-cited-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// That nothing is told of these sheets as they stand is asked in test/rules/unseen.test.ts.
test("the archive that is measured with its sources has sheets under ids of their own, and no error", () => {
  makeCitedArchive(folder, 70);
  const facts = join(folder, "content", "facts");
  const { sheets, problems } = parseSheets(
    readdirSync(facts).map((name) => ({ path: name, text: readFileSync(join(facts, name), "utf8") })),
  );
  const ids = new Set(sheets.map(({ data }) => data.id));
  expect(ids.size).toBe(70);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(readdirSync(join(folder, "sources")).toSorted()).toEqual([...ids].toSorted());
});
