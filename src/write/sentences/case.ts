import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { BriefingIndex } from "../briefing-index.ts";

/**
 * The text as it stands inside a sentence, "that countries which …"; null where its first word may be a name, so that
 * the caller must keep the capital. A word is taken for no name if it is common, or if the sheet also writes it small.
 */
export function lowerStart(text: string, writing: BriefingIndex): string | null {
  if (!writing.isEnglish) return null;
  if (startsWithNumber.test(text)) return text;
  const word = firstWord.exec(text)?.[0];
  if (word === undefined) return null;
  const small = word.toLowerCase();
  if (word === small) return text;
  if (word === "I" || !capitalised.test(word)) return null;
  if (word === "The" && startsWithArticleAndName(text, writing)) return small + text.slice(word.length);
  if (neverNames.has(word) && !abbreviated.test(text)) return small + text.slice(word.length);
  if (mayBeginName.has(small) ? beforeName.test(text) : writing.nameWords().has(word)) return null;
  if (!commonWords.has(small) && !writing.smallWords().has(small)) return null;
  return small + text.slice(word.length);
}

/** "The White House …" of an entity named without its article; of "The New York Times" the article belongs to the name. */
function startsWithArticleAndName(text: string, writing: BriefingIndex): boolean {
  const names = writing.names();
  return names.some((name) => standsAt(4, name, text)) && !names.some((name) => standsAt(0, name, text));
}

function standsAt(at: number, name: string, text: string): boolean {
  return text.startsWith(name, at) && !letter.test(text.charAt(at + name.length));
}

/** A noun phrase inside a sentence: "the conference call", "the hiring of crews", "Trump's deadline". */
export function nounPhrase(text: string, writing: BriefingIndex): string {
  const lowered = lowerPhrase(text, writing);
  if (lowered === null) return text;
  if (startsWithNumber.test(lowered)) return measure.test(lowered) ? `the ${lowered}` : lowered;
  const word = firstWord.exec(lowered)?.[0] ?? "";
  return determiners.has(word) ? lowered : `the ${lowered}`;
}

/** As `lowerStart`, for the name of an event: what goes on with "of two ferries" or "for repairs" began with no name. */
export function lowerPhrase(text: string, writing: BriefingIndex): string | null {
  const lowered = lowerStart(text, writing);
  if (lowered !== null || !writing.isEnglish || !commonPhrase.test(text)) return lowered;
  const word = firstWord.exec(text)?.[0] ?? "";
  return writing.nameWords().has(word) ? null : text[0]!.toLowerCase() + text.slice(1);
}

/** Whether the name of an event is a sentence, "Biden met Putin", and no noun phrase. In doubt it is one. */
export function isClause(what: string): boolean {
  return finiteVerb.test(what);
}

/** As a sentence begins, plain or in Markdown: with a capital, unless with a name that its owner writes small, "bne IntelliNews". */
export function sentenceStart(text: string, writing: BriefingIndex): string {
  if (!smallLetter.test(text)) return upperStart(text);
  const isEscaped = /[\\&]/.test(text);
  const begins = (name: string) =>
    standsAt(0, name, text) || (isEscaped && standsAt(0, escapeMarkdown(name), text));
  return writing.smallNames().some((name) => begins(name) && isOwnName(name)) ? text : upperStart(text);
}

/** "a personal blog" is no name, but what something is called. */
function isOwnName(name: string): boolean {
  return !determiners.has(firstWord.exec(name)?.[0] ?? "");
}

/** The text with a capital at its start. */
export function upperStart(text: string): string {
  return text === "" ? text : text[0]!.toUpperCase() + text.slice(1);
}

const letter = /\p{L}/u;
const smallLetter = /^\p{Ll}/u;
/** Words that begin a sentence without being part of a name, though the sheet may know "A News" or "It Girl". */
const neverNames = new Set(["A", "An", "It", "There", "No", "Any", "Both", "This", "That", "These", "Those"]);
/** "No. 10", "A. Berg". */
const abbreviated = /^\S+\./;
const firstWord = /^[\p{L}][\p{L}-]*/u;
const capitalised = /^\p{Lu}[\p{Ll}-]*$/u;
/** "New York", "The Hague"; but "New U.S. sanctions". */
const beforeName = /^\S+ \p{Lu}(?!\.)/u;
const startsWithNumber = /^[\d£$€]/;
/** "72-hour strike". */
const measure = /^\d+-\p{Ll}/u;
const finiteVerb =
  /\s(?:is|are|was|were|has|have|had|will|did|met|sent|fell|won|lost|took|began|left|broke|made|gave|held|hit|ran|\p{Ll}+ed)(?=\s|$)(?! by\b)/u;
const commonPhrase =
  /^(?:\p{Lu}\p{Ll}+(?:[st]ion|ment|ing|ure|[ea]nce) of |\p{Lu}\p{Ll}+(?: (?:of|for|between|against)|(?<=ing|[st]ion|ment|ure|[ea]nce|ity|ness|age|al|ery) (?:in|on|to|by|at|with|from)) (?:[\p{Ll}\d]|[\p{Lu}\p{Ll}]+ and ))/u;
const mayBeginName = new Set([
  "new",
  "the",
  "north",
  "south",
  "east",
  "west",
  "great",
  "first",
  "second",
  "third",
  "high",
  "joint",
  "public",
  "four",
  "three",
  "two",
  "one",
  "central",
  "european",
]);

const determiners = new Set(
  "a an the this that these those his her its their our my your no some any all both each every one two three four five six seven eight nine ten many several few most he she it they we there what who which whether when where how nobody someone something".split(
    " ",
  ),
);

const commonWords = new Set([
  ...determiners,
  ..."above across after against along although among amid any around as at because before behind below beside besides between beyond by despite during for from if in instead into neither nobody not nothing of on once only over since so such than then though to towards under unless until while with within without".split(
    " ",
  ),
  ..."additional agreement attack attacks call ceasefire closed-door conference construction contact countries deadline delegations direct discussions emergency exchange experts face-to-face fighting final formal full further government governments heavy launch leaders meeting meetings military ministers negotiations negotiators new officials opening operations other partial peace people planned police possible prices publication release repairs representatives residents ruling sanctions second separate services session soldiers start strike strikes summit talks tariffs third three-way trade trains trilateral troops two-day two-way visit vote work workers".split(
    " ",
  ),
  ..."first joint public bilateral multilateral up about almost nearly roughly fewer less more another half only just eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty dozens hundreds thousands".split(
    " ",
  ),
]);
