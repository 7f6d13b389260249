import {
  apostrophe,
  Cursor,
  closeBrace,
  closeBracket,
  colon,
  comma,
  greater,
  hash,
  hyphen,
  isSpace,
  lineFeed,
  nine,
  notPlain,
  openBrace,
  openBracket,
  pipe,
  quote,
  space,
} from "./plain-yaml-cursor.ts";
import { readBlockText, readFlowText, readPlainText, readQuoted } from "./plain-yaml-texts.ts";

/**
 * Reads the YAML in which nearly all sheets are written, several times as quickly as a parser of all YAML: maps of plain keys,
 * lists, both of them in brackets too, and plain, quoted and block texts. Undefined where there is anything else in the text, be it
 * rare or wrong: a real parser has to look at it. Texts that are `unusual` must not come here.
 */
export function readPlainYaml(text: string): Record<string, unknown> | undefined {
  if (strange.test(text)) return undefined;
  const cursor = new Cursor(text);
  try {
    cursor.nextLine();
    const map = cursor.indent === 0 ? readMap(cursor, 0, 0) : undefined;
    // A line that fits no level ends every map and list, so the text is not read to its end.
    return cursor.indent === -1 ? map : undefined;
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

/** What is neither a line feed nor a character that can be printed, and halves of pairs. */
const strange = /[^\n\x20-\x7E\xA0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]/;

/** Far less deep than the parser goes, and deeper than any sheet. */
const maxDepth = 20;

function readMap(cursor: Cursor, indent: number, depth: number): Record<string, unknown> {
  if (depth > maxDepth) throw notPlain;
  const map: Record<string, unknown> = {};
  do {
    const key = newKey(cursor, map);
    map[key] = readValue(cursor, indent, depth);
  } while (cursor.indent === indent && !isAtItem(cursor));
  return map;
}

/** The key that stands here, which the map has not. */
function newKey(cursor: Cursor, map: Record<string, unknown>): string {
  const key = readKey(cursor);
  if (key === null || Object.hasOwn(map, key)) throw notPlain;
  return key;
}

/** The key that begins here, with the colon behind it; null where none does. */
function readKey(cursor: Cursor): string | null {
  const { text, at: start } = cursor;
  let at = start;
  while (isWordCode(text.charCodeAt(at))) at++;
  if (at === start || text.charCodeAt(at) !== colon || !isSpace(text.charCodeAt(at + 1))) return null;
  const key = text.slice(start, at);
  // What begins with a digit may be a number in another spelling, unless it is like a date.
  const first = text.charCodeAt(start);
  if (first === hyphen || key.startsWith("_") || (first <= nine && !/^\d+-/.test(key))) throw notPlain;
  cursor.at = at + 1;
  return key;
}

/** Letters, digits, hyphens and underscores. */
function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    code === hyphen ||
    (code >= 65 && code <= 90) ||
    code === 95
  );
}

/** What stands after a key, on its line or below it. After any value the cursor stands at the next line. */
function readValue(cursor: Cursor, indent: number, depth: number): unknown {
  cursor.skipSpaces();
  const code = cursor.code();
  if (code !== lineFeed && code !== hash) return readInline(cursor, indent, depth);
  cursor.finishLine();
  if (isAtItem(cursor) && cursor.indent >= indent) return readList(cursor, cursor.indent, depth + 1);
  return cursor.indent > indent ? readMap(cursor, cursor.indent, depth + 1) : null;
}

function isAtItem(cursor: Cursor): boolean {
  return cursor.code() === hyphen && cursor.code(cursor.at + 1) === space;
}

function readList(cursor: Cursor, indent: number, depth: number): unknown[] {
  if (depth > maxDepth) throw notPlain;
  const list: unknown[] = [];
  while (cursor.indent === indent && isAtItem(cursor)) {
    const start = cursor.at++;
    cursor.skipSpaces();
    const first = cursor.at;
    const isMap = readKey(cursor) !== null;
    cursor.at = first;
    const inside = indent + first - start;
    list.push(isMap ? readMap(cursor, inside, depth + 1) : readInline(cursor, indent, depth));
  }
  return list;
}

/** A value that begins on this line, inside something that is indented this far. */
function readInline(cursor: Cursor, indent: number, depth: number): unknown {
  const code = cursor.code();
  if (code === pipe || code === greater) return readBlockText(cursor, code === greater, indent);
  if (!opens(code)) return readPlainText(cursor, indent);
  const value = readClosed(cursor, depth + 1);
  cursor.finishLine();
  return value;
}

function opens(code: number): boolean {
  return code === openBracket || code === openBrace || code === quote || code === apostrophe;
}

/** A value between brackets or quotes. */
function readClosed(cursor: Cursor, depth: number): unknown {
  if (depth > maxDepth) throw notPlain;
  const code = cursor.code();
  if (code === openBracket) return readFlowList(cursor, depth);
  if (code === openBrace) return readFlowMap(cursor, depth);
  return readQuoted(cursor, code === quote ? '"' : "'");
}

function readFlowList(cursor: Cursor, depth: number): unknown[] {
  const list: unknown[] = [];
  for (let isOpen = enters(cursor, closeBracket); isOpen; isOpen = goesOn(cursor, closeBracket))
    list.push(readFlowValue(cursor, depth));
  return list;
}

function readFlowMap(cursor: Cursor, depth: number): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (let isOpen = enters(cursor, closeBrace); isOpen; isOpen = goesOn(cursor, closeBrace)) {
    const key = newKey(cursor, map);
    cursor.skipGap();
    map[key] = readFlowValue(cursor, depth);
  }
  return map;
}

/** Over the opening bracket; false where the closing one follows, over that as well. */
function enters(cursor: Cursor, close: number): boolean {
  cursor.at++;
  if (cursor.skipGap() !== close) return true;
  cursor.at++;
  return false;
}

/** Over the comma before another value, or the closing bracket. */
function goesOn(cursor: Cursor, close: number): boolean {
  const code = cursor.skipGap();
  if (code !== close && code !== comma) throw notPlain;
  cursor.at++;
  if (code === comma) cursor.skipGap();
  return code === comma;
}

function readFlowValue(cursor: Cursor, depth: number): unknown {
  return opens(cursor.code()) ? readClosed(cursor, depth + 1) : readFlowText(cursor);
}
