import type { ResolvedUpdate } from "../../model/briefing.ts";
import { updateKinds } from "../../model/vocabulary.ts";
import { escapeMarkdown, markdownLink } from "../../text/markdown.ts";
import { gistOf } from "../sentences/notes.ts";
import { updateWords } from "../sentences/update-words.ts";
import { bareDate } from "../words/dates.ts";
import { endSentence } from "../words/lists.ts";
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
  const { was } = updateWords(update, writing);
  const sentences = [
    `**${updateKinds[update.kind].label}, ${bareDate(update.at, "short")}:** ${endSentence(escapeMarkdown(update.what))}`,
    ...(update.was === null ? [] : [endSentence(`${was}: “${escapeMarkdown(update.was)}”`)]),
    ...touchedLines(update, writing),
  ];
  return `${sentences.join(" ")} {#${update.id}}`;
}

function touchedLines(update: ResolvedUpdate, writing: Writing): readonly string[] {
  const known = update.affects.filter(
    (id) => writing.fact(id) !== undefined || writing.question(id) !== undefined,
  );
  if (known.length === 0) return [];
  const links = known.map((id) =>
    markdownLink(gistOf((writing.fact(id) ?? writing.question(id))!), `#${id}`),
  );
  return [`${updateWords(update, writing).lines(links.length)}: ${links.join("; ")}.`];
}
