import type { Briefing, Fact } from "../../../model/briefing.ts";
import { isTelling, sharedStems, stemOf, wordStems } from "../../../reading/word-stems.ts";
import { sidesIn } from "../../../reading/words/en/opposites.ts";
import { reportingLemma } from "../../../reading/words/en/reporting-verbs.ts";
import { isRoleNoun, isRolePlural } from "../../../reading/words/en/roles.ts";
import { areOfOneGroup, isOfGroup, isWeekday } from "../../../reading/words/en/same-place.ts";
import { remembering } from "../../../text/remembering.ts";
import { evidenceOf, wordsOf } from "./evidence.ts";
import { nearFacts } from "./near-facts.ts";
import { ofEachFact } from "./of-each-fact.ts";
import type { CitedPart } from "./prose-sentences.ts";

interface Token {
  readonly word: string;
  readonly stem: string;
  readonly isNumber: boolean;
  /** Whether it begins with a capital: a name, mostly. */
  readonly isCapital: boolean;
}

/** A word of the sentence, and the one in whose place it stands. */
export interface ChangedWord {
  readonly told: string;
  readonly has: string;
}

/** Who says it, before and behind: "the nuclear regulator said on Thursday that", ", a mediator told the radio". */
const tellerBefore =
  /^[^,;]{1,90}? (?:said|says|told [^,;]{1,40}?|warned|announced)(?: on \p{Lu}\p{Ll}+)? that /u;
const tellerBehind =
  /, (?:[^,;]{1,90} (?:said|says|told|warned|announced)(?![\p{sc=Latn}\p{Lm}])|(?:said|says) |according to )[^,;]{0,90}$/u;

/** Of more, a text is a list, and no two of its words stand in one place. */
const mostTokens = 60;

/**
 * "At least six soldiers were killed" of a record that has civilians: a sentence that follows its record nearly word for word, and has
 * one word in the place of another.
 */
export function changedWord({ fact, briefing, words }: CitedPart): ChangedWord | null {
  const record = recordTokens(fact, briefing);
  if (record.tokens.length < 3 || record.tokens.length > mostTokens) return null;
  const own = tokensOf(
    words
      .replace(/[“"][^”"]*[”"]/g, " ")
      .replace(tellerBefore, "")
      .replace(tellerBehind, ""),
  );
  if (own.length > mostTokens) return null;
  const stems = new Set(own.map(({ stem }) => stem));
  const size = record.stems.size;
  const shared = sharedStems(stems, record.stems);
  if (shared < 2 || shared < size * 0.65) return null;
  const near = nearFacts(fact, briefing).map((one) => ownStems(one, briefing));
  const strange = own.filter(
    (token) =>
      !near.some((one) => one.has(token.stem)) &&
      !isOfGroup(token.word) &&
      !token.isNumber &&
      !token.isCapital &&
      !/^(?:provided|provides?|assuming)$/u.test(token.word) &&
      reportingLemma(token.word) === null &&
      !calledStems(briefing).has(token.stem),
  );
  // "The lawyer says" tells who says it.
  const telling = strange.filter(({ word }) => !isRoleNoun(word) && !isRolePlural(word));
  for (const [at, token] of own.entries()) {
    const isSmall = isOfGroup(token.word);
    if (isSmall ? ownStems(fact, briefing).has(token.stem) : !strange.includes(token)) continue;
    // A weekday stands for nothing else.
    const [least, share] = isSmall ? (isWeekday(token.word) ? [2, 0.65] : [3, 0.75]) : [4, 0.8];
    if (shared < least || shared < size * share) continue;
    if (telling.some((other) => other !== token)) continue;
    const has = record.tokens.find(
      (other, place) =>
        !stems.has(other.stem) &&
        (isSmall ? areOfOneGroup(token.word, other.word) : place < record.main && isRival(token, other)) &&
        isSamePlace(own, at, record.tokens, place, isSmall),
    );
    if (has !== undefined) return { told: token.word, has: has.word };
  }
  return null;
}

interface RecordTokens {
  readonly tokens: readonly Token[];
  /** How many of them stand before its condition, which many tell in words of their own. */
  readonly main: number;
  readonly stems: ReadonlySet<string>;
}

const recordTokens = ofEachFact((fact: Fact): RecordTokens => {
  const condition = fact.condition?.kind === "text" ? ` ${fact.condition.text}` : "";
  const main = tokensOf(wordsOf(fact)[0] ?? "");
  const tokens = [...main, ...tokensOf(condition)];
  return { tokens, main: main.length, stems: new Set(tokens.map(({ stem }) => stem)) };
});

/** The stems of all that stands in a record. */
const ownStems = ofEachFact(
  (fact: Fact, briefing: Briefing): ReadonlySet<string> =>
    new Set(tokensOf(evidenceOf(fact, briefing).text).map(({ stem }) => stem)),
);

/** The stems of the names, roles and descriptions of a sheet. */
const calledStems = remembering(20, ({ entities }: Briefing): ReadonlySet<string> => {
  const called = Object.values(entities).flatMap(({ name, unnamed, aka, adjective, roles }) => [
    name,
    unnamed,
    adjective,
    ...aka,
    ...roles.map(({ title }) => title),
  ]);
  return wordStems(called.join(" · "));
});

/** The words of a text that say something, its numbers, and the small ones of which another would say another thing. */
function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(/\p{L}[\p{L}\p{M}-]*|\d+(?:[.,]\d+)*/gu), ([word]) => word)
    .filter((word) => /\d/.test(word) || isOfGroup(word) || isTelling(word))
    .map((word) => ({
      word,
      stem: /\d/.test(word) ? word.replaceAll(",", "") : stemOf(word),
      isNumber: /\d/.test(word),
      isCapital: /^\p{Lu}/u.test(word),
    }));
}

/**
 * Two plurals, or two participles, of which one says another thing than the other: words of other forms are mostly another way to say the
 * same. Of contraries another rule tells.
 */
function isRival({ word }: Token, other: Token): boolean {
  return (
    [plural, participle].some((form) => form.test(word) && form.test(other.word)) &&
    !other.isNumber &&
    !other.isCapital &&
    !isOfGroup(other.word) &&
    ![...sidesIn(word).keys()].some(({ contrary }) => sidesIn(other.word).has(contrary))
  );
}

const plural = /(?:[^s]s|men|people|children)$/u;
const participle = /ed$/u;

/** Whether the words beside both are the same: on either side, or two on one side of the text's end. */
function isSamePlace(
  own: readonly Token[],
  at: number,
  record: readonly Token[],
  place: number,
  isSmall: boolean,
): boolean {
  const isSame = (step: number) =>
    own[at + step] !== undefined && own[at + step]!.stem === record[place + step]?.stem;
  if (isSame(-1) && isSame(1)) return true;
  if (isSmall) return isSame(-1) && own[at + 1] === undefined && record[place + 1] === undefined;
  return (isSame(-1) && isSame(-2)) || (isSame(1) && isSame(2));
}
