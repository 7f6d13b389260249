import type { FactSheet } from "../../model/fact-sheet.ts";
import type { EditorProse } from "../../model/written.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule, type Finding } from "../rule.ts";

export const fillInLeft = defineRule({
  code: "fill-in-left",
  severity: "error",
  summary: "A sheet that is no draft has no fill-ins left: nothing in brackets, no TODO.",
  why: "What `npx readout new` writes in brackets, and the TODO of `npx readout draft`, tell editors what belongs there; readers would see it as the news.",
  bad: exampleSheet({ questions: '\n  vote-day: {ask: "[What the source leaves open?]"}' }),
  good: exampleSheet({ questions: "\n  vote-day: {ask: When will the council vote on the toll?}" }),
  *check({ sheet, prose }) {
    const found = [...fillInsOf(sheet), ...marksLeftIn(prose)];
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

interface FillIn {
  readonly at: Finding["at"];
  readonly words: string;
}

/** What editors leave for later in their prose. */
function* marksLeftIn({ blocks }: EditorProse): Iterable<FillIn> {
  for (const { text, start } of blocks)
    for (const match of text.matchAll(leftForLater))
      yield {
        at: { prose: [start + match.index, start + match.index + match[0].length] },
        words: match[0].trim(),
      };
}

const leftForLater = /(?<![\p{L}\p{N}_/.-])(?:TODO|FIXME|XXX|TKTK|TK|TBD|TBC)(?![\p{L}\p{N}_/-])/gu;

function* fillInsOf(sheet: FactSheet): Iterable<FillIn> {
  for (const field of ["title", "bottomLine"] as const) {
    const words = fillInOf(sheet[field]) ?? leftIn(sheet[field]);
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

function leftIn(text: unknown): string | null {
  return typeof text === "string" ? (text.match(leftForLater)?.[0] ?? null) : null;
}

function fillInOf(text: unknown): string | null {
  if (typeof text !== "string") return null;
  if (text.trim() === toBeWritten) return toBeWritten;
  if (!text.includes("[")) return null;
  return wholeText.exec(text)?.[1] ?? wholeSentence.exec(text)?.[0] ?? null;
}
