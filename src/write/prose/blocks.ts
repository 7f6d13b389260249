import type { Id } from "../../model/common.ts";
import type { EditorProse, ProseBlock, SectionKind } from "../../model/written.ts";
import { asksForFacts, blankedOut } from "./comments.ts";
import type { ProseLine } from "./lines.ts";
import { editorsNotes, type ProsePart, sectionNear } from "./read-body.ts";
import { citedRecord } from "./references.ts";

/** The paragraphs, list items, headings and table rows of the prose; code and the editor's own notes are none of them. */
export function proseBlocks(parts: readonly ProsePart[], bodyStart: number, sheetId: Id): EditorProse {
  const kinds = parts.map((part) => part.kind).filter((kind) => kind !== "editor" && kind !== "bottom-line");
  return {
    blocks: parts.flatMap((part) => blocksOf(part, bodyStart, sheetId)),
    replaces: [...new Set(kinds)],
    nearHeadings: parts.flatMap(({ kind, heading }) => {
      const near = kind !== "editor" || heading === null ? null : sectionNear(heading);
      return heading === null || near === null ? [] : [{ heading, near }];
    }),
  };
}

interface Open {
  kind: ProseBlock["kind"];
  lines: ProseLine[];
}

function blocksOf(part: ProsePart, bodyStart: number, sheetId: Id): readonly ProseBlock[] {
  const found: Open[] = [];
  let open: Open | null = null;
  for (const line of part.lines) {
    if (line.isCode || blank.test(line.text) || rule.test(line.text) || asksForFacts(line.text)) {
      open = null;
      continue;
    }
    const kind = kindOf(line.text);
    if (kind === null && open !== null) open.lines.push(line);
    else {
      open = { kind: kind ?? "paragraph", lines: [line] };
      found.push(open);
      if (kind === "heading" || kind === "table-row") open = null;
    }
  }
  const isNote = part.heading !== null && editorsNotes.test(part.heading);
  return found.filter(isProse).map((block) => ({ ...read(block, part.kind, bodyStart, sheetId), isNote }));
}

/** What a line begins; null for one that goes on with what is open. */
function kindOf(line: string): ProseBlock["kind"] | null {
  if (item.test(line)) return "list-item";
  if (heading.test(line)) return "heading";
  return row.test(line) ? "table-row" : null;
}

function isProse({ kind, lines }: Open): boolean {
  const first = lines[0]!.text;
  return !ownNote.test(first) && !(kind === "table-row" && separator.test(first));
}

function read({ kind, lines }: Open, section: SectionKind, bodyStart: number, sheetId: Id): ProseBlock {
  const first = lines[0]!;
  const indent = first.text.length - first.text.trimStart().length;
  const start = first.start + indent;
  const text = textFrom(lines, start);
  const offset = bodyStart + start;
  return {
    kind,
    section,
    text,
    start: offset,
    end: offset + text.length,
    notes: text.includes("[^") ? notesIn(text, offset, sheetId) : [],
    mentions: text.includes("[[") ? mentionsIn(text, offset) : [],
  };
}

function notesIn(text: string, offset: number, sheetId: Id): ProseBlock["notes"] {
  return Array.from(text.matchAll(note), (found) => ({
    ...citedRecord(found[1] ?? "", sheetId),
    ...placeOf(found, offset),
  }));
}

function mentionsIn(text: string, offset: number): ProseBlock["mentions"] {
  return Array.from(text.matchAll(mention), (found) => ({
    entity: (found[1] ?? "").trim(),
    ...placeOf(found, offset),
  }));
}

/** The block's text with line breaks as they are, so that a place in it is a place in the file. */
function textFrom(lines: readonly ProseLine[], start: number): string {
  let text = "";
  for (const line of lines) {
    const gap = line.start - (start + text.length);
    // One character is the line break; more are lines that held nothing but a comment.
    if (text !== "") text += gap === 1 ? "\n" : `${" ".repeat(Math.max(0, gap - 1))}\n`;
    text += text === "" ? line.text.slice(start - line.start) : line.text;
  }
  return text.replaceAll(blankedOut, " ").trimEnd();
}

function placeOf(found: RegExpExecArray, offset: number): { readonly start: number; readonly end: number } {
  return { start: offset + found.index, end: offset + found.index + found[0].length };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it stands for what was a comment
const blank = /^[\s\u0000]*$/;
const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;
const heading = /^ {0,3}#{1,6}\s/;
const row = /^\s*\|/;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const separator = /^\s*\|[\s|:-]*$/;
const ownNote = /^ {0,3}\[\^[^\]\s]{1,201}\]:/;
const note = /\[\^([^\]\s]{1,201})\]/g;
const mention = /\[\[([^\]|\n]{1,200})(?:\|[^\]\n]{1,500})?\]\]/g;
