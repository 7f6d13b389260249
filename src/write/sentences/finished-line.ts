import type { Fact, ResolvedStatement, ResolvedUpdate } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import type { UpdateKind } from "../../model/vocabulary.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { endSentence, listInWords, openSentence } from "../words/lists.ts";
import { cite, type Writing } from "../writing.ts";
import { sourceOf } from "./attribution.ts";
import { conditionSentence } from "./conditions.ts";
import { withHedges } from "./hedges.ts";
import { nameInSentence } from "./speakers.ts";

/**
 * The last thing done to every line: hedge, condition, dispute, withdrawal, updates, note. A record reaches the page
 * only through here, so that none of them can be forgotten.
 *
 * `sentence` is the line as Markdown; `rest` are sentences that follow its condition.
 */
export function finishLine(
  record: Fact,
  sentence: string,
  writing: Writing,
  rest: readonly string[] = [],
): string {
  const hedges = record.kind === "statement" ? record.hedges : [];
  const plain =
    record.kind === "statement"
      ? `${record.says ?? ""} ${record.quote ?? ""}${record.condition === null ? "" : " if"}`
      : "";
  const parts = [withHedges(endSentence(sentence), plain, hedges, writing.isEnglish)];
  if (record.condition !== null) parts.push(conditionSentence(record.condition, writing));
  parts.push(...rest);
  return withLaterMarks(record, parts.join(" "), writing) + cite(record.id, writing);
}

/** The text with what became of the record since: withdrawn and why, disputed and by whom, corrected and where. */
export function withLaterMarks(record: Fact, text: string, writing: Writing): string {
  const updates = record.updatedBy.flatMap((position) => writing.briefing.updates[position] ?? []);
  const withdrawal = record.withdrawn ? updates.find((update) => update.kind === "withdrawal") : undefined;
  const marks = updates.filter((update) => update !== withdrawal).map(updateMark);
  const marked = marks.length === 0 ? text : addBeforeStop(text, marks.join(" "));
  if (record.withdrawn) return `~~${marked}~~ ${withdrawalSentence(withdrawal)}`;
  const isDisputed = record.kind === "statement" && record.sourcing.kind === "disputed";
  return isDisputed ? `${marked} ${disputeSentence(record, writing)}` : marked;
}

function addBeforeStop(text: string, mark: string): string {
  const open = openSentence(text);
  return open === text ? `${text} ${mark}` : `${open} ${mark}.`;
}

/** "**Disputed by [Sergei Lavrov](#not-so).**": each who disputes it once, linked to what they say first. */
function disputeSentence(statement: ResolvedStatement, writing: Writing): string {
  const disputants = new Map<string, string>();
  for (const id of statement.sourcing.by) {
    const who = disputant(id, writing);
    if (!disputants.has(who)) disputants.set(who, `[${who}](#${id})`);
  }
  const names = disputants.size === 0 ? "another statement" : listInWords([...disputants.values()]);
  return `**Disputed by ${names}.**`;
}

function disputant(id: Id, writing: Writing): string {
  const statement = writing.statement(id);
  if (statement === undefined) return "another statement";
  if (statement.by !== null) return nameInSentence(statement.by.entity, writing);
  const carrier = statement.via.at(-1);
  return carrier === undefined ? sourceOf(statement, writing) : nameInSentence(carrier, writing);
}

function withdrawalSentence(update: ResolvedUpdate | undefined): string {
  if (update === undefined) return "**Withdrawn.**";
  return `**Withdrawn**: ${endSentence(escapeMarkdown(update.what))} (See [Updates](#${update.id}).)`;
}

function updateMark(update: ResolvedUpdate): string {
  return `(${updateWords[update.kind]}, see [Updates](#${update.id}))`;
}

const updateWords: Readonly<Record<UpdateKind, string>> = {
  correction: "corrected",
  clarification: "clarified",
  update: "updated",
  withdrawal: "withdrawn",
};
