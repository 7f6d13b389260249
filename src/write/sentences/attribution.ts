import type { ResolvedEvent, ResolvedFigure, ResolvedStatement } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { listInWords } from "../words/lists.ts";
import type { Writing } from "../writing.ts";
import { sourceInSentence } from "./source-names.ts";
import { introduce, nameInSentence } from "./speakers.ts";

/**
 * Who carries an event or figure: the words after "according to". The first statement that it rests on supplies it; one
 * that rests on none is told by its source.
 */
export function attributionOf(record: ResolvedEvent | ResolvedFigure, writing: Writing): string {
  const first = record.per[0] === undefined ? undefined : writing.fact(record.per[0]);
  if (first === undefined || first.kind === "figure") return sourceOf(record, writing);
  if (first.kind === "statement") return saidBy(first, writing);
  // A figure may rest on an event, an event on statements only; what rests on itself rests on its source.
  return record.kind === "figure" ? attributionOf(first, writing) : sourceOf(record, writing);
}

/** The same where someone says it, named or not, or carried it; null where it is known from the source itself. */
export function speakerBehind(figure: ResolvedFigure, writing: Writing): string | null {
  if (figure.established) return null;
  let first = figure.per[0] === undefined ? undefined : writing.fact(figure.per[0]);
  if (first?.kind === "event") first = first.per[0] === undefined ? undefined : writing.fact(first.per[0]);
  if (first?.kind !== "statement" || (first.by === null && first.via.length === 0)) return null;
  return saidBy(first, writing);
}

/** Who says a statement, with the chain through which it came: "Donald Trump, *as reported by The New York Times*". */
export function saidBy(statement: ResolvedStatement, writing: Writing): string {
  if (statement.by !== null) {
    const chain = chainOf(statement, writing);
    return introduce(statement.by, writing).words + (chain === null ? "" : `, ${chain}`);
  }
  const carrier = statement.via.at(-1);
  if (carrier === undefined) return sourceOf(statement, writing);
  return `${nameInSentence(carrier, writing)}, ${carriedBy(statement, writing)}`;
}

/** Second-hand words say so: "*as reported by The New York Times*". Null where we read them at first hand. */
export function chainOf(statement: ResolvedStatement, writing: Writing): string | null {
  if (statement.via.length === 0) return null;
  const [nearest, ...further] = statement.via.toReversed();
  const cited = further.map((id) => `cited by ${nameInSentence(id, writing)}`);
  const carrier = nameInSentence(nearest ?? "", writing);
  const reported = isNamedInDescription(carrier, statement, writing)
    ? "as that publication reports"
    : `as reported by ${carrier}`;
  return `*${[reported, ...cited].join(", ")}*`;
}

/** "two people who spoke to The New York Times": the speaker's description has its carrier already. */
function isNamedInDescription(carrier: string, { by }: ResolvedStatement, writing: Writing): boolean {
  const description = by === null ? null : (writing.entity(by.entity)?.unnamed ?? null);
  return description !== null && escapeMarkdown(description).includes(carrier);
}

/** How the words of a carrier, who is the speaker himself, came to us. */
export function carriedBy(statement: ResolvedStatement, writing: Writing): string {
  const between = statement.via
    .slice(0, -1)
    .toReversed()
    .map((id) => nameInSentence(id, writing));
  return `*as cited by ${listInWords([...between, sourceOf(statement, writing)])}*`;
}

/** The source whose own voice it is. */
export function sourceOf(
  record: ResolvedStatement | ResolvedEvent | ResolvedFigure,
  writing: Writing,
): string {
  const ids: Id[] = [];
  for (const { source } of record.cites) if (!ids.includes(source)) ids.push(source);
  if (ids.length === 0)
    return writing.readSources[0] === undefined
      ? "the source"
      : sourceInSentence(writing.readSources[0].id, writing);
  return listInWords(ids.map((id) => sourceInSentence(id, writing)));
}
