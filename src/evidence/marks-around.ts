import { quotePlaces } from "./find-quote.ts";
import { haveTwoSpeakers, speakerOf } from "./quotation-speakers.ts";
import { type Quoted, quotedIn } from "./quotations.ts";
import { type Joined, joined, type SourceText } from "./source-text.ts";

/** How a quotation stands in its source: between marks; outside of them; partly outside; put together from two speakers' words. */
export type Marks = "whole" | "unmarked" | "partly" | "stitched";

/**
 * How the words of a quotation stand at each place where the cited paragraphs have them. Of a source that is all one person's
 * words or a document, every place is as good as between marks: only a report tells its own words from those of others.
 */
export function marksAround(
  words: string,
  source: SourceText & { readonly isReport: boolean },
  indexes: readonly number[],
): readonly Marks[] {
  const marks: Marks[] = [];
  const originals = source.paragraphs.map((paragraph) => paragraph.original);
  const quoted = source.isReport ? quotedIn(originals) : [];
  for (const text of joined(source, indexes))
    for (const pieces of quotePlaces(text.text, words)) {
      if (!source.isReport) return ["whole"];
      const places = pieces.flatMap(({ start, end }) => placesOf(start, end, text, source));
      const around = places.map((place) => quoted.find((one) => surrounds(one, place)) ?? null);
      const overlaps = places.some((place) => quoted.some((one) => touches(one, place)));
      marks.push(judge(around, originals, overlaps));
      if (marks.length > 100) return marks;
    }
  return marks;
}

function judge(around: readonly (Quoted | null)[], originals: readonly string[], overlaps: boolean): Marks {
  if (!overlaps) return "unmarked";
  if (around.some((one) => one === null)) return "partly";
  const quoted = around.filter((one) => one !== null);
  for (const [index, one] of quoted.entries()) {
    const next = quoted[index + 1];
    if (next === undefined || next.quotation === one.quotation) continue;
    if (haveTwoSpeakers(speakerOf(one, originals), speakerOf(next, originals))) return "stitched";
  }
  return "whole";
}

interface Place {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A run of words in the paragraphs as they were stored; one that runs on into the next paragraph gives two. */
function placesOf(
  start: number,
  end: number,
  { parts }: Joined,
  { paragraphs }: SourceText,
): readonly Place[] {
  return parts.flatMap((part, at) => {
    const until = parts[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const from = Math.max(start, part.start);
    const to = Math.min(end, until - 1);
    const paragraph = paragraphs[part.index];
    if (from >= to || paragraph === undefined) return [];
    const back = (offset: number) =>
      paragraph.offsets[offset - part.start + part.skipped] ?? paragraph.original.length;
    return [{ paragraph: part.index, start: back(from), end: back(to - 1) + 1 }];
  });
}

function touches(quoted: Quoted, { paragraph, start, end }: Place): boolean {
  return quoted.paragraph === paragraph && quoted.start < end && start < quoted.end;
}

function surrounds(quoted: Quoted, { paragraph, start, end }: Place): boolean {
  return quoted.paragraph === paragraph && quoted.start <= start && end <= quoted.end;
}
