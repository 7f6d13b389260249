import { escapeMarkdown, isWebAddress, markdownLink } from "../../markdown/markdown.ts";
import type { Citation, Fact } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { inQuotes } from "../../text/quotation-marks.ts";
import { withTextFragment } from "../../text/text-fragment.ts";
import { listInWords } from "../../words/en/lists.ts";
import type { Writing } from "../writing.ts";
import { upperStart } from "./case.ts";
import { citedThrough } from "./cited-through.ts";
import { sourceInNote } from "./source-names.ts";
import { entityName, nameInSentence } from "./speakers.ts";

/** "Article, paras. 1 and 3, citing Reuters (not seen); Herald, para. 2": each source once, with what came through it. */
export function whereItStands(record: Fact, writing: Writing): string {
  const citations = citationsOf(record, writing);
  const cited = citedThrough(record, citations[0]?.source, writing);
  const source = citations[0]?.source ?? cited.keys().next().value;
  if (source === undefined) return "";
  // Nearly every record stands in one source.
  const isAlone = cited.size === 0 || (cited.size === 1 && cited.has(source));
  if (isAlone && citations.every((citation) => citation.source === source))
    return placeIn(record, source, citations, cited, writing);
  const sources = new Set(citations.map((citation) => citation.source));
  for (const other of cited.keys()) sources.add(other);
  const places: string[] = [];
  let lastName: string | null = null;
  for (const id of sources) {
    const own = citations.filter((citation) => citation.source === id);
    const place = placeIn(record, id, own, cited, writing);
    const name = publisherInNote(id, writing);
    places.push(name !== null && name === lastName ? place.replace(`${name} (`, "(") : place);
    lastName = name;
  }
  return places.join("; ");
}

function publisherInNote(id: Id, writing: Writing): string | null {
  const publisher = writing.source(id)?.publisher ?? null;
  return publisher === null || publisher === "unstated" ? null : entityName(publisher, writing);
}

function placeIn(
  record: Fact,
  source: Id,
  citations: readonly Citation[],
  cited: ReadonlyMap<Id, ReadonlySet<Id>>,
  writing: Writing,
): string {
  const passage = passageOf(record, citations, writing);
  // Where one source was read, it need not be named.
  const isOnly = passage !== "" && writing.readSources.length === 1 && writing.readSources[0]?.id === source;
  const place = isOnly
    ? upperStart(passage)
    : sourceInNote(source, writing) + (passage === "" ? "" : `, ${passage}`);
  const carriers = cited.get(source);
  if (carriers === undefined) return place;
  // That these were not read stands with the sources.
  const chain = Array.from(carriers, (id) => nameInSentence(id, writing));
  return `${place}, citing ${listInWords(chain)}`;
}

/** Its own citations; of an event or figure without, those of the statements it rests on. */
function citationsOf(record: Fact, writing: Writing): readonly Citation[] {
  if (record.cites.length > 0 || record.kind === "statement") return record.cites;
  return record.per.flatMap((id) => {
    const basis = writing.fact(id);
    return basis === undefined ? [] : basis.kind === "statement" ? basis.cites : citationsOf(basis, writing);
  });
}

/** "para. 1, “first words … last words”": each passage in its own words where the record has them, linked to where they stand. */
function passageOf(record: Fact, citations: readonly Citation[], writing: Writing): string {
  const numbers: number[] = [];
  const words: string[] = [];
  const quote = quoteToFind(record);
  for (const citation of citations) {
    const { paragraph, start, end } = citation;
    const isNew = paragraph !== null && !numbers.includes(paragraph);
    if (isNew) numbers.push(paragraph);
    const address = addressOf(citation, writing);
    // Of a text that can't be opened the paragraph says enough.
    if (start !== null && (address !== null || paragraph === null)) {
      const text = inQuotes(escapeMarkdown(end === null ? start : `${start} … ${end}`));
      const passage = address === null ? text : markdownLink(text, withTextFragment(address, start, end));
      if (!words.includes(passage)) words.push(passage);
    } else if (isNew && quote !== null && address !== null && citations.length === 1)
      return markdownLink(`para. ${paragraph}`, withTextFragment(address, quote, null));
  }
  const places: string[] = [];
  if (numbers.length === 1) places.push(`para. ${numbers[0]}`);
  else if (numbers.length > 1)
    places.push(`paras. ${listInWords(numbers.toSorted((a, b) => a - b).map(String))}`);
  if (words.length > 0) places.push(listInWords(words));
  return places.join(", ");
}

/** The quoted words, where they are the source's own and whole; null where something was left out or put in. */
function quoteToFind(record: Fact): string | null {
  if (record.kind !== "statement" || record.quote === null) return null;
  if (changed.test(record.quote)) return null;
  // The last stop may be another in the source, and would pass for that of the note.
  const words = record.quote.replace(/[.,;:!?\s]+$/, "");
  return words === "" ? null : words;
}

const changed = /…|\.\.\.|[[\]()]/;

/** Where the source can be read; null for what has no web address, and for what we did not read there. */
function addressOf({ source: id }: Citation, writing: Writing): string | null {
  const source = writing.source(id);
  if (source === undefined || source.url === null || source.via !== null) return null;
  return isWebAddress(source.url) ? source.url : null;
}
