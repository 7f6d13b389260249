import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { ResolvedSource } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { sourceTypes } from "../../model/vocabulary.ts";
import { ordinals } from "../../text/ordinals.ts";
import { inQuotes } from "../../text/quotation-marks.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import type { Writing } from "../writing.ts";
import { upperStart } from "./case.ts";
import { entityName, nameInSentence, plainNameInSentence } from "./speakers.ts";

/** What a source is called inside a sentence: its publisher, or "the article". Which of its reports it was, the note tells. */
export function sourceInSentence(id: Id, writing: Writing): string {
  const source = writing.source(id);
  if (source === undefined) return "the source";
  return publisherOf(source, writing) ?? plainName(source, writing);
}

/** The same with what tells it from others of its publisher, where sources are listed: "Mint (2)", "AP (“Talks”)". */
export function sourceWithMark(id: Id, writing: Writing): string {
  const source = writing.source(id);
  const mark = source === undefined || source.publisher === null ? null : markOf(source, writing);
  const name = sourceInSentence(id, writing);
  return mark === null || source?.publisher === "unstated" ? name : `${name} (${mark})`;
}

/** The same as plain text away from the briefing, where what tells its sources apart would tell nothing. */
export function plainSourceName(id: Id, index: BriefingIndex): string {
  const source = index.source(id);
  if (source === undefined) return "the source";
  return source.publisher === null || source.publisher === "unstated"
    ? withoutPublisher(source)
    : plainNameInSentence(source.publisher, index);
}

/** Away from its briefing "the article" might be anybody's: what else is known of it tells which, or that nothing is. */
function withoutPublisher({ type, title, author, url }: ResolvedSource): string {
  const name = shortTypes[type];
  if (title !== null && title !== "unstated") return `the ${name} ${inQuotes(title)}`;
  const one = `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
  if (author !== null && author !== "unstated") return `${one} by ${author}`;
  const host = hostOf(url);
  return host === null ? `${one} whose publisher is not stated` : `${one} on ${host}`;
}

/** "mint.example" of a web address; null where there is none. */
export function hostOf(url: string | null): string | null {
  return url === null ? null : (/^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null);
}

/**
 * What a source is called at the start of a note: "Reuters", or "Article"; with its title where that alone tells it
 * from another. "About this briefing" has all that is known of it.
 */
export function sourceInNote(id: Id, writing: Writing): string {
  const source = writing.source(id);
  if (source === undefined) return "Source";
  if (source.publisher === null || source.publisher === "unstated") {
    const title = writing.readSources.length < 2 ? null : titleOf(source);
    return title === null ? upperStart(plainName(source, writing).replace(/^the /, "")) : inQuotes(title);
  }
  const publisher = entityName(source.publisher, writing);
  const mark = markOf(source, writing);
  if (mark === null) return publisher;
  return mark === inQuotes(titleOf(source) ?? "") ? `${publisher}, ${mark}` : `${publisher} (${mark})`;
}

/**
 * What tells a source from others of its publisher that were read: its title, “Fares under review”, or, where one of
 * them has none, its number. Null where there is no other.
 */
export function markOf(source: ResolvedSource, writing: Writing): string | null {
  if (writing.readSources.length < 2 || source.via !== null) return null;
  const alike = writing.readSources.filter(({ publisher }) => publisher === source.publisher);
  if (alike.length < 2) return null;
  return alike.every((other) => titleOf(other) !== null)
    ? inQuotes(titleOf(source) ?? "")
    : String(alike.indexOf(source) + 1);
}

/** The source's title as Markdown; null where it has none. */
export function titleOf(source: ResolvedSource): string | null {
  return source.title === null || source.title === "unstated" ? null : escapeMarkdown(source.title);
}

export function publisherOf(source: ResolvedSource, writing: Writing): string | null {
  return source.publisher === null || source.publisher === "unstated"
    ? null
    : nameInSentence(source.publisher, writing);
}

/** "the article"; "the second article" where several of its kind bear no name. */
function plainName(source: ResolvedSource, writing: Writing): string {
  const name = shortTypes[source.type];
  const alike = writing.briefing.sources.filter(
    (other) =>
      shortTypes[other.type] === name && (other.publisher === null || other.publisher === "unstated"),
  );
  const place = alike.indexOf(source);
  return alike.length < 2 ? `the ${name}` : `the ${ordinals[place] ?? `${place + 1}th`} ${name}`;
}

/** "article", "document": the one word for a source of this kind. */
export const shortTypes: Readonly<Record<keyof typeof sourceTypes, string>> = {
  "news-report": "article",
  "official-document": "document",
  transcript: "transcript",
  "social-post": "post",
  dataset: "dataset",
  interview: "interview",
};

/** "one news article", "3 news articles and one transcript": the sources that were read. */
export function readSourcesInWords(writing: Writing): readonly string[] {
  const counts = new Map<keyof typeof sourceTypes, number>();
  for (const source of writing.readSources) counts.set(source.type, (counts.get(source.type) ?? 0) + 1);
  return [...counts].map(([type, count]) =>
    count === 1 ? `one ${sourceTypes[type]}` : `${count} ${sourceTypes[type]}s`,
  );
}
