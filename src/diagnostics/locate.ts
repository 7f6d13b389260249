import { lineStarts, type SourceFile, type Span, spanOf } from "../text/span.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { type LocateInYaml, yamlLocator } from "../yaml/yaml-locate.ts";
import { byPlace, type Diagnostic, type Edit, type Fix, type Place, type Problem } from "./diagnostic.ts";

/**
 * Looks up where problems stand, sorted by place, each once. Positions of a file are computed when its first problem
 * asks for them. Every problem gets a place that lies in its file: where the value can't be found, the first line.
 */
export function locate(problems: readonly Problem[], files: readonly SourceFile[]): readonly Diagnostic[] {
  const spanAt = placeFinder(files);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const diagnostics = problems.map(
    ({ code, severity, message, hint, at, related = [], fix }): Diagnostic => ({
      code,
      severity,
      message,
      span: spanAt(at),
      hint: hint ?? null,
      related: related.map((one) => ({ message: one.message, span: spanAt(one.at) })),
      ...(fix && withEdits(editsOf(fix, at, spanAt, byPath))),
    }),
  );
  return diagnostics
    .sort(byPlace)
    .filter((one, index, all) => index === 0 || byPlace(one, all[index - 1]!) !== 0);
}

function withEdits(edits: readonly Edit[]): Pick<Diagnostic, "fix"> {
  return edits.length === 0 ? {} : { fix: edits };
}

/** Edits of every place of a fix; none where one of them has not just what is to be replaced. */
function editsOf(
  { was, text, also = [] }: Fix,
  at: Place,
  spanAt: (place: Place) => Span,
  files: ReadonlyMap<string, SourceFile>,
): readonly Edit[] {
  const edits = [at, ...also].map((place): Edit | null => {
    const span = spanAt(place);
    const line = linesOf(files.get(span.file)?.text ?? "")[span.line - 1] ?? "";
    if (span.line !== span.endLine) return null;
    const value = line.slice(span.column - 1, span.endColumn - 1);
    const index = value.indexOf(was);
    if (index === -1 || value.includes(was, index + 1)) return null;
    const column = span.column + index;
    return { span: { ...span, column, endColumn: column + was.length }, text };
  });
  return edits.includes(null) ? [] : edits.filter((edit) => edit !== null);
}

/** As columns are counted: a byte order mark is none. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, "").split(/\r?\n/);
}

/** Looks up single places; of the files that were asked for last it remembers the positions. */
export function placeFinder(files: readonly SourceFile[]): (place: Place) => Span {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const opened = new Map<string, OpenFile>();

  return (place) => {
    if ("span" in place) return place.span;
    const source = byPath.get(place.file);
    if (!source) return { file: place.file, line: 1, column: 1, endLine: 1, endColumn: 2 };
    let file = opened.get(place.file);
    if (!file) {
      if (opened.size === mostOpen) opened.clear();
      file = openFile(source);
      opened.set(place.file, file);
    }
    if ("start" in place) return spanIn(file, place.start, place.end);
    const { start, end } = file.locate(place.path, place.part ?? "value", place.words);
    return spanIn(file, file.offset + start, file.offset + end);
  };
}

// Problems come sheet by sheet; ten thousand open files with their positions would fill the memory.
const mostOpen = 32;

interface OpenFile {
  readonly source: SourceFile;
  readonly starts: readonly number[];
  /** Where the YAML begins in the file. */
  readonly offset: number;
  readonly locate: LocateInYaml;
}

function openFile({ path, text }: SourceFile): OpenFile {
  const source = { path, text };
  const { yaml, offset } = yamlOf(source);
  let locator: LocateInYaml | null = null;
  return {
    source,
    starts: lineStarts(source.text),
    offset,
    // Read when first asked for: problems with offsets of their own need none of it.
    locate: (...place) => {
      locator ??= yamlLocator(yaml);
      return locator(...place);
    },
  };
}

function yamlOf({ path, text }: SourceFile): { yaml: string; offset: number } {
  if (!path.endsWith(".md")) return { yaml: text, offset: 0 };
  const split = splitFrontMatter(text);
  return split.kind === "split" ? { yaml: split.yaml, offset: split.yamlStart } : { yaml: "", offset: 0 };
}

/** The span of a range, without the line end that a range may reach over, and not counting a byte order mark as a column. */
function spanIn({ source, starts }: OpenFile, start: number, end: number): Span {
  const from = Math.max(0, Math.min(start, source.text.length));
  const to = Math.max(from, Math.min(end, source.text.length));
  const visible = from + source.text.slice(from, to).trimEnd().length;
  const span = spanOf(source, from, visible, starts);
  if (span.line !== 1 || !source.text.startsWith("\uFEFF")) return span;
  const column = Math.max(1, span.column - 1);
  return {
    ...span,
    column,
    endColumn: span.endLine === 1 ? Math.max(column + 1, span.endColumn - 1) : span.endColumn,
  };
}
