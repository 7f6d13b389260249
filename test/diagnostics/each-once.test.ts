import fc from "fast-check";
import { expect, test } from "vitest";
import type { Place, Problem } from "../../src/diagnostics/diagnostic.ts";
import { eachOnce } from "../../src/diagnostics/each-once.ts";
import { locate } from "../../src/diagnostics/locate.ts";

const sheet = (path: string) => ({
  path,
  text: "---\nid: a\nstatements:\n  x:\n    by: trump\n  y: {by: z}\n---\nProse\n",
});
const files = [sheet("content/facts/a.md"), sheet("content/facts/b.md")];
const problem = (at: Place, message = "m"): Problem => ({ code: "c", severity: "warning", message, at });

test("two missing fields that are pointed at by one key, in the same words, count as one", () => {
  const missing = (...path: string[]) => problem({ file: "content/facts/a.md", path });
  const one = missing("statements", "x", "cite");
  const told = [one, missing("statements", "x", "says"), missing("statements", "y", "cite")];
  expect(eachOnce(told, files)).toEqual([one, missing("statements", "y", "cite")]);
});

test("a file in which no two problems share their words is not opened", () => {
  const closed = {
    path: "content/facts/a.md",
    get text(): string {
      throw new Error("This file was opened.");
    },
  };
  const told = [
    problem({ file: closed.path, path: ["id"] }, "one"),
    problem({ file: closed.path, path: ["id"] }, "another"),
  ];
  expect(eachOnce(told, [closed])).toEqual(told);
});

test("whatever is wrong, as many are counted as are told", () => {
  const file = fc.constantFrom(...files.map(({ path }) => path));
  const place: fc.Arbitrary<Place> = fc.oneof(
    fc.record({ file, start: fc.nat(9), end: fc.nat(9) }),
    fc.record({
      file,
      path: fc.array(fc.constantFrom("statements", "x", "y", "by", "cite"), { maxLength: 3 }),
    }),
  );
  const told = fc.array(fc.tuple(place, fc.constantFrom("m", "n")));
  fc.assert(
    fc.property(told, (pairs) => {
      const problems = pairs.map(([at, message]) => problem(at, message));
      expect(locate(eachOnce(problems, files), files)).toEqual(locate(problems, files));
      expect(eachOnce(problems, files)).toHaveLength(locate(problems, files).length);
    }),
    { numRuns: 500 },
  );
});
