import { Lexer } from "yaml";

/** As deep as the parsers are let: a sheet goes five levels down. */
export const maxDepth = 100;

/**
 * Whether a value that was read nests deeper than any may. It does not go down itself, which a deep value would not survive; of values
 * with aliases, which multiply, it must not be asked.
 */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return true;
    const below: unknown[] = [];
    for (const one of level)
      if (typeof one === "object" && one !== null) for (const inner of Object.values(one)) below.push(inner);
    level = below;
  }
  return false;
}

/**
 * Where a YAML text nests deeper than any that is read; null where it does not. Looked for before the careful parser is let in: a
 * thousand brackets fill its stack, and what it then tries to say of them all memory there is, which ends the whole program. Its own
 * lexer, which does not go down itself, tells what is a sign and what stands in quotes or comments.
 */
export function tooDeepAt(text: string): number | null {
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
