import type { Range } from "../text/span.ts";
import { inQuotes } from "./yaml-quotes.ts";

interface LineWords extends Range {
  readonly message: string;
  readonly hint: string;
}

interface Line extends Range {
  readonly text: string;
}

/**
 * What the lines themselves tell of an error that the parser noticed late or in words of its own; null where they tell nothing.
 * At most a few dozen lines above the error are looked at.
 */
export function wordsFromLines(code: string, text: string, pos: number): LineWords | null {
  const lines = linesBefore(text, pos);
  const here = lines.at(-1) as Line;
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR":
      return (
        (code === "MISSING_CHAR" ? commentInBrackets(lines) : null) ??
        noBreakSpace(lines, text) ??
        questionMark(here) ??
        gluedColon(here) ??
        halfField(lines, text, code)
      );
    case "BLOCK_IN_FLOW":
      return twoInOne(here, pos);
    case "BAD_INDENT":
      return commentInBrackets(lines) ?? commentInBrackets(lines.slice(0, -1)) ?? commentInText(lines);
    case "MULTIPLE_DOCS":
      return dots(lines);
    case "UNEXPECTED_TOKEN":
      return brackets(here, pos);
    default:
      return null;
  }
}

/** The line of the place, and those before it. */
function linesBefore(text: string, pos: number): readonly Line[] {
  const lines: Line[] = [];
  let start = text.lastIndexOf("\n", pos - 1) + 1;
  for (let count = 0; count < 40; count++) {
    const next = text.indexOf("\n", start);
    const written = text.slice(start, next === -1 ? text.length : next).replace(/\r$/, "");
    if (written.length > 2_000) break;
    lines.unshift({ text: written, start, end: start + written.length });
    if (start === 0) break;
    start = text.lastIndexOf("\n", start - 2) + 1;
  }
  return lines.length > 0 ? lines : [{ text: "", start: pos, end: pos }];
}

function at(line: Line, from: number, to: number, message: string, hint: string): LineWords {
  return { message, hint, start: line.start + from, end: line.start + Math.max(to, from + 1) };
}

/** `hedge:` and a blank that looks like a space. */
function noBreakSpace(lines: readonly Line[], text: string): LineWords | null {
  for (const line of [...lines.slice(-2), nextLine(lines, text)]) {
    const match = /^[ -]*(?=[\u00A0\u2007\u202F])|^ *(?:- )?[A-Za-z][\w-]*:(?=[\u00A0\u2007\u202F])/.exec(
      line.text,
    );
    if (!match) continue;
    const from = match[0].length;
    return at(
      line,
      from,
      from + 1,
      "A no-break space stands here, which YAML takes for a letter.",
      "Write an ordinary space.",
    );
  }
  return null;
}

function nextLine(lines: readonly Line[], text: string): Line {
  const start = (lines.at(-1)?.end ?? 0) + (text[lines.at(-1)?.end ?? 0] === "\r" ? 2 : 1);
  const end = text.indexOf("\n", start);
  const written = text.slice(start, Math.min(end === -1 ? text.length : end, start + 2_000));
  return { text: written, start, end: start + written.length };
}

function questionMark(line: Line): LineWords | null {
  const [, key = "", value = ""] = /^ *(?:- )?([A-Za-z][\w-]*): +(\?\s.*)$/.exec(line.text) ?? [];
  if (value === "") return null;
  const from = line.text.lastIndexOf(value);
  return at(
    line,
    from,
    line.text.length,
    "YAML takes a question mark and a space before a text for a sign of its own.",
    quoted(key, value),
  );
}

/** `hedge:may` */
function gluedColon(line: Line): LineWords | null {
  const [, space = "", key = "", value = ""] =
    /^([ -]*)([A-Za-z]\w*)(?::(?!\/\/)|：\s?)([^\s:].*)$/.exec(line.text) ?? [];
  if (value === "" || /:\s/.test(value)) return null;
  const from = space.length;
  return at(
    line,
    from,
    line.text.length,
    line.text.includes("：")
      ? "This colon is the wide one of East Asian texts, so YAML reads no field here."
      : "No space follows the colon, so YAML reads no field here.",
    `Write \`${key}: ${value.trimEnd()}\`.`,
  );
}

/** A line with a value of its own, and fields below it that are indented deeper; or one in a text below its key. */
function halfField(lines: readonly Line[], text: string, code: string): LineWords | null {
  const here = lines.at(-1) as Line;
  if (code === "MISSING_CHAR") {
    const above = lines.slice(0, -1).findLast(({ text }) => text.trim() !== "");
    const colon = above && indentOf(above) === indentOf(here) ? /: /.exec(above.text) : null;
    const key = lines.slice(0, -2).findLast(({ text }) => text.trim() !== "");
    if (!above || !colon || !key || !/^ *[A-Za-z]\w*: *$/.test(key.text) || /:(?:\s|$)/.test(here.text))
      return null;
    return at(
      above,
      indentOf(above),
      above.text.length,
      "A colon inside a text starts a new field here.",
      `Write \`${key.text.trim()} >-\` on the line above; behind it no sign of a text needs quotes.`,
    );
  }
  const field = /^ *(?:- )?([A-Za-z][\w-]*): +[^\s|>&].*$/.exec(here.text);
  const below = nextLine(lines, text);
  const above = lines.slice(0, -1).findLast((line) => line.text.trim() !== "");
  if (!field || !above || indentOf(above) !== indentOf(below)) return null;
  const isItem = /^ *- /.test(here.text);
  if (!isItem && indentOf(here) >= indentOf(below)) return null;
  return at(
    here,
    indentOf(here),
    here.text.trimEnd().length,
    isItem
      ? "A hyphen starts an item of a list here, between fields."
      : "This line is indented less than the fields above and below it.",
    isItem
      ? "Delete the hyphen, and indent the line as far as its neighbours."
      : "Indent it as far as its neighbours.",
  );
}

function twoInOne(line: Line, pos: number): LineWords | null {
  const from = pos - line.start;
  const rest = line.text.slice(from);
  if (rest.startsWith("- "))
    return at(
      line,
      from,
      from + 1,
      "A text between brackets can't begin with a hyphen and a space.",
      "Put the text in quotes.",
    );
  const [value = ""] = /^[^,}\]]*/.exec(rest) ?? [];
  const [, key = ""] = /([A-Za-z]\w*): *$/.exec(line.text.slice(0, from)) ?? [];
  const text = value.trimEnd();
  const quotes =
    key === "" || /^\d/.test(text)
      ? "a text that holds a colon goes in quotes."
      : `a text that holds a colon goes in quotes: \`${key}: ${inQuotes(text)}\`.`;
  const message = "Two colons stand here with no comma between them.";
  return at(line, from, from + text.length, message, `Put a comma between two fields; ${quotes}`);
}

/** The bracket that is open where the lines end, and a comment behind it that may hold its end. */
function commentInBrackets(lines: readonly Line[]): LineWords | null {
  const above = lines.findLast(({ text }) => text.trim() !== "");
  const [, before = "", comment = ""] = /^(.*[{[].*?)(\s#.*)$/.exec(above?.text ?? "") ?? [];
  if (!above || comment === "" || !/[}\]]/.test(comment)) return null;
  const from = before.length + 1;
  return at(
    above,
    from,
    above.text.length,
    "YAML drops all that follows # as a comment, the closing bracket too.",
    "Put the text that holds # in quotes; a comment goes on a line of its own.",
  );
}

function commentInText(lines: readonly Line[]): LineWords | null {
  const here = lines.at(-1) as Line;
  const above = lines.slice(0, -1).findLast(({ text }) => text.trim() !== "");
  const [, before = ""] = /^( *(?:- )?[\w-]+: +[^\s"'|>[{#].*?)\s#.*$/.exec(above?.text ?? "") ?? [];
  if (!above || before === "" || indentOf(here) <= indentOf(above)) return null;
  return at(
    above,
    before.length + 1,
    above.text.length,
    "A comment stands inside a text, and ends it before the next line.",
    "Move the comment above its field, or put the whole text in quotes.",
  );
}

function dots(lines: readonly Line[]): LineWords | null {
  const line = lines.findLast(({ text }) => /^\.\.\.\s*$/.test(text));
  return line
    ? at(
        line,
        0,
        3,
        "Three dots on a line end a YAML document, and more follows.",
        "Delete the line; in a text, indent it.",
      )
    : null;
}

/** `says: [The bridge] may close`: a list, to YAML, and more behind it. */
function brackets(line: Line, pos: number): LineWords | null {
  const [head = "", key = ""] = /^ *(?:- )?([A-Za-z]\w*): +(?=[[{])/.exec(line.text) ?? [];
  const value = line.text.slice(head.length).trimEnd();
  if (
    key === "" ||
    pos - line.start <= head.length ||
    /^\{.*: /.test(value) ||
    !/[\]}]\s*[^\s\]},#]/.test(value)
  )
    return null;
  return at(
    line,
    head.length,
    line.text.trimEnd().length,
    `A text that begins with ${value[0]} is a ${value[0] === "[" ? "list" : "map"} in YAML, and nothing may follow it.`,
    quoted(key, value),
  );
}

function quoted(key: string, value: string): string {
  return `Put the text in quotes: \`${key}: ${inQuotes(value.trimEnd())}\`.`;
}

function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}
