import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { yamlLocator } from "../../src/text/yaml-locate.ts";

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
