import type { SectionKind } from "../../model/written.ts";
import type { Writing } from "../writing.ts";

/** A section of the briefing as it is generated from the facts. */
export interface Section {
  readonly kind: SectionKind;
  /** The heading as printed. */
  readonly title: (writing: Writing) => string;
  /** Headings that an editor may write to replace it, in small letters. */
  readonly names: readonly string[];
  /** How such headings begin where more follows, a day or a number: "what happened on ". */
  readonly beginnings?: readonly string[];
  /** Lines of Markdown; none leaves the section out. */
  readonly lines: (writing: Writing) => readonly string[];
}

/** Lines as a list. */
export function asList(items: readonly string[]): readonly string[] {
  return items.map((item) => `- ${item}`);
}
