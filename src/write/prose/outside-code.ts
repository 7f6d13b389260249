import { closesFence } from "./lines.ts";

type Replace = (whole: string, groups: readonly (string | undefined)[], offset: number) => string;

/**
 * `text.replace`, but for code and escaped signs, in which nothing is a mark. Where code ends is found in one walk: a pattern
 * would look through the rest of the text for every backtick that nothing closes.
 */
export function replaceOutsideCode(text: string, pattern: RegExp, replace: Replace): string {
  const hidden = opensCode.test(text) ? hiddenIn(text) : [];
  let next = 0;
  let result = "";
  let from = 0;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [whole, ...groups] = found;
    while (next < hidden.length && hidden[next]!.end <= found.index) next++;
    const around = hidden[next];
    if (around !== undefined && around.start <= found.index) {
      pattern.lastIndex = around.end;
      continue;
    }
    result += text.slice(from, found.index) + replace(whole, groups, found.index);
    from = found.index + whole.length;
  }
  return result + text.slice(from);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const opensCode = /[`\\]|~~~/;
const opening = /\\[\s\S]|^ {0,3}(`{3,}(?=[^`\n]*$)|~{3,})|`+/gm;

/** Fenced code, code between backticks and escaped signs, in their order. */
function hiddenIn(text: string): readonly Range[] {
  const ranges: Range[] = [];
  const closing = closingFinder(text);
  opening.lastIndex = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const start = found.index;
    const after = start + found[0].length;
    const [whole, fence] = found;
    const end =
      fence !== undefined
        ? fenceEnd(text, fence, after)
        : whole[0] === "`"
          ? closing(whole.length, after)
          : after;
    if (end === null) continue;
    ranges.push({ start, end });
    opening.lastIndex = end;
  }
  return ranges;
}

/** The end of the line that closes the code; of the text, where none does. */
function fenceEnd(text: string, fence: string, from: number): number {
  for (let start = text.indexOf("\n", from) + 1; start > 0; ) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    if (closesFence(fence, text.slice(start, end))) return end;
    start = lineBreak + 1;
  }
  return text.length;
}

/** Finds the end of the next run of so many backticks; null where there is none. Asked for places that only go on. */
function closingFinder(text: string): (length: number, from: number) => number | null {
  const runs = new Map<number, number[]>();
  for (const { index, 0: run } of text.matchAll(/`+/g)) {
    const ends = runs.get(run.length) ?? [];
    runs.set(run.length, ends);
    ends.push(index + run.length);
  }
  for (const ends of runs.values()) ends.reverse();
  return (length, from) => {
    const ends = runs.get(length) ?? [];
    while (ends.length > 0 && ends.at(-1)! <= from) ends.pop();
    return ends.at(-1) ?? null;
  };
}
