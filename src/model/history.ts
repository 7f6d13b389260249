import type { SourceFile } from "../text/span.ts";
import type { Briefing } from "./briefing.ts";
import type { Id } from "./common.ts";

/** The files of a sheet as they once were: committed, or kept as a snapshot. */
export interface StoredVersion {
  /** The day on which it came to be, `YYYY-MM-DD`. */
  readonly day: string;
  readonly files: readonly SourceFile[];
}

/** What is stored of the sheets' past. */
export interface StoredHistory {
  /** Oldest first, by sheet id. A sheet of which nothing is stored is not in it. */
  readonly versions: Readonly<Record<Id, readonly StoredVersion[]>>;
  /** False where older versions may be missing: sheets can be held against such a past, but it is not published as theirs. */
  readonly whole: boolean;
  /** Sheets of which a version could not be read or dated. They too can be held against what there is of them. */
  readonly inPart?: readonly Id[];
}

/** A version of a briefing that differs, in the words that are published, from the one before. */
export interface PublishedVersion {
  /** `YYYY-MM-DD`; null for the text as it stands where that is not stored yet. */
  readonly day: string | null;
  /** With the id of today, whatever its own was. */
  readonly briefing: Briefing;
  /** The id that the sheet had. */
  readonly publishedAs: Id;
  readonly markdown: string;
}

/** The published versions of each sheet that has a past, oldest first, by its id. */
export type History = Readonly<Record<Id, readonly PublishedVersion[]>>;
