/** A paragraph of a source text; `start` is its offset in the text. */
export interface Paragraph {
  /** Counted from 1, as citations do. */
  readonly number: number;
  readonly text: string;
  readonly start: number;
}

const line = /[^\r\n]*(?:\r\n|\r|\n|$)/g;

/** The paragraphs of a text, split by blank lines. A text without blank lines has one paragraph per line. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const blocks: { start: number; end: number }[] = [];
  const lines: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const match of text.matchAll(line)) {
    if (match[0] === "") break;
    if (match[0].trim() === "") {
      isOpen = false;
      continue;
    }
    const place = { start: match.index, end: match.index + match[0].length };
    lines.push(place);
    const block = blocks.at(-1);
    if (isOpen && block !== undefined) block.end = place.end;
    else blocks.push({ ...place });
    isOpen = true;
  }
  // One block of several lines means that no line between them was blank.
  return (blocks.length === 1 ? lines : blocks).map(({ start, end }, index) => {
    const raw = text.slice(start, end);
    return { number: index + 1, text: raw.trim(), start: start + raw.length - raw.trimStart().length };
  });
}
