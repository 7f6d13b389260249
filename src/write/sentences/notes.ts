import { escapeMarkdown, markdownLink } from "../../markdown/markdown.ts";
import { briefingAddress } from "../../model/address.ts";
import type {
  Fact,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedQuestion,
  ResolvedStatement,
} from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { type FactDate, isWorkedOut } from "../../model/fact-date.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { inQuotes } from "../../text/quotation-marks.ts";
import { endSentence, listInWords, openSentence } from "../../words/en/lists.ts";
import { withoutComments } from "../prose/comments.ts";
import { selectionOf } from "../selection.ts";
import type { Writing } from "../writing.ts";
import { upperStart } from "./case.ts";
import { bareDate, dateInWords, isDated } from "./dates.ts";
import { deadlineTerms } from "./deadline.ts";
import { eventDetails, isNamedIn } from "./event-details.ts";
import { whatAndWhere } from "./event-line.ts";
import { hiddenHedges } from "./hedges.ts";
import { whereItStands } from "./passages.ts";
import { hedgedText } from "./plain-statement.ts";
import { isPlainlyKnown } from "./plainly-known.ts";
import { sourceInSentence } from "./source-names.ts";
import { nameInSentence } from "./speakers.ts";
import { statementWords } from "./statement-words.ts";

/**
 * The note of a record in one line: where it stands and in which words, what was worked out, which hedge, whose other words
 * it rests on. What the line says itself, who, to whom and when, is not said again.
 */
export function noteOf(record: Fact, writing: Writing): string {
  const parts = [whereItStands(record, writing), manner(record)];
  if (record.kind === "statement") parts.push(ownDay(record, writing), hedges(record, writing));
  else parts.push(carriers(record, writing));
  if (record.kind === "event") parts.push(inFull(record, writing), ...eventDetails(record, writing));
  if (record.kind !== "figure") parts.push(inference(record.when, writing));
  else if (record.asOf !== null) parts.push(inference(record.asOf, writing));
  if (record.supersedes !== null) parts.push(earlierEntry(record.supersedes, writing));
  if (record.note !== null) parts.push(remark(record.note, writing));
  let note = "";
  for (const part of parts) if (part !== "") note += (note === "" ? "" : " ") + endSentence(part);
  return note;
}

/** What a short name in the table or the editor's line leaves out: what the event is, where, and a deadline's terms. */
function inFull(event: ResolvedEvent, writing: Writing): string {
  const { line, short, where } = event;
  if (line === null && short === null) return "";
  if (selectionOf(writing).standing.includes(event)) {
    const terms = deadlineTerms(event, writing);
    const words = whatAndWhere(event, writing);
    return terms === null ? words : `${words}${terms.startsWith("–") ? "" : ","} ${terms}`;
  }
  const isPlaceTold =
    line === null || where === null || where === "unstated" || isNamedIn(line, writing.entity(where));
  return isPlaceTold ? "" : `Place: ${nameInSentence(where, writing)}`;
}

/** What the line alone does not show: that it is public record, or an opinion. */
function manner(record: Fact): string {
  if (record.established) return record.note?.startsWith("Public record") ? "" : "Public record";
  if (record.kind !== "statement" || !record.judgement) return "";
  return record.by === null && record.via.length === 0 ? "Characterisation" : "Opinion";
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

/** The day of what a source says in its own voice, which its line has no room for. */
function ownDay({ by, when }: ResolvedStatement, writing: Writing): string {
  // What it was worked out from gives the day as well.
  return by === null && isDated(when) && inference(when, writing) === ""
    ? upperStart(dateInWords(when, "short", writing))
    : "";
}

export function reasonOf(reason: string | null): string {
  return isGiven(reason) ? `reason given: ${escapeMarkdown(reason)}` : "reason not given";
}

function isGiven(reason: string | null): reason is string {
  return reason !== null && reason !== "not given";
}

/** "† “as early as next week” = no earlier than Mon 11 Aug 2025". */
function inference(date: FactDate, writing: Writing): string {
  if (!date.inferred || date.said === null || !isDated(date)) return "";
  const mark = isWorkedOut(date) ? "† " : "";
  return `${mark}“${escapeMarkdown(date.said)}”${anchorOf(date, writing)} = ${bareDate(date, "short", writing)}`;
}

function anchorOf(date: FactDate, writing: Writing): string {
  if (date.anchor === null) return "";
  const record = writing.fact(date.anchor);
  const day = record === undefined || record.kind === "figure" ? null : record.when;
  return day === null || !isDated(day) ? "" : `, counted from ${bareDate(day, "short", writing)},`;
}

/** The source's words for its hedges, where the line has others for them. */
function hedges(statement: ResolvedStatement, writing: Writing): string {
  const { hedges, says, quote } = statement;
  const line = `${says ?? ""} ${quote ?? ""}`;
  const added = hiddenHedges(hedgedText(statement), hedges, writing.isEnglish);
  const words = hedges
    .filter((hedge) => !line.includes(hedge) && !added.includes(hedge))
    .map((hedge) => inQuotes(escapeMarkdown(hedge)));
  if (words.length === 0) return "";
  return `${words.length === 1 ? "Hedge" : "Hedges"} in the source: ${listInWords(words)}`;
}

/** Whose words an event or figure rests on, besides the one that its line names. */
function carriers(record: ResolvedEvent | ResolvedFigure, writing: Writing): string {
  const names = new Set<string>();
  for (const id of record.per) {
    const statement = writing.statement(id);
    if (statement === undefined) continue;
    const speaker = statement.by?.entity ?? statement.via.at(-1);
    const source = statement.cites[0]?.source;
    if (speaker !== undefined) names.add(nameInSentence(speaker, writing));
    else if (source !== undefined) names.add(sourceInSentence(source, writing));
  }
  const isNamedByLine = record.kind === "event" ? !isPlainlyKnown(record, writing) : !record.established;
  if (names.size === 0 || (names.size === 1 && isNamedByLine)) return "";
  return `On the word of ${listInWords([...names])}`;
}

/** What an earlier briefing said of the same thing, for the history of a moved date or a changed state. */
function earlierEntry(reference: { readonly sheet: Id; readonly record: Id }, writing: Writing): string {
  const { byId } = writing.archive;
  const earlier = Object.hasOwn(byId, reference.sheet) ? byId[reference.sheet] : undefined;
  if (earlier === undefined) return "";
  const address = `${briefingAddress(earlier.id)}#${reference.record}`;
  const event = earlier.events.find((candidate) => candidate.id === reference.record);
  if (event === undefined) return `Carries on ${markdownLink("an entry of an earlier briefing", address)}`;
  const told = `${eventStates[event.state].label.toLowerCase()}, ${isDated(event.when) ? dateInWords(event.when, "short", writing) : "no date"}`;
  return `Earlier: ${markdownLink(told, address)}`;
}
