import { escapeMarkdown } from "../../markdown/markdown.ts";
import { inQuotes } from "../../text/quotation-marks.ts";
import { openSentence } from "../../words/en/lists.ts";
import { upperStart } from "./case.ts";

/**
 * The text with the source's hedges in sight. A hedge is in sight where the text has a word as weak as it or weaker
 * (will > intends, expects, plans > may, might, could > unknown); one that is not is added with its source's words.
 */
export function withHedges(
  text: string,
  plain: string,
  hedges: readonly string[],
  isEnglish: boolean,
): string {
  return withMissing(text, hiddenHedges(plain, hedges, isEnglish));
}

/** The text with hedges that are known to be hidden. */
export function withMissing(text: string, missing: readonly string[]): string {
  const words = hedgeWords(missing);
  return words === null ? text : `${openSentence(text)} (${escapeMarkdown(words)}).`;
}

/** "hedged in the source: “perhaps”", as plain text that stands in brackets or alone; null where nothing is hidden. */
export function hedgeWords(missing: readonly string[]): string | null {
  return missing.length === 0 ? null : `hedged in the source: ${missing.map(inQuotes).join(", ")}`;
}

/** The hedges that are not in sight. */
export function hiddenHedges(
  plain: string,
  hedges: readonly string[],
  isEnglish: boolean,
): readonly string[] {
  return hedges.filter((hedge) => !isInSight(hedge, plain, isEnglish));
}

function isInSight(hedge: string, text: string, isEnglish: boolean): boolean {
  if (holdsWords(text, hedge) || text.startsWith(upperStart(hedge))) return true;
  if (!isEnglish) return false;
  if (condition.test(hedge)) return condition.test(text);
  const strength = strengthOf(hedge);
  if (strength === null) return false;
  return weakening.slice(strength).some((words) => words.test(text));
}

/** Whether the words stand in the text as they are, and not as a part of others: "may" in "dismay". */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + words.length))) return true;
  return false;
}

const letter = /\p{L}/u;

/** The class of a hedge, by its weakest word; null for one that is in no class. */
function strengthOf(hedge: string): number | null {
  const at = weakening.findLastIndex((words) => words.test(hedge));
  return at === -1 ? null : at;
}

const condition = /\b(?:if|unless|provided|should|would)\b/i;

// Small letters only: "May" is a month.
const weakening: readonly RegExp[] = [
  /\b(?:will|shall|is to|are to|set to)\b/,
  /\b(?:inten(?:ds?|ded|ding|tions?)|plan(?:s|ned|ning)?|expect(?:s|ed|ing|ations?)?|mean(?:s|t)? to|aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|want(?:s|ed)?|wish(?:es|ed)?|likely|probabl[ey]|due to|should|seek(?:s|ing)?|propos(?:es?|ed|als?))\b/,
  /\b(?:may|might|could|possibl[ey]|possibilit(?:y|ies)|potential(?:ly)?|perhaps|open to|willing(?:ness)?|ready to|consider(?:s|ed|ing)?|chances?|appear(?:s|ed)?|seem(?:s|ed)?|reportedly|allegedly|suggest(?:s|ed)?)\b/,
  /\b(?:unknown|unclear|undecided|uncertain|not known|not clear|no decision)\b/,
];
