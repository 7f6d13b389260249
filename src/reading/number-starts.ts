import { numberWordPattern } from "./numbers.ts";

const anyNumber = new RegExp(`\\b${numberWordPattern}`, "gi");

/** Where a number may begin. */
export function numberStarts(text: string): readonly number[] {
  const starts: number[] = [];
  anyNumber.lastIndex = 0;
  for (let match = anyNumber.exec(text); match !== null; match = anyNumber.exec(text)) {
    starts.push(match.index);
    // "A hundred and ten" has a number in it, and so has "half a dozen"; of digits, the whole is one.
    anyNumber.lastIndex = /^\d/.test(match[0]) ? match.index + match[0].length : match.index + 1;
  }
  return starts;
}

/** What `matchAll` finds of a pattern that begins with a number: most texts have few, and eighteen patterns. */
export function* matchesAt(starts: readonly number[], here: RegExp, text: string): Iterable<RegExpExecArray> {
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    here.lastIndex = start;
    const match = here.exec(text);
    if (match === null) continue;
    yield match;
    end = start + match[0].length;
  }
}
