import { stemOf, wordStems } from "../../reading/word-stems.ts";
import { remembering } from "../../text/remembering.ts";
import type { Gap } from "./word-tokens.ts";

/**
 * Whether the words right beside both are the same, small ones too: whoever writes a sentence anew changes them with the others. Where
 * a text begins or ends, it has none.
 */
export function isSamePlace(
  { own, theirs }: Gap,
  texts: { readonly text: string; readonly theirs: string },
): boolean {
  const before = [texts.text.slice(0, own[0]!.start), texts.theirs.slice(0, theirs[0]!.start)] as const;
  const after = [texts.text.slice(own.at(-1)!.end), texts.theirs.slice(theirs.at(-1)!.end)] as const;
  const left = likeness(wordsOf(before[0]).toReversed(), wordsOf(before[1]).toReversed());
  const right = likeness(wordsOf(after[0]), wordsOf(after[1]));
  return left.isSame && right.isSame && left.count + right.count >= 3;
}

/** "Rise again" and "stay stable" both end their condition. */
function isSmall(word: string): boolean {
  return wordStems(word).size === 0;
}

/** Whether the first words are the same, and how many are up to the second; a text that ends there has as many. */
function likeness(own: readonly string[], theirs: readonly string[]) {
  if (own.length === 0 || (own.every(isSmall) && theirs.every(isSmall))) return { isSame: true, count: 1 };
  const isSame = own[0] === theirs[0];
  return { isSame, count: isSame ? (own[1] === undefined || own[1] === theirs[1] ? 2 : 1) : 0 };
}

const wordsOf = remembering(2_000, (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}[\p{L}\p{M}-]*|\d+(?:[.,]\d+)*/gu) ?? []).flatMap((word) =>
    without.test(word) ? [] : [forms.get(word) ?? stemOf(word)],
  ),
);

/** What newsrooms write or leave out. */
const without = /^(?:an?|the|on|it|them|him)$/;

const forms = new Map(
  [
    ["be", "is are was were be been being"],
    ["have", "has have had having"],
    ["will", "will would shall"],
    ["can", "can could"],
    ["may", "may might"],
  ].flatMap(([form = "", words = ""]) => words.split(" ").map((word) => [word, form] as const)),
);
