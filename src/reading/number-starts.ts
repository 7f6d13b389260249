import { numberWordPattern } from "./numbers.ts";

const anyNumber = new RegExp(`\\b${numberWordPattern}`, "gi");

/** Where a number may begin, within another too: "a hundred and ten" has one in it, and so has "2.01.39". */
export function numberStarts(text: string): readonly number[] {
  const starts: number[] = [];
  anyNumber.lastIndex = 0;
  for (let match = anyNumber.exec(text); match !== null; match = anyNumber.exec(text)) {
    const { index, 0: number } = match;
    starts.push(index);
    anyNumber.lastIndex = index + 1;
    if (!/^\d/.test(number)) continue;
    // Of many thousands in groups of three, the pattern would look at all that is left from each group on.
    for (let at = 1; at < number.length; at++) if (/[.,]/.test(number[at - 1]!)) starts.push(index + at);
    anyNumber.lastIndex = index + number.length;
  }
  return starts;
}

/** What `matchAll` finds of a pattern that begins with a number: most texts have few numbers, and there are many such patterns. */
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
