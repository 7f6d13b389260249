import type { Fact, ResolvedStatement } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { hangsOnVerb } from "../../model/vocabulary.ts";
import { type Hedge, hedgesIn } from "../../reading/hedges.ts";
import { lostMay } from "../../reading/lost-may.ts";
import { plainOf } from "../../reading/plain.ts";
import { contentWords } from "../../text/content-words.ts";
import { negationFaults, negator } from "./claim-negation.ts";
import { type Passage, type PassageSentence, sentenceFor, shared } from "./passages.ts";

type Found = Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">;

/** How far each word says that a thing has got: what is done, what will be, what is meant to be, what may be. */
const done = 3;
const will = 2;
const meant = 1;
const may = 0;

/** Hedges, verbs and negations of a record that its passage does not bear out. */
export function* forceFaults(
  fact: Fact,
  cited: readonly Passage[],
  near: readonly Passage[],
): Iterable<Found> {
  if (fact.kind === "figure") return;
  if (fact.kind === "statement") {
    yield* hedgeFaults(fact, cited, near);
  }
  const text = fact.kind === "statement" ? fact.says : null;
  if (text === null || fact.kind !== "statement") return;
  const plain = plainOf(text);
  const stems = contentWords(plain);
  const sentence = sentenceFor(stems, cited);
  if (sentence === null) return;
  if (!fact.judgement && (fact.verb === null || !hangsOnVerb(fact.verb)))
    yield* strengthFault(fact, plain, stems, sentence);
  yield* negationFaults(fact, plain, stems, sentence, cited);
}

/**
 * A hedge of the passage that the claim has lost. Beside a hedge or a condition of the record, a warning or a promise, only a plain
 * "may" or "could" counts, of which the claim has made "will": what it hangs on leaves it open in another way.
 */
function* strengthFault(
  fact: ResolvedStatement,
  plain: string,
  stems: ReadonlySet<string>,
  sentence: PassageSentence,
): Iterable<Found> {
  const isOpen =
    fact.hedges.length > 0 ||
    fact.condition !== null ||
    fact.verb === "warned" ||
    fact.verb === "promised" ||
    conditionalWord.test(plain);
  // "Has stopped" for "would stop, unless": a condition leaves open what will be, and nothing that is done.
  const isTold = !conditionalWord.test(plain) && hasDone.test(plain);
  const isCounted = (words: string) =>
    !isOpen || plainModal.test(words) || (isTold && meantWords.test(words));
  const lost = lostMay(sentence.text, plain);
  if (lost !== null) {
    yield { kind: "strength", path: ["statements", fact.id, "says"], words: null, has: lost.hedge };
    return;
  }
  if ((isOpen ? openModal : openWord).test(plain)) return;
  const told = Math.min(
    done,
    ...hedgesIn(plain)
      .filter(({ start, end }) => !isOpen || !conditionalWord.test(plain.slice(start, end)))
      .map((hedge) => rungOf(hedge, plain)),
  );
  const weak = sentence.hedges
    // "Stopped short of" is a negation, whatever else it may be.
    .filter(({ start, end }) => !negator.test(sentence.text.slice(start, end)))
    // "There was no plan to close it" leaves nothing open.
    .filter(
      ({ start }) =>
        !/(?<![\p{sc=Latn}\p{Lm}])(?:no|nor|without|never|not an?|n't an?|any) $/iu.test(
          sentence.text.slice(0, start),
        ),
    )
    .filter(({ start, end }) => isCounted(sentence.text.slice(start, end)))
    .filter(
      (hedge) =>
        isOf(hedge, sentence, stems) && !keepsWord(sentence.text.slice(hedge.start, hedge.end), stems),
    )
    .map((hedge) => ({
      rung: rungOf(hedge, sentence.text),
      words: sentence.text.slice(hedge.start, hedge.end),
    }))
    .sort((a, b) => a.rung - b.rung)[0];
  if (weak !== undefined && weak.rung < told)
    yield { kind: "strength", path: ["statements", fact.id, "says"], words: null, has: weak.words };
}

/** "Was not planned" for "there was no plan to": the word that leaves it open, in another form. */
function keepsWord(hedge: string, claim: ReadonlySet<string>): boolean {
  return (
    /^(?:plan|threat|promise|pledge|offer|proposal|intention|expectation|hope|prospect|risk|forecast|projection|prediction|estimate|claim|doubt)/iu.test(
      hedge,
    ) &&
    [...contentWords(hedge)].some(
      (stem) =>
        claim.has(stem) || claim.has(stem.replace(/(.)\1$/u, "$1")) || claim.has(`${stem}${stem.at(-1)}`),
    )
  );
}

const hasDone =
  /(?<![\p{sc=Latn}\p{Lm}])(?:has|have) (?:already |now )?(?!(?:to|been|had|not)(?![\p{sc=Latn}\p{Lm}]))(?:\p{L}+(?:ed|en|wn|t|pt|aid|old)|held|made|won|led|done|gone|begun|become|come|found)(?![\p{sc=Latn}\p{Lm}])/u;
const meantWords =
  /^(?:would|will|plan|intend|intention|hope|want|seek|aim|mean|propos|promis|pledg|prepar|schedul|due|set to|about to)/iu;
const plainModal =
  /^(?:may|might|could|possib[a-z]*|perhaps|maybe|probabl[a-z]+|likely)(?![\p{sc=Latn}\p{Lm}])/iu;
const openModal =
  /(?<![\p{sc=Latn}\p{Lm}])(?:can|could|might|may|possib[a-z]*|perhaps|maybe|likely|probabl[a-z]+|potential[a-z]*|risk[a-z]*|chances?|threat[a-z]*|danger|hop(?:e|es|ed|ing)|want(?:s|ed)?|plan(?:s|ned)?|expect[a-z]*|intend[a-z]*|whether|is said to|reported(?:ly)?|alleged(?:ly)?|apparent(?:ly)?|open|uncertain|unclear|ready|willing|face[sd]?)(?![\p{sc=Latn}\p{Lm}])/iu;
const conditionalWord =
  /(?<![\p{sc=Latn}\p{Lm}])(?:if|unless|provided|providing|only when|as long as|on condition)(?![\p{sc=Latn}\p{Lm}])/iu;

/** Words of a claim that leave it open enough, whatever the source has. */
const openWord =
  /(?<![\p{sc=Latn}\p{Lm}])(?:can|could|might|may|hop(?:e|es|ed|ing)|want(?:s|ed)?|seek(?:s|ing)?|aim(?:s|ed)?|whether|if|unless|possibl[ey]|perhaps|likely|probabl[ey]|reported(?:ly)?|alleged(?:ly)?|apparent(?:ly)?|doubts?|unclear|question)(?![\p{sc=Latn}\p{Lm}])|(?<![\p{sc=Latn}\p{Lm}])(?:not|no|never) [^,;.]{0,60}(?:before|until|earlier)(?![\p{sc=Latn}\p{Lm}])/iu;

function rungOf({ start, end, state }: Hedge, text: string): number {
  const words = text.slice(start, end).toLowerCase();
  if (/^(?:will|shall|would|won't|'d|.'ll)/.test(words) || state === "scheduled") return will;
  if (state === "intended" || /^(?:expect|likely)/.test(words)) return meant;
  return may;
}

const clauseEnds = /; |,? but |,? and that |, that |,? while |,? although |,? because /g;

/** Whether a hedge is one of what the claim tells: words behind it, or before it where it stands behind them, are the claim's. */
function isOf({ start, end }: Hedge, { text }: PassageSentence, claim: ReadonlySet<string>): boolean {
  // "Would not comment" is how a refusal is told, and leaves nothing open.
  if (
    /^(?: not|n't| neither)(?![\p{sc=Latn}\p{Lm}])/u.test(text.slice(end)) &&
    /^would/i.test(text.slice(start, end))
  )
    return false;
  const own = clausesOf(text);
  const told = own.toSorted((a, b) => shared(b.stems, claim) - shared(a.stems, claim))[0];
  const hedged = own.findLast((clause) => clause.start <= start);
  // "… and that the mayor may resign" hedges nothing of what stands before it.
  if (told !== undefined && hedged !== undefined && told.start < hedged.start) return false;
  const behind = contentWords(
    text.slice(end, end + 70).split(/[;:]|, (?:and )?that | (?:but|while|after|because|although) /, 1)[0] ??
      "",
  );
  const close = contentWords(text.slice(end, end + 70).split(/[,;:]/, 1)[0] ?? "");
  for (const words of [behind, close])
    if (words.size > 0 && shared(words, claim) >= Math.min(2, words.size)) return true;
  const words = text.slice(start, end);
  if (
    !/^(?:possible|likely|unlikely|expected|alleged|reported|planned|scheduled|due|pending|open|unclear|uncertain)/i.test(
      words,
    )
  )
    return false;
  const before = contentWords(text.slice(Math.max(0, start - 50), start));
  return before.size > 0 && shared(before, claim) >= Math.min(2, before.size);
}

function clausesOf(text: string): readonly { readonly start: number; readonly stems: ReadonlySet<string> }[] {
  const starts = [0, ...Array.from(text.matchAll(clauseEnds), ({ index }) => index), text.length];
  return starts
    .slice(0, -1)
    .map((start, at) => ({ start, stems: contentWords(text.slice(start, starts[at + 1])) }));
}

/** Hedge words that are not the source's. */
function* hedgeFaults(
  fact: ResolvedStatement,
  cited: readonly Passage[],
  near: readonly Passage[],
): Iterable<Found> {
  for (const hedge of fact.hedges) {
    const words =
      plainOf(hedge)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    const isIn = ({ plain }: Passage) => {
      const text = plain.toLowerCase();
      return words.every((word) =>
        new RegExp(`(?<!\\p{L})${word.length > 5 ? word.slice(0, 5) : `${word}(?!\\p{L})`}`, "u").test(text),
      );
    };
    if (words.length === 0 || cited.some(isIn) || near.some(isIn)) continue;
    const stems = contentWords(plainOf(`${fact.says ?? ""} ${fact.quote ?? ""}`));
    const sentence =
      sentenceFor(stems, cited, 0.34) ??
      cited.flatMap(({ sentences }) => sentences).find((one) => one.hedges.length > 0);
    const own = sentence?.hedges[0];
    yield {
      kind: "hedge",
      path: ["statements", fact.id, "hedge"],
      words: hedge,
      has: own === undefined || sentence == null ? null : sentence.text.slice(own.start, own.end).trim(),
    };
  }
}
