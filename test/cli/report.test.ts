import { expect, test } from "vitest";
import { problemsInShort, problemsInWords } from "../../src/cli/report.ts";
import type { Problem } from "../../src/diagnostics/diagnostic.ts";

const name = (index: number) => `content/facts/${String(index).padStart(4, "0")}.md`;
const text = "---\nid: ferry\n---\n";
/** Sheets of which only the first few may be looked into. */
const sheets = (count: number, open: number) =>
  Array.from({ length: count }, (_, index) => ({
    path: name(index),
    get text(): string {
      if (index < open) return text;
      throw new Error(`${name(index)} was opened.`);
    },
  }));
const warnings = (count: number) =>
  Array.from(
    { length: count },
    (_, index): Problem => ({
      code: "event-overdue",
      severity: "warning",
      message: "Date was 2026-03-05.",
      at: { file: name(index), path: ["id"] },
    }),
  );

test("a warning in a thousand sheets is told of the first ten, and no other sheet is looked into", () => {
  const told = problemsInWords(warnings(1_000), sheets(1_000, 10), 1_000, false);
  expect(told.split("\n").slice(-13).join("\n")).toBe(`content/facts/0008.md:2:5  warning  event-overdue
  2 │ id: ferry
    │     ^^^^^ Date was 2026-03-05.

content/facts/0009.md:2:5  warning  event-overdue
  2 │ id: ferry
    │     ^^^^^ Date was 2026-03-05.

warning  990 more event-overdue in 990 files
  To see all, add --format json; to see those of one file, name it.

1,000 warnings in 1,000 sheets
`);
  expect(told.match(/ {2}warning {2}event-overdue$/gm)).toHaveLength(10);
});

test("one more is one more", () => {
  expect(problemsInWords(warnings(11), sheets(11, 10), 11, false)).toContain(
    "\nwarning  1 more event-overdue in 1 file\n",
  );
});

test("for those who want to see a site, only the sheets with errors are looked into", () => {
  const [first, ...others] = warnings(1_000);
  const error: Problem = { ...first!, severity: "error", code: "date-invalid" };
  const check = "npx readout check";
  expect(
    problemsInShort([...others, error], { files: sheets(1_000, 1), sheets: 1_000, colour: false, check }),
  ).toBe(`content/facts/0000.md:2:5  error  date-invalid
  2 │ id: ferry
    │     ^^^^^ Date was 2026-03-05.

warning  999 event-overdue: npx readout check
1 error, 999 warnings in 1,000 sheets
`);
});

test("errors come first, and in each kind those of the files that were just saved", () => {
  const [a, b, c, d] = warnings(4);
  const problems = [a!, { ...b!, severity: "error" as const }, c!, { ...d!, severity: "error" as const }];
  const told = problemsInShort(problems, {
    files: sheets(4, 4),
    sheets: 4,
    colour: false,
    check: "npx readout check",
    inFull: () => true,
    first: [name(2), name(3)],
  });
  expect(told.match(/^content\S+ {2}\w+/gm)).toEqual([
    "content/facts/0003.md:2:5  error",
    "content/facts/0001.md:2:5  error",
    "content/facts/0002.md:2:5  warning",
    "content/facts/0000.md:2:5  warning",
  ]);
});
