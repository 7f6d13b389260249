import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { locate } from "../../src/diagnostics/locate.ts";
import { parseSheets } from "../../src/parse/parse-sheets.ts";

/** What is told of the files, one line each: `place code message hint`. */
export function told(files: Readonly<Record<string, string>>): readonly string[] {
  return diagnose(files).map((one) => {
    const { line, column, endLine, endColumn, file } = one.span;
    const end = endLine === line ? `${endColumn}` : `${endLine}:${endColumn}`;
    return `${file}:${line}:${column}-${end} ${one.code}: ${one.message} ${one.hint ?? ""}`.trim();
  });
}

export function diagnose(files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return locate(parseSheets(sources).problems, sources);
}

/** A sheet that is right, in few lines. */
export const sheet = `---
factsheet: 1
id: ferry
title: Ferry strike ends
bottomLine: The strike is over.
sources:
  paper: {type: news-report, dateline: {date: 2025-03-04}}
statements:
  deal:
    by: union
    says: The strike is over.
    cite: p1
---
Prose.
`;
