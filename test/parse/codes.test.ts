import { describe, expect, test } from "vitest";
import { locate } from "../../src/diagnostics/locate.ts";
import { parseCodes, sheetCodes } from "../../src/parse/codes.ts";
import { exampleFiles } from "../../src/parse/example-files.ts";
import { pageCodes } from "../../src/parse/page-codes.ts";
import { parseSheets } from "../../src/parse/parse-sheets.ts";
import { pagesFrom, toldOfPages } from "./pages.ts";

describe.each(sheetCodes)("$code", ({ code, severity, summary, why, bad, good }) => {
  test("the bad example gives exactly this code", () => {
    const files = exampleFiles(bad);
    const diagnostics = locate(parseSheets(files).problems, files);
    expect(diagnostics.map((one) => ({ code: one.code, severity: one.severity }))).toEqual([
      { code, severity },
    ]);
    expect(diagnostics[0]?.hint).toMatch(/[.?`]$/);
  });

  test("the good example gives nothing", () => {
    expect(parseSheets(exampleFiles(good)).problems).toEqual([]);
  });

  test("the card is written in sentences", () => {
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  });
});

describe.each(pageCodes)("$code", ({ code, severity, summary, why, bad, good }) => {
  test("the bad example gives exactly this code", () => {
    const diagnostics = toldOfPages(pagesFrom(bad));
    expect(diagnostics.map((one) => ({ code: one.code, severity: one.severity }))).toEqual([
      { code, severity },
    ]);
    expect(diagnostics[0]?.hint).toMatch(/[.?`]$/);
  });

  test("the good example gives nothing", () => {
    expect(toldOfPages(pagesFrom(good))).toEqual([]);
  });

  test("the card is written in sentences", () => {
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  });
});

test("no code has two cards", () => {
  expect(new Set(parseCodes.map((card) => card.code)).size).toBe(parseCodes.length);
});
