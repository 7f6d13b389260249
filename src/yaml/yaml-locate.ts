import type { Range } from "../text/span.ts";
import { type WrittenValue, writtenValues } from "./yaml.ts";

import { recordLines } from "./yaml-record-lines.ts";

/** Finds where the value (or key) at a path stands; offsets count from the start of the YAML text. */
export type LocateInYaml = (
  path: readonly (string | number)[],
  part: "key" | "value",
  words?: string | undefined,
) => Range;

/**
 * A finder of places in a YAML text. It always answers: with the value at the path, or where that is missing, with the
 * key of its nearest written ancestor, so that "missing" problems still point somewhere useful. A value that covers
 * several lines as a block is pointed at by its key.
 *
 * Of a record, only its own lines are read, where they can be told from the rest: reading a whole sheet with positions takes
 * longer than all else that is done with it, and most problems of a large archive are one to a sheet.
 */
export function yamlLocator(text: string): LocateInYaml {
  const inWhole = wholeLocator(text);
  const linesOf = recordLines(text);
  const records = new Map<string, LocateInYaml>();

  return (path, part, words) => {
    // A field at the margin is no record of any map, and has lines of its own all the same.
    const [map, record = ""] = path;
    if (typeof map !== "string" || typeof record !== "string") return inWhole(path, part, words);
    const lines = linesOf(map, record);
    if (lines === null) return inWhole(path, part, words);
    const name = lines.depth === 0 ? map : `${map}/${record}`;
    const inRecord = records.get(name) ?? wholeLocator(text.slice(lines.start, lines.end));
    records.set(name, inRecord);
    const { start, end } = inRecord(path.slice(lines.depth), part, words);
    return { start: lines.start + start, end: lines.start + end };
  };
}

/** A finder that reads the whole text when the first place is asked for. */
function wholeLocator(text: string): LocateInYaml {
  const top = firstKeyOf(text);
  let root: WrittenValue | null | undefined;

  return (path, part, words) => {
    if (path.length === 0) return top;
    if (root === undefined) root = isSparse(text) ? writtenValues(text) : null;
    let value = root;
    let key: Range | null = null;
    for (const step of path) {
      const next = value?.children().get(String(step));
      if (!next) return key ?? top;
      value = next.value;
      key = next.key ?? firstKeyIn(value) ?? (value && isBlock(value, text) ? firstLineOf(value, text) : key);
    }
    if (part === "key" || !value || value.end === value.start || isBlock(value, text))
      return key ?? value ?? top;
    return (words === undefined ? null : findWords(text, value, words)) ?? trimmed(text, value);
  };
}

/** False for texts of several hundred thousand values, whose positions would fill the memory. */
function isSparse(text: string): boolean {
  if (text.length < 200_000) return true;
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === comma || code === colon || code === lineFeed) marks++;
  }
  return marks < 400_000;
}

const [comma, colon, lineFeed] = [0x2c, 0x3a, 0x0a];

/** The first key of the text, or its first line where that is none; comments are passed over. */
function firstKeyOf(text: string): Range {
  const match = /^(?!#|---|%)[^\s#:\uFEFF][^\n]*?(?=\r?$|:(?:\s|$))/m.exec(text);
  if (match) return { start: match.index, end: match.index + Math.min(200, match[0].length) };
  const start = Math.max(0, text.search(/[^\s\uFEFF]/));
  return { start, end: Math.min(text.length, start + 1) };
}

/** An item of a list has no key of its own; the first of the keys inside it stands for it. */
function firstKeyIn(value: WrittenValue | null): Range | null {
  if (!value?.isCollection) return null;
  return value.children().values().next().value?.key ?? null;
}

function isBlock(value: WrittenValue, text: string): boolean {
  return value.isCollection && text.slice(value.start, value.end).trimEnd().includes("\n");
}

function firstLineOf({ start, end }: Range, text: string): Range {
  const lineEnd = text.indexOf("\n", start);
  return trimmed(text, { start, end: lineEnd === -1 ? end : Math.min(end, lineEnd) });
}

function trimmed(text: string, { start, end }: Range): Range {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function findWords(text: string, { start, end }: Range, words: string): Range | null {
  // A line break may stand where the words have a space, and a quote may be doubled.
  const pattern = words
    .trim()
    .slice(0, 1_000)
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("'", "''?"))
    .join("\\s+");
  if (pattern === "") return null;
  const match = new RegExp(pattern).exec(text.slice(start, end));
  return match && { start: start + match.index, end: start + match.index + match[0].length };
}
