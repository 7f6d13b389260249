/**
 * A text with typographic marks in one form each and every white space as one space, character for character: an offset
 * into what comes back is an offset into the text. So patterns look at this, and values are cut from the text itself.
 */
export function plainOf(text: string): string {
  return text.replace(special, plainMark);
}

/** All that may have another form: few of the signs of an English text. */
const special = /[^ -_a-~]/g;

function plainMark(sign: string): string {
  if (/[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/.test(sign)) return " ";
  if (/[\u2018\u2019\u201a\u201b\u02bc\u2032`\u00b4]/.test(sign)) return "'";
  if (/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/.test(sign)) return '"';
  return /[\u2010-\u2015\u2212]/.test(sign) ? "-" : sign;
}

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words of a stretch, with line breaks and runs of spaces as one space. */
export function wordsAt(text: string, { start, end }: Stretch): string {
  return text.slice(start, end).replace(/\s+/g, " ").trim();
}

/** The text with every stretch blanked out, character for character. Stretches are sorted and don't overlap. */
export function blanked(text: string, stretches: readonly Stretch[], fill = " "): string {
  let result = "";
  let from = 0;
  for (const { start, end } of stretches) {
    if (start < from) continue;
    result += text.slice(from, start) + fill.repeat(end - start);
    from = end;
  }
  return result + text.slice(from);
}
