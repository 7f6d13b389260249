/** A text and the path it was read from, relative to the working directory. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Offsets in a text; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where something stands. Lines and columns count from 1; the end column is exclusive. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The offset of the first character of every line of `text`. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The span between two offsets (UTF-16 units) of a file's text. An empty range is widened by one column, so that it can be underlined. */
export function spanOf(file: SourceFile, start: number, end: number, starts = lineStarts(file.text)): Span {
  const from = positionOf(starts, Math.min(start, file.text.length));
  const to = positionOf(starts, Math.min(Math.max(end, start), file.text.length));
  const isEmpty = from.line === to.line && from.column === to.column;
  return {
    file: file.path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: isEmpty ? to.column + 1 : to.column,
  };
}

function positionOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
