import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OutputWriter } from "../../src/eleventy/write-outputs.ts";
import { WrittenPaths } from "../../src/eleventy/written-paths.ts";
import { calendar } from "../../src/outputs/calendar.ts";
import { bridgeSheet, briefingOf, contextOf, laterSheet } from "../outputs/archive.ts";

const context = contextOf([bridgeSheet, laterSheet]);
const [newer, older] = context.archive.briefings.map(({ id }) => id) as [string, string];

test.each([
  ["in the order of the archive", [newer, older]],
  ["the other way round", [older, newer]],
  ["one of them twice", [newer, newer]],
  ["none of them", []],
])("the calendar of the archive is whole when briefings are written %s", (_, ids) => {
  const outDir = mkdtempSync(join(tmpdir(), "outputs-"));
  try {
    const { site, now, preview } = context;
    const rendering = { site, now, preview, version: "1", root: "", dataDir: "", hasAbout: false, outDir };
    const outputs = new OutputWriter({ context, rendering, search: false, copied: [] });
    for (const id of ids) outputs.beside(briefingOf(context, id), { markdown: "" });
    outputs.writeArchive([], [], new WrittenPaths());
    expect(readFileSync(join(outDir, "calendar.ics"), "utf8")).toBe([...calendar.pieces(context)].join(""));
  } finally {
    rmSync(outDir, { recursive: true });
  }
});
