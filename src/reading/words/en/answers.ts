import type { Verb } from "../../../model/vocabulary.ts";

/** How somebody meets what was said, asked or asked for. */
export type Answer = "denies" | "is silent" | "rejects" | "admits";

const answerOf: Partial<Readonly<Record<Verb, Answer>>> = {
  confirmed: "admits",
  acknowledged: "admits",
  denied: "denies",
  rejected: "rejects",
  declined: "is silent",
};

/** The answer that a verb of the vocabulary gives; null for one that answers nothing. */
export function answerOfVerb(verb: Verb): Answer | null {
  return answerOf[verb] ?? null;
}

// In this order: "declined to confirm", "would neither confirm nor deny" and "could not be reached" confirm and deny nothing.
const answers: readonly (readonly [Answer, RegExp])[] = [
  [
    "is silent",
    /(?<![\p{sc=Latn}\p{Lm}])(?:(?:declin|refus)\p{L}* to (?:say|comment|confirm|deny|discuss|answer|elaborate|give|name|identify|respond|reply|be drawn|speculate|talk|speak|disclose|specify|rule)(?: or (?:deny|confirm))?|declin[a-z]* (?:an? )?(?:comment|interview|request)s?|refus[a-z]* (?:all )?(?:comment|requests?)|(?:would|did|do|does|could|will|has|have|had) not (?:immediately |yet |publicly )*(?:say|comment|confirm|deny|discuss|answer|elaborate|respond|reply|return|be reached|be drawn)(?: or (?:deny|confirm))?|(?:wouldn't|didn't|won't) (?:say|comment|confirm|deny|respond|reply)(?: or (?:deny|confirm))?|no comment|without comment|neither confirm[a-z]* nor den[a-z]+|(?:has|have|had) yet to (?:comment|respond|reply)|(?:remain|stay|kept|keep)\p{L}* (?:silent|quiet)|unavailable for comment|(?:left|let|leave)\p{L}* (?:\p{L}+ ){1,4}(?:open|unanswered)|withheld comment|silent on)(?![\p{sc=Latn}\p{Lm}])/giu,
  ],
  [
    "denies",
    /(?<![\p{sc=Latn}\p{Lm}])(?:den(?:y|ies|ied|ying|ial|ials)|rebut[a-z]*|refut[a-z]*|repudiat[a-z]*|contradict[a-z]*|disavow[a-z]*|disput(?:e[sd]?|ing)(?= (?:that|the|this|it|his|her|their|any|claims?|reports?|accounts?))|(?:is|are|was|were) (?:simply |flatly |completely |entirely )?(?:not true|untrue|false|wrong|a lie|nonsense)|no truth|called (?:\p{L}+ ){1,4}(?:false|untrue|a lie|lies|nonsense|baseless|fabricat[a-z]+))(?![\p{sc=Latn}\p{Lm}])/giu,
  ],
  [
    "rejects",
    /(?<![\p{sc=Latn}\p{Lm}])(?:reject[a-z]*|dismiss(?:es|ed|ing)?(?= (?:the|it|this|that|as|his|her|any|all|claims?|reports?|suggestions?|accusations?|allegations?|calls|talk|speculation))|rul(?:e[sd]?|ing) (?:it |that |this |them )?out|rebuff[a-z]*|spurn[a-z]*|brush[a-z]* (?:\p{L}+ ){0,4}(?:off|aside)|turn(?:ed|s) (?:\p{L}+ ){0,4}down|(?:would|will|did|do|does|could) not accept|refus[a-z]* to accept)(?![\p{sc=Latn}\p{Lm}])/giu,
  ],
  [
    "admits",
    /(?<![\p{sc=Latn}\p{Lm}])(?:confirm(?:s|ed|ing|ation)?|acknowledg[a-z]*|admit(?:s|ted|ting|tedly)?|admissions?|conced(?:e[sd]?|ing)|confess[a-z]*|verif(?:y|ies|ied)|corroborat[a-z]*|own(?:s|ed) up|accept(?:s|ed)? (?:that|responsibility|blame)|recogni[sz](?:es|ed))(?![\p{sc=Latn}\p{Lm}])/giu,
  ],
];

/** A look before the careful one. */
const quick =
  /den[yi]|declin|refus|comment|not |n't|silen|quiet|answer|open|rebut|refut|repudiat|contradict|disavow|disput|truth|true|false|wrong|lie|nonsense|baseless|fabricat|reject|dismiss|rul|rebuff|spurn|brush|turn|confirm|acknowledg|admi|conced|confess|verif|corroborat|own|accept|recogni|yet to/i;

/** The answers that a sentence tells, each with its words. */
export function answersIn(sentence: string): readonly { readonly answer: Answer; readonly words: string }[] {
  if (!quick.test(sentence)) return [];
  let left = sentence;
  const found: { answer: Answer; words: string }[] = [];
  for (const [answer, pattern] of answers)
    left = left.replace(pattern, (words: string) => {
      found.push({ answer, words });
      return " ".repeat(words.length);
    });
  return found;
}
