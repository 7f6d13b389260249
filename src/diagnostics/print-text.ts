import { codeFrameColumns } from "@babel/code-frame";
import pico from "picocolors";
import type { SourceFile, Span } from "../text/span.ts";
import { visible } from "../text/visible.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";

/**
 * Diagnostics for a terminal: place, severity and code, the line with the value underlined, what is wrong, what to do.
 *
 * ```
 * content/facts/harbour-bridge.md:21:9  error  reference-unknown
 *   21 │     by: harbor-authority
 *      │         ^^^^^^^^^^^^^^^^ No entity has the id "harbor-authority".
 *   Did you mean "harbour-authority"?
 * ```
 */
export function printText(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  { colour }: { readonly colour: boolean },
): string {
  const paint = pico.createColors(colour);
  const lineOf = lineReader(files);
  return diagnostics.map((diagnostic) => printOne(diagnostic, lineOf, paint)).join("\n");
}

type Paint = ReturnType<typeof pico.createColors>;
type LineReader = (span: Span) => string | null;

const colours: Readonly<Record<Severity, "red" | "yellow" | "cyan">> = {
  error: "red",
  warning: "yellow",
  note: "cyan",
};

function printOne(
  { code, severity, message, span, hint, related }: Diagnostic,
  lineOf: LineReader,
  paint: Paint,
): string {
  const colour = paint[colours[severity]];
  const lines = [
    `${placeName(span)}  ${colour(severity)}  ${paint.bold(code)}`,
    ...frame(span, visible(message), lineOf, colour),
  ];
  if (hint !== null) lines.push(`  ${visible(hint)}`);
  for (const one of related) lines.push(`  ${paint.dim(placeName(one.span))}  ${visible(one.message)}`);
  return `${lines.join("\n")}\n`;
}

function placeName({ file, line, column }: Span): string {
  return `${visible(file)}:${line}:${column}`;
}

/** The line with the value underlined and the message behind the marks; the message alone where there is no such line. */
function frame(
  span: Span,
  message: string,
  lineOf: LineReader,
  colour: (text: string) => string,
): readonly string[] {
  const whole = lineOf(span);
  if (whole === null) return [`  ${message}`];
  const { text, column, endColumn } = excerpt(whole, span);
  // The library marks with `>` and `|`; one bar from top to bottom reads more calmly.
  const rows = codeFrameColumns(
    text === "" ? " " : text,
    { start: { line: span.line, column }, end: { line: span.line, column: endColumn } },
    { startLine: span.line, linesAbove: 0, linesBelow: 0, message, highlightCode: false },
  ).split("\n");
  return rows.map((row, index) => {
    const bar = row.indexOf("|");
    const [gutter, rest] = [row.slice(0, bar).replace(">", " "), row.slice(bar + 1)];
    return index === 0 ? `${gutter}│${rest}` : `${gutter}│${rest.replace(/\^+/, colour)}`;
  });
}

const widest = 160;

/** The part of the line that holds the place: a sheet in JSON may be one line of many thousand characters. */
function excerpt(line: string, span: Span): { text: string; column: number; endColumn: number } {
  const end = span.endLine > span.line ? line.length + 1 : Math.min(span.endColumn, line.length + 1);
  const cut = line.length <= widest ? 0 : Math.max(0, span.column - 1 - widest / 4);
  const shown = line.slice(cut, cut + widest);
  const mark = cut > 0 ? "…" : "";
  const text = `${mark}${shown}${cut + widest < line.length ? "…" : ""}`;
  // Counted in what is seen: an escape takes more room than what it stands for.
  const columnOf = (written: number) => visible(text.slice(0, written - cut + mark.length - 1)).length + 1;
  const column = columnOf(span.column);
  return { text: visible(text), column, endColumn: Math.max(column + 1, columnOf(end)) };
}

/** The line that a span begins on. The last file asked for is kept in lines, since diagnostics come file by file. */
function lineReader(files: readonly SourceFile[]): LineReader {
  const byPath = new Map(files.map((file) => [file.path, file]));
  let split: { readonly path: string; readonly lines: readonly string[] } | null = null;
  return ({ file: path, line }) => {
    const file = byPath.get(path);
    if (file === undefined) return null;
    if (split?.path !== path) split = { path, lines: file.text.replace(/^\uFEFF/, "").split(/\r?\n/) };
    return split.lines[line - 1] ?? null;
  };
}
