import type { Archive } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { SectionKind, WrittenBriefing, WrittenSection } from "../model/written.ts";
import { escapeMarkdown } from "../text/markdown.ts";
import { withBottomLineMarks } from "./prose/bottom-line-changes.ts";
import { asksForFacts, closeGaps } from "./prose/comments.ts";
import { type ProsePart, readBody } from "./prose/read-body.ts";
import { notesDefinedIn, withReferences } from "./prose/references.ts";
import { allSections } from "./sections/all-sections.ts";
import { bottomLine } from "./sections/bottom-line.ts";
import { metaLine } from "./sections/meta-line.ts";
import { noteLines } from "./sections/notes.ts";
import type { Section } from "./sections/section.ts";
import { startWriting, type Writing } from "./writing.ts";

/**
 * The Markdown briefing of a sheet: its facts in the order in which readers need them, with the sections that
 * the editor wrote in place of generated ones, and the editor's own before "About this briefing".
 */
export function writeBriefing(briefing: Briefing, archive: Archive): WrittenBriefing {
  const writing = startWriting(briefing, archive);
  const parts = readBody(briefing.body, writing);
  const prose: Prose = { parts, ownNotes: ownNotesOf(parts), writing };
  const sections: WrittenSection[] = [
    {
      kind: "bottom-line",
      title: "Bottom line",
      author: partsOf("bottom-line", prose).length > 0 ? "editor" : "facts",
    },
  ];
  const text: string[] = [
    bottomLine(
      withBottomLineMarks(
        editorsText("bottom-line", prose) ?? withReferences(briefing.bottomLine, prose.ownNotes, writing),
        writing,
      ),
    ),
  ];
  for (const section of allSections) {
    if (section.kind === "about")
      for (const part of ownParts(prose)) print(part.title, part.lines, "editor", "editor", text, sections);
    const { lines, author } = sectionLines(section, prose);
    if (lines.some((line) => line !== ""))
      print(section.title(writing), lines, section.kind, author, text, sections);
  }
  const content = text.join("\n");
  const head = [`# ${escapeMarkdown(briefing.title)}`, "", metaLine(content, writing), ""];
  return {
    markdown: [...head, content, ...noteLines(prose.ownNotes, writing), ""].join("\n"),
    sections,
    printed: [...writing.printed],
  };
}

interface Prose {
  readonly parts: readonly ProsePart[];
  readonly ownNotes: ReadonlySet<string>;
  readonly writing: Writing;
}

function print(
  title: string,
  lines: readonly string[],
  kind: SectionKind,
  author: WrittenSection["author"],
  text: string[],
  sections: WrittenSection[],
): void {
  text.push("", `## ${title}`, "");
  for (const line of lines) text.push(line);
  sections.push({ kind, title, author });
}

/** The lines of a section: the editor's where the body has its heading, with the generated ones at their mark. */
function sectionLines(
  section: Section,
  prose: Prose,
): { readonly lines: readonly string[]; readonly author: WrittenSection["author"] } {
  prose.writing.introduced.clear();
  const parts = partsOf(section.kind, prose);
  if (parts.length === 0) return { lines: section.lines(prose.writing), author: "facts" };
  const lines = parts.flatMap((part) => part.lines);
  const mark = lines.findIndex((line) => !line.isCode && asksForFacts(line.text));
  // Sources, names and updates have their anchors in "About", which therefore stays whole.
  if (mark === -1 && section.kind !== "about") return { lines: published(lines, prose), author: "editor" };
  const before = published(mark === -1 ? lines : lines.slice(0, mark), prose);
  const generated = section.lines(prose.writing);
  const after = mark === -1 ? [] : published(lines.slice(mark + 1), prose);
  return { lines: joinBlocks([before, generated, after]), author: "both" };
}

function ownParts(prose: Prose): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  return partsOf("editor", prose).map((part) => ({
    title: part.heading ?? "Editor's notes",
    lines: published(part.lines, prose),
  }));
}

function editorsText(kind: SectionKind, prose: Prose): string | null {
  const lines = partsOf(kind, prose).flatMap((part) => published(part.lines, prose));
  return lines.length === 0 ? null : lines.join("\n");
}

function partsOf(kind: SectionKind, prose: Prose): readonly ProsePart[] {
  return prose.parts.filter((part) => part.kind === kind);
}

/** Lines of the editor as they are published: references resolved, blank lines at both ends taken off. */
function published(lines: ProsePart["lines"], { ownNotes, writing }: Prose): readonly string[] {
  const kept = lines.filter((line) => line.isCode || !asksForFacts(line.text)).map((line) => line.text);
  const text = closeGaps(kept.join("\n")).trimEnd().replace(blankLinesBefore, "");
  return text === "" ? [] : withReferences(text, ownNotes, writing).split("\n");
}

const blankLinesBefore = /^(?:[ \t]*\n)+/;

function joinBlocks(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}

/** Labels of the notes that the editor wrote himself. */
function ownNotesOf(parts: readonly ProsePart[]): ReadonlySet<string> {
  const lines = parts.flatMap((part) => part.lines.filter(({ text }) => text.includes("[^")));
  return notesDefinedIn(lines.map((line) => line.text).join("\n"));
}
