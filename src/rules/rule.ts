import type { CodeCard, Severity, ValuePath } from "../diagnostics/diagnostic.ts";
import type { Archive } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { FactSheet } from "../model/fact-sheet.ts";
import type { Grounding } from "../model/grounding.ts";
import type { PublishedVersion } from "../model/history.ts";
import type { Resolution } from "../model/resolution.ts";
import type { EditorProse, WrittenBriefing } from "../model/written.ts";

/**
 * What most rules look at: a sheet, with the registry and the stored texts of its sources. What they say stays the same as long as these
 * do. Everything is made before rules run; a rule repairs nothing and reads no file.
 */
export interface SheetContext {
  readonly briefing: Briefing;
  /** The sheet as written. */
  readonly sheet: FactSheet;
  /** What resolving it came across: dates that are none, dates re-derived from their words. */
  readonly resolution: Omit<Resolution, "unknownReferences">;
  /** What the editor wrote, as far as it can be held to the facts. */
  readonly prose: EditorProse;
  /** The records held against the stored source texts; null without `--sources`. */
  readonly grounding: Grounding | null;
  /** For records of other sheets that this one cites. What was said is kept as long as the sheets that were looked up here are the same. */
  readonly archive: Archive;
}

/** What a rule that `needsArchive` may look at besides. */
export interface RuleContext extends Omit<SheetContext, "grounding"> {
  readonly resolution: Resolution;
  /** Writes the Markdown that would be published. Costly: most rules need the prose alone. */
  readonly written: () => WrittenBriefing;
  /** The build's day, `YYYY-MM-DD`. */
  readonly now: string;
  /** The published versions, oldest first; the last one reads as this sheet does. */
  readonly published: readonly PublishedVersion[];
  /** The one before the last of them; null where there is none, or nothing is known of it. */
  readonly previous: Briefing | null;
}

/** One thing that a rule found wrong. */
export interface Finding {
  /** The value that is wrong, by its path in the sheet; or a range of the editor's prose. */
  readonly at: ValuePath | { readonly prose: readonly [start: number, end: number] };
  readonly part?: "key" | "value";
  /** Words inside the value to point at. */
  readonly words?: string | undefined;
  readonly message: string;
  /** Where it matters less than the rule otherwise does. */
  readonly severity?: "warning" | "note";
  readonly hint?: string | undefined;
  readonly related?: readonly {
    readonly message: string;
    readonly at: ValuePath;
    readonly briefing?: string;
  }[];
  /** What to write for what, where there is one answer; `also` are further paths of the sheet. */
  readonly fix?:
    | { readonly was: string; readonly text: string; readonly also?: readonly ValuePath[] }
    | undefined;
  /** The record that it is about, where `at` does not lead into it; an `allow` there silences the finding too. */
  readonly record?: Id | undefined;
}

/** A rule says everything about itself: words, examples, check. One rule, one file. */
export type Rule = SheetRule | ArchiveRule;

/** A rule of a sheet alone. */
export interface SheetRule extends RuleWords {
  readonly needsArchive: false;
  readonly check: (context: SheetContext) => Iterable<Finding>;
}

/** A rule that looks at other sheets, at the build's day or at what was published before, and so is asked every time. */
export interface ArchiveRule extends RuleWords {
  readonly needsArchive: true;
  readonly check: (context: RuleContext) => Iterable<Finding>;
}

interface RuleWords extends CodeCard {
  /** False for what no sheet and no owner may wave through: a value that can't be resolved, an address that is not safe. */
  readonly silenceable: boolean;
  /** True for rules that are silent on a sheet with mistakes in its shape: what they would miss may stand in what was mended. */
  readonly needsWholeSheet: boolean;
  /** True for rules that stay silent without stored source texts. */
  readonly needsSources: boolean;
  /** The clock given to the examples; they are checked as if built on this day. Default 2026-03-05. */
  readonly exampleNow: string;
  /** Stored source texts for the examples, by file name. */
  readonly exampleSources: Readonly<Record<string, string>>;
  /** The sheet of the examples as it was published before; null where that plays no part. */
  readonly exampleBefore: string | null;
}

type RuleDefinition = CodeCard &
  (
    | Pick<ArchiveRule, "needsArchive" | "check">
    | (Pick<SheetRule, "check"> & Partial<Pick<SheetRule, "needsArchive">>)
  ) &
  Partial<
    Pick<
      RuleWords,
      "silenceable" | "needsWholeSheet" | "needsSources" | "exampleNow" | "exampleSources" | "exampleBefore"
    >
  >;

/** A rule as it is written, with what most rules have in common filled in. */
export function defineRule(definition: RuleDefinition): Rule {
  return {
    silenceable: true,
    needsWholeSheet: false,
    needsSources: false,
    needsArchive: false,
    exampleNow: "2026-03-05",
    exampleSources: {},
    exampleBefore: null,
    ...definition,
  };
}

export type { Severity };
