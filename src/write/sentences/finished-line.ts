import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { Fact, ResolvedEvent, ResolvedStatement, ResolvedUpdate } from "../../model/briefing.ts";
import { updateKinds } from "../../model/vocabulary.ts";
import { endSentence, openSentence } from "../../words/en/lists.ts";
import { cite, type Writing } from "../writing.ts";
import { conditionSentence, hasConjunction } from "./conditions.ts";
import { hiddenEventHedges } from "./event-hedges.ts";
import { withHedges, withMissing } from "./hedges.ts";
import { hedgesWithVerb, tellsOwnCondition } from "./own-line.ts";
import { hedgedText } from "./plain-statement.ts";
import { stanceSentences } from "./stance-sentences.ts";

/**
 * The last thing done to every line: hedge, condition, denial, other accounts, withdrawal, updates, note. A record reaches the page
 * only through here, so that none of them can be forgotten.
 *
 * `sentence` is the line as Markdown; `rest` are sentences that follow its condition; `own` is the plain text of an editor's own line,
 * which is looked at in place of the record's words.
 */
export function finishLine(
  record: Fact,
  sentence: string,
  writing: Writing,
  rest: readonly string[] = [],
  own: string | null = null,
): string {
  let text = endSentence(sentence);
  if (record.kind === "statement") {
    const hedges = own === null ? record.hedges : hedgesWithVerb(record, own);
    if (hedges.length > 0) text = withHedges(text, own ?? hedgedText(record), hedges, writing.isEnglish);
  }
  if (record.kind === "event")
    text = withMissing(text, hiddenEventHedges(record, writing, own ?? record.what));
  const isTold =
    record.kind !== "figure" &&
    (own === null ? holdsCondition(record) : tellsOwnCondition(record, own, writing));
  if (record.condition !== null && !isTold) text += ` ${conditionSentence(record.condition, writing)}`;
  for (const more of rest) text += ` ${more}`;
  return withLaterMarks(record, text, writing, own) + cite(record.id, writing);
}

/** Whether a statement has its condition in its own words, "could escape if the hull cracks further", so that it is told once. */
function holdsCondition(record: ResolvedStatement | ResolvedEvent): boolean {
  if (record.kind !== "statement" || record.condition?.kind !== "text") return false;
  const condition = openSentence(record.condition.text.trim()).toLowerCase();
  const says = `${record.says ?? ""} ${record.quote ?? ""}`.toLowerCase();
  const at = says.indexOf(condition);
  return (
    at !== -1 &&
    (hasConjunction.test(condition) ||
      /(?<![\p{sc=Latn}\p{Lm}])(?:if|unless|provided(?: that)?) $/u.test(says.slice(0, at)))
  );
}

/** The text with what became of the record since: withdrawn and why, denied and by whom, corrected and where. */
export function withLaterMarks(
  record: Fact,
  text: string,
  writing: Writing,
  own: string | null = null,
): string {
  const marked = record.updatedBy.length === 0 ? text : withUpdates(text, updatesOf(record, writing));
  if (record.withdrawn) return marked;
  const sentences = stanceSentences(record, writing, own);
  return sentences.length === 0 ? marked : `${endSentence(marked)} ${sentences.join(" ")}`;
}

function updatesOf({ updatedBy }: Fact, writing: Writing): readonly ResolvedUpdate[] {
  return updatedBy.flatMap((position) => writing.briefing.updates[position] ?? []);
}

/** The text with a link to each update that touches it; struck out, with the reason, where one withdraws it. */
export function withUpdates(text: string, updates: readonly ResolvedUpdate[]): string {
  const withdrawal = updates.find(({ kind }) => kind === "withdrawal");
  const others = updates.filter((update) => update !== withdrawal);
  const marked = others.length === 0 ? text : addBeforeStop(text, updateMarks(others));
  return withdrawal === undefined ? marked : `~~${marked}~~ ${withdrawalSentence(withdrawal)}`;
}

function addBeforeStop(text: string, mark: string): string {
  const open = openSentence(text);
  return open === text ? `${text} ${mark}` : `${open} ${mark}.`;
}

function withdrawalSentence(update: ResolvedUpdate): string {
  return `**Withdrawn**: ${endSentence(escapeMarkdown(update.what))} (See [Updates](#${update.id}).)`;
}

/** "([corrected](#update-2), [clarified](#update-1))": what takes words back first, of one kind the newest. */
function updateMarks(updates: readonly ResolvedUpdate[]): string {
  const rank = ({ kind }: ResolvedUpdate) => kinds.indexOf(kind);
  const ordered = updates.toReversed().toSorted((a, b) => rank(a) - rank(b));
  return `(${ordered.map(({ kind, id }) => `[${updateKinds[kind].mark}](#${id})`).join(", ")})`;
}

const kinds = Object.keys(updateKinds);
