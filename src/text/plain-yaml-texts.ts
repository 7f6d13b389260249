import {
  apostrophe,
  type Cursor,
  closeBrace,
  closeBracket,
  colon,
  comma,
  hash,
  hyphen,
  isSpace,
  lineFeed,
  nine,
  notPlain,
  openBrace,
  openBracket,
  space,
} from "./plain-yaml-cursor.ts";

/** A text in quotes, on one line. No text that comes here holds an escape. */
export function readQuoted(cursor: Cursor, mark: '"' | "'"): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  let end = text.indexOf(mark, start);
  while (mark === "'" && end !== -1 && cursor.code(end + 1) === apostrophe) end = text.indexOf(mark, end + 2);
  if (end === -1 || end > cursor.lineEnd(start)) throw notPlain;
  cursor.at = end + 1;
  const written = text.slice(start, end);
  return mark === "'" ? written.replaceAll("''", "'") : written;
}

/** A text without quotes inside something that is indented this far, with the lines on which it goes on. */
export function readPlainText(cursor: Cursor, indent: number): unknown {
  if (never.has(cursor.code())) throw notPlain;
  const first = readLine(cursor);
  let whole = first;
  for (let breaks = toNextPart(cursor, indent); breaks > 0; breaks = toNextPart(cursor, indent))
    whole += (breaks === 1 ? " " : "\n".repeat(breaks - 1)) + readLine(cursor);
  cursor.finishLine();
  return whole === first ? typed(whole) : whole;
}

/** What stands on this line, up to its end or a comment. */
function readLine(cursor: Cursor): string {
  const { text, at: start } = cursor;
  let at = start;
  let end = start;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed) break;
    if (code === hash && text.charCodeAt(at - 1) === space) {
      at--;
      break;
    }
    if (code === colon && isSpace(text.charCodeAt(at + 1))) throw notPlain;
    if (code !== space) end = at + 1;
  }
  cursor.at = at;
  return text.slice(start, end);
}

/** From a line's end to where the text goes on, over so many line ends; the cursor stays, and it is 0, where it does not. */
function toNextPart(cursor: Cursor, indent: number): number {
  const end = cursor.at;
  let breaks = 0;
  while (cursor.code() === lineFeed) {
    breaks++;
    const start = ++cursor.at;
    cursor.skipSpaces();
    const code = cursor.code();
    if (code === lineFeed) continue;
    if (code !== hash && cursor.at - start > indent && cursor.at < cursor.text.length) return breaks;
    break;
  }
  cursor.at = end;
  return 0;
}

/** A text below its line: folded into one, or line by line. */
export function readBlockText(cursor: Cursor, isFolded: boolean, indent: number): string {
  cursor.at++;
  const isStripped = cursor.code() === hyphen;
  if (isStripped) cursor.at++;
  cursor.skipSpaces();
  if (cursor.code() !== lineFeed) throw notPlain;
  const first = ++cursor.at;
  cursor.skipSpaces();
  const own = cursor.at - first;
  if (own <= indent || cursor.code() === lineFeed) throw notPlain;
  let whole = "";
  let empty = 0;
  for (let start = first; ; start = cursor.at) {
    cursor.at = start;
    while (cursor.at < start + own && cursor.code() === space) cursor.at++;
    const end = cursor.lineEnd();
    if (cursor.at === end && end < cursor.text.length) empty++;
    else if (cursor.at < start + own) {
      cursor.at = start;
      break;
    } else {
      // A line that is indented further is not folded.
      if (isFolded && cursor.code() === space) throw notPlain;
      const breaks = isFolded ? empty : empty + 1;
      if (start !== first) whole += breaks === 0 ? " " : "\n".repeat(breaks);
      whole += cursor.text.slice(cursor.at, end);
      empty = 0;
    }
    cursor.at = end + 1;
  }
  cursor.nextLine();
  return isStripped ? whole : `${whole}\n`;
}

/** A text without quotes between brackets. */
export function readFlowText(cursor: Cursor): unknown {
  if (never.has(cursor.code())) throw notPlain;
  const { text, at: start } = cursor;
  let at = start;
  let end = start;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === comma || code === closeBracket || code === closeBrace || code === lineFeed) break;
    if (code === openBracket || code === openBrace) throw notPlain;
    if (code === colon && endsKey(text.charCodeAt(at + 1))) throw notPlain;
    if (code === hash && text.charCodeAt(at - 1) === space) throw notPlain;
    if (code !== space) end = at + 1;
  }
  cursor.at = at;
  return typed(text.slice(start, end));
}

/** A colon between brackets ends a key before a space and before what separates values. */
function endsKey(after: number): boolean {
  return isSpace(after) || [comma, openBracket, closeBracket, openBrace, closeBrace].includes(after);
}

/** Characters with which no text without quotes begins, or none that this reader knows, and what stands at the end of all. */
const never = new Set(Array.from("+-.?:,[]{}#&*!|>'\"%@` \n", (character) => character.charCodeAt(0))).add(
  Number.NaN,
);

/** A text without quotes may be a number, a truth value or nothing. */
function typed(text: string): unknown {
  const constant = text.length <= 5 ? constants.get(text) : undefined;
  if (constant !== undefined) return constant;
  if (text.charCodeAt(0) > nine) return text;
  // Other bases, and numbers that a parser may round in its own way.
  if (/^0[box]/.test(text) || (text.length > 15 && number.test(text))) throw notPlain;
  if (!number.test(text)) return text;
  const value = Number.parseFloat(text);
  return Number.isFinite(value) ? value : text;
}

const constants = new Map<string, boolean | null>([
  ...["~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

const number = /^\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$/;
