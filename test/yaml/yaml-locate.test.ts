import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parseDocument, stringify } from "yaml";
import { yamlLocator } from "../../src/yaml/yaml-locate.ts";
import { recordLines } from "../../src/yaml/yaml-record-lines.ts";

const text = `# A comment
title: 'It''s a long
  day'
flow: {a: [x, "y z"], b: 1}
list:
  - one
  - name: two
    of: us
block:
  inner:
    empty:
    folded: >-
      first words
      and more
2025: year
again: &x {k: v}
alias: *x
`;

function found(path: readonly (string | number)[], part: "key" | "value" = "value", words?: string): string {
  const { start, end } = yamlLocator(text)(path, part, words);
  return text.slice(start, end);
}

test.each<[string, readonly (string | number)[], string]>([
  ["a text", ["title"], "'It''s a long\n  day'"],
  ["a value in braces", ["flow", "b"], "1"],
  ["an item in brackets", ["flow", "a", 1], '"y z"'],
  ["a list on one line", ["flow", "a"], '[x, "y z"]'],
  ["an item of a block", ["list", 0], "one"],
  ["a map in a list, by its first key", ["list", 1], "name"],
  ["a value in a map in a list", ["list", 1, "of"], "us"],
  ["a block, by its key", ["block"], "block"],
  ["a block in a block", ["block", "inner"], "inner"],
  ["a folded text", ["block", "inner", "folded"], ">-\n      first words\n      and more"],
  ["nothing, by its key", ["block", "inner", "empty"], "empty"],
  ["a key that is a number", ["2025"], "year"],
  ["a value behind an alias", ["alias", "k"], "v"],
  ["a missing field, by its record", ["block", "inner", "cite"], "inner"],
  ["a missing record, by its map", ["block", "other", "cite", 0], "block"],
  ["a missing item", ["list", 7, "name"], "list"],
  ["a missing map, by the first key", ["statements", "x"], "title"],
  ["the whole, by the first key", [], "title"],
])("%s is found", (_, path, expected) => {
  expect(found(path)).toBe(expected);
});

test("a key is found where the key is meant", () => {
  expect(found(["flow", "b"], "key")).toBe("b");
  expect(found(["block", "inner"], "key")).toBe("inner");
});

test("words are found in a value, over line breaks and doubled quotes", () => {
  expect(found(["block", "inner", "folded"], "value", "words and")).toBe("words\n      and");
  expect(found(["title"], "value", "It's a")).toBe("It''s a");
  expect(found(["title"], "value", "nowhere (")).toBe("'It''s a long\n  day'");
});

test("in a text that can't be read there is always a place", () => {
  for (const broken of ["", "\n\n", "a: [", "[".repeat(20_000), "# only", "a: 'x", "\t", "- - -"]) {
    const { start, end } = yamlLocator(broken)(["a", 0, "b"], "value");
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(Math.max(1, broken.length));
  }
});

test("every value that was written is found where it stands", () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  fc.assert(
    fc.property(
      fc.dictionary(word, fc.dictionary(word, word, { minKeys: 1, maxKeys: 4 }), { minKeys: 1, maxKeys: 4 }),
      fc.boolean(),
      (data, flow) => {
        const written = stringify(data, {
          collectionStyle: flow ? "flow" : "block",
          defaultStringType: "QUOTE_DOUBLE",
          defaultKeyType: "PLAIN",
        });
        const locate = yamlLocator(written);
        for (const [map, records] of Object.entries(data))
          for (const [key, value] of Object.entries(records)) {
            const { start, end } = locate([map, key], "value");
            expect(written.slice(start, end)).toBe(`"${value}"`);
          }
      },
    ),
    { numRuns: 200 },
  );
});

describe("a record is found by its own lines where the whole text would put it", () => {
  // A comment with a tab makes a text unusual, and an unusual text is read as a whole.
  const whole = (text: string) => yamlLocator(`${text}\n#\t`);
  const folder = new URL("../../content/facts/", import.meta.url);
  const sheets = readdirSync(folder).map(
    (name) => [name, readFileSync(new URL(name, folder), "utf8")] as const,
  );

  test.each(sheets)("in %s, for every value of every record", (_name, text) => {
    for (const written of [text, text.replaceAll("\n", "\r\n")]) {
      const yaml = written.split(/^---\r?$/m)[1] ?? "";
      const fast = yamlLocator(yaml);
      const slow = whole(yaml);
      const paths = pathsIn(load(yaml, { schema: CORE_SCHEMA }));
      expect(paths.length).toBeGreaterThan(100);
      for (const path of [...paths, ["events", "nowhere", "what"], ["statements", "nowhere"]])
        for (const part of ["key", "value"] as const)
          expect({ path, part, ...fast(path, part) }).toEqual({ path, part, ...slow(path, part) });
    }
  });

  test.each([
    [
      "a block scalar with a line like a key",
      "events:\n  a:\n    note: |\n      b:\n        what: No.\n  b:\n    what: Yes.\n",
    ],
    ["flow style", "events: {a: {what: A.}, b: {what: B.}}\n"],
    ["a record in flow style", "events:\n  a: {what: A.}\n  b: {what: B.}\n"],
    ["quoted keys", 'events:\n  "a":\n    what: A.\n  "b":\n    what: B.\n'],
    [
      "comments at the margin",
      "events:\n# one\n  a:\n# two\n    what: A.\n\n# three\n  b: # four\n    what: B.\n",
    ],
    ["a text over several lines", "events:\n  a:\n    what: One\n      b:two\n  b:\n    what: B.\n"],
    ["deeper indentation", "events:\n      a:\n         what: A.\n      b:\n         what: B.\n"],
    ["a list of the same name below", "events:\n  a:\n    b:\n      what: Inner.\n  b:\n    what: Outer.\n"],
    ["an empty record", "events:\n  a:\n  b:\n    what: B.\n"],
  ])("%s", (_name, yaml) => {
    for (const id of ["a", "b"])
      for (const path of [
        ["events", id],
        ["events", id, "what"],
        ["events", id, "when"],
      ])
        expect({ path, ...yamlLocator(yaml)(path, "value") }).toEqual({
          path,
          ...whole(yaml)(path, "value"),
        });
  });

  // A sheet with `b:` and `]` in a block scalar, between whose lines comments were put that end it.
  const unreadable = "a:\n# why\n\n a: |-\n# why\n\n  b:\n\n  ]\n# why\n\naa: {}\n";

  test("in a text that can't be read, what stands behind the mistake is still found by its own lines", () => {
    expect(parseDocument(unreadable).errors).not.toEqual([]);
    const { start, end } = yamlLocator(unreadable)(["aa"], "value");
    expect(unreadable.slice(start, end)).toBe("{}");
    // The whole text is read as far as the mistake.
    expect(whole(unreadable)(["aa"], "value")).toEqual({ start: 0, end: 1 });
  });

  test("in sheets of any indentation, width, style and comments, with values of any kind", () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
    const words = fc.string({
      unit: fc.constantFrom(
        "a",
        "b:",
        "it's",
        '"',
        "#",
        " # ",
        ": ",
        "- ",
        " ",
        " ",
        "\n",
        "\n\n",
        "é",
        "1",
        ",",
        "{",
        "]",
      ),
    });
    const leaf = fc.oneof(
      words,
      words,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(words, { maxLength: 3 }),
    );
    const field = fc.oneof(
      leaf,
      fc.dictionary(id, leaf, { maxKeys: 3 }),
      fc.array(fc.dictionary(id, leaf, { maxKeys: 2 }), { maxLength: 2 }),
    );
    const map = fc.oneof(field, fc.dictionary(id, fc.dictionary(id, field, { maxKeys: 3 }), { maxKeys: 3 }));
    const style = fc.record({
      indent: fc.integer({ min: 1, max: 6 }),
      indentSeq: fc.boolean(),
      lineWidth: fc.constantFrom(0, 20, 80),
      defaultStringType: fc.constantFrom("PLAIN" as const, "QUOTE_SINGLE" as const),
    });
    let fromLines = 0;
    fc.assert(
      fc.property(
        fc.dictionary(id, map, { minKeys: 1, maxKeys: 4 }),
        style,
        fc.boolean(),
        (data, how, comments) => {
          const plain = stringify(data, { ...how, defaultKeyType: "PLAIN" });
          // Between the lines of a value they would be words of it, or end it: then it is another sheet, and that is right too,
          // or none, and then there is nothing to compare with.
          const written = comments ? plain.replace(/\n(?= {0,4}[a-z])/g, "\n# why\n\n") : plain;
          fc.pre(parseDocument(written).errors.length === 0);
          const fast = yamlLocator(written);
          const slow = whole(written);
          const linesOf = recordLines(written);
          for (const path of [...pathsIn(data), ["nowhere", "x"], [Object.keys(data)[0]!, "nowhere", "x"]])
            for (const part of ["key", "value"] as const) {
              if (linesOf(String(path[0]), String(path[1])) !== null) fromLines++;
              expect({ written, path, part, ...fast(path, part) }).toEqual({
                written,
                path,
                part,
                ...slow(path, part),
              });
            }
        },
      ),
      {
        numRuns: 400,
        examples: [
          [
            { a: { a: "b:\n\n]" }, aa: {} },
            { indent: 1, indentSeq: false, lineWidth: 0, defaultStringType: "PLAIN" },
            true,
          ],
        ],
      },
    );
    expect(fromLines).toBeGreaterThan(1_000);
  });
});

function pathsIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const here = path.length === 0 ? [] : [path];
  if (Array.isArray(value))
    return [...here, ...value.flatMap((item, index) => pathsIn(item, [...path, index]))];
  if (typeof value !== "object" || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))];
}
