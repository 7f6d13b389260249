import { findWords } from "./find-words.ts";

/** A run of words that must stand as they are, and how far after the last run it may begin. */
interface Piece {
  /** The words; several spellings where a bracketed letter may stand in either case. */
  readonly spellings: readonly string[];
  /** Words that may have been left out before it; 0 for none. */
  readonly gap: number;
}

const longestGap = 60;
const longestInsertion = 8;

/**
 * Where a quotation stands in a text, both made comparable; null where it does not. Nothing but these may differ:
 * a final comma or stop, a bracketed first letter (`[T]he`), what brackets add or replace, and what an ellipsis leaves out.
 */
export function findQuote(text: string, quote: string): Found | null {
  const [pieces] = quotePlaces(text, quote);
  if (pieces === undefined) return null;
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}

/** Where words were found in a text. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Every place where a quotation stands, as the runs of words between what an ellipsis or brackets stand for. */
export function* quotePlaces(text: string, quote: string): Generator<readonly Found[]> {
  const words = trimMarks(quote);
  const literal = findWords(text, words);
  for (const start of literal) yield [{ start, end: start + words.length }];
  if (literal.length > 0 || !edits.test(words)) return;
  const pieces = piecesOf(words);
  const [first] = pieces;
  if (first === undefined) return;
  const search: Search = { text, pieces, dead: new Set() };
  for (const found of placesOf(text, first, 0)) {
    const rest = follow(search, 1, found.end);
    if (rest !== null) yield [found, ...rest];
    if (search.dead.size > mostTried) return;
  }
}

interface Search {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** From where which pieces were found not to follow: without it, "a ... a ... b" tries every way to skip words. */
  readonly dead: Set<string>;
}

/** A quotation that begins in so many ways is none that anybody could find. */
const mostTried = 200;

/** In so many characters lie more words than may be left out. */
const furthest = 800;

/** Outer quotation marks and a final comma, stop, colon or semicolon belong to the sentence around a quotation. Not ? and !. */
export function trimMarks(quote: string): string {
  return quote.replace(outerMarks, "");
}

const outerMarks = /^['\s]+|[',.;:\s]+$/g;
const edits = /\[|\.\.\./;
const edit = /\[\s*\.\.\.\s*\]|\.\.\.|\[sic\]|\[(\p{L})\](?=\p{L})|\[[^\]]*\]/giu;

function piecesOf(quote: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let spellings = [""];
  let gap = 0;
  const close = (next: number) => {
    const trimmed = spellings.map((words) => words.replace(/^[\s,.;:]+|[\s,;:]+$/g, ""));
    if (trimmed[0] !== "") {
      pieces.push({ spellings: trimmed, gap: pieces.length === 0 ? 0 : gap });
      gap = next;
    } else gap = Math.max(gap, next);
    spellings = [""];
  };
  let from = 0;
  for (const match of quote.matchAll(edit)) {
    const before = quote.slice(from, match.index);
    spellings = spellings.map((words) => words + before);
    from = match.index + match[0].length;
    const letter = match[1];
    if (letter !== undefined && spellings.length <= 8)
      spellings = spellings.flatMap((words) => [words + letter.toLowerCase(), words + letter.toUpperCase()]);
    else if (/^\[sic\]$/i.test(match[0])) spellings = spellings.map((words) => words.trimEnd());
    else close(match[0].includes("...") ? longestGap : longestInsertion);
  }
  spellings = spellings.map((words) => words + quote.slice(from));
  close(0);
  return pieces;
}

/** The pieces from `index` on, where all follow in order; null where they do not. */
function follow(search: Search, index: number, from: number): readonly Found[] | null {
  const { text, pieces, dead } = search;
  const piece = pieces[index];
  if (piece === undefined) return [];
  const state = `${index} ${from}`;
  if (dead.has(state) || dead.size > mostTried) return null;
  const longest = Math.max(...piece.spellings.map(({ length }) => length));
  // With the letters before it, by which a whole word is known.
  const offset = Math.max(0, from - 2);
  const near = text.slice(offset, from + furthest + longest);
  let between = 0;
  let counted = from - offset;
  for (const { start, end } of placesOf(near, piece, counted)) {
    between += countWords(near.slice(counted, start));
    counted = start;
    if (between > piece.gap) break;
    const rest = follow(search, index + 1, offset + end);
    if (rest !== null) return [{ start: offset + start, end: offset + end }, ...rest];
  }
  dead.add(state);
  return null;
}

function placesOf(
  text: string,
  { spellings }: Piece,
  from: number,
): readonly { readonly start: number; readonly end: number }[] {
  const places = spellings.flatMap((words) =>
    findWords(text, words, from).map((start) => ({ start, end: start + words.length })),
  );
  return spellings.length === 1 ? places : places.sort((a, b) => a.start - b.start);
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
