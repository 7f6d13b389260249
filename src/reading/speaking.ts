import { blanked, type Stretch } from "./plain.ts";
import { reportingPattern, speechPattern } from "./words/en/reporting-verbs.ts";

const verb = `(?:${reportingPattern}|allege|promises|threatened|threatens|threaten|demanded|demands|estimates|calculated|reckons|criticized|forecasts|predicts|predicted|hinted|signalled|signaled|indicated|vowed)`;
const adverbs =
  "(?: (?:has|had|have|also|now|later|then|himself|herself|itself|themselves|again|still|first|only|both|all|\\p{Ll}+ly|on \\p{Lu}\\p{Ll}+day|in \\p{Lu}\\p{Ll}+))*";
/** "Berg, the mayor, said", "the mayor, Berg, said", "Berg, who has held the office since May, said", "Berg (Labour) said". */
const between =
  '(?:,? (?:who|which|whose|where) [^"]{1,160}?,|, [^,"]{1,120},| \\([^)"]{1,60}\\)| (?:of|from|at|in|for) [^,"]{1,60}?|,)?';
const behind = new RegExp(
  `^(?!, (?:saying|adding|telling|warning|arguing|noting|insisting|claiming)(?![\\p{sc=Latn}\\p{Lm}]))(?:'s?)?${between}${adverbs} ${verb}(?!\\p{L})`,
  "u",
);
/** "said Berg", "said the agency's administrator, Berg". Whom somebody told is none. */
const before =
  /(?:^|[^\p{L}])(?:said|says|say|added|adds|wrote|writes|warned|warns|argued|argues|insisted|insists|claimed|claims|explained|noted|notes|announced|announces|according to|citing|cited by|quoting|in the (?:words|view) of|report(?:s|ed)? (?:by|from)|statement (?:by|from|of)|(?:claim|accusation|allegation|complaint|assertion|suggestion|charge)s? (?:by|from)) (?:(?!that )[\p{L}'.-]+ ){0,7}?(?:[\p{L}'-]+, (?:(?!that )[\p{L}'-]+ ){0,3})?$/iu;
const told =
  /(?:told|tells|telling|(?:said|spoke|speaking|wrote|writing|talking|testified) to|interview (?:with|to|for)|statement to|asked|urged|warned) (?:(?!that )[\p{L}'.-]+ ){0,5}$/iu;
const pronoun = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:he|she)${adverbs} ${verb}(?!\\p{L})|(?<![\\p{sc=Latn}\\p{Lm}])(?:said|says|added|told) (?:he|she)(?![\\p{sc=Latn}\\p{Lm}])|according to (?:him|her)(?![\\p{sc=Latn}\\p{Lm}])`,
  "iu",
);
const somebody = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:(?:the|an?|its|his|her|their|another|one|two|three|some|several|many) (?:[\\p{L}-]+ ){0,4}?(?!(?:has|had|have|was|were|been|not|never|that|who|which|as|is|are)(?![\\p{sc=Latn}\\p{Lm}]))[\\p{L}-]{3,}|it|they|[\\p{L}-]{3,}s)(?<! has| was| does| as| is| this)${between}${adverbs} (?:allege|deny|claim|warn|argue|insist|${speechPattern})(?![\\p{sc=Latn}\\p{Lm}])|(?:^|[",] )(?:said|says|added|according to) (?:the|an?|its|his|her|their|another) `,
  "iu",
);

/** Where the words end by which whoever is named there is the one who says it; null for one who does not. */
export function spokenTo(sentence: string, { start, end }: Stretch): number | null {
  const lead = sentence.slice(Math.max(0, start - 110), start);
  const clause = told.test(lead.slice(-60)) ? null : behind.exec(sentence.slice(end, end + 260));
  if (clause !== null) return end + clause[0].length;
  return before.test(lead) ? end : null;
}

/** Where "said its operations manager, Berg" begins, which names nobody but Berg; null where nothing of the kind stands before a name. */
function saidFrom(sentence: string, { start }: Stretch): number | null {
  const from = Math.max(0, start - 110);
  const match = before.exec(sentence.slice(from, start));
  return match === null || !/^\W*(?:said|says|added|adds) (?:its|his|her|their|the|an?) /iu.test(match[0])
    ? null
    : from + match.index;
}

/** Whether it is told to whoever is named there. */
export function toldTo(sentence: string, { start }: Stretch): boolean {
  return told.test(sentence.slice(Math.max(0, start - 60), start));
}

export function pronounSpeaks(sentence: string): boolean {
  return (
    /(?<![\p{sc=Latn}\p{Lm}])(?:s?he|him|her)(?![\p{sc=Latn}\p{Lm}])/iu.test(sentence) &&
    pronoun.test(sentence)
  );
}

/** Whether somebody speaks who is none of those who are named: "the minister said", "its lawyer said". */
export function somebodySpeaks(sentence: string, named: readonly Stretch[]): boolean {
  const spoken = named.map((one) => ({
    start: saidFrom(sentence, one) ?? one.start,
    end: spokenTo(sentence, one) ?? one.end,
  }));
  return somebody.test(
    blanked(
      sentence,
      spoken.toSorted((a, b) => a.start - b.start),
      "\u0001",
    ),
  );
}
