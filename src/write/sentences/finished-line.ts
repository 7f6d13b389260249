import { shakenBasis, withdrawnBasisWords } from "../../model/basis.ts";
import type { Fact, ResolvedUpdate } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { updateKinds } from "../../model/vocabulary.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { endSentence, listInWords, openSentence } from "../words/lists.ts";
import { cite, type Writing } from "../writing.ts";
import { markdownVoice } from "./attribution.ts";
import { conditionSentence } from "./conditions.ts";
import { withHedges } from "./hedges.ts";
import { hedgedText } from "./plain-statement.ts";
import { disputantOf } from "./who-says-so.ts";

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
  let text = endSentence(sentence);
  if (record.kind === "statement" && record.hedges.length > 0)
    text = withHedges(text, hedgedText(record), record.hedges, writing.isEnglish);
  if (record.condition !== null) text += ` ${conditionSentence(record.condition, writing)}`;
  for (const more of rest) text += ` ${more}`;
  return withLaterMarks(record, text, writing) + cite(record.id, writing);
}

/** The text with what became of the record since: withdrawn and why, disputed and by whom, corrected and where. */
export function withLaterMarks(record: Fact, text: string, writing: Writing): string {
  const marked = record.updatedBy.length === 0 ? text : withUpdates(text, updatesOf(record, writing));
  if (record.withdrawn) return marked;
  const sentences = laterSentences(record, writing);
  return sentences.length === 0 ? marked : `${endSentence(marked)} ${sentences.join(" ")}`;
}

function updatesOf({ updatedBy }: Fact, writing: Writing): readonly ResolvedUpdate[] {
  return updatedBy.flatMap((position) => writing.briefing.updates[position] ?? []);
}

/** The text with a link to each update that touches it; struck out, with the reason, where one withdraws it. */
export function withUpdates(text: string, updates: readonly ResolvedUpdate[]): string {
  const withdrawal = updates.find(({ kind }) => kind === "withdrawal");
  const marks = updates.filter((update) => update !== withdrawal).map(updateMark);
  const marked = marks.length === 0 ? text : addBeforeStop(text, marks.join(" "));
  return withdrawal === undefined ? marked : `~~${marked}~~ ${withdrawalSentence(withdrawal)}`;
}

/** That a record is disputed, or rests on what is disputed or withdrawn. */
function laterSentences(record: Fact, writing: Writing): readonly string[] {
  if (record.kind === "statement")
    return record.sourcing.kind === "disputed" ? [disputeSentence(record.sourcing.by, writing)] : nothing;
  const basis = record.per.length === 0 ? null : shakenBasis(record, (id) => writing.fact(id));
  if (basis === null) return nothing;
  const withdrawn = withdrawnBasisWords(basis);
  return [
    ...(basis.disputedBy.length === 0 ? [] : [disputeSentence(basis.disputedBy, writing)]),
    ...(withdrawn === null ? [] : [`**[${withdrawn}](#${basis.withdrawn[0]}).**`]),
  ];
}

const nothing: readonly string[] = [];

function addBeforeStop(text: string, mark: string): string {
  const open = openSentence(text);
  return open === text ? `${text} ${mark}` : `${open} ${mark}.`;
}

/** "**Disputed by [Sergei Lavrov](#not-so).**": each who disputes it once, linked to what they say first. */
function disputeSentence(by: readonly Id[], writing: Writing): string {
  const disputants = new Map<string, string>();
  for (const id of by) {
    const who = disputantOf(id, markdownVoice(writing));
    if (!disputants.has(who)) disputants.set(who, `[${who}](#${id})`);
  }
  const names = disputants.size === 0 ? "another statement" : listInWords([...disputants.values()]);
  return `**Disputed by ${names}.**`;
}

function withdrawalSentence(update: ResolvedUpdate): string {
  return `**Withdrawn**: ${endSentence(escapeMarkdown(update.what))} (See [Updates](#${update.id}).)`;
}

function updateMark(update: ResolvedUpdate): string {
  return `(${updateKinds[update.kind].done}, see [Updates](#${update.id}))`;
}
