import type { Fix } from "../diagnostics/diagnostic.ts";
import { onlyName } from "../text/nearest-name.ts";

/**
 * Fields and vocabularies that say how far something has got, who said it how, how sure it is or how much: of these nothing is mended
 * by the program, whatever the spelling suggests.
 */
const meaningful: ReadonlySet<string> = new Set([
  ...[
    "state",
    "verb",
    "hedge",
    "negated",
    "likelihood",
    "confidence",
    "kind",
    "basis",
    "says",
    "said",
    "quote",
  ],
  ...["value", "unit", "tz", "when", "by", "via", "denies", "disputes", "differs", "supersedes"],
]);

/** The field that must have been meant, where it does not stand there already. */
export function sureField(
  field: string,
  fields: readonly string[],
  beside: readonly string[],
): Fix | undefined {
  const text = onlyName(field, fields);
  if (text === null || beside.includes(text) || meaningful.has(text)) return undefined;
  return { was: field, text };
}

/** The word that must have been meant, of a vocabulary that says none of that. */
export function sureWord(field: string, value: unknown, words: readonly string[]): Fix | undefined {
  const text = typeof value !== "string" || meaningful.has(field) ? null : onlyName(value, words);
  return text === null ? undefined : { was: String(value), text };
}

/** The same value in the form that the hint gives: quotes around a text, brackets around the only item of a list. */
export function inForm(typed: string | null, hint: string | null): Fix | undefined {
  if (typed === null || hint === null) return undefined;
  const text = ["Put it in quotes", "Put it in brackets"].some((start) => hint.startsWith(start))
    ? [`"${typed}"`, `[${typed}]`].find((one) => hint.includes(one))
    : undefined;
  return text === undefined ? undefined : { was: typed, text };
}
