import type { WrittenSection } from "../model/written.ts";

/** The id of a section's heading: by kind, so that it stays when the title changes; by its words where the editor made it. */
export function sectionAnchor(section: WrittenSection): string {
  return section.kind === "editor" ? `section-${slug(section.title)}` : `section-${section.kind}`;
}

// Letters lose their accents, as the renderer of Markdown has it; both must give the same id.
function slug(title: string): string {
  const words = title.normalize("NFKD").replace(accents, "").toLowerCase();
  return words.replace(notInSlug, "-").replace(outerHyphens, "") || "part";
}

const accents = /\p{M}+/gu;
const notInSlug = /[^\p{L}\p{N}]+/gu;
const outerHyphens = /^-+|-+$/g;
