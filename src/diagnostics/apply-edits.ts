import { lineStarts } from "../text/span.ts";
import type { Edit } from "./diagnostic.ts";

/** The text with its edits made; of two that overlap, the first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const starts = lineStarts(text);
  const offset = (line: number, column: number) =>
    (starts[line - 1] ?? 0) + column - 1 + (line === 1 ? mark : 0);
  const ranges = edits
    .map(({ span, text }) => ({
      start: offset(span.line, span.column),
      end: offset(span.endLine, span.endColumn),
      text,
    }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  let made = "";
  let at = 0;
  for (const { start, end, text: put } of ranges) {
    if (start < at) continue;
    made += text.slice(at, start) + put;
    at = end;
  }
  return made + text.slice(at);
}
