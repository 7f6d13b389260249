/** A section of a briefing as it is read: paragraphs, list items and table rows, without the marks of Markdown. */
export interface ReadableSection {
  /** Null for what stands before the first heading. */
  readonly title: string | null;
  readonly blocks: readonly string[];
}

/** The sections of a Markdown briefing in plain words. Its notes come last, as a section of their own. */
export function readableSections(markdown: string): readonly ReadableSection[] {
  const sections: { title: string | null; blocks: string[] }[] = [{ title: null, blocks: [] }];
  const notes: string[] = [];
  // Lines of one paragraph are one block.
  let open: string[] = [];
  let isNote = false;
  const close = () => {
    const text = plainWords(open.join(" "));
    if (text !== "") (isNote ? notes : (sections.at(-1)?.blocks ?? [])).push(text);
    open = [];
    isNote = false;
  };
  for (const line of markdown.split("\n")) {
    const heading = headingLine.exec(line);
    if (heading !== null) {
      close();
      sections.push({ title: plainWords(heading[1] ?? ""), blocks: [] });
    } else if (line.trim() === "" || tableRule.test(line)) close();
    else if (noteLine.test(line)) {
      close();
      open = [line.replace(noteLine, "")];
      isNote = true;
    } else {
      if (blockStart.test(line)) close();
      open.push(line.replace(blockMark, ""));
    }
  }
  close();
  const written = sections.filter(({ title, blocks }) => title !== null || blocks.length > 0);
  return notes.length === 0 ? written : [...written, { title: notesTitle, blocks: notes }];
}

const notesTitle = "Notes";

/** What is read of a line of Markdown: no notes, anchors, link targets, emphasis or escapes. A table row's cells are set apart. */
function plainWords(markdown: string): string {
  // First of all, since what may have spaces before it is looked for at each of them.
  return cells(markdown.replace(spaces, " "))
    .replace(readingTime, "")
    .replace(anchor, "")
    .replace(noteReference, "")
    .replace(link, "$1")
    .replace(emphasis, "")
    .replace(backslash, "$1")
    .replace(spaces, " ")
    .trim();
}

function cells(markdown: string): string {
  const line = markdown.trim();
  if (!line.startsWith("|")) return line;
  return line.replace(cellEdges, "").replace(cellBorder, " · ");
}

const headingLine = /^## +(.*)$/;
const tableRule = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
const noteLine = /^\[\^[^\]\s]{1,200}\]: */;
const blockStart = /^\s*(?:[-*+] |\d+[.)] |\||#{1,6} )/;
const blockMark = /^\s*(?:(?:> ?)+|[-*+] |\d+[.)] |#{1,6} )?\s*/;
const cellEdges = /^\||\|$/g;
const cellBorder = /(?<!\\)\|/g;
/** How long the reading takes is no claim of the briefing. */
const readingTime = / · \d+-minute read(?= ·|\*)/;
const anchor = /\s*\{#[^}\s]{1,200}\}/g;
const noteReference = /\s*\[\^[^\]\s]{1,200}\]/g;
const link = /\[((?:[^[\]\\]|\\.){1,500})\]\((?:<[^>]{0,2000}>|[^)\s]{0,2000})\)/g;
const emphasis = /(?<!\\)[*`]+/g;
const backslash = /\\([!-/:-@[-`{-~])/g;
const spaces = /\s+/g;
