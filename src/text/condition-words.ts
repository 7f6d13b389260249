import { contentWords } from "./content-words.ts";

// By which words a sentence of an editor's shows that something depends on something else.

/** Whether the sentence has a word or phrase that tells of a condition, whichever it is. */
export function hasConditionWord(sentence: string): boolean {
  return conditionWord.test(sentence) || conditionPhrases.some((one) => one.test(sentence));
}

/** A sentence may tell the condition without "if", by enough of its words: "countries that go on buying … face tariffs". */
export function conditionsToldBy(sentence: string): (condition: string) => boolean {
  const share = timeWord.test(sentence) ? 0 : 0.5;
  let present: ReadonlySet<string> | undefined;
  return (condition) => {
    present ??= contentWords(sentence);
    return hasShare(present, condition, share);
  };
}

/** Whether a sentence has that share of the words of another, and one of them at least. */
export function hasWordsOf(sentence: string, other: string, share = 0.5): boolean {
  return hasShare(contentWords(sentence), other, share);
}

function hasShare(present: ReadonlySet<string>, other: string, share: number): boolean {
  const wanted = [...contentWords(other)];
  const found = wanted.filter((word) => present.has(word)).length;
  return found >= Math.max(1, Math.ceil(wanted.length * share));
}

const conditionWord =
  /(?<![\p{sc=Latn}\p{Lm}])(?:if|unless|provided|providing|subject to|in case|in the event|as long as|so long as|only after|on condition|on the condition|condition|conditional|conditionally|conditions|depends?|depending|dependent|contingent|supposing|barring|proviso|prerequisite|precondition)(?![\p{sc=Latn}\p{Lm}])/iu;

/** What tells a condition by more than one word. */
const conditionPhrases: readonly RegExp[] = [
  // "Pending certification", and not "the pending suit" or "a suit pending in court".
  /(?<![\p{sc=Latn}\p{Lm}])(?<!(?:the|a|an|this|that|its|his|her|their|any|all)\s)pending\s+(?!(?:in|at|before|on|since|for)\s)\p{L}/iu,
  /(?<![\p{sc=Latn}\p{Lm}])(?:assuming|presuming)\s+(?!(?:office|power|command|control|charge|responsibility)(?![\p{sc=Latn}\p{Lm}])|(?:the|his|her|its|their)\s+(?:role|post|office|presidency|chair|duties))/iu,
  // "Were a judge to certify it", "Should a judge certify it", at the start of a clause.
  /(?:^|[,;:(—–]\s*|\s(?:and|but|or)\s)[“"‘']?were\s+(?:[\p{L}'’-]+\s+){1,8}to\s/iu,
  /^[\s*_“"‘']*should\s+(?:[\p{L}'’-]+\s+){2}/iu,
  /(?<![\p{sc=Latn}\p{Lm}])should\s+(?:the |an? |its |their |his |her )?(?!not|be|also|never|have|only)\p{Ll}+\s(?:not )?be\s/iu,
  /(?<![\p{sc=Latn}\p{Lm}])(?:hing(?:e|es|ed|ing)|predicated|conditioned)\s+(?:up)?on(?![\p{sc=Latn}\p{Lm}])/iu,
  /(?<![\p{sc=Latn}\p{Lm}])(?:hangs?|rides?|rests?|turns?)\s+(?:up)?on\s+(?:whether|what|how|the|a|an)(?![\p{sc=Latn}\p{Lm}])/iu,
  /(?<![\p{sc=Latn}\p{Lm}])(?:needed|necessary|required|requires?|must|needs?|has to|have to)(?![\p{sc=Latn}\p{Lm}])[^.;]*\s(?:before|first)(?![\p{sc=Latn}\p{Lm}])/iu,
  /(?<![\p{sc=Latn}\p{Lm}])(?:on the (?:assumption|understanding)|only (?:with|when)|not (?:before|without))(?![\p{sc=Latn}\p{Lm}])/iu,
];

/** Words that may as well stand for a time or a wish: they tell the condition only beside a word of it. */
const timeWord =
  /(?<![\p{sc=Latn}\p{Lm}])(?:once|(?:until|till)(?! (?:\d|January|February|March|April|May|June|July|August|September|October|November|December|at least|noon|midnight|the end of))|when|whether|should|otherwise|without)(?![\p{sc=Latn}\p{Lm}])/iu;
