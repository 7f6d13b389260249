import type { ResolvedSource } from "../../model/briefing.ts";
import { sourceTypes } from "../../model/vocabulary.ts";
import { escapeMarkdown, isWebAddress, markdownLink } from "../../text/markdown.ts";
import { withoutComments } from "../prose/comments.ts";
import { sourceInSentence, titleOf } from "../sentences/source-names.ts";
import { entityName } from "../sentences/speakers.ts";
import { upperStart } from "../words/case.ts";
import { bareDate, isDated } from "../words/dates.ts";
import { endSentence, listInWords } from "../words/lists.ts";
import type { Writing } from "../writing.ts";
import { assumptionIn, datelineInWords } from "./about-dates.ts";

/** Every source with what a reader needs to find it, and whether we read it ourselves. */
export function sourceLines(writing: Writing): readonly string[] {
  const { sources } = writing.briefing;
  if (sources.length === 0) return [];
  return ["- **Sources:**", ...sources.map((source) => `  - ${sourceLine(source, writing)}`)];
}

function sourceLine(source: ResolvedSource, writing: Writing): string {
  writing.printed.add(source.id);
  const sentences = [identity(source, writing)];
  const missing = missingWords(source);
  if (source.via !== null)
    sentences.push(`Not read by us; cited by ${sourceInSentence(source.via, writing)}`);
  else if (missing.length > 0)
    sentences.push(`The copy that was read gives no ${listInWords(missing, "or")}`);
  if (source.dateline !== null) {
    const what = assumptionIn(source);
    const assumed = what === null ? "" : what === "dateline" ? " (assumed)" : " (place assumed)";
    sentences.push(`Dateline: ${datelineInWords(source.dateline, writing)}${assumed}`);
  }
  if (source.excerpt) sentences.push("Only an excerpt was read");
  if (source.reliability !== null) sentences.push(`Reliability of the publisher: ${source.reliability}`);
  if (source.note !== null) sentences.push(escapeMarkdown(withoutComments(source.note)));
  return `${sentences.map(endSentence).join(" ")} {#${source.id}}`;
}

/** "Reuters, [“Title”](…), news article, by Jane Doe, Wed 6 Aug 2025". */
function identity(source: ResolvedSource, writing: Writing): string {
  const isKnown = source.publisher !== null && source.publisher !== "unstated";
  const title = titleOf(source);
  const named = title === null ? null : `“${title}”`;
  const address = source.url !== null && isWebAddress(source.url) ? source.url : null;
  const type = sourceTypes[source.type];
  const parts = [
    isKnown ? entityName(source.publisher, writing) : null,
    address === null ? named : markdownLink(named ?? type, address),
    address !== null && named === null ? null : type,
    source.author === null || source.author === "unstated" ? null : `by ${escapeMarkdown(source.author)}`,
    source.published === null || !isDated(source.published) ? null : bareDate(source.published, "short"),
  ];
  const words = parts.filter((part) => part !== null).join(", ");
  return isKnown || title !== null || address !== null ? words : upperStart(words);
}

/** What the source itself does not say, where the sheet records that. */
function missingWords(source: ResolvedSource): readonly string[] {
  const missing: string[] = [];
  if (source.publisher === "unstated") missing.push("publisher");
  if (source.title === "unstated") missing.push("title");
  if (source.author === "unstated") missing.push("author");
  const hasDate = source.published !== null && isDated(source.published);
  if (!hasDate && (source.published !== null || source.dateline?.assumed === true)) missing.push("date");
  return missing;
}
