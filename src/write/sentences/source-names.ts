import type { ResolvedSource } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { sourceTypes } from "../../model/vocabulary.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { upperStart } from "../words/case.ts";
import type { Writing } from "../writing.ts";
import { entityName, nameInSentence } from "./speakers.ts";

/** What a source is called inside a sentence: its publisher, or "the article". */
export function sourceInSentence(id: Id, writing: Writing): string {
  const source = writing.source(id);
  if (source === undefined) return "the source";
  const publisher = publisherOf(source, writing);
  if (publisher === null) return plainName(source, writing);
  const title = titleOf(source);
  return isOnlyOfPublisher(source, writing) || title === null ? publisher : `${publisher} (“${title}”)`;
}

/**
 * What a source is called at the start of a note: "Reuters", or "Article"; with its title where that alone tells it
 * from another. "About this briefing" has all that is known of it.
 */
export function sourceInNote(id: Id, writing: Writing): string {
  const source = writing.source(id);
  if (source === undefined) return "Source";
  const title = titleOf(source);
  const named = title === null ? null : `“${title}”`;
  if (source.publisher === null || source.publisher === "unstated") {
    const isOnly = writing.readSources.length < 2;
    return named === null || isOnly ? upperStart(plainName(source, writing).replace(/^the /, "")) : named;
  }
  const publisher = upperStart(entityName(source.publisher, writing));
  return named === null || isOnlyOfPublisher(source, writing) ? publisher : `${publisher}, ${named}`;
}

function isOnlyOfPublisher(source: ResolvedSource, writing: Writing): boolean {
  return writing.briefing.sources.every((other) => other === source || other.publisher !== source.publisher);
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
const ordinals = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

/** "one news article", "3 news articles and one transcript": the sources that were read. */
export function readSourcesInWords(writing: Writing): readonly string[] {
  const counts = new Map<keyof typeof sourceTypes, number>();
  for (const source of writing.readSources) counts.set(source.type, (counts.get(source.type) ?? 0) + 1);
  return [...counts].map(([type, count]) =>
    count === 1 ? `one ${sourceTypes[type]}` : `${count} ${sourceTypes[type]}s`,
  );
}
