declare module "@babel/code-frame" {
  interface Position {
    readonly line: number;
    readonly column: number;
  }
  /** The part of the library that is used here; it brings no types of its own. */
  export function codeFrameColumns(
    lines: string,
    place: { readonly start: Position; readonly end: Position },
    options: {
      readonly startLine: number;
      readonly linesAbove: number;
      readonly linesBelow: number;
      readonly message: string;
      readonly highlightCode: boolean;
    },
  ): string;
}
