import type { Fix } from "../diagnostics/diagnostic.ts";
import { onlyName } from "../text/nearest-name.ts";

/**
 * Fields whose name may be mended: they head a part of the sheet, or name, date and address a thing. Of all others nothing is mended,
 * whatever the spelling suggests: they say who said it how and through whom, how far it has got, how sure or how much it is, and what it
 * denies, replaces or silences.
 */
const plainFields: ReadonlySet<string> = new Set([
  ...["sources", "entities", "statements", "events", "figures", "questions", "updates", "assessments"],
  ...["title", "bottomLine", "key", "lang", "storylines", "topics", "type", "name", "short", "aka"],
  ...["adjective", "wikidata", "url", "published", "dateline", "date", "text", "sha256", "what"],
  ...["about", "affects", "where", "place", "cite", "note"],
]);

/** Fields whose words may be mended. */
const plainWords: ReadonlySet<string> = new Set(["type", "article"]);

/** The field that must have been meant, where it does not stand there already. */
export function sureField(
  field: string,
  fields: readonly string[],
  beside: readonly string[],
): Fix | undefined {
  const text = onlyName(field, fields);
  if (text === null || beside.includes(text) || !plainFields.has(text)) return undefined;
  return { was: field, text };
}

/** The word that must have been meant, of a vocabulary that says no more than what kind of thing it is. */
export function sureWord(field: string, value: unknown, words: readonly string[]): Fix | undefined {
  const text = typeof value !== "string" || !plainWords.has(field) ? null : onlyName(value, words);
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
