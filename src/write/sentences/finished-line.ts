import { briefingAddress } from "../../model/address.ts";
import type { Fact, ResolvedStatement, ResolvedUpdate } from "../../model/briefing.ts";
import type { UpdateKind } from "../../model/vocabulary.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { endSentence, listInWords, openSentence } from "../words/lists.ts";
import { cite, type Writing } from "../writing.ts";
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

/** "Disputed by Sergei Lavrov", with a link to what they say. */
function disputeLabel(statement: ResolvedStatement, writing: Writing): string {
  const disputants: string[] = [];
  for (const reference of statement.sourcing.by) {
    const [sheet, record] = reference.includes("#") ? reference.split("#") : [null, reference];
    const who = disputant(sheet ?? null, record ?? "", writing);
    const address =
      sheet === null || sheet === undefined ? `#${record}` : `${briefingAddress(sheet)}#${record}`;
    disputants.push(`[${who}](${address})`);
  }
  return `Disputed by ${disputants.length === 0 ? "another statement" : listInWords([...new Set(disputants)])}`;
}

function disputeSentence(statement: ResolvedStatement, writing: Writing): string {
  return `**${disputeLabel(statement, writing)}.**`;
}

function disputant(sheet: string | null, record: string, writing: Writing): string {
  const statement = sheet === null ? writing.statement(record) : statementOf(sheet, record, writing);
  if (statement === undefined) return "another statement";
  if (statement.by === null) {
    const carrier = statement.via.at(-1);
    return carrier === undefined ? "another source" : nameInSentence(carrier, writing);
  }
  const entity = writing.entity(statement.by.entity);
  if (entity !== undefined) return nameInSentence(statement.by.entity, writing);
  const linked = Object.hasOwn(writing.archive.entities, statement.by.entity)
    ? writing.archive.entities[statement.by.entity]
    : undefined;
  return linked?.entity.name === undefined || linked.entity.name === null
    ? "an unnamed source"
    : escapeMarkdown(linked.entity.name);
}

function statementOf(sheet: string, record: string, writing: Writing): ResolvedStatement | undefined {
  const briefing = Object.hasOwn(writing.archive.byId, sheet) ? writing.archive.byId[sheet] : undefined;
  return briefing?.statements.find((statement) => statement.id === record);
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
