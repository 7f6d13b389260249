import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { miniSite, read, readout, sheet } from "./mini-site.ts";

const now = ["--now", "2026-03-05"];
const path = "content/facts/harbour-bridge.md";
const names = (folder: string) => readdirSync(join(folder, "content/facts"));

/** What stands in the only sheet after `check --fix`, and what was said. */
async function fixed(text: string, ...flags: readonly string[]) {
  const folder = miniSite({ [path]: text });
  const { code, out, err } = await readout(folder, ["check", "--fix", "--quiet", ...now, ...flags]);
  expect(names(folder)).toEqual(["harbour-bridge.md"]);
  return { code, out, err, text: read(folder, path) };
}

test("misspelt ids, fields and types are mended, told, and nothing else of the file moves", async () => {
  const sound = sheet()
    .replace("    by: mayor", "    by:   'mayor'   # who speaks")
    .replace("about: [closure]", 'about: [ "closure" ]')
    .replaceAll("\n", "\r\n");
  const wrong = sound
    .replace("'mayor'", "'mayr'")
    .replace('"closure"', '"closrue"')
    .replace("type: news-report", "type: news-reprot")
    .replace("dateline:", "datline:")
    .replace("per: [closure-said]", "per: [closure-siad]")
    .replace("[^closure-said]", "[^closure-sad]");
  const { code, out, text } = await fixed(wrong);
  expect({ code, text }).toEqual({ code: 0, text: sound });
  expect(out.trim().split("\n").toSorted()).toEqual([
    `Mended ${path}:11  datline → dateline`,
    `Mended ${path}:16  mayr → mayor`,
    `Mended ${path}:20  closrue → closure`,
    `Mended ${path}:27  closure-siad → closure-said`,
    `Mended ${path}:5  closure-sad → closure-said`,
    `Mended ${path}:8  news-reprot → news-report`,
  ]);
});

test.each([
  ["a state", "state: occurred", "state: ocurred"],
  ["a verb", "verb: said", "verb: sayd"],
  ["a field that holds a state", "state: occurred", "stat: occurred"],
  ["a field that holds a hedge", "when: unstated", "when: unstated\n    hegde: may"],
  ["an id with another number", "closure:\n", "closure:\n"],
])("%s is never mended", async (_, from, to) => {
  const wrong = sheet()
    .replace(from, to)
    .replace("about: [closure]", to === "closure:\n" ? "about: [closure2]" : "about: [closure]");
  const { code, out, text } = await fixed(wrong);
  expect({ code, text }).toEqual({ code: 1, text: wrong });
  expect(out).not.toContain("Mended");
});

test("an id that two others are near to is left to the editor", async () => {
  const wrong = sheet()
    .replace("  mayor: {", "  mayos: {type: person, name: Bo Dahl}\n  mayor: {")
    .replace("by: mayor", "by: mayo");
  const { code, text } = await fixed(wrong);
  expect({ code, text }).toEqual({ code: 1, text: wrong });
});

test("an id that is misspelt in many places is mended in all, in the prose too", async () => {
  const id = "closure-said";
  const wrong = `${sheet().replace(`per: [${id}]`, "per: [closure-said, closure-siad]")}\nIt is closed.[^closure-siad] Really.[^closure-siad]\n`;
  const { text } = await fixed(wrong);
  expect(text).toBe(wrong.replaceAll("closure-siad", id));
});

test("as JSON only what is left is told, and what was mended beside it", async () => {
  const { code, out, err } = await fixed(sheet().replace("by: mayor", "by: mayr"), "--format", "json");
  expect(code).toBe(0);
  expect(JSON.parse(out).summary.errors).toBe(0);
  expect(err).toBe(`Mended ${path}:16  mayr → mayor\n\n`);
});

test("without --fix the answer stands beside the problem, for editors that show it, and nothing is written", async () => {
  const wrong = sheet().replace("by: mayor", "by: mayr");
  const folder = miniSite({ [path]: wrong });
  const { out } = await readout(folder, ["check", "--format", "json", ...now]);
  expect(JSON.parse(out).diagnostics[0].fix).toEqual([
    { file: path, line: 16, column: 9, endLine: 16, endColumn: 13, text: "mayor" },
  ]);
  expect(read(folder, path)).toBe(wrong);
});

test("a file that is not named stays as it is", async () => {
  const wrong = sheet("other").replace("by: mayor", "by: mayr");
  const folder = miniSite({
    [path]: sheet().replace("by: mayor", "by: mayr"),
    "content/facts/other.md": wrong,
  });
  await readout(folder, ["check", "--fix", path, ...now]);
  expect(read(folder, path)).toBe(sheet());
  expect(read(folder, "content/facts/other.md")).toBe(wrong);
});
