import type { SectionKind } from "../../model/written.ts";
import { nearestName } from "../../text/nearest-name.ts";
import { allSections } from "../sections/all-sections.ts";
import type { Section } from "../sections/section.ts";
import type { Writing } from "../writing.ts";
import { blankComments } from "./comments.ts";
import { type ProseLine, proseLines } from "./lines.ts";

/** A part of the editor's prose, from one heading of the first or second level to the next. */
export interface ProsePart {
  readonly kind: SectionKind;
  /** As the editor wrote it; null for what stands before the first heading. */
  readonly heading: string | null;
  /** Its lines below the heading, comments blanked out, comment lines left out; offsets count in the body. */
  readonly lines: readonly ProseLine[];
}

/** The heading under which editors write of their work. */
export const editorsNotes = /^\s*(?:editor['’]s )?notes?\s*$/i;

/** The body of a sheet, split at its headings. Comments are never part of it. */
export function readBody(body: string, writing: Writing): readonly ProsePart[] {
  if (blank.test(body)) return [];
  const written = proseLines(body);
  const commentless = blankComments(body);
  const lines = commentless === body ? written : proseLines(commentless);
  const parts: { kind: SectionKind; heading: string | null; lines: ProseLine[] }[] = [
    { kind: "editor", heading: null, lines: [] },
  ];
  let afterComment = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const isBlank = blank.test(line.text);
    const wasComment = isBlank && !blank.test(written[index]?.text ?? "");
    const heading = headingAt(lines, index);
    if (heading !== null) {
      parts.push({ kind: kindOf(heading.text, writing), heading: heading.text, lines: [] });
      index += heading.lines - 1;
    } else if (!wasComment && !(isBlank && afterComment)) parts.at(-1)!.lines.push(line);
    // With a comment between two blank lines goes one of them.
    afterComment = wasComment || (isBlank && afterComment);
  }
  return parts.filter((part) => part.heading !== null || part.lines.some((line) => !blank.test(line.text)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it stands for what was a comment
const blank = /^[\s\u0000]*$/;
const hashHeading = /^ {0,3}#{1,2}(?=[ \t]|$)(.*)$/;
const underline = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const plainLine = /^ {0,3}[^\s>#*+\-|`~\d]/;

/** A heading of the first or second level: `## Background`, or a line of its own underlined with = or -. */
function headingAt(
  lines: readonly ProseLine[],
  index: number,
): { readonly text: string; readonly lines: number } | null {
  const line = lines[index]!;
  if (line.isCode) return null;
  const hash = hashHeading.exec(line.text);
  if (hash !== null) return { text: withoutClosing((hash[1] ?? "").trim()), lines: 1 };
  const next = lines[index + 1];
  const isAlone = index === 0 || blank.test(lines[index - 1]!.text);
  if (
    next === undefined ||
    next.isCode ||
    !isAlone ||
    !plainLine.test(line.text) ||
    !underline.test(next.text)
  )
    return null;
  return { text: line.text.trim(), lines: 2 };
}

/** "Background ##" is headed "Background". */
function withoutClosing(heading: string): string {
  if (!heading.endsWith("#")) return heading;
  let end = heading.length;
  while (heading[end - 1] === "#") end--;
  return end === 0 || " \t".includes(heading[end - 1]!) ? heading.slice(0, end).trimEnd() : heading;
}

function kindOf(heading: string, writing: Writing): SectionKind {
  const folded = foldHeading(heading);
  if (folded === "bottom line") return "bottom-line";
  return allSections.find((section) => isNamed(section, folded, writing))?.kind ?? "editor";
}

/** Whether a heading bears the section's name; "What happened" also with a day, "Not known" with whatever follows. */
function isNamed(section: Section, folded: string, writing: Writing): boolean {
  if (section.names.includes(folded)) return true;
  if (section.beginnings?.some((beginning) => folded.startsWith(beginning))) return true;
  return section.kind === "characterisations" && folded === foldHeading(section.title(writing));
}

/** The name of a section that a heading was meant to be, as editors write it; null where it is far from all. */
export function sectionNear(heading: string): string | null {
  const folded = foldHeading(heading);
  const near = folded.length < 5 || folded === "editor's notes" ? null : nearestName(folded, sectionNames);
  return near === null || near === folded ? null : near.charAt(0).toUpperCase() + near.slice(1);
}

const sectionNames = ["bottom line", "editor's notes", ...allSections.flatMap(({ names }) => names)];

function foldHeading(heading: string): string {
  return heading.replace(/[‘’]/g, "'").replace(/\s+/g, " ").trim().toLowerCase();
}
