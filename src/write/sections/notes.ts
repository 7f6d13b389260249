import { escapeMarkdown } from "../../markdown/markdown.ts";
import { endSentence } from "../../words/en/lists.ts";
import { noteFromElsewhere } from "../prose/references.ts";
import { noteOf } from "../sentences/notes.ts";
import type { Writing } from "../writing.ts";

/** One note for each record that the text cites, in the order in which it does; those that the editor wrote are left to him. */
export function noteLines(ownNotes: ReadonlySet<string>, writing: Writing): readonly string[] {
  const lines: string[] = [""];
  for (const label of writing.cited) {
    if (ownNotes.has(label)) continue;
    lines.push(`[^${label}]: ${noteText(label, writing)}`);
  }
  return lines.length === 1 ? [] : lines;
}

function noteText(label: string, writing: Writing): string {
  const fact = writing.fact(label);
  if (fact !== undefined) return noteOf(fact, writing) || "No passage is given.";
  const question = writing.question(label);
  if (question !== undefined) return endSentence(`An open question: ${escapeMarkdown(question.ask)}`);
  const elsewhere = noteFromElsewhere(label, writing);
  if (elsewhere !== null) return elsewhere;
  return "See *About this briefing*.";
}
