import type { Wrong } from "./number-spans.ts";

/** "The end of the year" for "the end of the month". */
export function otherPart(
  words: string,
  text: string,
  record: string,
): (Wrong & { readonly words: string }) | null {
  for (const [told, part = "", span = ""] of words.matchAll(partOfSpan)) {
    const has = Array.from(text.matchAll(partOfSpan)).filter(([, one]) => one === part);
    if (has.length === 0 || has.some(([, , one]) => one === span)) continue;
    return {
      words: told,
      message: `"${told}" is not what record "${record}" has: “${has[0]![0]}”.`,
      hint: `Write “${has[0]![0]}”.`,
      record,
    };
  }
  return null;
}

const partOfSpan =
  /(?<!\p{L})(beginning|start|middle|end) of (?:the|this|that|next) (day|week|month|quarter|year|decade|century)(?!\p{L})/giu;
