import { expect, test } from "vitest";
import { sheetCodes } from "../../src/parse/codes.ts";
import { exampleFiles } from "../../src/parse/example-files.ts";
import { allRules } from "../../src/rules/all-rules.ts";
import { told as shapeTold } from "../parse/check.ts";
import { diagnose } from "./check-sheets.ts";

/**
 * The corpus of faults: each code's bad example with the message it gives and the words that it underlines. Read a changed
 * line as an editor would before accepting it with `npx vitest run test/rules/example-places.test.ts -u`.
 */
test("every code points at the very words that are wrong, and says so in the same words as before", async () => {
  const ofRules = allRules.flatMap(({ code, bad, exampleNow, exampleSources, needsSources }) =>
    diagnose(
      { "sheet.md": bad },
      { now: exampleNow, ...(needsSources ? { sources: exampleSources } : {}) },
    ).map(
      ({ span, message, hint }) =>
        `${code} ${span.line}:${span.column}-${span.endLine}:${span.endColumn} «${underlined(bad, span)}»\n  ${message}${hint === null ? "" : `\n  ${hint}`}`,
    ),
  );
  const ofShape = sheetCodes.flatMap(({ bad }) =>
    shapeTold(Object.fromEntries(exampleFiles(bad).map(({ path, text }) => [path, text]))),
  );
  await expect([...ofRules, ...ofShape, ""].join("\n")).toMatchFileSnapshot("example-places.txt");
});

function underlined(
  text: string,
  span: {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  },
): string {
  const line = text.split("\n")[span.line - 1] ?? "";
  return span.line === span.endLine
    ? line.slice(span.column - 1, span.endColumn - 1)
    : `${line.slice(span.column - 1)} …`;
}
