import fc from "fast-check";
import { expect, test } from "vitest";
import { splitFrontMatter } from "../../src/yaml/front-matter.ts";
import { processorTime } from "../support/processor-time.ts";

test("front matter and body come back with their offsets", () => {
  const text = "---\nid: a\n---\n\nBody\n";
  expect(splitFrontMatter(text)).toEqual({
    kind: "split",
    yaml: "\nid: a",
    yamlStart: 3,
    body: "\nBody\n",
    bodyStart: 14,
  });
  expect(text.slice(14)).toBe("\nBody\n");
});

test.each([
  ["with CRLF", "---\r\nid: a\r\n---\r\nBody"],
  ["with a byte order mark", "\uFEFF---\nid: a\n---\nBody"],
  ["named yaml", "---yaml\nid: a\n---\nBody"],
  ["named yml, with spaces", "--- yml \nid: a\n---\nBody"],
  ["with a space after the fence", "--- \nid: a\n---\nBody"],
])("front matter %s is split at the right places", (_, text) => {
  const split = splitFrontMatter(text);
  if (split.kind !== "split") throw new Error(split.kind);
  expect(split.yaml.trim()).toBe("id: a");
  expect(text.slice(split.yamlStart, split.yamlStart + split.yaml.length)).toBe(split.yaml);
  expect(split.body).toBe("Body");
  expect(text.slice(split.bodyStart)).toBe("Body");
});

test.each([
  "js",
  "javascript",
  "coffee",
  "coffeescript",
  "cson",
  "json",
  "toml",
  "JS",
  "constructor",
  "__proto__",
  "title: x",
])("front matter that calls itself %s is refused and not run", (language) => {
  const text = `---${language}\nglobalThis.wasRun = true\n---\nBody`;
  expect(splitFrontMatter(text)).toEqual({ kind: "foreign", language, start: 0, end: 3 + language.length });
  expect("wasRun" in globalThis).toBe(false);
});

test.each([
  ["no front matter", "Body", "plain"],
  ["four hyphens", "----\nid: a\n----\n", "plain"],
  ["a fence on the second line", "\n---\nid: a\n---\n", "plain"],
  ["a fence that is never closed", "---\nid: a\n", "open"],
  ["a fence alone", "---", "open"],
  ["an empty front matter", "---\n---\n", "split"],
  ["nothing", "", "plain"],
])("%s is seen as what it is", (_, text, kind) => {
  expect(splitFrontMatter(text).kind).toBe(kind);
});

test("a run of blank lines that would take hours is refused at once", () => {
  const texts = [
    `---\nid: a\n${"\n".repeat(2_000_000)}\n---\n`,
    `---\n${`${" ".repeat(499)}\n`.repeat(4)}${"a: b\n".repeat(10_000)}---\n`,
  ];
  let kinds: readonly string[] = [];
  const time = processorTime(() => {
    kinds = texts.map((text) => splitFrontMatter(text).kind);
  });
  expect(kinds).toEqual(["blank", "blank"]);
  expect(time).toBeLessThan(2_000);
});

test("however it is put together, body and front matter are pieces of the text", () => {
  const piece = fc.constantFrom("---", "\n", "\r\n", "id: a", " ", "#", "js", "yaml", "\uFEFF", "-", "x");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const split = splitFrontMatter(text);
      if (split.kind === "split")
        expect(text.slice(split.yamlStart, split.yamlStart + split.yaml.length)).toBe(split.yaml);
      if (split.kind === "split" || split.kind === "plain")
        expect(text.slice(split.bodyStart)).toBe(split.body);
    }),
    { numRuns: 2_000 },
  );
});
