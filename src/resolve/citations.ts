import type { Citation } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { Source } from "../model/records/source.ts";

/** A passage that was read, or why it could not be. `unknownSource`: the id of a source that the sheet has not. */
export type CitationReading =
  | { readonly citation: Citation }
  | { readonly reason: string }
  | { readonly unknownSource: Id };

/** The sources of a sheet, as citations need them. */
export interface CitableSources {
  readonly ids: ReadonlySet<Id>;
  /** The one source that was read, which a bare `p7` means; null where there are several, or none. */
  readonly only: Id | null;
  readonly read: readonly Id[];
}

export function citableSources(sources: Readonly<Record<string, Source>>): CitableSources {
  const ids = Object.keys(sources);
  const read = ids.filter((id) => sources[id]?.via === undefined);
  const only = read.length === 1 ? read[0] : read.length === 0 && ids.length === 1 ? ids[0] : undefined;
  return { ids: new Set(ids), only: only ?? null, read };
}

const grammar = /^(?:([a-z0-9]+(?:-[a-z0-9]+)*)\s*:\s*)?p\.?\s?(\d{1,6})(?:\s+(.*))?$/is;
const wordsOfSource = /^([a-z0-9]+(?:-[a-z0-9]+)*)\s*:?\s*(["“„«].*)$/is;
const quoted = /^(?:"(.*)"|[“„](.*)[”“"]|«(.*)»)$/s;
const ellipsis = /…|\.\.\./;
const severalParagraphs = /^([a-z0-9-]+:)?p(\d{1,6})\s*(?:[-–,;&]|and|to)\s*p?(\d{1,6})$/i;
const maxLength = 1000;

/**
 * Reads `p7`, `p7 "start … end"`, `nyt-report:p2` and, for a source known only by an excerpt,
 * `w13 "start … end"`. A quoted phrase without an ellipsis is one unbroken passage.
 */
export function readCitation(written: string, sources: CitableSources): CitationReading {
  const text = written.trim();
  if (text.length > maxLength) return { reason: "give only the first and the last few words of the passage" };
  const paragraph = grammar.exec(text);
  if (paragraph !== null) return citeParagraph(text, paragraph, sources);
  const excerpt = wordsOfSource.exec(text);
  if (excerpt !== null) return citeWords(text, excerpt, sources);
  return { reason: reasonFor(text, sources) };
}

function citeParagraph(
  text: string,
  [, prefix, digits = "", rest]: RegExpExecArray,
  sources: CitableSources,
): CitationReading {
  if (prefix !== undefined && !sources.ids.has(prefix)) return { unknownSource: prefix };
  const source = prefix ?? sources.only;
  if (source === null) return { reason: nameTheSource(text, sources) };
  const paragraph = Number(digits);
  if (paragraph === 0) return { reason: "paragraphs are counted from p1" };
  if (rest === undefined) return { citation: { source, paragraph, start: null, end: null, written: text } };
  const words = readWords(rest);
  if ("reason" in words) return words;
  return { citation: { source, paragraph, ...words, written: text } };
}

function citeWords(
  text: string,
  [, source = "", rest = ""]: RegExpExecArray,
  sources: CitableSources,
): CitationReading {
  if (!sources.ids.has(source)) return { unknownSource: source };
  const words = readWords(rest);
  if ("reason" in words) return words;
  return { citation: { source, paragraph: null, ...words, written: text } };
}

function readWords(rest: string): { start: string; end: string | null } | { reason: string } {
  const inside = quoted.exec(rest.trim());
  if (inside === null)
    return { reason: `after the paragraph, put the words in quotation marks: "first words … last words"` };
  const phrase = (inside[1] ?? inside[2] ?? inside[3] ?? "").trim();
  const parts = phrase.split(ellipsis).map((part) => part.trim());
  const [start = "", end] = parts;
  if (parts.length > 2)
    return { reason: "a passage has one start and one end: use one ellipsis, or cite two passages" };
  if (start === "" || end === "")
    return { reason: `give the first and the last words of the passage: "first words … last words"` };
  return { start, end: end ?? null };
}

function nameTheSource(text: string, { read, ids }: CitableSources): string {
  const [first, second] = read.length > 1 ? read : [...ids];
  if (first === undefined) return "the sheet has no source";
  const example = second === undefined ? `${first}:${text}` : `${first}:${text} or ${second}:${text}`;
  return `the sheet has ${read.length > 1 ? `${read.length} sources that were read` : "several sources"}; say which one is meant: ${example}`;
}

function reasonFor(text: string, sources: CitableSources): string {
  const number = /^(?:p(?:ara)?(?:graph)?s?\.?\s*)?(\d{1,6})$/i.exec(text);
  if (number !== null) return `write p${Number(number[1])}`;
  const [, prefix = "", first, last] = severalParagraphs.exec(text) ?? [];
  if (first !== undefined)
    return `cite one paragraph each, as a list: [${prefix}p${first}, ${prefix}p${last}]`;
  if (sources.ids.has(text)) return `say where in it: ${text}:p1, or ${text} "first words … last words"`;
  return `write p7, or p7 "first words … last words"`;
}
