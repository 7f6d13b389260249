import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parseDocument, stringify } from "yaml";
import { parseYaml } from "../../src/yaml/yaml.ts";

/** The value, or the first problem as `start-end message`. */
function read(text: string): unknown {
  const parsed = parseYaml(text);
  if ("value" in parsed) return parsed.value;
  const first = parsed.problems[0];
  return `${first?.start}-${first?.end} ${first?.message}`;
}

describe("values", () => {
  test.each<[string, string, unknown]>([
    [
      "dates stay text",
      "a: 2025-08-06\nb: 2022-02\nc: 2022-02/..",
      { a: "2025-08-06", b: "2022-02", c: "2022-02/.." },
    ],
    ["yes and no stay text", "a: yes\nb: NO\nc: true", { a: "yes", b: "NO", c: true }],
    ["numbers are numbers", "a: 2025\nb: 0.5\nc: 1e3", { a: 2025, b: 0.5, c: 1000 }],
    ["underscores make no number", "a: 1_000", { a: "1_000" }],
    ["nothing is null", "a:\nb: ~", { a: null, b: null }],
    [
      "keys are text as they were written",
      "2025: a\n1.0: b\ntrue: c\n~: d",
      { "2025": "a", "1.0": "b", true: "c", "~": "d" },
    ],
    ["an anchor gives its value again", "a: &x [1]\nb: *x", { a: [1], b: [1] }],
    ["a merge key is a key like any other", "<<: {a: 1}", { "<<": { a: 1 } }],
    ["tags of plain types count", "a: !!str 2025", { a: "2025" }],
    [
      "a directive does not bring back the old rules",
      "%YAML 1.1\n---\na: yes\nb: 2025-08-06",
      { a: "yes", b: "2025-08-06" },
    ],
    ["JSON is YAML, with tabs or without", '{\n\t"a": [1, "x\\u00e9"]\n}', { a: [1, "xé"] }],
    ["a byte order mark is no character", "\uFEFFa: 1", { a: 1 }],
    ["CRLF ends lines", "a: 1\r\nb: |\r\n  x\r\n  y\r\n", { a: 1, b: "x\ny\n" }],
    ["an empty text is null", "# nothing\n", null],
  ])("%s", (_, text, value) => {
    expect(read(text)).toEqual(value);
  });

  test("__proto__ is a key like any other, on both roads", () => {
    for (const text of ["__proto__: {polluted: 1}\nb: 1", "__proto__: {polluted: 1}\nb: &x 1"]) {
      const value = read(text) as object;
      expect(Object.keys(value)).toEqual(["__proto__", "b"]);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe("problems", () => {
  test.each([
    ["a: Foo: bar", "3-11 A colon inside a text starts a new field here."],
    ["a:\n\tb: 1", "3-4 Tabs can't indent YAML."],
    ["a: 1\nb: 2\na: 3", '10-11 The key "a" stands here twice.'],
    ["1: a\n'1': b", '5-8 The key "1" stands here twice.'],
    ["a: 'x\nb: 1\n", "3-5 A text that begins with ' is not closed."],
    ['a: "say "x""', "9-12 Text stands after the closing quote."],
    ["a: [1, 2\nb: 3", "9-10 A bracket that was opened above this line is not closed."],
    ["a: [x]]", "6-7 A bracket is closed that was not opened."],
    ["a:\n  b: 1\n c: 2", "10-11 This line's indentation fits no level above it."],
    [
      "a: 1\n b: 2",
      "6-10 This line is indented as if it went on with the text above it, and has a colon, which starts a field.",
    ],
    ["abc\ndef: 1", "0-3 This line has no colon after its key."],
    ["a: @x", "3-4 A text can't begin with @."],
    ['a: "\\q"', "4-6 A backslash in double quotes starts an escape, and this is none that YAML knows."],
    ["a: !js/function x", '3-15 "!js/function" is a YAML tag that fact sheets do not know.'],
    ["a: *y", '3-5 "*y" points at an anchor that this text does not have.'],
    ["a: &x [*x]", '7-9 "*x" stands inside the value that it repeats.'],
    ["a: 1\n---\nb: 2", "5-8 A second YAML document begins here."],
    ["[a, b]: c", "0-1 A key must be a plain word."],
    ["a: x\0y", "4-5 This text holds the control character U+0000, which can't be printed."],
    ['a: "\\0"', "3-7 This text holds the control character U+0000, which can't be printed."],
    ['{"a": "\\u0007"}', "6-14 This text holds the control character U+0007, which can't be printed."],
  ])("%j", (text, told) => {
    expect(read(text)).toBe(told);
  });

  test("a text with a colon is shown as it should be written", () => {
    const parsed = parseYaml(`title: He said: "no"`);
    expect("problems" in parsed && parsed.problems[0]?.hint).toBe(
      "Put the text in quotes: `title: 'He said: \"no\"'`.",
    );
  });

  test("a duplicate key names both places", () => {
    const parsed = parseYaml("a: 1\nb: {c: 1, c: 2}\na: 3");
    expect("problems" in parsed && parsed.problems.map(({ start, first }) => [start, first?.start])).toEqual([
      [21, 0],
      [15, 9],
    ]);
  });
});

describe("the two roads", () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constantFrom(
      "yes",
      "null",
      "~",
      "2025-08-06",
      "1_000",
      "0x1F",
      "+.5",
      "-0b1",
      "<<",
      "a: b",
      "# x",
      "- x",
      "*x",
      "&x",
      "!x",
      ".inf",
      "1e3",
      "0o17",
      "=",
      "@",
      "%",
    ),
  );
  const key = fc.oneof(
    fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
    fc.string(),
    fc.constantFrom("1.0", "true", "~", "__proto__", "2025", "a b", "<<"),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(key, tie("value"), { maxKeys: 4 }),
    ),
  }));

  test("what was written comes back, however it was written", () => {
    fc.assert(
      fc.property(
        value,
        fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_FOLDED"),
        fc.boolean(),
        (data, style, flow) => {
          const text = stringify(
            { data },
            {
              defaultStringType: style,
              collectionStyle: flow ? "flow" : "any",
              aliasDuplicateObjects: false,
              lineWidth: 60,
            },
          );
          const parsed = parseYaml(text);
          // Control characters are refused wherever they come from.
          if ("value" in parsed) expect(parsed.value).toEqual(readCarefully(text));
          else expect(parsed.problems[0]?.message).toMatch(/can't be printed|begin/);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("they agree on what people type, or the careful one refuses", () => {
    const scrap = fc.constantFrom(
      "a",
      "b:",
      "c: ",
      "\n",
      "\n  ",
      "\n- ",
      "'",
      '"',
      "[",
      "]",
      "{",
      "}",
      ", ",
      ": ",
      "1",
      "1.5",
      "true",
      "?",
      "|\n  ",
      ">-\n  ",
      " #",
      "-",
      ".",
      "é",
      "2025-01",
      "x y",
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 14 }), (scraps) => {
        const text = scraps.join("");
        const parsed = parseYaml(text);
        if (!("value" in parsed)) return;
        expect(parsed.value).toEqual(readCarefully(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test("no text makes it throw, and every problem lies in the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 60 })),
        (text) => {
          const parsed = parseYaml(text);
          if ("value" in parsed) return;
          for (const { start, end } of parsed.problems) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThanOrEqual(text.length);
            expect(end).toBeGreaterThan(start);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

/** What the careful parser makes of a text; what the quick one makes of it, where the careful one refuses. */
function readCarefully(text: string): unknown {
  const document = parseDocument(text, { schema: "core", stringKeys: true });
  // The quick parser is more lenient with indentation, and understands such texts as one would expect.
  if (document.errors.length > 0) return load(text, { schema: CORE_SCHEMA }) ?? null;
  return document.toJS() ?? null;
}

test("more anchors than any hand writes are told, and not read for seconds", () => {
  const text = Array.from({ length: 1001 }, (_, at) => `k${at}: &a${at} x\n`).join("");
  expect(parseYaml(text)).toEqual({
    problems: [
      {
        kind: "unreadable",
        message: "This is the 1,001st anchor of this text, and at most 1,000 are read.",
        hint: "Take them out.",
        start: text.indexOf("&a1000"),
        end: text.indexOf("&a1000") + 6,
        first: null,
      },
    ],
  });
});
