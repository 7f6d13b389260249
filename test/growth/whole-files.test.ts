import { describe, expect, test } from "vitest";
import { printJson } from "../../src/diagnostics/print-json.ts";
import { printText } from "../../src/diagnostics/print-text.ts";
import { createMarkdown } from "../../src/markdown/markdown-it.ts";
import { defaultSite } from "../../src/model/site.ts";
import { assembleLocated } from "../support/assemble-located.ts";
import { processorTime } from "../support/processor-time.ts";
import { grown } from "./patterns.ts";

const most = 2 * 1024 * 1024;
const head = `factsheet: 1
id: bridge
title: Bridge
bottomLine: A toll is possible.
sources:
  article: {type: news-report, dateline: {date: 2025-05-07}}
`;
const records = (count: number, record: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => record(at));
const people = (record: (index: number) => string) => records(20_000, record).join("");

/** What is told of a project of these files, each code once; every form of telling is printed. */
function told(files: {
  readonly sheet?: string;
  readonly entities?: string;
  readonly source?: string;
}): string {
  const sheet = { path: "content/facts/bridge.md", text: files.sheet ?? `---\n${head}---\n` };
  const entities =
    files.entities === undefined ? null : { path: "_data/entities.yaml", text: files.entities };
  const texts =
    files.source === undefined ? null : { bridge: { "a.txt": { text: files.source, sha256: "" } } };
  const input = { sheets: [sheet], entities, storylines: null, texts, now: "2025-05-08", drafts: true };
  const { diagnostics } = assembleLocated({ ...input, site: defaultSite });
  printText(diagnostics, entities === null ? [sheet] : [sheet, entities], { colour: false });
  printJson(diagnostics);
  return [...new Set(diagnostics.map(({ code, span }) => `${span.file.replace(/.*\//, "")} ${code}`))].join(
    ", ",
  );
}

const sheet = (yaml: string, body = "") => ({ sheet: `---\n${head}${yaml}\n---\n${body}` });
const one = (index: number) => `  s${index}: {says: A toll., when: unstated, cite: p1}`;

describe("a file of any kind is checked or refused within seconds", () => {
  test.each([
    ["a sheet of two million letters", { sheet: grown("a", most) }, "bridge.md file-too-large"],
    [
      "thousands of records",
      sheet(`statements:\n${records(8_000, one).join("\n")}`),
      "bridge.md list-too-long",
    ],
    [
      "fifty thousand fields",
      sheet(records(40_000, (at) => `k${at}: 1`).join("\n")),
      "bridge.md list-too-long",
    ],
    [
      "thirty thousand references that lead nowhere",
      sheet(
        `statements:\n${records(400, (at) => `  s${at}: {says: A., about: [${records(70, (to) => `x${at}-${to}`).join(", ")}]}`).join("\n")}`,
      ),
      "bridge.md",
    ],
    [
      "prose of millions",
      { sheet: `---\n${head}---\n${grown("word ", 400_000)}` },
      "bridge.md text-too-long",
    ],
    [
      "notes that lead nowhere",
      sheet("", `\n## Notes\n\n${grown("- a [^xx] [[yy]]\n", 190_000)}`),
      "bridge.md",
    ],
    [
      "twenty thousand people",
      { entities: people((at) => `e-${at}:\n  type: person\n  name: Ann Number${at}\n`) },
      "",
    ],
    [
      "as many on a line each",
      { entities: people((at) => `e-${at}: {type: person, name: Ann ${at}}\n`) },
      "",
    ],
    [
      "as many with mistakes",
      { entities: people((at) => `e-${at}:\n  type: persn\n  nam: Ann ${at}\n`) },
      "entities.yaml value-unknown, entities.yaml field-unknown",
    ],
    [
      "as many with mistakes on a line each",
      { entities: people((at) => `e-${at}: {type: persn, nam: Ann ${at}}\n`) },
      "entities.yaml value-unknown, entities.yaml field-unknown",
    ],
    [
      "fifty thousand records in which all is wrong",
      { entities: records(50_000, (at) => `e-${at}: {typ: persn}\n`).join("") },
      "entities.yaml field-missing",
    ],
    [
      "two million letters that need the careful reader",
      {
        entities: records(40_000, (at) => `e-${at}:\n  type: person\n  name: "J\\u00f6rg ${at}"\n`).join(""),
      },
      "",
    ],
    [
      "one name of millions",
      { entities: `x:\n  type: person\n  name: ${grown("ab ", most)}\n` },
      "entities.yaml text-too-long",
    ],
    ["one id of millions", { entities: `${grown("a", most)}:\n  type: person\n` }, "entities.yaml"],
  ])("%s", { timeout: 60_000 }, (_, files, expected) => {
    let found = "";
    expect(processorTime(() => (found = told(files)))).toBeLessThan(6_000);
    expect(found).toContain(expected);
  });
});

describe("however deep a text nests, it is refused in words", () => {
  test.each([
    ["flow maps", (deep: number) => `a: ${"{a: ".repeat(deep)}1${"}".repeat(deep)}`],
    ["flow maps that nothing closes", (deep: number) => `a: ${"{a: ".repeat(deep)}`],
    [
      "flow maps behind texts in quotes",
      (deep: number) => `a: ${"{b: '}', a: ".repeat(deep)}1${"}".repeat(deep)}`,
    ],
    ["flow maps behind comments", (deep: number) => `a: ${"{a: #}\n ".repeat(deep)}1${"}".repeat(deep)}`],
    ["flow lists", (deep: number) => `a: ${"[".repeat(deep)}${"]".repeat(deep)}`],
    ["flow lists with tags", (deep: number) => `a: ${"!!seq [".repeat(deep)}${"]".repeat(deep)}`],
    ["flow lists with anchors", (deep: number) => `a: ${"&x [".repeat(deep)}${"]".repeat(deep)}`],
    ["lists in one line", (deep: number) => `a:\n  ${"- ".repeat(deep)}1`],
    ["keys that are maps", (deep: number) => `${"? ".repeat(deep)}a`],
    ["blocks", (deep: number) => records(Math.min(deep, 700), (at) => `${" ".repeat(at)}a:`).join("\n")],
  ])("%s", { timeout: 60_000 }, (_, nested) => {
    for (const deep of [1_000, 25_000]) {
      let found = "";
      expect(processorTime(() => (found = told({ sheet: `---\n${nested(deep)}\n---\n` })))).toBeLessThan(
        6_000,
      );
      expect(found).toBe("bridge.md yaml-unreadable");
      expect(told({ entities: nested(deep) })).toContain("entities.yaml yaml-unreadable");
    }
  });

  test("brackets in texts are no nesting", () => {
    const brackets = "[".repeat(400);
    expect(told(sheet(`note: '${brackets}' # ${brackets}\n# ${brackets}`))).not.toContain("yaml-unreadable");
  });
});

test("a page of sixty thousand headings, lists or quotations in each other is printed within seconds", () => {
  const { render } = createMarkdown({ prefix: "/" });
  for (const pattern of ["## a\n\n", "> ", "- ", "a[^n] [^", "* * ", "1. - > "])
    expect(processorTime(() => render(`${grown(pattern, 200_000)}\n\n[^n]: x`))).toBeLessThan(6_000);
});

test("a quotation of hundreds of pieces is looked for in a source of millions within seconds", () => {
  const quote = `${"a ... ".repeat(300)}zz`;
  const yaml = head.replace("2025-05-07}", '2025-05-07}, text: "a.txt"');
  const statements = records(20, (at) => `  s${at}: {quote: "${quote}", when: unstated, cite: 'p1 "a … a"'}`);
  const files = {
    sheet: `---\n${yaml}statements:\n${statements.join("\n")}\n---\n`,
    source: grown("a ", most / 4),
  };
  expect(processorTime(() => told(files))).toBeLessThan(6_000);
});
