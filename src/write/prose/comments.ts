import { closesFence, fenceMarkOf } from "./lines.ts";

/** Stands for each character of a comment, so that offsets stay. No text that can be published holds it. */
export const blankedOut = "\u0000";

/**
 * The text with every HTML comment blanked out, so that offsets stay; line breaks stay too. Comments in
 * code, fenced or between backticks, are text. One that is never closed reaches to the end. `<!-- facts -->` on a
 * line of its own stays.
 */
export function blankComments(text: string): string {
  if (!text.includes("<!--")) return text;
  let result = "";
  let from = 0;
  for (const start of commentStarts(text)) {
    if (start < from || isFactsMark(text, start)) continue;
    const close = text.indexOf("-->", start + 4);
    const end = close === -1 ? text.length : close + 3;
    result += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, blankedOut);
    from = end;
  }
  return result + text.slice(from);
}

/** The text with what was blanked out gone, and of the spaces around it one. */
export function closeGaps(text: string): string {
  return text.includes(blankedOut) ? text.replace(gap, (_gap, before: string) => before) : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the sign that stands for a comment
const gap = /((?:(?<![ \t])[ \t]+)?)\u0000[\u0000\r\n]*[ \t]*/g;

/** The text without comments, for fields that are one run of words. */
export function withoutComments(text: string): string {
  return text.includes("<!--") ? closeGaps(blankComments(text)).replace(factsLines, "").trim() : text;
}

/** Where comments begin, code left out. */
function* commentStarts(text: string): Iterable<number> {
  let fence: string | null = null;
  let inComment = false;
  let at = 0;
  for (const line of text.split("\n")) {
    if (fence !== null) {
      if (closesFence(fence, line)) fence = null;
    } else {
      fence = inComment ? null : (fenceMarkOf(line) ?? null);
      if (fence === null) inComment = yield* startsInLine(line, at, inComment);
    }
    at += line.length + 1;
  }
}

/** Yields the comments that begin in a line; returns whether one is still open at its end. */
function* startsInLine(line: string, offset: number, openBefore: boolean): Generator<number, boolean> {
  let isOpen = openBefore;
  for (let at = 0; at < line.length; at++) {
    if (isOpen) {
      const close = line.indexOf("-->", at);
      if (close === -1) return true;
      at = close + 2;
      isOpen = false;
    } else if (line[at] === "`") {
      const ticks = /^`+/.exec(line.slice(at))![0];
      const close = line.indexOf(ticks, at + ticks.length);
      at = close === -1 ? at + ticks.length - 1 : close + ticks.length - 1;
    } else if (line.startsWith("<!--", at)) {
      yield offset + at;
      isOpen = !isFactsMark(line, at);
      at += 3;
    }
  }
  return isOpen;
}

function isFactsMark(text: string, start: number): boolean {
  const lineStart = text.lastIndexOf("\n", start) + 1;
  const lineEnd = text.indexOf("\n", start);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).trim();
  return factsLine.test(line);
}

const factsLines = /^[ \t]*<!--\s*facts\s*-->[ \t]*$/gm;
/** The one comment that means something: the place for the generated lines of a replaced section. */
const factsLine = /^<!--\s*facts\s*-->$/;

/** Whether a line asks for the generated lines. */
export function asksForFacts(line: string): boolean {
  return line.includes("<!--") && factsLine.test(line.trim());
}
