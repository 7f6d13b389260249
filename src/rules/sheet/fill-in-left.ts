import type { ValuePath } from "../../diagnostics/diagnostic.ts";
import type { FactSheet } from "../../model/fact-sheet.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const fillInLeft = defineRule({
  code: "fill-in-left",
  severity: "error",
  summary: "A sheet that is no draft has no fill-ins left: nothing in brackets, no TODO.",
  why: "What `npx readout new` writes in brackets, and the TODO of `npx readout draft`, tell editors what belongs there; readers would see it as the news.",
  bad: exampleSheet({ questions: '\n  vote-day: {ask: "[What the source leaves open?]"}' }),
  good: exampleSheet({ questions: "\n  vote-day: {ask: When will the council vote on the toll?}" }),
  *check({ sheet }) {
    const found = [...fillInsOf(sheet)];
    const [first] = found;
    if (first === undefined) return;
    if (sheet.draft !== true) {
      for (const { at, words } of found)
        yield { at, words, message: `"${words}" is still to be filled in.`, hint: "Write over it." };
      return;
    }
    const left = found.length === 1 ? "1 fill-in" : `${found.length} fill-ins`;
    const isTodo = found.some(({ words }) => words === toBeWritten);
    yield {
      at: first.at,
      words: first.words,
      severity: "note",
      message: isTodo ? `This draft has ${left} to be written.` : `This draft has ${left} in brackets left.`,
      hint: isTodo
        ? "Write over every TODO before the line `draft: true` goes."
        : "Write over what stands in brackets before the line `draft: true` goes.",
    };
  },
});

/** The fields that the editor writes in words of their own, by map. Of a quotation, brackets may be part. */
const ownWords = [
  ["sources", "title"],
  ["entities", "name"],
  ["entities", "unnamed"],
  ["entities", "reason"],
  ["statements", "says"],
  ["events", "what"],
  ["figures", "of"],
  ["questions", "ask"],
] as const;

/** What `npx readout draft` leaves to the editor. */
export const toBeWritten = "TODO";

// A whole text in brackets, citations aside; or in a longer text, a whole sentence of three words or more: "[the mayor]"
// inside a sentence is an editor's insertion.
const wholeText = /^\s*(\[(?!\^)[^[\]]+\])(?:\[\^[^[\]]+\])*[.?!]?\s*$/;
const wholeSentence =
  /(?<=^|[.?!\]]\s+)\[(?!\^)[^[\]\s]+(?:\s+[^[\]\s]+){2,}\](?=(?:\[\^[^[\]]+\])*[.?!]?(?:$|\s+[\p{Lu}[]))/u;

function* fillInsOf(sheet: FactSheet): Iterable<{ readonly at: ValuePath; readonly words: string }> {
  for (const field of ["title", "bottomLine"] as const) {
    const words = fillInOf(sheet[field]);
    if (words !== null) yield { at: [field], words };
  }
  for (const [map, field] of ownWords) {
    const records: Readonly<Record<string, Readonly<Record<string, unknown>>>> = sheet[map] ?? {};
    for (const id in records) {
      const words = fillInOf(records[id]?.[field]);
      if (words !== null) yield { at: [map, id, field], words };
    }
  }
}

function fillInOf(text: unknown): string | null {
  if (typeof text !== "string") return null;
  if (text.trim() === toBeWritten) return toBeWritten;
  if (!text.includes("[")) return null;
  return wholeText.exec(text)?.[1] ?? wholeSentence.exec(text)?.[0] ?? null;
}
