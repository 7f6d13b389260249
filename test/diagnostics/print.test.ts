import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { printGithub } from "../../src/diagnostics/print-github.ts";
import { printJson } from "../../src/diagnostics/print-json.ts";
import { printText } from "../../src/diagnostics/print-text.ts";
import { summarise, summaryLine } from "../../src/diagnostics/summary.ts";

const path = "content/facts/harbour-bridge.md";
const text = `${"\n".repeat(20)}    by: harbor-authority\n\tby: tab\n`;
const at = (line: number, column: number, endColumn: number, endLine = line) => ({
  file: path,
  line,
  column,
  endLine,
  endColumn,
});
const unknown: Diagnostic = {
  code: "reference-unknown",
  severity: "error",
  message: 'No entity has the id "harbor-authority".',
  span: at(21, 9, 25),
  hint: 'Did you mean "harbour-authority"?',
  related: [],
};
const print = (diagnostic: Diagnostic, contents = text) =>
  printText([diagnostic], [{ path, text: contents }], { colour: false });

test("a problem is printed with its line, the value underlined, and what to do", () => {
  expect(print(unknown)).toBe(`content/facts/harbour-bridge.md:21:9  error  reference-unknown
  21 │     by: harbor-authority
     │         ^^^^^^^^^^^^^^^^ No entity has the id "harbor-authority".
  Did you mean "harbour-authority"?
`);
});

test("related places follow", () => {
  expect(
    print({ ...unknown, hint: null, related: [{ message: "It stands here first.", span: at(3, 1, 2) }] }),
  ).toContain('authority".\n  content/facts/harbour-bridge.md:3:1  It stands here first.\n');
});

test("tabs keep the marks under the value", () => {
  expect(print({ ...unknown, span: at(22, 6, 9) })).toContain("  22 │ \tby: tab\n     │ \t    ^^^ No entity");
});

test("a value over several lines is marked to the end of its first", () => {
  expect(print({ ...unknown, span: at(21, 9, 4, 22) })).toContain("│         ^^^^^^^^^^^^^^^^ No entity");
});

test("of a very long line only the part around the value is printed", () => {
  const contents = `${"x".repeat(500_000)} by: here ${"y".repeat(500_000)}`;
  const printed = print({ ...unknown, span: at(1, 500_006, 500_010) }, contents);
  const [, line = "", marks = ""] = printed.split("\n");
  expect(line.length).toBeLessThan(180);
  expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("here");
});

test("a problem in a file that is not at hand, or past its end, is printed without a line", () => {
  expect(print({ ...unknown, span: { ...at(1, 1, 2), file: "gone.md" } })).toBe(
    'gone.md:1:1  error  reference-unknown\n  No entity has the id "harbor-authority".\n  Did you mean "harbour-authority"?\n',
  );
  expect(print({ ...unknown, span: at(900, 1, 2) })).toContain("reference-unknown\n  No entity");
});

test("a text can't command the terminal, and the marks stand under what is seen of it", () => {
  expect(
    print(
      {
        ...unknown,
        message: "bad \u001B[31m\u202E",
        hint: "a\nb",
        span: { ...at(1, 6, 9), file: "a\n\u009B.md" },
      },
      "id: \u001B]0;x\u0007",
    ),
  ).toBe(`a\\n\\x9b.md:1:6  error  reference-unknown\n  bad \\x1b[31m\\u202e\n  a\\nb\n`);
  expect(print({ ...unknown, message: "bad", span: at(1, 6, 9) }, "id: \u001B]0;x\u0007")).toContain(
    "  1 │ id: \\x1b]0;x\\x07\n    │         ^^^ bad\n",
  );
  const github = printGithub([{ ...unknown, message: "a\u001B[2J\n::error::x\u202E", hint: null }]);
  expect(github).toMatch(/::a\\x1b\[2J%0A::error::x\\u202e\n$/);
  const json = printJson([{ ...unknown, message: "a\u001B\u007F\u009B\u202E\u{E0041}" }]);
  expect(json).toContain(String.raw`"a\u001b\u007f\u009b\u202e\udb40\udc41"`);
  expect(JSON.parse(json).diagnostics[0].message).toBe("a\u001B\u007F\u009B\u202E\u{E0041}");
});

test("colour comes only when it is asked for", () => {
  const esc = String.fromCharCode(27);
  expect(print(unknown)).not.toContain(esc);
  expect(printText([unknown], [{ path, text }], { colour: true })).toContain(
    `${esc}[31m^^^^^^^^^^^^^^^^${esc}[39m`,
  );
});

test("JSON has the keys that programs rely on", () => {
  const related = [{ message: "first", span: at(1, 2, 3) }];
  expect(
    JSON.parse(
      printJson([
        { ...unknown, related },
        { ...unknown, severity: "note", hint: null },
      ]),
    ),
  ).toEqual({
    summary: { errors: 1, warnings: 0, notes: 1 },
    diagnostics: [
      {
        code: "reference-unknown",
        severity: "error",
        message: 'No entity has the id "harbor-authority".',
        file: path,
        line: 21,
        column: 9,
        endLine: 21,
        endColumn: 25,
        hint: 'Did you mean "harbour-authority"?',
        related: [{ message: "first", file: path, line: 1, column: 2, endLine: 1, endColumn: 3 }],
      },
      expect.objectContaining({ severity: "note", hint: null, related: [] }),
    ],
  });
});

test("workflow commands escape what would end them", () => {
  expect(
    printGithub([
      {
        ...unknown,
        severity: "warning",
        message: "50%: a\r\nb",
        hint: null,
        span: { ...at(2, 3, 7), file: "a,b:c.md" },
      },
    ]),
  ).toBe(
    "::warning file=a%2Cb%3Ac.md,line=2,endLine=2,col=3,endColumn=6,title=reference-unknown::50%25: a%0D%0Ab\n",
  );
  expect(printGithub([{ ...unknown, severity: "note", span: at(2, 3, 1, 4) }])).toBe(
    `::notice file=${path},line=2,endLine=4,title=reference-unknown::No entity has the id "harbor-authority".%0ADid you mean "harbour-authority"?\n`,
  );
});

test.each([
  [["error", "error", "warning"], 3, "2 errors, 1 warning in 3 sheets"],
  [["note"], 1, "1 note in 1 sheet"],
  [[], 1, "No problems in 1 sheet"],
] as const)("%j in %i sheets is summed up as one line", (severities, sheets, line) => {
  expect(summaryLine(summarise(severities.map((severity) => ({ ...unknown, severity }))), sheets)).toBe(line);
});
