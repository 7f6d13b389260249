import { remembering } from "../text/remembering.ts";
import type { Stretch } from "./plain.ts";

/** A part of a sentence on which the rest of it hangs. */
export interface Conditional extends Stretch {
  /** "if", "unless", "depends on", as written. */
  readonly word: string;
  /** The words behind that. */
  readonly clause: string;
  /** "Unless it pays" and "if it does not pay" are one. */
  readonly isNegative: boolean;
}

const opener =
  /(?<![\p{sc=Latn}\p{Lm}])(?<!(?:as|even|asked|asks|see|know|known|unclear|clear|wonder|wondered|say|said|tell|doubt|decide|what) )(but only if|only if|if|but only when|only when|unless|provided(?: that)?|providing(?: that)?|on (?:the )?condition that|as long as|so long as|in the event (?:that|of)|in case(?: of)?|assuming(?: that)?|depend(?:s|ed|ing)? (?:up)?on|hing(?:es|ed|ing) on|conditional on|contingent on|subject to|should (?=(?:[\p{L}'-]+ ){1,8}(?:be|fail|win|lose|not|prove|go|come|pass|refuse|agree|reject|happen)(?![\p{sc=Latn}\p{Lm}]))(?<=(?:^|, |[.;:] )should )|(?<!(?:what|who|how|why|when|where|which|whether|he|she|they|it) )should (?=(?:the|an?|its|their|any) (?:[\p{L}'-]+ ){1,6}(?:not )?\p{Ll}{2,}(?:$|[,.;]| \p{Ll})))/giu;
const end = /[,;:.]["')]*(?:\s|$)|["]| (?:but|although|while|whereas|said|says|according to) /u;

const plainNo =
  /(?<![\p{sc=Latn}\p{Lm}])(?:not|no|never|nobody|nothing|none|neither|without|fail(?:s|ed|ing)? to|refus[a-z]+|cannot)(?![\p{sc=Latn}\p{Lm}])|n't(?![\p{sc=Latn}\p{Lm}])/giu;

/** What goes on for longer is no clause; looked at further, a line of a thousand conditions would be read a thousand times. */
const longestClause = 300;

/** The conditions of a sentence, in order. */
export const conditionalsIn = remembering(2_000, (text: string): readonly Conditional[] => {
  if (
    !/if|unless|provid|condition|long as|event|in case|assum|depend|hing|contingent|subject|only when|should/i.test(
      text,
    )
  )
    return [];
  return Array.from(text.matchAll(opener), ({ index, 0: word }) => {
    const from = index + word.length;
    const rest = text.slice(from, from + longestClause);
    const length = rest.search(end);
    const clause = (length === -1 ? rest : rest.slice(0, length)).trim();
    const negations = negationsIn(clause) + (/unless/i.test(word) ? 1 : 0);
    return {
      start: index,
      end: from + (length === -1 ? rest.length : length),
      word,
      clause,
      isNegative: negations % 2 === 1,
    };
  }).filter(({ clause, word }) => clause !== "" && !/of anonymity/.test(clause) && word !== "");
});

/** How many plain negations a text has. */
export function negationsIn(text: string): number {
  return Array.from(text.matchAll(plainNo)).length;
}
