import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { defaultSite } from "../../src/model/site.ts";
import { assembleLocated } from "../support/assemble-located.ts";
import { benchNow, makeArchive, seedSheet } from "./make-archive.ts";

const count = 120;
const folder = mkdtempSync(join(tmpdir(), "readout-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
makeArchive(folder, readFileSync(seedSheet, "utf8"), count);

const read = (path: string) => ({ path, text: readFileSync(join(folder, path), "utf8") });
const facts = "content/facts";
const { archive, diagnostics } = assembleLocated({
  sheets: readdirSync(join(folder, facts)).map((name) => read(join(facts, name))),
  entities: read("_data/entities.yaml"),
  storylines: read("_data/storylines.yaml"),
  site: defaultSite,
  now: benchNow,
  drafts: false,
  texts: null,
});

test("the archive that is measured is a clean one: shifted by whole weeks, every date still fits its words", () => {
  expect(
    diagnostics.map(({ code, span, message }) => `${span.file}:${span.line} ${code} ${message}`),
  ).toEqual([]);
});

test("it is as large and as linked as it says", () => {
  expect(archive.briefings).toHaveLength(count);
  expect(Object.values(archive.entities).filter(({ entity }) => entity.type === "person")).toHaveLength(
    count / 5,
  );
  expect(Object.keys(archive.storylines)).toHaveLength(Math.floor(count / 100));
  expect(new Set(archive.briefings.map(({ asOf }) => asOf)).size).toBe(60);
});

test("its briefings are of the seed's size", () => {
  const [briefing] = archive.briefings;
  const { statements = [], events = [], figures = [], questions = [] } = briefing ?? {};
  expect([statements.length, events.length, figures.length, questions.length]).toEqual([16, 15, 4, 7]);
});
