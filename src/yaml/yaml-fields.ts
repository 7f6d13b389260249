import type { Range } from "../text/span.ts";

/** What a field holds: words of an editor's, a word or id that may be several words, a number, anything else. */
export type FieldKind = "words" | "phrase" | "number" | "other";

export type Path = readonly (string | number)[];

/** What the fields of a text are for; without it nobody can say what YAML spoilt. */
export interface FieldsOfText {
  readonly names: ReadonlySet<string>;
  /** Those that hold words somewhere. */
  readonly worded: ReadonlySet<string>;
  /** Null for a field that there is not. */
  readonly kindOf: (path: Path) => FieldKind | null;
}

/** Something that YAML reads otherwise than the editor typed it. */
export interface Slip extends Range {
  readonly message: string;
  readonly hint: string;
}
