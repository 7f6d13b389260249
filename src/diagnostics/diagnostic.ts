import type { Span } from "../text/span.ts";

/** How much a problem matters: an error stops the build, a warning is shown and counted, a note is advice. */
export type Severity = "error" | "warning" | "note";

/** What an editor is told: what is wrong, where, and what to write instead. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** What to write instead, as a full sentence. */
  readonly hint: string | null;
  readonly related: readonly Related[];
  /** What to write where, when there is one answer and it changes no meaning. */
  readonly fix?: readonly Edit[];
}

/** A stretch of a file, and what to write in its place. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A second place that belongs to the same problem, such as the first of two equal ids. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** What every stage returns: a value where there is one, and all that was wrong on the way. Problems are collected, never thrown. */
export interface Outcome<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/**
 * A diagnostic before its place has been looked up. Stages know *which value* is wrong;
 * its line and column are computed only when there is something to point at, because
 * parsing with positions costs ten times as much as parsing without.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly at: Place;
  readonly related?: readonly { readonly message: string; readonly at: Place }[];
  readonly fix?: Fix | undefined;
  /** What stands in place of an id: it may be the name of one who has an id. */
  readonly named?: string;
}

/**
 * Words to write for others, where a mistake has one answer. Only for names: never for what says how far something has got, who
 * said it how, or how much it is.
 */
export interface Fix {
  /** As it stands in the value, without the quotes around it; nothing is mended where it does not stand there once. */
  readonly was: string;
  readonly text: string;
  /** Further places where the same is to be written. */
  readonly also?: readonly Place[];
}

/** A place in a file: a known span, a range of offsets, or a value named by its path (`["statements", "chance-soon", "by"]`). */
export type Place =
  | { readonly file: string; readonly span: Span }
  | { readonly file: string; readonly start: number; readonly end: number }
  | {
      readonly file: string;
      readonly path: ValuePath;
      /** Point at the key instead of the value. */
      readonly part?: "key" | "value";
      /** Point at the first occurrence of these words inside the value. */
      readonly words?: string | undefined;
    };

/** The keys and indexes that lead to a value from the top of its file. */
export type ValuePath = readonly (string | number)[];

/** What the manual and `readout explain` say of a code. Every code that can be printed has one. */
export interface CodeCard {
  /** A noun with what is wrong with it; stays the same for ever. */
  readonly code: string;
  readonly severity: Severity;
  /** What holds when all is well, as one sentence. */
  readonly summary: string;
  /** Why it matters to a reader, in one or two sentences. */
  readonly why: string;
  /** A small fact sheet (front matter and body) that gives exactly this code. */
  readonly bad: string;
  /** The same sheet, mended. */
  readonly good: string;
}

/** The order in which diagnostics are printed: by file, then place, then code. 0 where they are the same for a reader. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.span.file, b.span.file) ||
    a.span.line - b.span.line ||
    a.span.column - b.span.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message) ||
    a.span.endLine - b.span.endLine ||
    a.span.endColumn - b.span.endColumn
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
