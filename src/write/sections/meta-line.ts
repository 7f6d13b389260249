import { readSourcesInWords } from "../sentences/source-names.ts";
import { entityName } from "../sentences/speakers.ts";
import { dayInWords, isOnDay } from "../words/dates.ts";
import { listInWords } from "../words/lists.ts";
import type { Writing } from "../writing.ts";

/** "*Briefing · Wednesday 6 August 2025 · Washington · 5-minute read · from one news article*". */
export function metaLine(content: string, writing: Writing): string {
  const { briefing } = writing;
  const { dateline } = briefing;
  const assumed = isAssumed(writing) ? " (assumed)" : "";
  const parts = [
    briefing.draft ? "DRAFT" : null,
    "Briefing",
    dayInWords(briefing.asOf) + assumed,
    dateline === null || dateline.place === null ? null : entityName(dateline.place, writing),
    `${minutesToRead(content)}-minute read`,
    writing.readSources.length === 0 ? null : `from ${listInWords(readSourcesInWords(writing))}`,
  ];
  return `*${parts.filter((part) => part !== null).join(" · ")}*`;
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

function minutesToRead(content: string): number {
  const about = content.lastIndexOf("\n## About this briefing");
  const { words, signs } = countWords(content, about === -1 ? content.length : about);
  return Math.max(1, Math.round(words / wordsPerMinute + signs / signsPerMinute));
}

/** One pass over the text, since it runs for every briefing: words begin after a space, signs count each. */
function countWords(text: string, end: number): { readonly words: number; readonly signs: number } {
  let words = 0;
  let signs = 0;
  let isInWord = false;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const isAscii = code < 0x80;
    if (isAscii ? code <= 0x20 : isEastAsian(code)) {
      if (!isAscii) signs++;
      isInWord = false;
    } else if (!isInWord && (isAscii ? asciiWordSigns[code] === 1 : isWordSign(code))) {
      words++;
      isInWord = true;
    }
  }
  return { words, signs };
}

/** 1 for letters and digits. Nearly all of most texts is ASCII, for which one look into a table is enough. */
const asciiWordSigns = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[0-9A-Za-z]/.test(String.fromCharCode(code)) ? 1 : 0,
);

function isWordSign(code: number): boolean {
  return code > 0xbf && (code < 0x2000 || code > 0x206f);
}

/** Kana, Han and Hangul. */
function isEastAsian(code: number): boolean {
  return (
    (code > 0x303f && code < 0xa000) || (code > 0xabff && code < 0xd7b0) || (code > 0xf8ff && code < 0xfb00)
  );
}
