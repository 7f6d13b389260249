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
    /(?<!\p{L})(?:(?:declin|refus)\p{L}* to (?:say|comment|confirm|deny|discuss|answer|elaborate|give|name|identify|respond|reply|be drawn|speculate|talk|speak|disclose|specify|rule)(?: or (?:deny|confirm))?|declin\p{L}* (?:an? )?(?:comment|interview|request)s?|refus\p{L}* (?:all )?(?:comment|requests?)|(?:would|did|do|does|could|will|has|have|had) not (?:immediately |yet |publicly )*(?:say|comment|confirm|deny|discuss|answer|elaborate|respond|reply|return|be reached|be drawn)(?: or (?:deny|confirm))?|(?:wouldn't|didn't|won't) (?:say|comment|confirm|deny|respond|reply)(?: or (?:deny|confirm))?|no comment|without comment|neither confirm\p{L}* nor den\p{L}+|(?:has|have|had) yet to (?:comment|respond|reply)|(?:remain|stay|kept|keep)\p{L}* (?:silent|quiet)|unavailable for comment|(?:left|let|leave)\p{L}* (?:\p{L}+ ){1,4}(?:open|unanswered)|withheld comment|silent on)(?!\p{L})/giu,
  ],
  [
    "denies",
    /(?<!\p{L})(?:den(?:y|ies|ied|ying|ial|ials)|rebut\p{L}*|refut\p{L}*|repudiat\p{L}*|contradict\p{L}*|disavow\p{L}*|disput(?:e[sd]?|ing)(?= (?:that|the|this|it|his|her|their|any|claims?|reports?|accounts?))|(?:is|are|was|were) (?:simply |flatly |completely |entirely )?(?:not true|untrue|false|wrong|a lie|nonsense)|no truth|called (?:\p{L}+ ){1,4}(?:false|untrue|a lie|lies|nonsense|baseless|fabricat\p{L}+))(?!\p{L})/giu,
  ],
  [
    "rejects",
    /(?<!\p{L})(?:reject\p{L}*|dismiss(?:es|ed|ing)?(?= (?:the|it|this|that|as|his|her|any|all|claims?|reports?|suggestions?|accusations?|allegations?|calls|talk|speculation))|rul(?:e[sd]?|ing) (?:it |that |this |them )?out|rebuff\p{L}*|spurn\p{L}*|brush\p{L}* (?:\p{L}+ ){0,4}(?:off|aside)|turn(?:ed|s) (?:\p{L}+ ){0,4}down|(?:would|will|did|do|does|could) not accept|refus\p{L}* to accept)(?!\p{L})/giu,
  ],
  [
    "admits",
    /(?<!\p{L})(?:confirm(?:s|ed|ing|ation)?|acknowledg\p{L}*|admit(?:s|ted|ting|tedly)?|admissions?|conced(?:e[sd]?|ing)|confess\p{L}*|verif(?:y|ies|ied)|corroborat\p{L}*|own(?:s|ed) up|accept(?:s|ed)? (?:that|responsibility|blame)|recogni[sz](?:es|ed))(?!\p{L})/giu,
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
