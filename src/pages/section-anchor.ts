import { slug, TakenIds } from "../markdown/markdown-tokens.ts";
import type { WrittenSection } from "../model/written.ts";

/**
 * The ids of the headings of a briefing's sections, in order: by kind, so that they stay when a title changes; by its words where the
 * editor made it, numbered where it is not the first of these words, as the renderer of Markdown has it.
 */
export function sectionAnchors(sections: readonly WrittenSection[]): readonly string[] {
  const known = sections.map(({ kind }) => (kind === "editor" ? null : `section-${kind}`));
  const taken = new TakenIds(["section-record", ...known.filter((id) => id !== null)]);
  return sections.map(({ title }, at) => known[at] ?? taken.takeFree(`section-${slug(title)}`));
}
