import type { Id } from "./common.ts";

/** The sections of a briefing, in the order in which they are printed. */
export const sectionKinds = [
  "bottom-line",
  "what-comes-next",
  "where-it-stands",
  "who-said-what",
  "not-known",
  "what-happened",
  "background",
  "statements",
  "numbers",
  "questions",
  "characterisations",
  "assessments",
  "editor",
  "about",
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** A Markdown briefing with what rules and pages need to know about it. */
export interface WrittenBriefing {
  /** The whole text, as published at `index.md`. */
  readonly markdown: string;
  readonly sections: readonly WrittenSection[];
  /** Ids of records that stand on the page in a section or in the bottom line, in order of appearance. */
  readonly printed: readonly Id[];
}

export interface WrittenSection {
  readonly kind: SectionKind;
  readonly title: string;
  /** Who wrote it: the generator, the editor, or the editor around generated lines. */
  readonly author: "facts" | "editor" | "both";
  /** Part of "The record", which the page folds; `open` where it holds a line that must not be folded away. Null before it. */
  readonly record: "closed" | "open" | null;
}

/** What the editor's prose holds that can be judged against the facts. Offsets count from the start of the prose file. */
export interface EditorProse {
  readonly blocks: readonly ProseBlock[];
  /** Generated sections in whose place the editor wrote, with or without the generated lines in it. */
  readonly replaces: readonly SectionKind[];
  /** Headings of the editor's own that are a slip away from the name of a section; `near` is that name. */
  readonly nearHeadings: readonly { readonly heading: string; readonly near: string }[];
}

/** A paragraph or list item of the editor's prose. */
export interface ProseBlock {
  readonly kind: "paragraph" | "list-item" | "heading" | "table-row";
  /** The section it stands in: a replaced section, or `editor`. */
  readonly section: SectionKind;
  /** It stands under *Editor's notes*. */
  readonly isNote?: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Records it cites, `[^id]`, with their places; `sheet` is null for this sheet's own. */
  readonly notes: readonly {
    readonly sheet: Id | null;
    readonly record: Id;
    readonly start: number;
    readonly end: number;
  }[];
  /** Entities it links to, `[[id]]`. */
  readonly mentions: readonly { readonly entity: Id; readonly start: number; readonly end: number }[];
}
