import type { Range } from "../text/span.ts";

import { unusual } from "./yaml-signs.ts";

/**
 * Finds the lines of one record, `map:` at the margin and `record:` indented below it, by their indentation alone; of what
 * stands at the margin by itself, as an entity of a registry does, the lines of that. Null where they can't be told: in a text
 * with anything unusual, in flow style, with keys in quotes.
 *
 * In a block map nothing but the items of a list that belongs to an entry is indented less than or as deep as its key, be it a text
 * over several lines or a block scalar; so an entry ends with the next line that is, comments and empty lines aside.
 */
export function recordLines(text: string): (map: string, record: string) => Lines | null {
  let top: ReadonlyMap<string, Entry> | null | undefined;
  const inside = new Map<string, ReadonlyMap<string, Entry>>();
  return (map, record) => {
    top ??= unusual.test(text) ? null : entriesOf(text, { start: 0, end: text.length }, 0);
    if (top === null) return null;
    const outer = top.get(map);
    if (outer === undefined) return null;
    const records = inside.get(map) ?? recordsOf(text, outer);
    inside.set(map, records);
    const own = records.get(record);
    if (own !== undefined) return { ...own, depth: 1 };
    return outer.end - outer.start <= fewCharacters ? { ...outer, depth: 0 } : null;
  };
}

/** The lines of a value, and how many steps of its path lead to the map that they are. */
export interface Lines extends Range {
  readonly depth: 0 | 1;
}

interface Entry extends Range {
  /** True where nothing but a comment stands behind its key. */
  readonly isBlock: boolean;
}

/** So much is read at once for a single place. */
const fewCharacters = 20_000;

function recordsOf(text: string, { start, end, isBlock }: Entry): ReadonlyMap<string, Entry> {
  if (!isBlock) return new Map();
  const below = { start: lineAfter(text, start), end };
  const indent = firstIndent(text, below);
  return indent === 0 ? new Map() : entriesOf(text, below, indent);
}

function firstIndent(text: string, { start, end }: Range): number {
  for (let at = start; at < end; at = lineAfter(text, at)) {
    const column = indentAt(text, at);
    if (!isBlank(text, at + column, end)) return column;
  }
  return 0;
}

/** The entries whose keys stand at this column, by key. Of two with one key, the first. */
function entriesOf(text: string, { start, end }: Range, column: number): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let open: { readonly key: string; readonly start: number; readonly isBlock: boolean } | null = null;
  let at = start;
  for (; at < end; at = lineAfter(text, at)) {
    const indent = indentAt(text, at);
    if (
      isBlank(text, at + indent, end) ||
      indent > column ||
      (indent === column && isItem(text, at + indent))
    )
      continue;
    close(at);
    if (indent < column) break;
    const line = text.slice(at + column, Math.min(end, at + column + longestLine, lineAfter(text, at)));
    const found = keyLine.exec(line);
    if (found !== null) open = { key: found[1] ?? "", start: at, isBlock: found[2] !== undefined };
  }
  close(Math.min(at, end));
  return entries;

  function close(lineStart: number): void {
    if (open !== null && !entries.has(open.key))
      entries.set(open.key, { start: open.start, end: lineStart, isBlock: open.isBlock });
    open = null;
  }
}

const keyLine = /^([^\s#:'"[\]{}&*!|>%@`,?-][^\s:]*):(?:( *(?:#.*)?\r?\n?)$|[ \r\n])/;
const longestLine = 300;

function indentAt(text: string, at: number): number {
  let column = at;
  while (text[column] === " ") column++;
  return column - at;
}

function isBlank(text: string, at: number, end: number): boolean {
  return at >= end || "\r\n#".includes(text[at] ?? "");
}

function isItem(text: string, at: number): boolean {
  return text[at] === "-" && " \r\n".includes(text[at + 1] ?? "\n");
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}
