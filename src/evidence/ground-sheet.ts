import type { Briefing, Fact } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { FactSheet } from "../model/fact-sheet.ts";
import type { GroundedSource, Grounding, StoredText } from "../model/grounding.ts";
import type { Path } from "../model/resolution.ts";
import { groundClaims } from "./claims/ground-claims.ts";
import { comparable } from "./comparable.ts";
import { findPassage } from "./find-passage.ts";
import { findQuote } from "./find-quote.ts";
import { marksAround } from "./marks-around.ts";
import { nearestPassage } from "./nearest-passage.ts";
import { paragraphWith, readSourceText, type SourceText } from "./source-text.ts";

type Writable<T> = {
  -readonly [K in keyof T]: NonNullable<T[K]> extends readonly (infer One)[] ? One[] : T[K];
};

/** Holds the records of a sheet against its stored source texts, given by the file names of `sources.*.text`. */
export function groundSheet(
  briefing: Briefing,
  sheet: FactSheet,
  texts: Readonly<Record<string, StoredText>>,
): Grounding {
  const sources = readSources(briefing, texts);
  const cited = new Map<Id, Set<number>>();
  const named = new Set(briefing.sources.map(({ text }) => text));
  const others = Object.keys(texts)
    .filter((file) => !named.has(file))
    .slice(0, 3);
  const found: Writable<Grounding> = {
    sources: [],
    quotesNotFound: [],
    citesNotFound: [],
    saidNotFound: [],
    missing: briefing.sources.flatMap(({ id, text }) =>
      text !== null && !sources.has(id)
        ? [{ source: id, file: text, ...(others.length > 0 && { others }) }]
        : [],
    ),
  };
  if (sources.size > 0) {
    const facts = [...briefing.statements, ...briefing.events, ...briefing.figures];
    const passages = new Map<Id, ReadonlyMap<Id, readonly number[]>>();
    for (const fact of facts) passages.set(fact.id, groundCites(fact, sheet, sources, cited, found));
    for (const fact of facts) {
      if (fact.kind === "statement" && fact.quote !== null)
        groundQuote(fact.id, fact.quote, passages.get(fact.id), sources, found);
      if (fact.kind !== "figure" && fact.when.said !== null)
        groundSaid(fact, fact.when.said, passages, sources, found);
    }
    const claims = groundClaims(briefing, sources, passages);
    if (claims.length > 0) found.claims = [...claims];
  }
  found.sources = [...sources].map(([id, source]) =>
    grounded(id, source, new Set([...(cited.get(id) ?? []), ...headOf(id, source, briefing)])),
  );
  return found;
}

interface ReadSource extends SourceText {
  /** Tells its own words from those of others by quotation marks. */
  readonly isReport: boolean;
  readonly file: string;
  readonly sha256: string;
  readonly changed: boolean;
}

/** A source that was seen through another is not expected to have a text of its own. */
function readSources(
  briefing: Briefing,
  texts: Readonly<Record<string, StoredText>>,
): ReadonlyMap<Id, ReadSource> {
  const sources = new Map<Id, ReadSource>();
  for (const { id, type, text: file, sha256 } of briefing.sources) {
    const stored = file !== null && Object.hasOwn(texts, file) ? texts[file] : undefined;
    if (file === null || stored === undefined) continue;
    const changed = sha256 !== null && sha256 !== stored.sha256;
    sources.set(id, {
      ...readSourceText(stored.text),
      isReport: type === "news-report",
      file,
      sha256: stored.sha256,
      changed,
    });
  }
  return sources;
}

/** Looks up the passages of a record. What comes back are its paragraphs, by source; only sources with a text are in it. */
function groundCites(
  fact: Fact,
  sheet: FactSheet,
  sources: ReadonlyMap<Id, ReadSource>,
  cited: Map<Id, Set<number>>,
  found: Writable<Grounding>,
): ReadonlyMap<Id, readonly number[]> {
  const paragraphs = new Map<Id, number[]>();
  for (const citation of fact.cites) {
    const source = sources.get(citation.source);
    if (source === undefined) continue;
    const passage = findPassage(citation, source);
    const list = paragraphs.get(citation.source) ?? [];
    paragraphs.set(citation.source, list);
    if (passage.paragraph !== null) {
      list.push(passage.paragraph);
      cited.set(citation.source, (cited.get(citation.source) ?? new Set()).add(passage.paragraph));
    }
    if (!("reason" in passage)) continue;
    const { reason, nearest } = passage;
    found.citesNotFound.push({
      path: pathOfCite(fact, sheet, citation.written),
      record: fact.id,
      written: citation.written,
      reason,
      nearest,
    });
  }
  return paragraphs;
}

/** A quotation must stand in a paragraph that it cites. One that cites no paragraph that exists has its message already. */
function groundQuote(
  record: Id,
  quote: string,
  passages: ReadonlyMap<Id, readonly number[]> | undefined,
  sources: ReadonlyMap<Id, ReadSource>,
  found: Writable<Grounding>,
): void {
  const words = comparable(quote).text;
  const cited = [...(passages ?? [])].flatMap(([id, indexes]) => {
    const source = sources.get(id);
    return source === undefined || indexes.length === 0 ? [] : [{ source, indexes }];
  });
  if (cited.length === 0) return;
  const path = ["statements", record, "quote"];
  const marks = cited.flatMap(({ source, indexes }) => marksAround(words, source, indexes));
  if (marks.length > 0) {
    if (marks.includes("whole")) return;
    const fault = marks.includes("stitched") ? "stitched" : marks[0];
    if (fault !== undefined && fault !== "whole")
      found.quotesMisread = [...(found.quotesMisread ?? []), { path, record, fault }];
    return;
  }
  for (const { source } of cited) {
    const index = paragraphWith(source, words);
    if (index === -1) continue;
    found.quotesNotFound.push({ path, record, quote, nearest: null, elsewhere: index + 1 });
    return;
  }
  // Of a sheet in which hardly a quotation is found, the source is likely another text.
  const near = (found.quotesNotFound.length < mostNearest ? cited : [])
    .map(({ source }) => nearestPassage(source.paragraphs, words))
    .find((one) => one !== null);
  const nearest = near === undefined || near === null ? null : { text: near.text, paragraph: near.index + 1 };
  found.quotesNotFound.push({ path, record, quote, nearest, elsewhere: null });
}

const mostNearest = 20;

/** The words for a date must stand in a source that the record rests on; they often stand a sentence before the passage. */
function groundSaid(
  fact: Exclude<Fact, { kind: "figure" }>,
  said: string,
  passages: ReadonlyMap<Id, ReadonlyMap<Id, readonly number[]>>,
  sources: ReadonlyMap<Id, ReadSource>,
  found: Writable<Grounding>,
): void {
  const bases = fact.kind === "event" ? [fact.id, ...fact.per] : [fact.id];
  const restsOn = new Set(bases.flatMap((id) => [...(passages.get(id)?.keys() ?? [])]));
  if (restsOn.size === 0) return;
  const words = comparable(said.toLowerCase()).text;
  for (const id of restsOn)
    if (
      sources
        .get(id)
        ?.inSmallLetters()
        .some((text) => findQuote(text, words) !== null)
    )
      return;
  found.saidNotFound.push({ path: [mapOf(fact), fact.id, "said"], record: fact.id, said });
}

/** The paragraphs that the source's own fields hold: its headline, and a line with nothing but its author. */
function headOf(id: Id, { paragraphs }: SourceText, { sources }: Briefing): readonly number[] {
  const source = sources.find((one) => one.id === id);
  const title = source?.title == null ? null : comparable(source.title).text;
  const author = source?.author == null ? null : comparable(source.author).text;
  return paragraphs.flatMap(({ text }, index) => {
    const isTitle = text === title;
    const isByline =
      author !== null && text.length < author.length + 60 && /^by /i.test(text) && text.includes(author);
    return index < headParagraphs && (isTitle || isByline) ? [index] : [];
  });
}

const headParagraphs = 5;

function grounded(
  id: Id,
  { file, sha256, changed, paragraphs }: ReadSource,
  cited: ReadonlySet<number>,
): GroundedSource {
  const uncovered = paragraphs.flatMap((_, index) => (cited.has(index) ? [] : [index + 1]));
  return { source: id, file, sha256, changed, paragraphs: paragraphs.length, uncovered };
}

function mapOf({ kind }: Fact): "statements" | "events" | "figures" {
  return kind === "statement" ? "statements" : kind === "event" ? "events" : "figures";
}

function pathOfCite(fact: Fact, sheet: FactSheet, written: string): Path {
  const map = mapOf(fact);
  const cite = sheet[map]?.[fact.id]?.cite;
  const index =
    typeof cite === "string" || cite === undefined ? -1 : cite.findIndex((one) => one.trim() === written);
  return index === -1 ? [map, fact.id, "cite"] : [map, fact.id, "cite", index];
}
