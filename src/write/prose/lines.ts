/** A line of prose with its place, and whether it belongs to fenced code, where nothing is a mark. */
export interface ProseLine {
  readonly text: string;
  readonly start: number;
  readonly isCode: boolean;
}

/** The lines of a text. A fence that is never closed reaches to the end, as in CommonMark. */
export function proseLines(text: string): readonly ProseLine[] {
  const lines: ProseLine[] = [];
  let fence: string | null = null;
  let start = 0;
  for (const raw of text.split("\n")) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    const marker = fenceMarkOf(line);
    const isCode = fence !== null || marker !== undefined;
    if (fence === null) fence = marker ?? null;
    else if (closesFence(fence, line)) fence = null;
    lines.push({ text: line, start, isCode });
    start += raw.length + 1;
  }
  return lines;
}

/** The mark that opens fenced code in this line, if one does. */
export function fenceMarkOf(line: string): string | undefined {
  return fenceMark.exec(line)?.[1];
}

/** Whether a line ends the code that the mark opened: as many of the same sign or more, and nothing else. */
export function closesFence(mark: string, line: string): boolean {
  const text = line.trim();
  return text.length >= mark.length && text === mark[0]!.repeat(text.length);
}

const fenceMark = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
