import { escapeMarkdown, isWebAddress, markdownLink } from "../../markdown/markdown.ts";
import type { ResolvedSource } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { type SourceWeight, sourceTypes, sourceWeights } from "../../model/vocabulary.ts";
import { inQuotes } from "../../text/quotation-marks.ts";
import { endSentence, listInWords } from "../../words/en/lists.ts";
import { withoutComments } from "../prose/comments.ts";
import { upperStart } from "../sentences/case.ts";
import { isDated, wholeDate } from "../sentences/dates.ts";
import { hostOf, markOf, publisherOf, sourceWithMark, titleOf } from "../sentences/source-names.ts";
import { entityName } from "../sentences/speakers.ts";
import type { Writing } from "../writing.ts";
import { assumptionIn, datelineInWords } from "./about-dates.ts";
import { anchoredName, type Listed } from "./about-people.ts";

/** Every source with what a reader needs to find it, and whether we read it ourselves. */
export function sourceLines(listed: readonly Listed[], writing: Writing): readonly string[] {
  const { sources } = writing.briefing;
  if (sources.length === 0) return [];
  const named = new Set(listed.map(({ entity }) => entity.id));
  return [
    "- **Sources:**",
    ...sources.map((source) => `  - ${sourceLine(source, named, writing)}`),
    ...excerptLine(writing),
    ...(writing.briefing.statements.length === 0
      ? []
      : ["- **Wording:** what stands in quotation marks is the sources' own; all else is ours."]),
  ];
}

/** "6 agencies, 3 reprints and 1 newspaper", of the sources that were read, the most first; null where none has a weight. */
export function sourcingInWords(sources: readonly ResolvedSource[]): string | null {
  const counts = new Map<SourceWeight | null, number>();
  for (const { weight, via } of sources) if (via === null) counts.set(weight, (counts.get(weight) ?? 0) + 1);
  const unweighed = counts.get(null) ?? 0;
  const parts = [...counts]
    .filter((entry): entry is [SourceWeight, number] => entry[0] !== null)
    .sort(([, a], [, b]) => b - a)
    .map(([weight, count]) => `${count} ${sourceWeights[weight][count === 1 ? "one" : "several"]}`);
  if (parts.length === 0) return null;
  // Weighed in part, the words must not pass for the whole.
  return listInWords([...parts, ...(unweighed === 0 ? [] : [`${unweighed} not weighed`])]);
}

/** That excerpts were read, once for all of several sources, with the exceptions. */
function excerptLine(writing: Writing): readonly string[] {
  const read = writing.readSources;
  const cut = read.filter(({ excerpt }) => excerpt);
  if (read.length < 2 || cut.length === 0) return [];
  const whole = read.filter(({ excerpt }) => !excerpt);
  const names = (sources: readonly ResolvedSource[]) =>
    listInWords(sources.map(({ id }) => sourceWithMark(id, writing)));
  const words =
    whole.length === 0
      ? "Only excerpts of these sources were read"
      : whole.length < cut.length
        ? `Only excerpts of these sources were read, but all of ${names(whole)}`
        : `Only ${cut.length === 1 ? "an excerpt was" : "excerpts were"} read of ${names(cut)}`;
  return [`- **Read in part:** ${words}.`];
}

function sourceLine(source: ResolvedSource, named: ReadonlySet<Id>, writing: Writing): string {
  writing.printed.add(source.id);
  const sentences = [identity(source, named, writing)];
  const missing = missingWords(source);
  if (source.via !== null) sentences.push(`Not read by us; cited by ${sourceWithMark(source.via, writing)}`);
  else if (missing.length > 0)
    sentences.push(`The copy that was read gives no ${listInWords(missing, "or")}`);
  if (source.dateline !== null) {
    const what = assumptionIn(source);
    const assumed = what === null ? "" : what === "dateline" ? " (assumed)" : " (place assumed)";
    sentences.push(`Dateline: ${datelineInWords(source.dateline, writing)}${assumed}`);
  }
  if (source.excerpt && writing.readSources.length === 1) sentences.push("Only an excerpt was read");
  if (source.weight !== null) sentences.push(`Weight: ${sourceWeights[source.weight].one}`);
  if (source.reliability !== null) sentences.push(`Reliability of the publisher: ${source.reliability}`);
  if (source.note !== null) sentences.push(escapeMarkdown(withoutComments(source.note)));
  return `${sentences.map(endSentence).join(" ")} {#${source.id}}`;
}

/** "Reuters, [“Title”](…), news article, by Jane Doe, Wed 6 Aug 2025"; an untitled one is "Mint (1), [news article 1 on mint.example](…)". */
function identity(source: ResolvedSource, named: ReadonlySet<Id>, writing: Writing): string {
  const publisher = publisherLabel(source, named, writing);
  const title = titleOf(source);
  const address = source.url !== null && isWebAddress(source.url) ? source.url : null;
  const type = sourceTypes[source.type];
  const linkWords = title === null ? untitledWords(source, type, writing) : inQuotes(title);
  const parts = [
    publisher,
    address !== null ? markdownLink(linkWords, address) : title === null ? null : linkWords,
    address !== null && title === null ? null : type,
    byline(source, writing),
    source.published === null || !isDated(source.published) ? null : wholeDate(source.published),
  ];
  const words = parts.filter((part) => part !== null).join(", ");
  return publisher !== null || title !== null || address !== null ? words : upperStart(words);
}

/** "by Jane Doe"; null where the publisher signs, which has been named already. */
function byline({ author, publisher }: ResolvedSource, writing: Writing): string | null {
  if (author === null || author === "unstated") return null;
  const signs = publisher !== null && writing.entity(publisher)?.name === author;
  return signs ? null : `by ${escapeMarkdown(author)}`;
}

/** The publisher with its number, if it has one; its first source bears the anchor of one that stands in no other list. */
function publisherLabel(source: ResolvedSource, named: ReadonlySet<Id>, writing: Writing): string | null {
  const { publisher } = source;
  if (publisher === null || publisher === "unstated") return null;
  const number = numberOf(source, writing, (mark) => ` (${mark})`);
  const first = writing.briefing.sources.find((other) => other.publisher === publisher);
  const entity = first === source && !named.has(publisher) ? writing.entity(publisher) : undefined;
  const name = entityName(publisher, writing);
  const anchored = entity === undefined ? null : anchoredName(entity, writing);
  return (anchored ?? name) + number;
}

/**
 * What the link to an untitled source is called: "news article on mint.example", with its number where it has one. Nothing else on
 * the page may be called so, and the publisher has just been named.
 */
function untitledWords(source: ResolvedSource, type: string, writing: Writing): string {
  const name = publisherOf(source, writing);
  if (name === null) return writing.readSources.length < 2 ? type : sourceWithMark(source.id, writing);
  const numbered = `${type}${numberOf(source, writing, (number) => ` ${number}`)}`;
  const host = hostOf(source.url);
  return host === null || host === name.toLowerCase() ? numbered : `${numbered} on ${escapeMarkdown(host)}`;
}

/** Its number among those of its publisher; empty where it has none, or a title instead. */
function numberOf(source: ResolvedSource, writing: Writing, words: (number: string) => string): string {
  const mark = markOf(source, writing);
  return mark === null || !/^\d+$/.test(mark) ? "" : words(mark);
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
