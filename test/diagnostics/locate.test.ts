import fc from "fast-check";
import { expect, test } from "vitest";
import type { Place, Problem } from "../../src/diagnostics/diagnostic.ts";
import { locate } from "../../src/diagnostics/locate.ts";

const sheet = {
  path: "content/facts/a.md",
  text: "---\nid: a\nstatements:\n  x:\n    by: trump\n---\nProse\n",
};
const problem = (at: Place, more: Partial<Problem> = {}): Problem => ({
  code: "c",
  severity: "error",
  message: "m",
  at,
  ...more,
});
const spans = (problems: readonly Problem[], files = [sheet]) =>
  locate(problems, files).map(
    ({ span }) => `${span.file}:${span.line}:${span.column}-${span.endLine}:${span.endColumn}`,
  );

test("a path, a range and a span are each looked up", () => {
  const span = { file: sheet.path, line: 7, column: 1, endLine: 7, endColumn: 3 };
  expect(
    spans([
      problem({ file: sheet.path, span }),
      problem({ file: sheet.path, path: ["statements", "x", "by"] }),
      problem({ file: sheet.path, path: ["statements", "x", "by"], part: "key" }),
      problem({ file: sheet.path, path: ["statements", "x", "cite"], part: "key" }),
      problem({ file: sheet.path, start: 4, end: 6 }),
    ]),
  ).toEqual([
    "content/facts/a.md:2:1-2:3",
    "content/facts/a.md:4:3-4:4",
    "content/facts/a.md:5:5-5:7",
    "content/facts/a.md:5:9-5:14",
    "content/facts/a.md:7:1-7:3",
  ]);
});

test("the same problem twice is told once, and related places are looked up too", () => {
  const twice = problem(
    { file: sheet.path, path: ["id"] },
    { related: [{ message: "r", at: { file: sheet.path, path: ["statements"] } }] },
  );
  const located = locate([twice, twice], [sheet]);
  expect(located).toHaveLength(1);
  expect(located[0]?.related).toEqual([
    { message: "r", span: { file: sheet.path, line: 3, column: 1, endLine: 3, endColumn: 11 } },
  ]);
});

test("a byte order mark is no column, and CRLF is no part of a value", () => {
  const marked = { path: "a.facts.yaml", text: "\uFEFFid: a\r\ntitle: b\r\n" };
  expect(
    spans(
      [problem({ file: marked.path, path: ["id"] }), problem({ file: marked.path, path: ["title"] })],
      [marked],
    ),
  ).toEqual(["a.facts.yaml:1:5-1:6", "a.facts.yaml:2:8-2:9"]);
});

test("what has no place gets the first line", () => {
  expect(spans([problem({ file: "gone.md", path: ["id"] })])).toEqual(["gone.md:1:1-1:2"]);
  const plain = { path: "plain.md", text: "Prose without facts\n" };
  expect(spans([problem({ file: "plain.md", path: ["id"] })], [plain])).toEqual(["plain.md:1:1-1:2"]);
});

test("whatever the place, its span lies in the file", () => {
  const step = fc.oneof(fc.constantFrom("id", "statements", "x", "by"), fc.nat(3), fc.string());
  const place = fc.oneof(
    fc.record({ start: fc.integer({ min: -5, max: 80 }), end: fc.integer({ min: -5, max: 80 }) }),
    fc.record({
      path: fc.array(step, { maxLength: 4 }),
      part: fc.constantFrom("key" as const, "value" as const),
      words: fc.string(),
    }),
  );
  fc.assert(
    fc.property(
      place,
      fc.string({ unit: fc.constantFrom("---\n", "id: a\n", "\r\n", " ", "x", "\uFEFF", "'") }),
      (at, text) => {
        const file = { path: "a.md", text };
        const [located] = locate([problem({ file: "a.md", ...at })], [file]);
        const rows = text.split("\n");
        const { line, column, endLine, endColumn } = located!.span;
        expect(line).toBeGreaterThanOrEqual(1);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(endLine).toBeLessThanOrEqual(rows.length);
        expect(endColumn).toBeLessThanOrEqual((rows[endLine - 1]?.length ?? 0) + 2);
        expect(endLine > line || endColumn > column).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
