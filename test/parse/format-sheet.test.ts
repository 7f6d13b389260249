import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assemble } from "../../src/engine.ts";
import { newSheetText } from "../../src/files/new-sheet-text.ts";
import { defaultSite } from "../../src/model/site.ts";
import { formatSheet } from "../../src/parse/format-sheet.ts";
import { writeBriefing } from "../../src/write/write-briefing.ts";
import { projectFolder } from "../support/build-site.ts";

const yaml = (text: string) => formatSheet({ path: "a.facts.yaml", text });

test("levels are indented by two, long texts wrapped, long brackets opened; comments, order and quotes stay", () => {
  expect(
    yaml(`factsheet: 1
# who speaks
statements:
     toll-view:      # the only one
          says:   'A toll'
          hedge: "may"
          note: A toll would pay for the repairs of the bridge, the mayor said, and of all of the roads that lead to it from the town.
questions:
  price: {ask: "What would the toll be, for cars, for lorries and for those who walk over it and back?", about: [toll-view]}
  when: {ask: When?, about: [ toll-view ]}
figures: {}
`),
  ).toBe(`factsheet: 1
# who speaks
statements:
  toll-view: # the only one
    says: 'A toll'
    hedge: "may"
    note: A toll would pay for the repairs of the bridge, the mayor said, and of all of the roads that lead to it from the
      town.
questions:
  price:
    ask: "What would the toll be, for cars, for lorries and for those who walk over it and back?"
    about: [toll-view]
  when: {ask: When?, about: [toll-view]}
figures: {}
`);
});

test("comments stay behind their keys and hyphens, and above the lines that they are indented like", () => {
  expect(
    yaml(`a:   # behind a key
     # below it
     b: 1
c:   # behind
 - x   # behind x
 -   # behind a hyphen
   y: 1
   # z: 2

# Of what comes next.
d: # before brackets
    [a, b]
e: >-   # before a text
    text
`),
  ).toBe(`a: # behind a key
  # below it
  b: 1
c: # behind
  - x # behind x
  - # behind a hyphen
    y: 1
    # z: 2

# Of what comes next.
d: # before brackets
  [a, b]
e: >- # before a text
  text
`);
});

test("a new sheet is formatted", () => {
  const sheet = newSheetText("2026-03-02-harbour-bridge", "2026-03-02");
  expect(formatSheet({ path: "a.md", text: sheet })).toBe(sheet);
});

test.each([
  ["numbers as they were typed", "value: 1.10\nother: 100\nbelow: -0.50\n"],
  ["texts that look like numbers", "a: '2025'\nb: \"1.10\"\n"],
  [
    "block texts, their last line ends included",
    "a: |\n  one\n\n  two\nb: >-\n  three\nc: |+\n  four\n\nd: 1\n",
  ],
  [
    "comments at every place",
    "# top\n\na: 1 # one\n# between\nb:\n  # inside\n  - 1\n  # last\nc: 1\n\n# end\n",
  ],
  ["a hash that is no comment", "a: one#two\nb: 'x # y'\n"],
  ["anchors and aliases", "a: &one {x: 1}\nb: *one\n"],
  ["marks of the document", "---\na: 1\n"],
  ["an empty value", "a:\nb: ~\nc: null\n"],
  ["signs beyond the alphabet", "a: “…” – 北京 🙂\n"],
])("%s stay", (_, text) => {
  expect(yaml(text)).toBe(text);
});

test("line ends and a byte order mark stay, prose stays, JSON stays", () => {
  const md = (end: string) => `\uFEFF---${end}a:   1${end}---${end}# Prose    {{ x }}${end}`;
  const format = (path: string, text: string) => formatSheet({ path, text });
  expect(format("a.md", md("\r\n"))).toBe(md("\r\n").replace("a:   1", "a: 1"));
  expect(format("a.md", md("\n"))).toBe(md("\n").replace("a:   1", "a: 1"));
  expect(format("a.md", "No front matter.\n")).toBe("No front matter.\n");
  expect(format("a.facts.json", '{"a":   1}')).toBe('{"a":   1}');
});

test.each([
  ["a list that is never closed", "a: [1\n"],
  ["a key twice", "a: 1\na: 2\n"],
  ["a number that would be typed otherwise", "a:   0x1F\n"],
  ["a front matter that is never closed", null],
])("%s is left alone", (_, text) => {
  expect(text === null ? formatSheet({ path: "a.md", text: "---\na: 1\n" }) : yaml(text)).toBeNull();
});

describe("the sample", () => {
  const read = (folder: string, name: string) => ({
    path: `${folder}/${name}`,
    text: readFileSync(join(projectFolder, folder, name), "utf8"),
  });
  const sheets = readdirSync(join(projectFolder, "content/facts")).map((name) => read("content/facts", name));
  /** With values moved away from their keys: the front matter says the same. */
  const loose = sheets.map(({ path, text }) => ({
    path,
    text: text.replace(/^( +(?:by|cite|says|verb|what|when)): /gm, "$1:    "),
  }));
  const formatted = loose.map((file) => ({ ...file, text: formatSheet(file) ?? "" }));
  const archiveOf = (files: typeof sheets) =>
    assemble({
      sheets: files,
      entities: read("_data", "entities.yaml"),
      storylines: read("_data", "storylines.yaml"),
      site: defaultSite,
      now: "2026-03-05",
      drafts: true,
      texts: null,
    }).archive;

  /** Where the prose begins in its file is all that moves. */
  const withoutOffsets = (archive: ReturnType<typeof archiveOf>) =>
    JSON.parse(JSON.stringify(archive, (key, value) => (key === "bodyStart" ? undefined : value)));

  test("is formatted, and so again when it was typed otherwise", () => {
    expect(sheets.map((file) => formatSheet(file))).toEqual(sheets.map(({ text }) => text));
    expect(formatted).toEqual(sheets);
  });

  test("values and Markdown are the same before and after", () => {
    const [before, after] = [archiveOf(loose), archiveOf(formatted)];
    expect(withoutOffsets(after)).toEqual(withoutOffsets(before));
    const written = (archive: typeof before) => archive.briefings.map((one) => writeBriefing(one, archive));
    expect(written(after)).toEqual(written(before));
  });
});

test.each([
  ["--- \nfactsheet:   1\n---\nProse\n", "--- \nfactsheet: 1\n---\nProse\n"],
  ["---\t\r\nfactsheet:   1\r\n---\r\nProse\r\n", "---\t\r\nfactsheet: 1\r\n---\r\nProse\r\n"],
  ["--- yaml\n# on top\nfactsheet:   1\n---\n", "--- yaml\n# on top\nfactsheet: 1\n---\n"],
  ["---\n\n# on top\nfactsheet:   1\n---\n", "---\n# on top\nfactsheet: 1\n---\n"],
])("the line that opens the front matter stays: %j", (text, expected) => {
  expect(formatSheet({ path: "a.md", text })).toBe(expected);
});
