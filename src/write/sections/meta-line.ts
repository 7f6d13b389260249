import { listInWords } from "../../words/en/lists.ts";
import { dayInWords, isOnDay } from "../sentences/dates.ts";
import { readSourcesInWords } from "../sentences/source-names.ts";
import { entityName } from "../sentences/speakers.ts";
import type { Writing } from "../writing.ts";
import { sourcingInWords } from "./about-sources.ts";

/** Of the part that stands open: "*Wednesday 6 August 2025 · Washington · 5-minute read · from one news article*". */
export function metaLine(open: string, writing: Writing): string {
  const { briefing } = writing;
  const { dateline } = briefing;
  const assumed = isAssumed(writing) ? " (assumed)" : "";
  const parts = [
    briefing.draft ? "DRAFT" : null,
    dayInWords(briefing.asOf) + assumed,
    dateline === null || dateline.place === null ? null : entityName(dateline.place, writing),
    `${minutesToRead(open)}-minute read`,
    sourcing(writing),
  ];
  return `*${parts.filter((part) => part !== null).join(" · ")}*`;
}

function sourcing(writing: Writing): string | null {
  const weighed = sourcingInWords(writing.briefing.sources);
  if (weighed !== null) return `sourcing: ${weighed}`;
  return writing.readSources.length === 0 ? null : `from ${listInWords(readSourcesInWords(writing))}`;
}

/** Whether the day rests on assumed datelines alone. */
function isAssumed({ briefing, readSources }: Writing): boolean {
  if (briefing.dateline?.assumed !== true || briefing.dateline.date !== briefing.asOf) return false;
  return !readSources.some(
    ({ dateline, published }) =>
      (dateline?.date === briefing.asOf && !dateline.assumed) || isOnDay(published, briefing.asOf),
  );
}

const wordsPerMinute = 225;
/** Chinese, Japanese and Korean have no spaces: their signs are counted. */
const signsPerMinute = 500;

function minutesToRead(open: string): number {
  const { words, signs } = countWords(open, open.length);
  return Math.max(1, Math.round(words / wordsPerMinute + signs / signsPerMinute));
}

/**
 * One pass over the text, since it runs for every briefing: words begin after a space, signs count each. It asks no
 * question of any sign, since the answer can't be foreseen in a text, and a wrong guess costs the processor more than the sum.
 */
function countWords(text: string, end: number): { readonly words: number; readonly signs: number } {
  let words = 0;
  let signs = 0;
  let isInWord = 0;
  for (let at = 0; at < end; at++) {
    const kind = kinds[text.charCodeAt(at)]!;
    words += kind & ~isInWord & wordSign;
    signs += kind >> 2;
    isInWord = (isInWord & (kind >> 1)) | (kind & wordSign);
  }
  return { words, signs };
}

/** A sign of a word is one bit, one that neither begins nor ends a word the second, a sign that is counted the third. */
const [space, wordSign, otherSign, eastAsian] = [0, 1, 2, 4] as const;

/** What each UTF-16 unit is: for the longest loop over a text, one look into a table is the cheapest question. */
const kinds = new Uint8Array(0x10000)
  .fill(otherSign)
  .fill(space, 0, 0x21)
  .fill(wordSign, 0x30, 0x3a)
  .fill(wordSign, 0x41, 0x5b)
  .fill(wordSign, 0x61, 0x7b)
  .fill(wordSign, 0xc0, 0x2000)
  .fill(wordSign, 0x2070)
  // Kana and Han, Hangul, Han that was encoded for compatibility.
  .fill(eastAsian, 0x3040, 0xa000)
  .fill(eastAsian, 0xac00, 0xd7b0)
  .fill(eastAsian, 0xf900, 0xfb00);
