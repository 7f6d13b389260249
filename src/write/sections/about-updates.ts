import { escapeMarkdown, markdownLink } from "../../markdown/markdown.ts";
import type { ResolvedUpdate } from "../../model/briefing.ts";
import { updateKinds } from "../../model/vocabulary.ts";
import { inQuotes } from "../../text/quotation-marks.ts";
import { endSentence, firstWords } from "../../words/en/lists.ts";
import { isGrave } from "../selection.ts";
import { wholeDate } from "../sentences/dates.ts";
import { gistOf } from "../sentences/notes.ts";
import { updateWords } from "../sentences/update-words.ts";
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

/** The words that were wrong, and links to the lines. The register of corrections has the words of every other update, too. */
function touchedLines(update: ResolvedUpdate, writing: Writing): readonly string[] {
  const words = updateWords(update, writing);
  const quoted =
    update.was === null || !isGrave(update.kind) || words.was !== "It said before"
      ? []
      : [`${words.was}: ${inQuotes(endSentence(escapeMarkdown(update.was)))}`];
  const records = update.affects.flatMap((id) => writing.fact(id) ?? writing.question(id) ?? []);
  if (records.length === 0) return quoted;
  const links = records
    .slice(0, fewLines)
    .map((record) => markdownLink(firstWords(gistOf(record), fewWords), `#${record.id}`));
  const more = records.length - links.length;
  const list = more > 0 ? `${links.join("; ")}; and ${more} more` : links.join("; ");
  return [...quoted, `${records.length === 1 ? "Line" : "Lines"}: ${list}.`];
}

const fewWords = 4;
const fewLines = 3;
