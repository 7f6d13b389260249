import { type AskedDay, boundIn, dateIn } from "./dates.ts";
import { fold, spaced } from "./found-words.ts";
import type { Query } from "./query.ts";

/** What a text asks for, word by word. */
export interface Reading {
  /** Words that a page must have, as they were typed; those of phrases among them. */
  readonly words: readonly string[];
  /** What stood in quotation marks: words that must follow one another. */
  readonly phrases: readonly (readonly string[])[];
  /** The same as they were typed, without marks and apostrophes: so the index knows them. */
  readonly quoted: readonly string[];
  /** Whether it asks when or where something happens: then events answer it. */
  readonly asksForEvent: boolean;
  /** Of which time it asks: "when will …" of what is to come, "when did …" of what has been; null where neither is said. */
  readonly tense: "past" | "future" | null;
  /** Whether it is a question: then lines answer it before a page that is called so. */
  readonly isQuestion: boolean;
  /** The day or month that it names: lines must be of it. */
  readonly when: AskedDay | null;
}

/** Reads what is asked for: a date narrows it down, unless it shall be words like others. */
export function readAsked({
  text,
  asWords,
  question = text,
}: Pick<Query, "text" | "asWords" | "question">): Reading {
  const { asksForEvent, tense, isQuestion } = readText(question);
  const dated = asWords || /["“”„«»‟]/u.test(text) ? null : dateIn(text);
  if (dated === null) return { ...readText(text), asksForEvent, tense, isQuestion };
  const { words, ...rest } = readText(dated.rest);
  // "What happened on 8 August" asks for all of that day.
  const telling = words.some((word) => !small.has(fold(word))) ? words : [];
  return { ...rest, words: telling, asksForEvent, tense, isQuestion, when: dated.asked };
}

/** The days that lines must be of: the one that the text names, and those between which they must lie. */
export function askedDays(query: Query): readonly AskedDay[] {
  const days = [readAsked(query).when, boundIn(query.from, "from"), boundIn(query.to, "to")];
  return days.filter((day) => day !== null);
}

/** Reads a text; small words count only in phrases, or where there are no others. */
export function readText(written: string): Reading {
  // The one state whose label is made of small words.
  const text = /^\s*did(?: not|n['’]t) happen\W*$/i.test(written) ? "“did not happen”" : written;
  const parts = text.match(/["“”„«»‟][^"“”„«»‟]+["“”„«»‟]|[^"“”„«»‟]+/gu) ?? [];
  const isPhrase = (part: string) => /^["“”„«»‟]/u.test(part);
  const phrases = parts
    .filter(isPhrase)
    .map(phraseWords)
    .filter((words) => words.length > 0);
  const loose = parts.filter((part) => !isPhrase(part)).flatMap(typedWords);
  const telling = loose.filter((word) => !small.has(fold(word)));
  const typed = parts.filter(isPhrase).map((part) => typedWords(part.slice(1, -1)));
  const quoted = typed.flat();
  const words = [...quoted, ...(telling.length > 0 || quoted.length > 0 ? telling : loose)];
  return {
    words: [...new Set(words)],
    phrases,
    quoted: typed.filter((some) => some.length > 0).map((some) => some.join(" ").replace(/['’ʼ]/gu, "")),
    asksForEvent: /^(?:when|where|will)\s/i.test(text),
    tense: tenseOf(text),
    isQuestion:
      /^(?:when|where|who|whom|whose|what|which|how|why|did|do|does|is|are|was|were|has|have|will)\s/i.test(
        text,
      ),
    when: null,
  };
}

function tenseOf(text: string): Reading["tense"] {
  if (/^(?:when|where)\s+(?:did|was|were|has|have|had)\s/i.test(text)) return "past";
  // "When does the deadline end" asks for one that has not ended.
  return /^(?:(?:when|where)\s+)?will\s|^(?:when|where)\s+(?:is|are|do|does|can|could|would|shall)\s/i.test(
    text,
  )
    ? "future"
    : null;
}

/** The text with the parts of its compounds as words of their own: a page may have "no deal" where "no-deal" was typed. */
export function withCompoundsParted(text: string): string {
  return text.replace(/(?<=\p{L})[-‐‑–/](?=[\p{L}\p{N}])|(?<=\p{N})[-‐‑–/](?=\p{L})/gu, " ");
}

/** The word of which nothing but a letter is left without its signs, and that letter: of "C++", "C". Null where there is none. */
export function signedLetter(text: string): readonly [typed: string, left: string] | null {
  for (const typed of text.split(/\s+/)) {
    const left = typed.replace(/[^\p{L}\p{N}]/gu, "");
    if (/^\p{L}$/u.test(left) && /[^\p{L}\p{M}\p{N}\p{Pi}\p{Pf}.,;:!?'"()-]/u.test(typed))
      return [typed, left];
  }
  return null;
}

/** Whether a text has signs alone. */
export function hasNoWord(text: string): boolean {
  return text !== "" && !/[\p{L}\p{N}]/u.test(text);
}

function typedWords(text: string): readonly string[] {
  return spaced(oneForm(text))
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => word.replace(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%]+$/gu, ""));
}

/** The words of a phrase, as they are compared: an apostrophe is any apostrophe. */
export function phraseWords(text: string): readonly string[] {
  return fold(spaced(oneForm(text))).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Percentages and large amounts in the one form in which the index has them beside what was written. */
export function oneForm(text: string): string {
  return text
    .replace(/(\d)\s*(?:%|per\s?cent\b|pct\b)/giu, "$1 percent")
    .replace(/(\d)\s*(?:bn|b)\b/giu, "$1 billion")
    .replace(/(\d)\s*(?:mn|mln|m)\b/giu, "$1 million")
    .replace(/(\d)\s*(?:trn|tn)\b/giu, "$1 trillion");
}

/** Words that nearly every text has, and that questions are asked with. Those that deny are none of them. */
const small = new Set(
  "a an the many much of in on at to for by with from and or is are was were be been has have had do does did will would shall can could what when where who whom whose which how why that this these those it its there he she they we i you his her their about as if then so than happen happens happened".split(
    " ",
  ),
);
