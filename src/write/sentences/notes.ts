import { briefingAddress } from "../../model/address.ts";
import type {
  Citation,
  Fact,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedQuestion,
  ResolvedStatement,
} from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import type { FactDate } from "../../model/fact-date.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { escapeMarkdown, markdownLink } from "../../text/markdown.ts";
import { withoutComments } from "../prose/comments.ts";
import { sentenceStart, upperStart } from "../words/case.ts";
import { bareDate, dateInWords, isDated } from "../words/dates.ts";
import { endSentence, listInWords, openSentence, possessive } from "../words/lists.ts";
import type { Writing } from "../writing.ts";
import { citedThrough, isUnseen } from "./cited-through.ts";
import { eventDetails } from "./event-details.ts";
import { publisherOf, sourceInNote, sourceInSentence } from "./source-names.ts";
import { channelOf, nameInSentence } from "./speakers.ts";
import { statementWords } from "./statement-words.ts";

/** The note of a record: where it stands, how it was taken over, who said it when, what was worked out, what is hedged. */
export function noteOf(record: Fact, writing: Writing): string {
  const parts = [whereItStands(record, writing), manner(record, writing)];
  if (record.kind === "statement") parts.push(circumstances(record, writing), hedges(record));
  if (record.kind !== "statement") parts.push(carriers(record, writing));
  if (record.kind === "event") parts.push(...eventDetails(record, writing));
  if (record.kind !== "figure") parts.push(inference(record.when, writing));
  else if (record.asOf !== null) parts.push(inference(record.asOf, writing));
  if (record.supersedes !== null) parts.push(earlierEntry(record.supersedes, writing));
  if (record.note !== null) parts.push(remark(record.note, writing));
  let note = "";
  for (const part of parts) if (part !== "") note += (note === "" ? "" : " ") + endSentence(part);
  return note;
}

/** "Article, paras. 1 and 3, citing Reuters (not seen); Herald, para. 2": each source once, with what came through it. */
function whereItStands(record: Fact, writing: Writing): string {
  const citations = citationsOf(record, writing);
  const cited = citedThrough(record, citations[0]?.source, writing);
  const source = citations[0]?.source ?? cited.keys().next().value;
  if (source === undefined) return "";
  // Nearly every record stands in one source.
  const isAlone = cited.size === 0 || (cited.size === 1 && cited.has(source));
  if (isAlone && citations.every((citation) => citation.source === source))
    return placeIn(source, citations, cited, writing);
  const sources = new Set(citations.map((citation) => citation.source));
  for (const other of cited.keys()) sources.add(other);
  const places: string[] = [];
  for (const id of sources) {
    const own = citations.filter((citation) => citation.source === id);
    places.push(placeIn(id, own, cited, writing));
  }
  return places.join("; ");
}

function placeIn(
  source: Id,
  citations: readonly Citation[],
  cited: ReadonlyMap<Id, ReadonlySet<Id>>,
  writing: Writing,
): string {
  const passage = passageOf(citations);
  const place = sourceInNote(source, writing) + (passage === "" ? "" : `, ${passage}`);
  const carriers = cited.get(source);
  if (carriers === undefined) return place;
  const chain = Array.from(
    carriers,
    (id) => nameInSentence(id, writing) + (isUnseen(id, writing) ? " (not seen)" : ""),
  );
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

function passageOf(citations: readonly Citation[]): string {
  const [only] = citations;
  if (citations.length === 1 && only!.paragraph !== null) return `para. ${only!.paragraph}`;
  const numbers: number[] = [];
  const words: string[] = [];
  for (const { paragraph, start } of citations) {
    if (paragraph !== null) {
      if (!numbers.includes(paragraph)) numbers.push(paragraph);
    } else if (start !== null && !words.includes(start)) words.push(start);
  }
  const places: string[] = [];
  if (numbers.length === 1) places.push(`para. ${numbers[0]}`);
  else if (numbers.length > 1)
    places.push(`paras. ${listInWords(numbers.toSorted((a, b) => a - b).map(String))}`);
  if (words.length > 0) places.push(`at ${listInWords(words.map((start) => `“${escapeMarkdown(start)}”`))}`);
  return places.join(", ");
}

/** How the source's words were taken over. */
function manner(record: Fact, writing: Writing): string {
  if (record.established) return record.note?.startsWith("Public record") ? "" : "Public record";
  if (record.kind === "figure")
    return record.derived ? "Worked out by us" : record.approximate ? "Approximate in the source" : "";
  if (record.kind === "event")
    return record.per.length === 0 ? `Paraphrase, in ${ownerOf(record, writing)} own voice` : "";
  if (record.by === null && record.via.length === 0)
    return record.judgement ? "Characterisation" : `Paraphrase, in ${ownerOf(record, writing)} own voice`;
  const opinion = record.judgement ? "Opinion. " : "";
  return (
    opinion + (record.quote === null ? "Paraphrase" : record.says === null ? "Verbatim" : "Quoted fragment")
  );
}

function ownerOf(record: Fact, writing: Writing): string {
  const sources = new Set(citationsOf(record, writing).map((citation) => citation.source));
  const [source] = sources;
  const name =
    source === undefined ? "the source" : sources.size > 1 ? "the sources" : ownerInSentence(source, writing);
  return possessive(name);
}

/** The publisher alone: the note begins with what tells its reports apart. */
function ownerInSentence(id: Id, writing: Writing): string {
  const source = writing.source(id);
  return (source && publisherOf(source, writing)) ?? sourceInSentence(id, writing);
}

/** The editor's remark, with links for the ids of records in it. */
export function remark(note: string, writing: Writing): string {
  const text = escapeMarkdown(withoutComments(note));
  if (!text.includes("-")) return text;
  return text.replace(possibleId, (id) => {
    const record = writing.fact(id) ?? writing.question(id);
    return record === undefined ? id : markdownLink(gistOf(record), `#${id}`);
  });
}

const possibleId = /(?<![\p{L}\p{N}\\-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\p{L}\p{N}-])/gu;

export function gistOf(record: Fact | ResolvedQuestion): string {
  switch (record.kind) {
    case "question":
      return escapeMarkdown(record.ask);
    case "event":
      return escapeMarkdown(record.what);
    case "figure":
      return escapeMarkdown(record.of);
    default:
      return openSentence(statementWords(record));
  }
}

/** "Donald Trump to reporters, Truth Social, day not stated". */
function circumstances(statement: ResolvedStatement, writing: Writing): string {
  if (statement.by === null) return isDated(statement.when) ? upperStart(noteDate(statement.when)) : "";
  const entity = writing.entity(statement.by.entity);
  const speaker =
    entity !== undefined && entity.name === null
      ? `${upperStart(escapeMarkdown(entity.unnamed ?? "a source"))}, unnamed${isGiven(entity.reason) ? ` (${reasonOf(entity.reason)})` : ", reason not given"}`
      : nameInSentence(statement.by.entity, writing);
  const audience = statement.to === null ? "" : ` to ${nameInSentence(statement.to, writing)}`;
  const channel = channelOf(statement, writing);
  const where = channel === null ? "" : `, ${channel}`;
  const attested =
    statement.sourcing.kind === "confirmed" ? `Confirmed by ${speaker}` : sentenceStart(speaker, writing);
  return `${attested}${audience}${where}, ${isDated(statement.when) ? noteDate(statement.when) : "day not stated"}`;
}

export function reasonOf(reason: string | null): string {
  return isGiven(reason) ? `reason given: ${escapeMarkdown(reason)}` : "reason not given";
}

function isGiven(reason: string | null): reason is string {
  return reason !== null && reason !== "not given";
}

/** The day alone; † with the words it was worked out from follows as a sentence of its own. */
function noteDate(date: FactDate): string {
  return dateInWords(date, "short");
}

/** "† “as early as next week” = no earlier than Mon 11 Aug 2025". */
function inference(date: FactDate, writing: Writing): string {
  if (!date.inferred || date.said === null || !isDated(date)) return "";
  return `† “${escapeMarkdown(date.said)}”${anchorOf(date, writing)} = ${bareDate(date, "short")}`;
}

function anchorOf(date: FactDate, writing: Writing): string {
  if (date.anchor === null) return "";
  const record = writing.fact(date.anchor);
  const day = record === undefined || record.kind === "figure" ? null : record.when;
  return day === null || !isDated(day) ? "" : `, counted from ${bareDate(day, "short")},`;
}

function hedges(statement: ResolvedStatement): string {
  if (statement.hedges.length === 0) return "";
  const words = statement.hedges.map((hedge) => `“${escapeMarkdown(hedge)}”`);
  return `${words.length === 1 ? "Hedge" : "Hedges"} in the source: ${listInWords(words)}`;
}

/** Whose words an event or figure rests on. */
function carriers(record: ResolvedEvent | ResolvedFigure, writing: Writing): string {
  if (record.per.length === 0) return "";
  const names = new Set<string>();
  for (const id of record.per) {
    const statement = writing.statement(id);
    if (statement === undefined) continue;
    const speaker = statement.by?.entity ?? statement.via.at(-1);
    const source = statement.cites[0]?.source;
    if (speaker !== undefined) names.add(nameInSentence(speaker, writing));
    else if (source !== undefined) names.add(sourceInSentence(source, writing));
  }
  return names.size === 0 ? "" : `On the word of ${listInWords([...names])}`;
}

/** What an earlier briefing said of the same thing, for the history of a moved date or a changed state. */
function earlierEntry(reference: { readonly sheet: Id; readonly record: Id }, writing: Writing): string {
  const { byId } = writing.archive;
  const earlier = Object.hasOwn(byId, reference.sheet) ? byId[reference.sheet] : undefined;
  if (earlier === undefined) return "";
  const link = markdownLink(
    escapeMarkdown(earlier.title),
    `${briefingAddress(earlier.id)}#${reference.record}`,
  );
  const event = earlier.events.find((candidate) => candidate.id === reference.record);
  if (event === undefined) return `Carries on an entry of an earlier briefing: ${link}`;
  return `Earlier: ${eventStates[event.state].label.toLowerCase()}, ${dateInWords(event.when, "short")}, in ${link}`;
}
