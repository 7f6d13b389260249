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
    .replace("about: [closure]", "about:   [ 'mayor' , \"closure\" ]   # what of")
    .replaceAll("\n", "\r\n");
  const wrong = sound
    .replace("'mayor'", "'mayr'")
    .replace('"closure"', '"closrue"')
    .replace("type: news-report", "type: news-reprot")
    .replace("dateline:", "datline:")
    .replace("title: Council", "titel: Council");
  const { code, out, text } = await fixed(wrong);
  expect({ code, text }).toEqual({ code: 0, text: sound });
  expect(out.trim().split("\n").toSorted()).toEqual([
    `Mended ${path}:11  datline → dateline`,
    `Mended ${path}:20  closrue → closure`,
    `Mended ${path}:20  mayr → mayor`,
    `Mended ${path}:4  titel → title`,
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

test("a note gets the id of today, though the id of its sheet holds that word", async () => {
  const later = sheet("later").replace("says: The bridge is closed.", "says: The bridge was closed.");
  const renamed = sheet()
    .replace("  closure:\n", "  bridge:\n    aka: [closure]\n")
    .replace("about: [closure]", "about: [bridge]");
  const texts = (note: string) => ({
    [path]: `${renamed}\nThe harbour bridge is closed.[^${note}] It was closed by the council.[^harbour-bridge#${note}]\n`,
    "content/facts/later.md": `${later}\nThe harbour bridge is closed.[^harbour-bridge#${note}]\n`,
  });
  const folder = miniSite(texts("closure"));
  await readout(folder, ["check", "--fix", "--quiet", ...now]);
  const after = Object.fromEntries(Object.keys(texts("")).map((file) => [file, read(folder, file)]));
  expect(after).toEqual(texts("bridge"));
});

/** A sheet that the program is content with, in which every field that is never mended stands. */
const rich = sheet()
  .replace("publisher: unstated", "publisher: tass")
  .replace(
    "  mayor: {",
    "  tass: {type: organization, name: Tass}\n  belga: {type: organization, name: Belga}\n  mayor: {",
  )
  .replace("    about: [closure]", "    to: tass\n    via: [belga]\n    about: [closure]")
  .replace("    per: [closure-said]\n", "    who: [mayor]\n    per: [closure-said]\n")
  .replace(
    "events:\n",
    `  view:
    by: tass
    verb: said
    says: It is so.
    when: unstated
    denies: [closure-said]
    differs: [{from: closure, in: time}]
    leavesOpen: [closure]
    if: closure
    cite: p2
figures:
  lanes: {value: {atMost: 4}, unit: lane, of: closure, asOf: unstated, cite: p2}
events:
`,
  );

test("the sheet of the next test has no error before its slip", async () => {
  expect(await fixed(rich)).toMatchObject({ code: 0, text: rich });
});

test.each([
  ["who said it", "by: tass", "by: tasr"],
  ["to whom", "to: tass", "to: tasr"],
  ["through whom", "via: [belga]", "via: [belta]"],
  ["who published it", "publisher: tass", "publisher: tasr"],
  ["who took part", "who: [mayor]", "who: [mayos]"],
  ["what it denies", "denies: [closure-said]", "denies: [closure-saod]"],
  ["what it differs from", "{from: closure,", "{from: closurr,"],
  ["what it leaves open", "leavesOpen: [closure]", "leavesOpen: [closurr]"],
  ["on what it depends", "if: closure", "if: closure-saod"],
  ["on what it rests", "per: [closure-said]", "per: [closure-saod]"],
  ["what the bottom line rests on", "[^closure-said]", "[^closure-saod]"],
  ["a field that holds a publisher", "publisher: tass", "publihser: tass"],
  ["a field that holds a denial", "denies:", "denise:"],
  ["a field that holds what is left open", "leavesOpen:", "leavsOpen:"],
  ["a field that holds a bound", "atMost: 4", "atMst: 4"],
  ["a field that holds less than", "atMost: 4", "lesThan: 4"],
  ["a field that says about how many", "unit: lane", "unit: lane, aprox: true"],
  ["a field that silences", "if: closure", "alow: [hedge-missing]\n    if: closure"],
  ["a code that is silenced", "if: closure", "allow: [hedge-missin]\n    if: closure"],
])("%s is never mended: another may have been meant", async (_, from, to) => {
  expect(rich).toContain(from);
  const wrong = rich.replace(from, to);
  const { code, out, text } = await fixed(wrong);
  expect({ code, text }).toEqual({ code: 1, text: wrong });
  expect(out).toContain("Did you mean");
});

test("a speaker in prose and a record that prose rests on are never mended", async () => {
  const wrong = `${rich}\n[[tasr]] said so.[^closure-saod]\n`;
  const { text, out } = await fixed(wrong);
  expect(text).toBe(wrong);
  expect(out).toContain('Did you mean "tass"?');
});

test("an id that two others are near to is left to the editor", async () => {
  const wrong = sheet()
    .replace("  mayor: {", "  mayos: {type: person, name: Bo Dahl}\n  mayor: {")
    .replace("about: [closure]", "about: [closure, mayo]");
  const { code, text } = await fixed(wrong);
  expect({ code, text }).toEqual({ code: 1, text: wrong });
});

test("an id that is misspelt in many places is mended in all, or in none where one of them is the speaker", async () => {
  const wrong = sheet()
    .replace("title: Council", "key: [closrue]\ntitle: Council")
    .replace("about: [closure]", "about: [closrue]");
  expect((await fixed(wrong)).text).toBe(wrong.replaceAll("closrue", "closure"));
  const speaker = sheet()
    .replace("{date: 2026-03-04}", "{date: 2026-03-04, place: mayr}")
    .replace("by: mayor", "by: mayr");
  expect((await fixed(speaker)).text).toBe(speaker);
});

test("as JSON only what is left is told, and what was mended beside it", async () => {
  const { code, out, err } = await fixed(
    sheet().replace("about: [closure]", "about: [closrue]"),
    "--format",
    "json",
  );
  expect(code).toBe(0);
  expect(JSON.parse(out).summary.errors).toBe(0);
  expect(err).toBe(`Mended ${path}:20  closrue → closure\n\n`);
});

test("without --fix the answer stands beside the problem, for editors that show it, and nothing is written", async () => {
  const wrong = sheet().replace("about: [closure]", "about: [closrue]");
  const folder = miniSite({ [path]: wrong });
  const { out } = await readout(folder, ["check", "--format", "json", ...now]);
  expect(JSON.parse(out).diagnostics[0].fix).toEqual([
    { file: path, line: 20, column: 13, endLine: 20, endColumn: 20, text: "closure" },
  ]);
  expect(read(folder, path)).toBe(wrong);
});

test("a file that is not named stays as it is", async () => {
  const wrong = sheet("other").replace("about: [closure]", "about: [closrue]");
  const folder = miniSite({
    [path]: sheet().replace("about: [closure]", "about: [closrue]"),
    "content/facts/other.md": wrong,
  });
  await readout(folder, ["check", "--fix", path, ...now]);
  expect(read(folder, path)).toBe(sheet());
  expect(read(folder, "content/facts/other.md")).toBe(wrong);
});
