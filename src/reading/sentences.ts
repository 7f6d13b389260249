import type { Stretch } from "./plain.ts";

/** What may end a sentence: a mark, closing quotation marks and brackets, then a space and what can begin the next. */
const ending = /[.!?\u2026\u061f\u06d4]+["')\]]*(?=\s+["'([]*[\p{Lu}\p{Lo}\p{N}])|\u3002["')\]]*/gu;

const abbreviations = new Set(
  (
    "mr mrs ms dr prof sen rep gov gen col lt sgt cpl capt maj adm cmdr det insp supt const rev hon st mt ft jr sr vs etc no nos vol " +
    "fig approx est dept univ jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun pres amb messrs"
  ).split(" "),
);
/** After these a sentence may end, if what follows is a word that begins sentences. */
const endingAbbreviations = new Set("inc corp co ltd plc a.m p.m u.s u.k u.n e.u jr sr d.c".split(" "));
const opener =
  /^\s+["'([]*(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|His|Her|Its|Their|This|That|These|Those|There|If|When|While|After|Before|As|For|Some|Many|Two|Three|No|Mr|Ms|Mrs|Police|Officials)\b/;
const longestSentence = 3000;

/** The sentences of a stretch of plain text. Those inside quotations count by themselves. */
export function sentencesOf(plain: string, { start, end }: Stretch): readonly Stretch[] {
  const text = plain.slice(start, end);
  const sentences: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(ending)) {
    const at = match.index + match[0].length;
    if (match[0].startsWith(".") && !match[0].startsWith("..") && isInside(text, match.index, at)) continue;
    add(sentences, text, from, at, start);
    from = at;
  }
  add(sentences, text, from, text.length, start);
  return sentences;
}

/** Whether the stop at `at` belongs to an abbreviation or an initial, and the sentence goes on. */
function isInside(text: string, at: number, after: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const word = /(?:^|[\s("'])([\p{L}.]+)$/u.exec(before)?.[1] ?? "";
  const small = word.toLowerCase();
  if (abbreviations.has(small)) return true;
  if (endingAbbreviations.has(small)) return !opener.test(text.slice(after, after + 24));
  if (/^\p{Lu}$/u.test(word)) return !/[\u2019'"]/.test(text.slice(at + 1, after));
  return /^(?:\p{L}\.)+\p{L}$/u.test(word) && !opener.test(text.slice(after, after + 24));
}

function add(sentences: Stretch[], text: string, from: number, to: number, offset: number): void {
  let start = from;
  while (start < to && /\s/.test(text.charAt(start))) start++;
  let end = to;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  // A text without stops is no sentence; in parts, what is looked for in it stays cheap.
  for (; end - start > longestSentence; start += longestSentence)
    sentences.push({ start: offset + start, end: offset + start + longestSentence });
  if (end > start) sentences.push({ start: offset + start, end: offset + end });
}
