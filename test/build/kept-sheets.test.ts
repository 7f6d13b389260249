import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readKept, writeKept } from "../../src/build/kept-file.ts";
import { KeptLines } from "../../src/build/kept-lines.ts";
import { KeptSheets } from "../../src/build/kept-sheets.ts";
import { loadProject } from "../../src/files/load-project.ts";
import { openProject } from "../../src/files/project.ts";
import type { Site } from "../../src/model/site.ts";
import { miniSite, sheet } from "../cli/mini-site.ts";

const body = "The harbour bridge has closed, Ada Berg said.[^closure-said]\n";
const citingBody = "The old bridge closed on 3 March.[^bridge-1#closure]\n";

const inRegistry = (text: string) => text.replace(/entities:\n.*\n/, "");
const bridges = Array.from({ length: 12 }, (_, at) => `bridge-${at + 1}`);
const files: Readonly<Record<string, string>> = {
  "_data/entities.yaml": "mayor: {type: person, name: Ada Berg}\n",
  "sources/harbour-bridge/article.txt": "The bridge is closed, Ada Berg said.\n",
  "content/facts/harbour-bridge.md": `${inRegistry(sheet())
    .replace("dateline:", "text: article.txt\n    dateline:")
    .replace("says: The bridge is closed.", "quote: The bridge is closed")}${body}`,
  ...Object.fromEntries(bridges.map((id) => [`content/facts/${id}.md`, inRegistry(sheet(id))])),
  "content/facts/bridge-3.md": inRegistry(sheet("bridge-3")) + citingBody,
  "content/facts/bridge-2.md": `${inRegistry(sheet("bridge-2"))}Ida Borg was there.\n`,
};

let site: string;
let rules: Site["rules"];
beforeEach(() => {
  site = miniSite(files);
  rules = {};
});

/** What a check says, with what was kept or without, in one order. */
async function told(how: "kept" | "anew", now = "2026-03-05", root?: string): Promise<readonly string[]> {
  const folders = {
    content: join(site, "content"),
    data: join(site, "_data"),
    sources: join(site, "sources"),
  };
  const { project, ...rest } = await openProject({
    ...folders,
    drafts: true,
    now,
    cache: join(site, "cache"),
  });
  const opened = { ...rest, project: { ...project, site: { ...project.site, rules } } };
  const kept =
    how === "kept" ? new KeptSheets({ ...project, ...(root !== undefined && { root }) }) : undefined;
  const { problems } = await loadProject(opened, { kept });
  kept?.save();
  return problems
    .map(({ severity, code, at, message }) => `${at.file}: ${severity} ${code}: ${message}`)
    .toSorted();
}

const differing = (some: readonly string[], others: readonly string[]) => [
  ...some.filter((one) => !others.includes(one)),
  ...others.filter((one) => !some.includes(one)),
];

const read = (path: string) => readFileSync(join(site, path), "utf8");

function edit(path: string, was: string, text: string): void {
  const before = read(path);
  expect(before).toContain(was);
  writeFileSync(join(site, path), before.replace(was, text));
}

/** The file of the cache with this name. */
function keptAs(name: string): string {
  const [folder] = readdirSync(join(site, "cache"));
  return join(site, "cache", folder!, name);
}

const own = "content/facts/harbour-bridge.md";
const cited = "content/facts/bridge-1.md";

describe("what a check says is the same with what was kept, after a change of", () => {
  test.each<[what: string, change: () => void, told: string]>([
    ["the sheet's records", () => edit(own, "state: occurred", "state: possible"), "hedge-missing"],
    ["its prose", () => edit(own, "Ada Berg said", "Ulla Ek said"), '"Ulla Ek" is in neither'],
    ["the registry", () => edit("_data/entities.yaml", "Ada Berg", "Eva Lund"), '"Ada Berg" is in neither'],
    [
      "the settings of rules",
      () => {
        rules = { "entity-not-in-evidence": "off" };
      },
      '"Ida Borg" is in no record',
    ],
    [
      "a stored text",
      () => edit("sources/harbour-bridge/article.txt", "closed", "shut"),
      "quote-not-verbatim",
    ],
    ["a sheet that it cites", () => edit(cited, "state: occurred", "state: possible"), "hedge-lost"],
    [
      "a sheet that it cites, which is a draft now",
      () => edit(cited, "factsheet: 1", "factsheet: 1\ndraft: true"),
      'Sheet "bridge-1" is a draft',
    ],
    [
      "a sheet that it cites, which is gone",
      () => rmSync(join(site, cited)),
      'No sheet has the id "bridge-1"',
    ],
    [
      "another sheet, which has its id now",
      () => edit(cited, "id: bridge-1", "id: harbour-bridge"),
      "harbour-bridge",
    ],
  ])("%s", async (_, change, expected) => {
    const before = await told("kept");
    change();
    const anew = await told("anew");
    expect(differing(before, anew).join("\n")).toContain(expected);
    expect(await told("kept")).toEqual(anew);
    expect(await told("kept")).toEqual(anew);
  });

  test("the day", async () => {
    edit(own, "state: occurred", "state: scheduled");
    const before = await told("kept", "2026-03-02");
    const anew = await told("anew", "2026-03-05");
    expect(differing(before, anew).join("\n")).toContain("event-overdue");
    expect(await told("kept", "2026-03-05")).toEqual(anew);
  });
});

/** Another word in the place of one that is kept, as if the program had written it. */
function tamper(name: string, was: string, text: string): void {
  const kept = readKept(keptAs(name))?.toString() ?? "";
  expect(kept).toContain(was);
  writeKept(keptAs(name), [kept.replaceAll(was, text)]);
}

test("what did not change is neither parsed nor asked again", async () => {
  const before = await told("kept");
  tamper("problems", "is in no record", "is in not one");
  tamper("sheets", "[^bridge-1#closure]", "[^bridge-99#closure]");
  const after = await told("kept");
  expect(differing(before, after).map((line) => line.replace(/^.*facts./, ""))).toEqual([
    'bridge-2.md: warning entity-not-in-evidence: "Ida Borg" is in no record.',
    'bridge-2.md: warning entity-not-in-evidence: "Ida Borg" is in not one.',
    'bridge-3.md: error reference-unknown: No sheet has the id "bridge-99".',
  ]);
});

test("a sheet that cites another is asked again when that one comes, changes or goes", async () => {
  const [text, changed] = [read(cited), read(cited).replace("state: occurred", "state: possible")];
  rmSync(join(site, cited));
  for (const there of [null, changed, text, null]) {
    if (there === null) rmSync(join(site, cited), { force: true });
    else writeFileSync(join(site, cited), there);
    const anew = await told("anew");
    expect(anew.filter((line) => line.includes("hedge-lost"))).toHaveLength(there === changed ? 1 : 0);
    expect(await told("kept")).toEqual(anew);
  }
});

test("another value under the same keys is written", () => {
  const file = join(site, "kept");
  for (const value of ["once", "again"]) {
    const lines = new KeptLines<string>(file);
    for (const key of bridges) lines.set(key, value);
    lines.save();
    expect(new KeptLines<string>(file).get("bridge-1")).toBe(value);
  }
});

test("what is said of a sheet that cites another is kept as well", async () => {
  await told("kept");
  const kept = readKept(keptAs("problems"))?.toString().trim().split("\n");
  expect(kept).toHaveLength(bridges.length + 1);
});

test("where a part of the program can't be read, nothing is kept and all is told", async () => {
  const anew = await told("anew");
  expect(await told("kept", undefined, join(site, "nowhere"))).toEqual(anew);
  expect(existsSync(join(site, "cache"))).toBe(false);
});

test("what a run left that was killed while it wrote is taken away, and that of one at work stays", async () => {
  await told("kept");
  const file = keptAs("problems");
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const yesterday = Date.now() / 1000 - 86_400;
  for (const run of [pid, process.ppid]) {
    writeFileSync(`${file}.${run}`, "half");
    utimesSync(`${file}.${run}`, yesterday, yesterday);
  }
  edit(own, "The harbour bridge has closed", "The bridge has closed");
  await told("kept");
  const names = readdirSync(dirname(file)).filter((name) => name.startsWith("problems"));
  expect(names).toEqual(["problems", `problems.${process.ppid}`]);
});

describe("what was kept is not believed", () => {
  test.each<[what: string, spoil: (path: string) => void]>([
    [
      "where a word of it was changed",
      (path) => writeFileSync(path, readFileSync(path, "utf8").replace("Borg", "Berg")),
    ],
    ["where it was cut short", (path) => writeFileSync(path, readFileSync(path).subarray(0, -80))],
    ["where it is empty", (path) => writeFileSync(path, "")],
    [
      "where a folder is in its place",
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
  ])("%s", async (_, spoil) => {
    const anew = await told("anew");
    await told("kept");
    spoil(keptAs("problems"));
    spoil(keptAs("sheets"));
    expect(await told("kept")).toEqual(anew);
  });
});
