import type { ResolvedStatement } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { isDenial } from "../../model/vocabulary.ts";
import { comparison, saysNoOtherwise } from "../../reading/words/en/says-no.ts";
import { contentWords } from "../../text/content-words.ts";
import { type Passage, type PassageSentence, shared } from "./passages.ts";

/** A negation of the passage that the claim has lost, or one that nothing in the passage bears out. */
export function* negationFaults(
  { id, verb }: ResolvedStatement,
  claim: string,
  stems: ReadonlySet<string>,
  sentence: PassageSentence,
  cited: readonly Passage[],
): Iterable<Omit<ClaimFault, "record" | "paragraphs" | "elsewhere">> {
  const turned = turnedNo(claim, stems, sentence.text);
  if (turned !== null) {
    yield { kind: "negation-turned", path: ["statements", id, "says"], words: null, has: turned };
    return;
  }
  // What was denied is told without a "not": "denied that it had failed" is a denial of “it had failed”.
  if (isDenial(verb) && !deniesInWords.test(claim)) {
    const [added] = claim.matchAll(strictNegator);
    if (added !== undefined && sentence.text.search(strictNegator) === -1)
      yield { kind: "negation-added", path: ["statements", id, "says"], words: added[0], has: null };
    return;
  }
  // "Unless it pays" and "if it does not pay" are one.
  if (
    isDenial(verb) ||
    conditional.test(claim) ||
    /(?<![\p{sc=Latn}\p{Lm}])unless(?![\p{sc=Latn}\p{Lm}])/iu.test(sentence.text)
  )
    return;
  const path = ["statements", id, "says"];
  const negation = negationOf(sentence, stems);
  const own = negator.exec(claim)?.[0] ?? null;
  const isKept = () => (own === null ? hasOwnNo(claim, sentence.text) : !isBelow(claim, sentence.text));
  // What is not ruled out is possible.
  const isOpen = negation !== null && /(?:rul|exclu)\p{Ll}*$/u.test(negation) && possible.test(claim);
  if (negation !== null && !isOpen && !isKept()) yield { kind: "negation", path, words: null, has: negation };
  if (
    own !== null &&
    !cited.some((passage) => negator.test(passage.plain) && !isPlain(claim, passage)) &&
    !hasOwnNo(sentence.text, claim)
  )
    yield { kind: "negation-added", path, words: own, has: null };
}

const possible =
  /(?<![\p{sc=Latn}\p{Lm}])(?:possib[a-z]+|may|might|could|open|option|conceivabl[ey])(?![\p{sc=Latn}\p{Lm}])/iu;

/** "He declined to comment" is a denial in words of its own. */
const deniesInWords =
  /(?<![\p{sc=Latn}\p{Lm}])(?:den(?:y|ies|ied)|declin[a-z]*|refus[a-z]*|reject[a-z]*|comment)(?![\p{sc=Latn}\p{Lm}])/iu;

const conditional =
  /(?<![\p{sc=Latn}\p{Lm}])(?:if|unless|without|provided|only|should (?:the|an?|its|their|any))(?![\p{sc=Latn}\p{Lm}])/iu;

/** Whether a text says a no by a word that the other does not have: "was left open" of what was not decided. */
function hasOwnNo(text: string, other: string): boolean {
  const small = other.toLowerCase();
  return Array.from(text.matchAll(everyNo)).some(([word]) => !small.includes(word.toLowerCase()));
}

const everyNo = new RegExp(saysNoOtherwise, "giu");

/** Whether a claim has fewer plain negations than its sentence, and none in other words than that. */
function isBelow(claim: string, sentence: string): boolean {
  // "Who was not to speak to the press, said …" is no part of what was said.
  const told = sentence.replace(/, who(?![\p{sc=Latn}\p{Lm}])[^,]{1,200},/gu, ",");
  const [words, source] = [claim, told].map((text) =>
    Array.from(text.matchAll(everyNegator), ([word]) => word.toLowerCase()),
  ) as [string[], string[]];
  const [own, other] = [claim, told].map((text) => Array.from(text.matchAll(strictNegator)).length) as [
    number,
    number,
  ];
  return own < other && words.every((word) => source.includes(word));
}

/** Whether a passage tells what a claim negates with no negation anywhere near it. */
function isPlain(claim: string, { sentences }: Passage): boolean {
  const [match] = claim.matchAll(strictNegator);
  if (match === undefined) return false;
  const scope =
    claim
      .slice(match.index + match[0].length)
      .match(/\p{L}{4,}/gu)
      ?.slice(0, 3) ?? [];
  const all = claim.match(/\p{L}{4,}/gu) ?? [];
  const sentence = sentences.find(
    ({ text }) => all.filter((word) => text.includes(word)).length >= all.length * 0.8,
  );
  const at = sentence === undefined ? -1 : Math.min(...scope.map((word) => sentence.text.indexOf(word)));
  return (
    sentence !== undefined &&
    scope.length > 0 &&
    at !== -1 &&
    !negator.test(sentence.text.slice(Math.max(0, at - 60), at + 60))
  );
}

export const negator = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:(?:not|no(?!['’]\\p{L})|never)(?! ${comparison})|none|nobody|nothing|neither|nor|cannot|without|yet to|stopped short|short of|fail(?:s|ed)? to|failure to|unable|declin[a-z]*|refus[a-z]*|den(?:y|ies|ied)|ruled? out|reject[a-z]*|lack[a-z]*|absen[a-z]*|unlikely|impossible|far from|rather than|instead of|barely|hardly|little|few|un(?:known|clear|certain|named|stated|confirmed)|avoid[a-z]*|prevent[a-z]*|withh[a-z]+|remain[a-z]* silent|dismiss[a-z]*|only|but for|except)(?![\\p{sc=Latn}\\p{Lm}])|n't(?![\\p{sc=Latn}\\p{Lm}])`,
  "iu",
);
const everyNegator = new RegExp(negator, "giu");
export const strictNegator = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:not|no(?!['’]\\p{L})|never|none|nobody|neither|cannot|yet to|stopped short of|fail(?:s|ed)? to)(?! ${comparison})(?![\\p{sc=Latn}\\p{Lm}])|n't(?![\\p{sc=Latn}\\p{Lm}])`,
  "giu",
);

/** The negation of a sentence that bears on what the claim tells; null where there is none. */
function negationOf({ text }: PassageSentence, claim: ReadonlySet<string>): string | null {
  for (const match of text.matchAll(strictNegator)) {
    const end = match.index + match[0].length;
    const scope = contentWords(text.slice(end, end + 45).split(/[,;:]| but /, 1)[0] ?? "");
    if (scope.size > 0 && shared(scope, claim) >= Math.min(2, scope.size))
      return text.slice(
        match.index,
        text.indexOf(" ", end + 1) === -1 ? undefined : text.indexOf(" ", end + 1),
      );
  }
  return null;
}

/** "Ruled out a purchase" of a claim that "did not rule out a purchase", and the other way round. */
function turnedNo(claim: string, stems: ReadonlySet<string>, sentence: string): string | null {
  for (const own of claim.matchAll(saysNo)) {
    const isNot = notBefore.test(claim.slice(0, own.index));
    const theirs = Array.from(sentence.matchAll(saysNo)).filter(
      ([words]) => words.slice(0, 3).toLowerCase() === own[0].slice(0, 3).toLowerCase(),
    );
    const nots = theirs.map(({ index }) => notBefore.test(sentence.slice(0, index)));
    if (nots.length === 0 || nots.includes(isNot)) continue;
    const { index, 0: words } = theirs[0]!;
    const [mine, other] = [
      contentWords(claim.slice(own.index + own[0].length).split(/[,;:]/, 1)[0] ?? ""),
      contentWords(sentence.slice(index + words.length).split(/[,;:]/, 1)[0] ?? ""),
    ];
    if (shared(mine!, other!) >= Math.min(1, mine!.size) && (mine!.size > 0 || stems.size < 4))
      return `${nots[0] ? "not " : ""}${words}`;
  }
  return null;
}

const saysNo =
  /(?<![\p{sc=Latn}\p{Lm}])(?:rul(?:e[sd]?|ing) (?:it |them )?out|exclud(?:e[sd]?|ing)|den(?:y|ies|ied|ying)|refus(?:e[sd]?|ing)|reject(?:s|ed|ing)?|declin(?:e[sd]?|ing)|dismiss(?:es|ed|ing)?|oppos(?:e[sd]?|ing)|object(?:s|ed|ing)?|resist(?:s|ed|ing)?|turn(?:s|ed)? down)(?![\p{sc=Latn}\p{Lm}])/giu;
const notBefore =
  /(?<![\p{sc=Latn}\p{Lm}])(?:not|never|neither|nor|cannot|without|(?:far|stopp[a-z]+|stops|short) (?:from|of))(?: yet| ever| explicitly| expressly| outright| entirely| necessarily| formally| immediately)? $|n't $/iu;
