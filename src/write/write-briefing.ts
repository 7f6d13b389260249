import { escapeMarkdown } from "../markdown/markdown.ts";
import type { Archive } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { SectionKind, WrittenBriefing, WrittenSection } from "../model/written.ts";
import { plainText } from "../text/plain-text.ts";
import { withBottomLineMarks } from "./prose/bottom-line-changes.ts";
import { asksForFacts, closeGaps } from "./prose/comments.ts";
import { editorsNotes, type ProsePart, readBody } from "./prose/read-body.ts";
import { notesDefinedIn, withReferences } from "./prose/references.ts";
import { allSections, openSections, recordSections } from "./sections/all-sections.ts";
import { bottomLine } from "./sections/bottom-line.ts";
import { metaLine } from "./sections/meta-line.ts";
import { noteLines } from "./sections/notes.ts";
import type { Section } from "./sections/section.ts";
import { isGrave } from "./selection.ts";
import { startWriting, type Writing } from "./writing.ts";

/**
 * The Markdown briefing of a sheet: first what a reader has sixty seconds for, then, under "The record", all the rest. Sections that
 * the editor wrote stand in place of generated ones, his own before the record, his notes in it.
 */
export function writeBriefing(briefing: Briefing, archive: Archive): WrittenBriefing {
  const writing = startWriting(briefing, archive);
  const parts = readBody(briefing.body, writing);
  const prose: Prose = { parts, ownNotes: ownNotesOf(parts), writing };
  for (const { kind } of allSections) if (isReplaced(kind, prose)) writing.replaced.add(kind);
  const text: string[] = [
    bottomLine(
      withBottomLineMarks(
        editorsText("bottom-line", prose) ?? withReferences(briefing.bottomLine, prose.ownNotes, writing),
        writing,
      ),
    ),
  ];
  const sections: WrittenSection[] = [
    {
      kind: "bottom-line",
      title: "Bottom line",
      author: partsOf("bottom-line", prose).length > 0 ? "editor" : "facts",
      record: null,
    },
  ];
  const page: Page = { text, sections };
  for (const section of openSections) printSection(section, null, prose, page);
  for (const part of partsOf("editor", prose)) if (!isEditorsNotes(part)) printOwn(part, null, prose, page);
  const open = text.join("\n");
  text.length = 0;
  writing.introduced.clear();
  for (const section of recordSections) {
    if (section.kind === "about")
      for (const part of partsOf("editor", prose))
        if (isEditorsNotes(part)) printOwn(part, "closed", prose, page);
    printSection(section, "closed", prose, page);
  }
  const record = text.length === 0 ? [] : ["", `## ${recordHeading}`, ...text];
  const head = [`# ${escapeMarkdown(briefing.title)}`, "", metaLine(open, writing), ""];
  return {
    markdown: [...head, open, ...record, ...noteLines(prose.ownNotes, writing), ""].join("\n"),
    sections,
    printed: [...writing.printed],
  };
}

/** Heads what a page folds. */
export const recordHeading = "The record";

interface Prose {
  readonly parts: readonly ProsePart[];
  readonly ownNotes: ReadonlySet<string>;
  readonly writing: Writing;
}

interface Page {
  readonly text: string[];
  readonly sections: WrittenSection[];
}

function printSection(section: Section, record: WrittenSection["record"], prose: Prose, page: Page): void {
  const { writing } = prose;
  // Whoever speaks there is introduced there.
  if (section.kind === "who-said-what") writing.introduced.clear();
  const [told, printed] = [writing.told.length, writing.printed.size];
  // Before its lines are printed: it may count them.
  const title = section.title(writing);
  const { lines, author } = sectionLines(section, record !== null, prose);
  if (lines.every((line) => line === "")) return;
  page.text.push("", `${record === null ? "##" : "###"} ${title}`, "");
  for (const line of lines) page.text.push(line);
  const ids = [...writing.told.slice(told), ...[...writing.printed].slice(printed)];
  page.sections.push({
    kind: section.kind,
    title,
    author,
    record: record === "closed" && section.kind !== "about" && isMended(ids, writing) ? "open" : record,
  });
}

/** What was wrong or is withdrawn must not be folded away; most of it stands open already. */
function isMended(ids: readonly Id[], { briefing: { updates } }: Writing): boolean {
  return updates.some(({ kind, affects }) => isGrave(kind) && affects.some((id) => ids.includes(id)));
}

/** A part of the editor's own, under his heading. */
function printOwn(part: ProsePart, record: WrittenSection["record"], prose: Prose, page: Page): void {
  const heading = part.heading ?? "Editor's notes";
  const title = plainText(heading, (id) => prose.writing.entity(id)?.name ?? id);
  page.text.push(
    "",
    `${record === null ? "##" : "###"} ${withReferences(heading, prose.ownNotes, prose.writing)}`,
    "",
  );
  for (const line of published(part.lines, prose, record !== null)) page.text.push(line);
  page.sections.push({ kind: "editor", title, author: "editor", record });
}

function isEditorsNotes({ heading }: ProsePart): boolean {
  return heading === null || editorsNotes.test(heading);
}

/** Whether the editor wrote in place of a section, without the generated lines in it. */
function isReplaced(kind: SectionKind, prose: Prose): boolean {
  const lines = partsOf(kind, prose).flatMap((part) => part.lines);
  return lines.length > 0 && !lines.some((line) => !line.isCode && asksForFacts(line.text));
}

/** The lines of a section: the editor's where the body has its heading, with the generated ones at their mark. */
function sectionLines(
  section: Section,
  isInRecord: boolean,
  prose: Prose,
): { readonly lines: readonly string[]; readonly author: WrittenSection["author"] } {
  const parts = partsOf(section.kind, prose);
  if (parts.length === 0) return { lines: section.lines(prose.writing), author: "facts" };
  const lines = parts.flatMap((part) => part.lines);
  const mark = lines.findIndex((line) => !line.isCode && asksForFacts(line.text));
  // Sources, names and updates have their anchors in "About", which therefore stays whole.
  if (mark === -1 && section.kind !== "about")
    return { lines: published(lines, prose, isInRecord), author: "editor" };
  const before = published(mark === -1 ? lines : lines.slice(0, mark), prose, isInRecord);
  const generated = section.lines(prose.writing);
  const after = mark === -1 ? [] : published(lines.slice(mark + 1), prose, isInRecord);
  return { lines: joinBlocks([before, generated, after]), author: "both" };
}

function editorsText(kind: SectionKind, prose: Prose): string | null {
  const lines = partsOf(kind, prose).flatMap((part) => published(part.lines, prose, false));
  return lines.length === 0 ? null : lines.join("\n");
}

function partsOf(kind: SectionKind, prose: Prose): readonly ProsePart[] {
  return prose.parts.filter((part) => part.kind === kind);
}

/**
 * Lines of the editor as they are published: references resolved, blank lines at both ends taken off. In the record, where every
 * section is one level lower, so are his headings.
 */
function published(
  lines: ProsePart["lines"],
  { ownNotes, writing }: Prose,
  isInRecord: boolean,
): readonly string[] {
  const kept = lines
    .filter((line) => line.isCode || !asksForFacts(line.text))
    .map(({ text, isCode }) => (isInRecord && !isCode ? text.replace(subheading, "$&#") : text));
  const text = closeGaps(kept.join("\n")).trimEnd().replace(blankLinesBefore, "");
  return text === "" ? [] : withReferences(text, ownNotes, writing).split("\n");
}

const subheading = /^ {0,3}#{3,5}(?=[ \t]|$)/;
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
