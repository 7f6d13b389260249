import type { Id } from "./common.ts";
import type { Path } from "./resolution.ts";

/** A stored source text and the SHA-256 of its file, in hex. */
export interface StoredText {
  readonly text: string;
  readonly sha256: string;
}

/** The records of one sheet held against its stored source texts. */
export interface Grounding {
  /** Sources whose stored copy was found, with what was found in it. */
  readonly sources: readonly GroundedSource[];
  /** Quotations that stand in no cited passage. */
  readonly quotesNotFound: readonly {
    readonly path: Path;
    readonly record: Id;
    readonly quote: string;
    readonly nearest: { readonly text: string; readonly paragraph: number } | null;
    /** The paragraph that has the words, where it is not one that is cited. */
    readonly elsewhere: number | null;
  }[];
  /** Quotations whose words are there and are not, or not all, one speaker's between quotation marks; absent where there are none. */
  readonly quotesMisread?: readonly {
    readonly path: Path;
    readonly record: Id;
    readonly fault: "unmarked" | "partly" | "stitched";
  }[];
  readonly citesNotFound: readonly {
    readonly path: Path;
    readonly record: Id;
    readonly written: string;
    readonly reason: string;
    readonly nearest: string | null;
  }[];
  readonly saidNotFound: readonly { readonly path: Path; readonly record: Id; readonly said: string }[];
  /** What records say otherwise than the passages that they cite; absent where there is nothing. */
  readonly claims?: readonly ClaimFault[];
  /** Sources with a stored text named in the sheet that is not in the folder. */
  readonly missing: readonly {
    readonly source: Id;
    readonly file: string;
    /** Copies of the sheet that are there, and that no source names; left out where there are none. */
    readonly others?: readonly string[];
  }[];
}

export interface GroundedSource {
  readonly source: Id;
  readonly file: string;
  readonly sha256: string;
  /** True where the sheet gives a hash and it differs. */
  readonly changed: boolean;
  readonly paragraphs: number;
  /** Numbers of paragraphs that no record cites. */
  readonly uncovered: readonly number[];
}

/** Something in the editor's own words, or a value, that the cited passage has otherwise or not at all. */
export interface ClaimFault {
  readonly kind:
    | "number"
    | "unit"
    | "unit-other"
    | "bound"
    | "bound-lost"
    | "name"
    | "description"
    | "role"
    | "date"
    | "date-vague"
    | "date-said"
    | "time"
    | "hedge"
    | "strength"
    | "softened"
    | "verb"
    | "verb-other"
    | "condition"
    | "negation"
    | "negation-added"
    | "negation-turned"
    | "speaker"
    | "speaker-other"
    | "speaker-lost"
    | "carrier"
    | "carrier-other"
    | "opposite"
    | "swapped"
    | "rate"
    | "word"
    | "state"
    | "state-open"
    | "state-other"
    | "place"
    | "condition-turned"
    | "condition-lost"
    | "verb-turned"
    | "passage";
  readonly path: Path;
  readonly record: Id;
  /** The words that are wrong; null for the whole value. */
  readonly words: string | null;
  /** The paragraphs that are cited, counted from 1. */
  readonly paragraphs: readonly number[];
  /** What the source has in their place. */
  readonly has: string | null;
  /** The paragraph that has them. */
  readonly elsewhere: number | null;
}
