import { foldText } from "../text/fold.ts";

/** A text as quotations are compared, with the way back: `offsets[i]` is where character `i` began in `original`. */
export interface Comparable {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly original: string;
}

/**
 * Folds a text for comparing, and further than a text is folded elsewhere: single and double quotation marks are one, since
 * nested marks swap between British and American print; spaces around a dash and inside ". . ." are dropped.
 */
export function comparable(original: string): Comparable {
  const { folded, offsets } = foldText(original);
  if (!mayDiffer.test(folded)) return { text: folded, offsets, original };
  let text = "";
  const kept: number[] = [];
  for (let at = 0; at < folded.length; at++) {
    const character = folded.charAt(at);
    if (character === " " && isDropped(folded, at)) continue;
    text += character === '"' ? "'" : character;
    kept.push(offsets[at] ?? original.length);
  }
  kept.push(original.length);
  return { text, offsets: kept, original };
}

/** The slice of the original that stands for `text.slice(from, to)`. */
export function originalSlice({ offsets, original }: Comparable, from: number, to: number): string {
  return original.slice(offsets[from] ?? original.length, offsets[to] ?? original.length).trim();
}

const mayDiffer = /["-]| \./;

function isDropped(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (before === "." && after === ".") return true;
  if (before !== "-" && after !== "-") return false;
  // "10 - 12" may be a subtraction; between words a dash is a dash, however it is spaced.
  return (
    !(isDigit(text.charAt(at - 2)) && isDigit(after)) && !(isDigit(before) && isDigit(text.charAt(at + 3)))
  );
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}
