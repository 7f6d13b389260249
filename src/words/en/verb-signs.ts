import { hangsOnVerb, isDenial, type Verb, verbs } from "../../model/vocabulary.ts";

// By which words of an editor's sentence a reader sees that something was denied, only claimed, or only wanted.

/** "She declined to comment", "He has denied the charge": words that tell a denial themselves. */
export const tellsDenial =
  /^(?:He|She|They|It) (?:(?:has|have|had|also|again) )*(?:declin|refus|reject|den(?:y|ie))\p{Ll}*(?!\p{L})/u;

/**
 * Whether the sentence shows, in English, that the statement's words were denied, doubted or wanted; true for verbs that need no such
 * sign. A "not" or "may" that stands in those words themselves shows nothing: "The cranes were not moved, Lind says."
 */
export function showsVerb(sentence: string, { verb, says, quote }: SpokenWords): boolean {
  if (!hangsOnVerb(verb)) return true;
  if (verbs[verb].force === "wanted") return demand.test(sentence);
  const signs = isDenial(verb) ? denial : doubt;
  const words = says ?? quote ?? "";
  return hasSignBeyond(signs, sentence, isDenial(verb) && tellsDenial.test(words) ? "" : words);
}

/** What a statement makes of its words. */
interface SpokenWords {
  readonly verb: Verb | null;
  readonly says: string | null;
  readonly quote: string | null;
}

/** Whether the sentence has a sign more often than the other words have the same one. */
function hasSignBeyond(signs: RegExp, sentence: string, other: string): boolean {
  const left = signsIn(signs, other);
  return signsIn(signs, sentence).some((sign) => {
    const at = left.indexOf(sign);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function signsIn(signs: RegExp, text: string): string[] {
  return Array.from(text.matchAll(new RegExp(signs, `${signs.flags}g`)), ([sign]) => sign.toLowerCase());
}

/** Whether somebody is said to say it: "Ada Berg says", "according to Reuters". */
export function isReported(sentence: string): boolean {
  return reporting.test(sentence);
}

const denial =
  /(?<![\p{sc=Latn}\p{Lm}])(?:den(?:y|ies|ied|ying|ials?)|reject[a-z]*|declin[a-z]*|refus[a-z]*|dismiss[a-z]*|disput[a-z]*|rebut[a-z]*|repudiat[a-z]*|disavow[a-z]*|contradict[a-z]*|object(?:s|ed|ing|ions?)(?= to)|gossip|nonsense|fiction|rubbish|baseless|unfounded|fabricat[a-z]*|a lie|ruled? out|not|no|never|nobody|none|nothing|neither|nor|cannot|untrue|false|without|contrary)(?![\p{sc=Latn}\p{Lm}])|n['’]t(?![\p{sc=Latn}\p{Lm}])/iu;
const doubt =
  /(?<![\p{sc=Latn}\p{Lm}])(?:claim[a-z]*|alleg[a-z]*|suspect[a-z]*|suspicions?|reckon[a-z]*|assum[a-z]*|put(?:s|ting)? [^.,;:]{1,60} at|estimat[a-z]*|accus[a-z]*|blam(?:e[sd]?|ing) [^.,;:]{1,60} (?:for|on)|purport[a-z]*|believ[a-z]*|think|thinks|thought|supposed[a-z]*|reputed[a-z]*|said to have|unverified|unconfirmed|unproven|without evidence|may|might|could|possibl[ey]|perhaps|apparently|seem[a-z]*|appear[a-z]*|whether|if)(?![\p{sc=Latn}\p{Lm}])/u;
const demand =
  /(?<![\p{sc=Latn}\p{Lm}])(?:demand[a-z]*|ask|asks|asked|asking|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for|upon)|want[a-z]*|insist[a-z]*|request[a-z]*|requir[a-z]*|order[a-z]*|threat[a-z]*|warn[a-z]*|vow[a-z]*|must|should|would|ultimatum|condition|need|needs|has to|have to)(?![\p{sc=Latn}\p{Lm}])/iu;
const reporting = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:according to|${[
    ...Object.entries(verbs).flatMap(([past, { present }]) => [past, ...present]),
    "reports?|reported|adds?|added|wr(?:ites?|ote)|stat(?:es?|ed)|declar(?:es?|ed)|insist(?:s|ed)?|explain(?:s|ed)?|argu(?:es?|ed)|insists?|tweeted|quoted|cit(?:es?|ed)|saying|in the words of",
  ].join("|")})(?![\\p{sc=Latn}\\p{Lm}])`,
  "iu",
);
