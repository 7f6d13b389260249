import { Lexer } from "yaml";

/** As deep as the parsers are let: a sheet goes five levels down. */
export const maxDepth = 100;

/**
 * Where a YAML text nests deeper than any that is read; null where it does not. Looked for before a parser is let in: a thousand
 * brackets fill its stack, and what it then tries to say of them all memory there is, which ends the whole program.
 *
 * Nearly all texts are cleared by counting signs, in quotes and comments too. Of the others the parser's own lexer, which does
 * not go down itself, tells what is a sign and what is text.
 */
export function tooDeepAt(text: string): number | null {
  return mayBeDeep(text) ? deepAt(text) : null;
}

/** Never false where a text is deep: every level has a bracket, a sign in its line, or a column of indentation. */
function mayBeDeep(text: string): boolean {
  let brackets = 0;
  let inLine = 0;
  let isIndent = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) {
      inLine = 0;
      isIndent = true;
    } else if (code === 0x5b || code === 0x7b) {
      if (++brackets > maxDepth) return true;
    } else if (code === 0x5d || code === 0x7d) brackets = Math.max(0, brackets - 1);
    else if (code === 0x2d || code === 0x3f || code === 0x3a) {
      if (++inLine > maxDepth) return true;
    } else if (code === 0x20 || code === 0x09) {
      if (isIndent && ++inLine > maxDepth) return true;
    } else isIndent = false;
  }
  return false;
}

function deepAt(text: string): number | null {
  /** Columns at which the open blocks begin. */
  const columns: number[] = [];
  let brackets = 0;
  let at = 0;
  let lineStart = 0;
  let isFirst = true;
  for (const token of new Lexer().lex(text)) {
    if (marks.has(token)) continue;
    const isSign = token === "-" || token === "?";
    if (token === "[" || token === "{") brackets++;
    else if (token === "]" || token === "}") brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && (isSign || (isFirst && !isGap(token)))) {
      const column = at - lineStart;
      while (columns.length > 0 && columns.at(-1)! > column) columns.pop();
      if (columns.at(-1) !== column) columns.push(column);
    }
    if (brackets + columns.length > maxDepth) return at;
    // Only a key that is the first of its line, or of a list's item, opens a map.
    isFirst = isSign || (isFirst && isGap(token));
    at += token.length;
    const lastBreak = token.lastIndexOf("\n");
    if (lastBreak === -1) continue;
    lineStart = at - token.length + lastBreak + 1;
    isFirst = true;
  }
  return null;
}

/** Signs of the lexer's own, which take no place in the text: the start of a document and of a text, a flow that is not closed. */
const marks: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"]);

/** Spaces, line ends and comments. */
const isGap = (token: string): boolean => /^(?:[\s#]|$)/.test(token);
