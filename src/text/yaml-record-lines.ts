import type { Range } from "./span.ts";
import { unusual } from "./yaml-signs.ts";

/**
 * Finds the lines of one record, `map:` at the margin and `record:` indented below it, by their indentation alone.
 * Null where they can't be told: in a text with anything unusual, in flow style, with keys in quotes.
 *
 * In a block map nothing that belongs to an entry is indented less than or as deep as its key, be it a text over several lines or
 * a block scalar; so an entry ends with the next line that is, comments and empty lines aside.
 */
export function recordLines(text: string): (map: string, record: string) => Range | null {
  let isUsual: boolean | null = null;
  return (map, record) => {
    isUsual ??= !unusual.test(text);
    if (!isUsual) return null;
    const inside = entry(text, { start: 0, end: text.length }, "", map);
    if (inside === null) return null;
    const below = { start: lineAfter(text, inside.start), end: inside.end };
    const indent = firstIndent.exec(text.slice(below.start, below.end))?.[1];
    return indent === undefined ? null : entry(text, below, indent, record);
  };
}

const firstIndent = /^(?: *(?:#.*)?\r?\n)*( +)[^ \r\n#]/;

/** The lines of an entry whose key stands at this indentation; null where that key has something behind it. */
function entry(text: string, { start, end }: Range, indent: string, key: string): Range | null {
  const line = `${indent}${key}:`;
  for (let at = text.indexOf(line, start); at !== -1 && at < end; at = text.indexOf(line, at + 1)) {
    if (at !== start && text[at - 1] !== "\n") continue;
    const next = lineAfter(text, at);
    if (!/^ *(?:#.*)?\r?\n?$/.test(text.slice(at + line.length, next))) return null;
    return { start: at, end: endOfEntry(text, next, end, indent.length) };
  }
  return null;
}

function endOfEntry(text: string, from: number, end: number, indent: number): number {
  for (let at = from; at < end; at = lineAfter(text, at)) {
    let column = at;
    while (text[column] === " ") column++;
    const isBlank = column >= end || "\r\n#".includes(text[column] ?? "");
    if (!isBlank && column - at <= indent) return at;
  }
  return end;
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}
