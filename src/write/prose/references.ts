import { escapeMarkdown, markdownLink } from "../../markdown/markdown.ts";
import { briefingAddress } from "../../model/address.ts";
import type { Id } from "../../model/common.ts";
import { entityName, linkedName } from "../sentences/speakers.ts";
import { cite, type Writing } from "../writing.ts";
import { replaceOutsideCode } from "./outside-code.ts";

/**
 * The prose with its references turned into notes and links: `[^id]`, `[^sheet-id#record-id]`, `[[entity-id]]`,
 * `[[entity-id|words]]`. What leads nowhere leaves no trace in the text; a rule tells the editor. Code stays as it is.
 */
export function withReferences(text: string, ownNotes: ReadonlySet<string>, writing: Writing): string {
  if (!text.includes("[")) return text;
  return replaceOutsideCode(text, reference, (whole, [space = "", note, colon = "", entity, words]) => {
    if (note !== undefined) {
      if (colon === ":" && ownNotes.has(note)) return whole;
      const mark = noteMark(note, ownNotes, writing);
      return (mark === "" ? "" : space + mark) + colon;
    }
    return entity === undefined ? whole : entityLink(entity.trim(), words?.trim(), writing);
  });
}

/** The records of this sheet that the prose cites, each once. */
export function recordsCitedIn(text: string, sheetId: Id): readonly Id[] {
  if (!text.includes("[^")) return [];
  const labels: string[] = [];
  replaceOutsideCode(text, reference, (whole, [, label]) => {
    if (label !== undefined) labels.push(label);
    return whole;
  });
  const cited = labels.map((label) => citedRecord(label, sheetId));
  return [...new Set(cited.flatMap(({ sheet, record }) => (sheet === null ? [record] : [])))];
}

/** Labels of the notes that the editor wrote himself, `[^label]: …`. */
export function notesDefinedIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(definition), ([, label = ""]) => label));
}

/** Splits the label of a note that cites a record: this sheet's has `sheet` null. */
export function citedRecord(label: string, sheetId: Id): { readonly sheet: Id | null; readonly record: Id } {
  const hash = label.indexOf("#");
  if (hash === -1) return { sheet: null, record: label };
  const sheet = label.slice(0, hash);
  return { sheet: sheet === sheetId ? null : sheet, record: label.slice(hash + 1) };
}

/** The note of a citation of another briefing's record: that it is from there, and a link. */
export function noteFromElsewhere(label: string, writing: Writing): string | null {
  const { sheet, record } = citedRecord(label, writing.briefing.id);
  const { byId } = writing.archive;
  const briefing = sheet !== null && Object.hasOwn(byId, sheet) ? byId[sheet] : undefined;
  if (briefing === undefined) return null;
  const { statements, events, figures, questions, sources } = briefing;
  const isThere = [statements, events, figures, questions, sources].some((list) =>
    list.some(({ id }) => id === record),
  );
  if (!isThere) return null;
  return `From another briefing: ${markdownLink(escapeMarkdown(briefing.title), `${briefingAddress(briefing.id)}#${record}`)}.`;
}

// Every part has a bound, so that a bracket that nothing closes is not looked for to the end of the text.
const noteReference = "((?:(?<![ \\t])[ \\t]{1,100})?)\\[\\^([^\\]\\s]{1,201})\\](:?)";
const entityReference = "\\[\\[([^\\]|\\n]{1,200})(?:\\|([^\\]\\n]{1,500}))?\\]\\]";
const reference = new RegExp(`${noteReference}|${entityReference}`, "g");
const definition = /^ {0,3}\[\^([^\]\s]{1,201})\]:/gm;

function noteMark(label: string, ownNotes: ReadonlySet<string>, writing: Writing): string {
  const { sheet, record } = citedRecord(label, writing.briefing.id);
  if (sheet !== null) {
    if (noteFromElsewhere(label, writing) === null) return "";
    writing.cited.add(label);
    return `[^${label}]`;
  }
  if (ownNotes.has(label)) {
    if (writing.fact(label) !== undefined) writing.printed.add(label);
    return `[^${label}]`;
  }
  const known =
    writing.fact(record) ?? writing.question(record) ?? writing.source(record) ?? writing.entity(record);
  return known === undefined ? "" : cite(record, writing);
}

function entityLink(id: string, words: string | undefined, writing: Writing): string {
  const text = words ?? entityName(id, writing);
  if (writing.entity(id) === undefined) {
    const linked = Object.hasOwn(writing.archive.entities, id) ? writing.archive.entities[id] : undefined;
    if (linked === undefined) return words ?? escapeMarkdown(id);
    return linkedName(id, words ?? escapeMarkdown(linked.entity.name ?? id), writing);
  }
  return linkedName(id, text, writing);
}
