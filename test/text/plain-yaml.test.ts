import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { expect, test } from "vitest";
import { splitFrontMatter } from "../../src/text/front-matter.ts";
import { readPlainYaml } from "../../src/text/plain-yaml.ts";
import { unusual } from "../../src/text/yaml-signs.ts";

const plainSheet = `# a comment
factsheet: 1
title: Harbour toll: no
bottomLine: >-
  The town may ask for
  a toll.

  Nothing is decided.
key: [toll-view, "it's: said",   'don''t # do it' ]
when: {earliest: 2025-02-24, latest: 2025}   # a comment behind
topics:
  - medtop:20000638
  - type: toll
    share: 0.5
events:
  # between
  2025-02-19-vote:
    what: A vote that
      goes on

      for three lines
    draft: true
    text: |
      first
        second
    note: ~
    people: [[a, b],
      {c: null}]
    none:
empty: []
nothing: {}`;

test("the YAML of a sheet is read as it stands", () => {
  const text = plainSheet.replace("Harbour toll: no", "Harbour toll");
  expect(readPlainYaml(text)).toEqual({
    factsheet: 1,
    title: "Harbour toll",
    bottomLine: "The town may ask for a toll.\nNothing is decided.",
    key: ["toll-view", "it's: said", "don't # do it"],
    when: { earliest: "2025-02-24", latest: 2025 },
    topics: ["medtop:20000638", { type: "toll", share: 0.5 }],
    events: {
      "2025-02-19-vote": {
        what: "A vote that goes on\nfor three lines",
        draft: true,
        text: "first\n  second\n",
        note: null,
        people: [["a", "b"], { c: null }],
        none: null,
      },
    },
    empty: [],
    nothing: {},
  });
});

test.each([
  ["a colon inside a text", plainSheet],
  ["a key twice", "a: 1\nb: 2\na: 3"],
  ["a key twice in brackets", "a: {b: 1, b: 2}"],
  ["a line that is indented too far", "a: 1\n  b: 2"],
  ["a line that fits no level", "a:\n    b: 1\n  c: 2"],
  ["a list among keys", "a: 1\n- b"],
  ["a bracket that is not closed", "a: [b, c"],
  ["a list that ends with a comma", "a: [b,"],
  ["a bracket too many", "a: [b]]"],
  ["a quotation mark that is not closed", 'a: "b'],
  ["words behind a quoted text", 'a: "b" c'],
  ["a pair in a list", "a: [b: c]"],
  ["a control character", "a: b\u0001"],
  ["half a pair", "a: b\uD83D"],
  ["a key like a number", "1e-5: a"],
  ["another base", "a: 0x1F"],
  ["no map", "- a\n- b"],
  ["nothing", "# nothing\n"],
])("what is more than plain, or wrong, is left to a parser: %s", (_, text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

const folder = new URL("../../content/facts/", import.meta.url);
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => splitFrontMatter(readFileSync(new URL(name, folder), "utf8")))
  .flatMap((split) => (split.kind === "split" ? [split.yaml] : []));

test("most sheets of the sample are plain", () => {
  const plain = sheets.filter((yaml) => !unusual.test(yaml) && readPlainYaml(yaml) !== undefined);
  expect(plain.length).toBeGreaterThan(sheets.length / 2);
});

test("whatever is done to a sheet, what it reads the parser reads too, and as the same", () => {
  const scraps = [
    "\n",
    "\n  ",
    "\n      ",
    " ",
    "  ",
    ":",
    ": ",
    " #",
    "#",
    "- ",
    "-",
    "[",
    "]",
    "{",
    "}",
    ",",
    "'",
    '"',
    "|",
    ">-",
    "1",
    "0",
    ".5",
    "e3",
    "null",
    "true",
    "~",
    "a: ",
    "é",
    "''",
    "_",
    "?",
  ];
  let plain = 0;
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(),
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat({ max: 12 }),
          fc.constantFrom("", ...scraps),
        ),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
      (which, from, edits) => {
        const lines = [plainSheet.replace("toll: no", "toll"), ...sheets][which % (sheets.length + 1)]!.split(
          "\n",
        );
        // A stretch of a sheet is enough, and shorter to try; its first line has to be a field of the sheet.
        const starts = lines.flatMap((line, index) => (/^\w/.test(line) ? [index] : []));
        const start = starts[from % starts.length]!;
        let text = lines.slice(start, start + 30).join("\n");
        for (const [place, length, scrap] of edits) {
          const at = Math.floor(place * text.length);
          text = text.slice(0, at) + scrap + text.slice(at + (length > 6 ? 0 : length));
        }
        const value = unusual.test(text) ? undefined : readPlainYaml(text);
        if (value === undefined) return;
        plain++;
        expect(JSON.stringify(value)).toBe(JSON.stringify(load(text, { schema: CORE_SCHEMA })));
      },
    ),
    { numRuns: 3_000 },
  );
  expect(plain).toBeGreaterThan(300);
});
