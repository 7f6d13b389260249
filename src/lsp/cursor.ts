/** What stands at a place of a sheet that may be half typed: told by lines and their indentation alone. */
export interface Cursor {
  /** The keys that lead to it, the field's own included; items of lists are left out. */
  readonly path: readonly string[];
  /** Whether a key is being typed, and not a value. */
  readonly isKey: boolean;
  /** The id or word that it touches, with its columns in the line; counted from 0. */
  readonly word: { readonly text: string; readonly start: number; readonly end: number };
  /** Inside a text: what opens here, the id of a record (`[^`) or of an entity (`[[`). */
  readonly note: "record" | "entity" | null;
  /** Keys that stand beside it already. */
  readonly beside: readonly string[];
}

const keyLine = /^( *(?:- +)*)(["']?)([\w-]+)\2:(?= |$)/;

/** Null in prose with no note open, and in a comment. Of a Markdown file only what stands between `---` and `---` is no prose. */
export function cursorAt(
  lines: readonly string[],
  { line, character: column }: { readonly line: number; readonly character: number },
  isMarkdown: boolean,
): Cursor | null {
  const text = lines[line] ?? "";
  const before = text.slice(0, column);
  const word = wordAt(text, column);
  const opened = /\[(\^|\[)[^\][\s]*$/.exec(before);
  const note = opened === null ? null : opened[1] === "^" ? "record" : "entity";
  if (isMarkdown && !isInFrontMatter(lines, line))
    return note && { path: [], isKey: false, word, note, beside: [] };
  if (/(?:^|\s)#/.test(before) && !/["'“]/.test(before)) return null;
  const own = keyLine.exec(text);
  const indent = own?.[1]?.length ?? /^ *(?:- +)*/.exec(text)?.[0].length ?? 0;
  const parents = parentsOf(lines, line, indent);
  const inLine = inFlow(before.slice(own?.[0].length ?? 0));
  const isKey = own === null ? inLine === null && isBare(before) : column <= own[0].length - 1;
  const path = [
    ...parents,
    ...(own?.[3] === undefined || isKey ? [] : [own[3]]),
    ...(inLine === null || inLine === "" ? [] : [inLine]),
  ];
  return {
    path,
    isKey: (isKey || inLine === "") && note === null,
    word,
    note,
    beside: isKey ? keysBeside(lines, line, indent) : [],
  };
}

/** The id or word around a column. */
export function wordAt(text: string, column: number): Cursor["word"] {
  const start = column - (/[\w#-]*$/.exec(text.slice(0, column))?.[0].length ?? 0);
  const end = column + (/^[\w#-]*/.exec(text.slice(column))?.[0].length ?? 0);
  return { text: text.slice(start, end), start, end };
}

function isInFrontMatter(lines: readonly string[], line: number): boolean {
  if (lines[0]?.replace("\uFEFF", "").trimEnd() !== "---") return false;
  const close = lines.findIndex((one, index) => index > 0 && one.trimEnd() === "---");
  return line > 0 && (close === -1 || line < close);
}

function isBare(before: string): boolean {
  return /^ *(?:- +)*["']?[\w-]*$/.test(before);
}

/** Of a map in brackets, `{by: mayor, ve`: the field whose value is typed, "" where a key is; null outside of one. */
function inFlow(before: string): string | null {
  const open = before.lastIndexOf("{");
  if (open === -1 || before.lastIndexOf("}") > open) return null;
  const part = /(?:[{,])\s*([\w-]+)(:(?:\s[^,]*|\s*\[[^\]]*)?)?$/.exec(
    before.slice(open).replace(/\[[^\]]*\]/g, "x"),
  );
  if (part === null) return "";
  return part[2] === undefined ? "" : (part[1] ?? "");
}

/** The keys above that are indented less and less. */
function parentsOf(lines: readonly string[], line: number, indent: number): readonly string[] {
  const parents: string[] = [];
  let most = indent;
  for (let at = line - 1; at >= 0 && most > 0; at--) {
    const found = keyLine.exec(lines[at] ?? "");
    if (found === null || (found[1]?.length ?? 0) >= most) continue;
    parents.unshift(found[3] ?? "");
    most = found[1]?.length ?? 0;
  }
  return parents;
}

function keysBeside(lines: readonly string[], line: number, indent: number): readonly string[] {
  const keys: string[] = [];
  for (const step of [-1, 1])
    for (let at = line + step; at >= 0 && at < lines.length; at += step) {
      const text = lines[at] ?? "";
      if (text.trim() === "" || text.trimStart().startsWith("#")) continue;
      const found = keyLine.exec(text);
      const column = found?.[1]?.length ?? /^ */.exec(text)?.[0].length ?? 0;
      if (column < indent) break;
      if (found !== null && column === indent) keys.push(found[3] ?? "");
    }
  return keys;
}
