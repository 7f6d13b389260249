import type { ProseBlock } from "../../../model/written.ts";
import { remembering } from "../../../text/remembering.ts";

/** A sentence of the editor's prose with the records that it cites. Offsets count from the start of the prose file. */
export interface Sentence {
  /** Its words, without notes and with link words only. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly notes: ProseBlock["notes"];
  readonly mentions: ProseBlock["mentions"];
}

// A sentence ends with its mark, closing quotation marks, and the notes that hang on it.
const sentenceEnd =
  /[.!?…]["'”’»)\]*_]*(?:\s*\[\^[^\]\s]{1,201}\])*\s+(?=["'“‘«(*_]*(?:\[\[|[\p{Lu}\p{N}]))/gu;
const longestWord = 20;
const wordBefore = /[\p{L}\p{N}.]+$/u;
const abbreviations = new Set(
  "mr mrs ms dr prof sen rep gov gen lt col capt sgt st jr sr vs no nos fig vol jan feb mar apr jun jul aug sep sept oct nov dec approx est inc ltd co corp".split(
    " ",
  ),
);

/** The sentences of a block; a heading or table row is one. A note that follows a full stop belongs to the sentence before it. */
export const sentencesOf = remembering(200, (block: ProseBlock): readonly Sentence[] => {
  const { start, end } = block;
  // Of the same length, so that places stay what they are.
  const text = block.text.replace(comment, (hidden) => " ".repeat(hidden.length));
  const isWhole = block.kind === "heading" || block.kind === "table-row" || text.length !== end - start;
  const ends = isWhole ? [] : endsOf(text);
  const sentences: Sentence[] = [];
  const notes = within(block.notes);
  const mentions = within(block.mentions);
  let from = 0;
  for (const to of [...ends, text.length]) {
    const isLast = to === text.length;
    const place = { start: start + from, end: isLast ? end : start + to };
    const written = text.slice(from, to);
    sentences.push({
      get words() {
        return withoutMarks(written);
      },
      ...place,
      notes: notes(place),
      mentions: mentions(place),
    });
    from = to;
  }
  return sentences;
});

/** Finds what begins within a place. Both come in the order of the text, so that it is walked through once. */
function within<Mark extends { readonly start: number }>(
  marks: readonly Mark[],
): (place: { readonly start: number; readonly end: number }) => readonly Mark[] {
  let next = 0;
  return ({ start, end }) => {
    while (next < marks.length && marks[next]!.start < start) next++;
    const first = next;
    while (next < marks.length && marks[next]!.start < end) next++;
    return marks.slice(first, next);
  };
}

function endsOf(text: string): readonly number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(sentenceEnd))
    if (
      match[0][0] !== "." ||
      !isAbbreviation(text.slice(Math.max(0, match.index - longestWord), match.index))
    )
      ends.push(match.index + match[0].length);
  return ends;
}

/** "U.S.", "Mr.", an initial: a full stop that ends no sentence. */
function isAbbreviation(before: string): boolean {
  const word = wordBefore.exec(before)?.[0] ?? "";
  return /^\p{L}$/u.test(word) || /\p{L}\.\p{L}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

const noteMark = /\[\^[^\]\s]{1,201}\]/g;
const entityLink = /\[\[[^\]|]{0,200}(?:\|([^\]]{0,500}))?\]\]/g;
const comment = /<!--[\s\S]*?(?:-->|$)/g;

function withoutMarks(markdown: string): string {
  return markdown
    .replace(noteMark, "")
    .replace(entityLink, (_, words?: string) => words ?? "")
    .replace(/[^\S ]\s*| \s+/g, " ")
    .trim();
}
