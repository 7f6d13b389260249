import type { ResolvedUpdate } from "../../model/briefing.ts";
import { updateKinds } from "../../model/vocabulary.ts";
import { escapeMarkdown, markdownLink } from "../../text/markdown.ts";
import { inQuotes } from "../../text/quotation-marks.ts";
import { gistOf } from "../sentences/notes.ts";
import { isSameWords, updateWords } from "../sentences/update-words.ts";
import { wholeDate } from "../words/dates.ts";
import { endSentence, openSentence } from "../words/lists.ts";
import type { Writing } from "../writing.ts";

/** What was changed after publication, newest first, with what was said before and the lines that it touches. */
export function updateLines(writing: Writing): readonly string[] {
  const { updates } = writing.briefing;
  if (updates.length === 0) return ["- **Updates and corrections:** none so far."];
  return [
    "- **Updates and corrections:**",
    ...updates.toReversed().map((update) => `  - ${updateLine(update, writing)}`),
  ];
}

function updateLine(update: ResolvedUpdate, writing: Writing): string {
  const sentences = [
    `**${updateKinds[update.kind].label}, ${wholeDate(update.at)}:** ${endSentence(escapeMarkdown(update.what))}`,
    ...touchedLines(update, writing),
  ];
  return `${sentences.join(" ")} {#${update.id}}`;
}

/** The words as they were or are, and links to the lines; a line that has these words is not told twice. */
function touchedLines(update: ResolvedUpdate, writing: Writing): readonly string[] {
  const words = updateWords(update, writing);
  const records = update.affects.flatMap((id) => writing.fact(id) ?? writing.question(id) ?? []);
  const isTold = (record: (typeof records)[number]) =>
    update.was !== null && isSameWords(gistOf(record), update.was);
  const told = records.find(isTold);
  const was = update.was === null ? null : inQuotes(escapeMarkdown(openSentence(update.was)));
  const quoted =
    was === null ? [] : [`${words.was}: ${told === undefined ? was : markdownLink(was, `#${told.id}`)}.`];
  const links = records
    .filter((record) => record !== told)
    .map((record) => markdownLink(gistOf(record), `#${record.id}`));
  if (links.length === 0) return quoted;
  const label = told === undefined ? words.lines(links.length) : "See also";
  return [...quoted, `${label}: ${links.join("; ")}.`];
}
