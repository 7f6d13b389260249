import type { SentenceNumber } from "../../../reading/numbers-in.ts";
import { type BoundSide, boundsOtherwise, sideOf } from "../../../reading/words/en/bounds.ts";
import type { EvidenceNumber } from "./evidence.ts";
import { clashes } from "./number-matching.ts";
import type { Wrong } from "./number-spans.ts";
import { amountWords } from "./number-words.ts";

/**
 * A number that every record bounds, told as exact, or bounded on a side where the records leave it open: "9 million" for "up to 9
 * million", "more than 70 percent" for "about 70 percent". `own` are those that the sentence cites, `all` those of the sheet.
 */
export function boundWrong(
  number: SentenceNumber,
  words: string,
  own: readonly EvidenceNumber[],
  all: () => readonly EvidenceNumber[],
): (Wrong & { readonly severity: "warning" }) | null {
  if (number.valueMax !== null || number.value <= 1) return null;
  const isIt = (one: EvidenceNumber) =>
    one.value === number.value && one.valueMax === null && !clashes(one.unit, number.unit);
  const [cited] = own.filter(isIt);
  if (cited === undefined || cited.record === null || cited.bound === null) return null;
  const side = sideIn(cited);
  if (side === null) return null;
  const written = words.slice(number.start, number.end).trim();
  const inside = written.charAt(0).toLowerCase() + written.slice(1);
  const told = number.bound === null ? null : sideOf(number.bound);
  if (number.bound === null) {
    const lead = words.slice(Math.max(0, number.start - 50), number.start);
    // "None of the 9,000 litres": told before, with its "about".
    if (
      side === "about" &&
      /(?<![\p{sc=Latn}\p{Lm}])(?:of|out of|among) (?:the|those|these|its|their) $/iu.test(lead)
    )
      return null;
    const isRange = /^[^.,;]{0,20} to /u.test(words.slice(number.end));
    // "Sheets from seven stations" bounds nothing.
    const before = isRange ? lead : lead.replace(/(?<![\p{sc=Latn}\p{Lm}])from $/u, " ");
    const [behind] = words
      .slice(number.end, number.end + 40)
      .split(/[.;:]|, (?!or )| and (?!may|could|might|will|is)| to | or (?!more|less|fewer|so)/);
    if (boundsOtherwise(`${before} ${behind}`, side)) return null;
  } else if (side !== "about" || told === null || told === "about" || isVague(number.bound)) return null;
  if (all().some((one) => isIt(one) && sideIn(one) !== side)) return null;
  const bound = boundWords[cited.bound] ?? cited.bound;
  return {
    severity: "warning",
    message:
      number.bound === null
        ? `"${written}" is told as exact, and record "${cited.record}" has “${bound}”.`
        : `"${number.bound} ${written}" is not what record "${cited.record}" has: “${bound}”.`,
    hint: `Write “${bound} ${inside}”.`,
    record: cited.record,
  };
}

/** "Over five years" is how long it takes, and bounds nothing. */
function sideIn({ bound, unit }: EvidenceNumber): BoundSide | null {
  if (bound === null || (/^(?:over|under)$/i.test(bound) && spans.test(unit ?? ""))) return null;
  return sideOf(bound);
}

const spans = /^(?:second|minute|hour|day|night|week|month|year|decade)$/;

/** "Nearly 70 percent" may be about as many. */
function isVague(bound: string): boolean {
  return /nearly|almost|close to/i.test(bound);
}

const boundWords: Readonly<Record<string, string>> = {
  atLeast: "at least",
  atMost: "up to",
  moreThan: "more than",
  lessThan: "less than",
};

/** "More than 200" for "between 150 and 200", "fewer than 150" for the same: the end of a range, told as where it goes on. */
export function beyondRange(
  { value, valueMax, bound, start, end }: SentenceNumber,
  words: string,
  known: readonly EvidenceNumber[],
): (Wrong & { readonly severity: "warning" }) | null {
  const side = bound === null || valueMax !== null ? null : sideOf(bound);
  const isBeyond = (one: EvidenceNumber) =>
    one.valueMax !== null &&
    (side === "least" ? one.valueMax === value : side === "most" && one.value === value);
  if (known.length === 0 || !known.every(isBeyond)) return null;
  const [first] = known;
  const written = `${bound} ${words.slice(start, end).trim()}`;
  const range = amountWords(first!);
  return {
    severity: "warning",
    message: `"${written}" goes beyond what record "${first!.record}" has: ${range}.`,
    hint: `Write ${range}.`,
    record: first!.record ?? undefined,
  };
}
