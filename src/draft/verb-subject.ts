import type { SpeechContext } from "./speech-context.ts";
import type { Subject } from "./subjects.ts";

/**
 * Who stands for a verb: the nearest before it that hangs on no preposition. For "adding" and "but added", the sentence's own
 * subject. What commas set apart ("Smith, who met Jones in May, said") is passed over.
 */
export function subjectOf(
  context: SpeechContext,
  verb: number,
  from: number,
  subjects: readonly Subject[],
): Subject | null {
  const before = subjects.filter((one) => one.end <= verb);
  if (before.length === 0) return null;
  const lead = context.outside.slice(from, verb);
  const apart = [
    ...lead.matchAll(
      /, (?:who|whose|which|where|whom|when|an? |the |its |his |her |now |then |\d|speaking|appearing|quoted|citing|asked|referring)(?:[^,]|,(?=\d))*,(?!\d)/g,
    ),
  ].map((match) => ({ start: from + match.index, end: from + match.index + match[0].length }));
  const isFree = (one: Subject) =>
    !apart.some(({ start, end }) => one.start >= start && one.end <= end) &&
    !/\b(?:of|by|for|in|at|with|to|from|against|than|about|on|near|over|under|between|after|before|told|into|among|behind|despite|like|alongside|that|including|citing|via|through|as|off|around|outside|inside|across|beyond|within|along|towards?|onto|past) (?:(?:the|an?|its|his|her|their|former|then) )?(?:(?:daily|weekly|newspaper|paper|magazine|broadcaster|agency|website|station) )?$/.test(
      context.outside.slice(Math.max(from, one.from - 36), one.from),
    );
  const free = before.filter(isFree);
  const main = free[0] ?? before[0] ?? null;
  const word = context.outside.slice(verb, verb + 14);
  if (
    /^\p{L}+ing\b/u.test(word) ||
    /\b(?:and|but|then|also) (?:\p{L}+ly )?$/u.test(context.outside.slice(Math.max(from, verb - 16), verb))
  ) {
    const starts = free.filter(
      (one) => "pronoun" in one.is === false || (one.is as { pronoun: string }).pronoun !== "it",
    );
    return starts[0] ?? main;
  }
  return free.at(-1) ?? main;
}

export function isNoun(text: string, index: number, word: string): boolean {
  const before = text.slice(Math.max(0, index - 14), index);
  if (
    /\b(?:the|a|an|his|her|their|its|this|that|of|no|some|any|in|with) $/i.test(before) &&
    !/(?:ing|ed|aid|old|ote)$/.test(word)
  )
    return true;
  // "rejected claims that", "media reports of", "following reports".
  if (
    /^(?:claims|reports|estimates|fears)$/.test(word) &&
    /(?<!\p{L})(?:\p{Ll}{2,}(?:ed|ing)|made|heard|saw|found|issued|false|fake|media|press|news|earlier|recent|similar|new|these|those|such|all|many|several|other|local|online|two|three|by|from|about|on|to|for) $/u.test(
      text.slice(Math.max(0, index - 24), index),
    )
  )
    return true;
  // "confirmed cases", "the reported deal".
  if (
    /(?:\b(?:of|the|an?|no|any|other|more|new|its|his|her|their|\d+|all|first) )$/iu.test(before) &&
    /ed$/.test(word) &&
    /^ (?!(?:that|the|it|he|she|they|an?|to|in|on|at|by|there|as|its|his|her|their|and|or)\b)\p{Ll}/u.test(
      text.slice(index + word.length, index + word.length + 12),
    )
  )
    return true;
  return (
    /\b(?:was|were|is|are|been|be) $/.test(before) &&
    /^(?:put|set|read|found|went|called|left|rejected|dismissed|agreed)$/.test(word) &&
    !/^called$/.test(word)
  );
}
