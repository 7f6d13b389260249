import type { FieldsOfText } from "./yaml-fields.ts";

/**
 * Whether YAML may have read something else than was typed, so that the text must be read with positions. Costs a
 * twentieth of reading it, and is true for some texts in which nothing is wrong.
 */
export function isSuspect(text: string, value: unknown, fields: FieldsOfText): boolean {
  return (
    strangeNumber.test(text) ||
    typedBackslash.test(text) ||
    hasComment(text, fields.worded) ||
    holdsSuspect(value, fields.names)
  );
}

/** An exclamation mark that YAML drops; other bases, powers, a zero at the start, more digits than a number keeps, a comma between three digits. */
const strangeNumber =
  /(?:[:,][ \n]+|":|[[{] *|^ *- +)(?:[-+]?(?:0[xXoO\d]|\.\d|\d[\d.]*[eE][-+]?\d|\d[\d.]{15})|\+\d|-0|-?[1-9]\d{0,2}\.\d\d0)[\w.+-]*(?= *(?:[,\]}#\r\n]|$))|\[ *\d{1,3},\d{3}(?!\d)|: +!\s/m;

/** A backslash between letters that YAML takes for a line end, a tab or a blank: `"C:\new"`. */
export const typedBackslash = /[\p{L}\p{N}:]\\[ntNLP_](?=\p{L})/u;

/** A comment behind words that no quotes close. */
function hasComment(text: string, worded: ReadonlySet<string>): boolean {
  for (let at = text.indexOf(" #"); at !== -1; at = text.indexOf(" #", at + 2)) {
    const before = text.slice(text.lastIndexOf("\n", at) + 1, at).trimEnd();
    if (before === "") continue;
    const [, key, rest = ""] = /^ *(?:- +)?([\w-]+):(?: +(.*))?$/.exec(before) ?? [];
    if (key !== undefined && !worded.has(key) && !/[{[]/.test(rest) && !isHalfQuoted(rest)) continue;
    if (/^"[^"]*"$|^'[^']*'$|^\[[\w ,"':.-]*\]$/.test(rest) && /[\s#]/.test(text[at + 2] ?? "\n")) continue;
    return true;
  }
  return false;
}

/** Nothing for a value, a key that is no word, or a field inside a text. */
function holdsSuspect(value: unknown, names: ReadonlySet<string>): boolean {
  if (value === null) return true;
  if (typeof value === "string")
    return (value.includes(":") && holdsField(value, names)) || isHalfQuoted(value);
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) return value.some((item) => holdsSuspect(item, names));
  for (const key in value)
    if (!/^[\w-]+$/.test(key) || holdsSuspect((value as Record<string, unknown>)[key], names)) return true;
  return false;
}

/** A quotation mark that opens and never closes, or the other way round: the rest may have been cut off. */
export function isHalfQuoted(text: string): boolean {
  return text.includes('"') && text.split('"').length % 2 === 0;
}

function holdsField(text: string, names: ReadonlySet<string>): boolean {
  for (const match of text.matchAll(/(?:^|\s)([A-Za-z]\w*) ?:(?!\/\/)/g))
    if (names.has(match[1] ?? "")) return true;
  return false;
}
