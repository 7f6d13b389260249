import { DiagnosticSeverity, type Range } from "vscode-languageserver/node";
import type { Severity } from "../diagnostics/diagnostic.ts";
import type { Span } from "../text/span.ts";
import type { Cursor } from "./cursor.ts";

export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

/** The protocol counts from 0. */
export function rangeOf({ line, column, endLine, endColumn }: Span): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

export function wordRange(line: number, { word }: Cursor): Range {
  return lineRange(line, word.start, word.end);
}

export function lineRange(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

export function touches(a: Range, b: Range): boolean {
  const isBefore = (one: Range["start"], other: Range["start"]) =>
    one.line < other.line || (one.line === other.line && one.character < other.character);
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}
