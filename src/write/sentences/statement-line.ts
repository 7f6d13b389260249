import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { ResolvedSource, ResolvedStatement } from "../../model/briefing.ts";
import type { Writing } from "../writing.ts";
import { chainOf, sourceOf } from "./attribution.ts";
import { sentenceStart } from "./case.ts";
import { dateInWords, isDated, isOnDay, namesDay } from "./dates.ts";
import { finishLine } from "./finished-line.ts";
import { ownStatementSentence } from "./own-line.ts";
import { boundReport, reportOf } from "./report.ts";
import { publisherOf, sourceInSentence } from "./source-names.ts";
import { channelOf, isIntroduction, isSeveral, linkedName, nameInSentence, titleOf } from "./speakers.ts";
import { clauseOf, statementWords } from "./statement-words.ts";

/** A statement as a line of its own: the speaker first, then when and where, then the words. */
export function statementLine(statement: ResolvedStatement, writing: Writing): string {
  const own = ownStatementSentence(statement, writing);
  if (own !== null)
    return finishLine(statement, untoldCircumstances(statement, writing) + own, writing, [], statement.line!);
  return finishLine(
    statement,
    statement.by === null ? ownVoice(statement, writing) : spoken(statement, writing),
    writing,
  );
}

/** The same under the name of its speaker: where and when, the chain through which it came, the words. */
export function statementItem(statement: ResolvedStatement, circumstances: string, writing: Writing): string {
  const chain = chainOf(statement, writing);
  const parts = [chain, circumstances === "" ? null : circumstances].filter((part) => part !== null);
  const start = parts.length === 0 ? "" : `(${parts.join(", ")}) `;
  return finishLine(statement, start + (saidWords(statement, writing) ?? statementWords(statement)), writing);
}

/** "(Truth Social, Friday 22 August) ": what an editor's line leaves out of where and when. */
function untoldCircumstances(statement: ResolvedStatement, writing: Writing): string {
  const line = statement.line ?? "";
  if (statement.by === null) return "";
  const channel = channelOf(statement, writing);
  const parts = [
    channel === null || line.toLowerCase().includes(channel.toLowerCase()) ? null : channel,
    namesDay(line, statement.when) ? null : dayOf(statement, writing),
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : `(${parts.join(", ")}) `;
}

function spoken(statement: ResolvedStatement, writing: Writing): string {
  const label = speakerLabel(statement, writing);
  const chain = chainOf(statement, writing);
  const circumstances = circumstancesOf(statement, writing);
  const inBrackets = circumstances === "" ? "" : ` (${circumstances})`;
  const start = `**${label.words}**${inBrackets}${chain === null ? "" : `, ${chain}`}`;
  const comma = chain !== null || label.withTitle ? "," : "";
  const said = saidWords(statement, writing);
  return said === null ? `${start}: ${statementWords(statement)}` : `${start}${comma} ${said}`;
}

/** "confirmed that …", "denied that …"; null where the words tell a denial themselves: "She declined to comment." */
function saidWords(statement: ResolvedStatement, writing: Writing): string | null {
  const report = reportOf(statement, writing, "past");
  return report === null ? null : escapeMarkdown(report);
}

/** In the source's own voice, or in that of the publication which the source cites. */
function ownVoice(statement: ResolvedStatement, writing: Writing): string {
  const words = statementWords(statement);
  const carrier = statement.via.at(-1);
  const report = boundReport(statement, writing);
  if (report !== null) {
    const label =
      carrier === undefined
        ? `**${sentenceStart(sourceOf(statement, writing), writing)}**`
        : `**${sentenceStart(nameInSentence(carrier, writing), writing)}**, ${chainOf(statement, writing)},`;
    return `${label} ${escapeMarkdown(report)}`;
  }
  if (statement.established && statement.via.length === 0) return words;
  const clause =
    statement.says === null || asking.test(words) ? null : clauseOf(statement.says, words, writing);
  const told = clause === null ? `: ${words}` : ` that ${clause}`;
  if (carrier === undefined)
    return `**${sentenceStart(sourceOf(statement, writing), writing)}**${laterDay(statement, writing)} ${ownVerb(statement, writing)}${told}`;
  return `**${sentenceStart(nameInSentence(carrier, writing), writing)}**, ${chainOf(statement, writing)}, ${isSeveral(writing.entity(carrier)) ? "report" : "reports"}${told}`;
}

/** " (16 April 2021)" of what a source could tell only after the day of the briefing. */
function laterDay({ when }: ResolvedStatement, writing: Writing): string {
  const day = when.earliest;
  if (day === null || day !== when.latest || day <= writing.briefing.asOf) return "";
  return ` (${withoutBrackets(dateInWords(when, "long", writing))})`;
}

/** A named publisher of news reports, other sources say. The note of the line has that it is their own voice. */
function ownVerb(statement: ResolvedStatement, writing: Writing): string {
  const ids = [...new Set(statement.cites.map(({ source }) => source))];
  const sources = (
    ids.length === 0 ? writing.readSources.slice(0, 1) : ids.map((id) => writing.source(id))
  ).filter((source) => source !== undefined);
  const isNamedNews = (source: ResolvedSource) =>
    source.type === "news-report" && publisherOf(source, writing) !== null;
  const verb = sources.length > 0 && sources.every(isNamedNews) ? "report" : "say";
  const names = new Set(ids.map((id) => sourceInSentence(id, writing)));
  const areSeveral = names.size > 1 || isSeveral(writing.entity(sources[0]?.publisher ?? ""));
  return areSeveral ? verb : `${verb}s`;
}

/** The speaker with a link and the title where they are new: "**[Karoline Leavitt](…), White House Press Secretary**". */
export function speakerLabel(
  statement: ResolvedStatement,
  writing: Writing,
): { readonly words: string; readonly withTitle: boolean } {
  const by = statement.by!;
  const isNew = isIntroduction(by, writing);
  const name = sentenceStart(nameInSentence(by.entity, writing), writing);
  const title = isNew || by.tense !== "current" ? titleOf(by) : null;
  if (title !== null) writing.titled.add(by.entity);
  const linked = isNew ? linkedName(by.entity, name, writing) : name;
  return {
    words: title === null ? linked : `${linked}, ${title}`,
    withTitle: title !== null || name.endsWith(", unnamed"),
  };
}

/**
 * "conference call, Tuesday 5 August 2025†": where and when it was said. The day of the briefing itself goes without saying; that
 * there is no day is said.
 */
export function circumstancesOf(statement: ResolvedStatement, writing: Writing): string {
  return [channelOf(statement, writing), dayOf(statement, writing)]
    .filter((part) => part !== null)
    .join(", ");
}

/** Null for the day of the briefing itself. */
function dayOf({ when, says, quote }: ResolvedStatement, writing: Writing): string | null {
  if (isOnDay(when, writing.briefing.asOf) && when.time === null) return null;
  if (!isDated(when)) return "no date";
  return withoutBrackets(dateInWords(when, "long", writing, `${says ?? ""} ${quote ?? ""}`));
}

/** "12:27 a.m., UTC+1": these words stand in brackets themselves. */
function withoutBrackets(words: string): string {
  return words.replace(/ \(([^)]*)\)/g, ", $1");
}

/** "How it works was left open": after "that" such a clause is hard to read. */
const asking = /^(?:How|What|When|Where|Whether|Which|Who|Whom|Whose|Why)\b/;
