import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { ResolvedStatement } from "../../model/briefing.ts";
import { hangsOnVerb, isDenial } from "../../model/vocabulary.ts";
import { inQuotes } from "../../text/quotation-marks.ts";
import { endSentence } from "../../words/en/lists.ts";
import { tellsDenial } from "../../words/en/verb-signs.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import { lowerStart } from "./case.ts";

/** The words of a statement alone, as Markdown, for places that name the speaker elsewhere; of a denial, a claim or a demand, that it is one. */
export function statementWords(statement: ResolvedStatement): string {
  return escapeMarkdown(plainWords(statement));
}

/** The same as plain text. */
export function plainWords(statement: ResolvedStatement): string {
  const { verb, says, quote } = statement;
  const isBound = hangsOnVerb(verb) && !(isDenial(verb) && says !== null && tellsDenial.test(says));
  return (isBound ? `This was ${verb}: ` : "") + wordsOf(says, quote);
}

function wordsOf(says: string | null, quote: string | null): string {
  if (says === null) return inQuotes(quote ?? "");
  if (quote === null || holds(says, quote)) return says;
  return `${endSentence(says)} In the words used: ${inQuotes(quote)}`;
}

/** The words after "that", with a small letter unless they begin with a name; null where that can't be told, and of a question. */
export function clauseOf(says: string, words: string, index: BriefingIndex): string | null {
  if (question.test(says)) return null;
  const lowered = lowerStart(says, index);
  if (lowered !== null) return lowerWords(words);
  return startsWithName(says, index) || startsWithClause(says, index) ? words : null;
}

/** Whether the text opens with a quoted clause, small as it stands inside a sentence: “any attempts … are …”. */
export function startsWithClause(text: string, index: BriefingIndex): boolean {
  const quoted = index.isEnglish ? smallQuotation.exec(text)?.[1] : undefined;
  return quoted !== undefined && finiteVerb.test(quoted);
}

/** Whether a sentence begins with a name that the sheet knows, whole or the last part of it. */
function startsWithName(text: string, index: BriefingIndex): boolean {
  if (!index.isEnglish) return false;
  return index.names().some((name) => text.startsWith(name) && !letter.test(text.charAt(name.length)));
}

const letter = /\p{L}/u;

function lowerWords(words: string): string {
  return words[0]!.toLowerCase() + words.slice(1);
}

/** Whether the own words hold the quoted ones, whatever quotation marks are used, and however the first letter is written. */
export function holds(says: string, quote: string): boolean {
  return fold(says).includes(fold(quote));
}

function fold(text: string): string {
  return text.replace(/[‘’‛]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").toLowerCase();
}

/** Whether quoted words are a sentence, and no name for a thing. */
export function isSentence(quote: string): boolean {
  return /[.!?…]$/.test(quote) || (/^\p{Lu}/u.test(quote) && finiteVerb.test(quote));
}

const question = /\?["”’')]*$/;
export const smallQuotation = /^[“"](\p{Ll}[^”"]*)/u;
export const finiteVerb =
  /\b(?:is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might|must|does|did|do)\b|[’'](?:s|re|ve|ll|d) |n[’']t\b/;
