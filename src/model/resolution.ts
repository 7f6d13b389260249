import type { Id } from "./common.ts";

/** What resolving a sheet came across, as plain findings; rules put them into words. Paths lead into the sheet. */
export interface Resolution {
  readonly invalidDates: readonly {
    readonly path: Path;
    readonly written: string;
    readonly reason: string;
  }[];
  readonly unknownReferences: readonly UnknownReference[];
  /** Every date with `said`: what the words give when counted from the anchor. */
  readonly relativeDates: readonly RelativeDate[];
  readonly unreadableCitations: readonly {
    readonly path: Path;
    readonly written: string;
    readonly reason: string;
  }[];
  /** Entities that have no type, or neither a name nor a description. */
  readonly incompleteEntities: readonly {
    readonly path: Path;
    readonly id: Id;
    readonly missing: "type" | "name";
  }[];
}

export interface UnknownReference {
  readonly path: Path;
  readonly written: string;
  /** What was looked for: an entity, a record, a source. */
  readonly wanted: "entity" | "record" | "source" | "sheet";
  /** The id that was probably meant. */
  readonly near: string | null;
  /** Whether no other id can have been meant. */
  readonly isSure?: boolean;
}

export interface RelativeDate {
  /** Path of the record's date field (`when`, or the record where it is missing). */
  readonly path: Path;
  readonly record: Id;
  readonly said: string;
  /** Day that the words count from, `YYYY-MM-DD`, and what it is called in messages: "the dateline", `"geneva-2021"`. */
  readonly anchor: { readonly date: string; readonly name: string } | null;
  readonly verdict:
    | { readonly kind: "agrees" }
    /** `expected` in EDTF; `explanation`: a sentence such as '"On Wednesday" from Wed 2025-08-06 is 2025-08-06; 2025-08-07 is a Thursday.' */
    | { readonly kind: "mismatch"; readonly expected: string; readonly explanation: string }
    /** Two readings; `explanation` is a sentence that names them. */
    | { readonly kind: "ambiguous"; readonly explanation: string }
    /** Not a phrase that the table knows; nothing is compared. */
    | { readonly kind: "unknown" };
}

export type Path = readonly (string | number)[];
