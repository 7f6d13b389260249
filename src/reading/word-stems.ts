import { remembering } from "../text/remembering.ts";
import { sameInTheNews } from "./words/en/synonyms.ts";
import { plainForms } from "./words/en/verbs.ts";

/**
 * The words of a text by which it is recognised: in small letters, cut so that "certify" and "certification", "met" and "meeting"
 * are one, and words that mean the same in the news as one of them. Small words and numbers are left out.
 */
export const wordStems = remembering(300, (text: string): ReadonlySet<string> => {
  const stems = new Set<string>();
  for (const word of text.toLowerCase().match(longWords) ?? []) {
    const stem = knownStem(word);
    if (stem !== null) stems.add(stem);
  }
  return stems;
});

const longWords = /\p{L}[\p{L}\p{M}]{2,}/gu;

/** One word as `wordStems` has it, small ones too. */
export function stemOf(word: string): string {
  const small = word.toLowerCase();
  return knownStem(small) ?? newsStem(small);
}

/** Whether a word says something: `wordStems` has a stem of it. */
export function isTelling(word: string): boolean {
  const small = word.toLowerCase();
  return small.includes("-") ? wordStems(small).size > 0 : small.length > 2 && knownStem(small) !== null;
}

/** News is written in some thousand words, and each is cut once; null for small words. */
const knownStem = remembering(20_000, (word: string) => (fillers.has(word) ? null : newsStem(word)));

function newsStem(word: string): string {
  const stem = cut(word);
  return synonyms.get(stem) ?? stem;
}

/** How many of the wanted words a text has. */
export function sharedStems(text: ReadonlySet<string>, wanted: Iterable<string>): number {
  let shared = 0;
  for (const stem of wanted) if (text.has(stem)) shared++;
  return shared;
}

function cut(word: string): string {
  // An authority does not authorise by its name.
  if (word.startsWith("authorit")) return "authty";
  const plain = plainForms.get(word) ?? word;
  return plain
    .replace(/ies$/, "y")
    .replace(inflected, "")
    .replace(endings, "")
    .replace(/([bdglmnprt])\1$/, "$1")
    .slice(0, 6);
}

/** "Appealed" is of "appeal" and "ordered" of "order", which lose an ending as well. */
const inflected = /(?<=(?:er|or|al|ion|ment|ance|ence))(?:ed|ing)$/;

const endings =
  /(?:ifications?|ications?|ations?|itions?|isations?|izations?|ements?|ments?|ances?|ences?|ings?|ers?|ors?|(?<![eo])als?|ions?|ed|es|ly|ives?|ity|y|s|e)$/;

const fillers = new Set(
  (
    "the and but for nor yet not his her its our who how why was are has had did can may any all one two new out off per via that this these those with from into " +
    "onto over under between about above after before because been being have having were will would could should shall must might than then them they their there " +
    "where which while whom whose what when also only very more most some such each every other another does done doing upon said says say told tell tells according " +
    "report reports reported both him she you your against during since still now just even within without nothing nobody none never neither unless through around among until till once again here"
  ).split(" "),
);

const synonyms = new Map<string, string>();
for (const group of sameInTheNews.trim().split("\n")) {
  const [first = "", ...rest] = group.trim().split(" ");
  for (const word of [first, ...rest]) if (!synonyms.has(cut(word))) synonyms.set(cut(word), cut(first));
}
