import { hangsOnVerb, isDenial, type Verb, verbs } from "./vocabulary.ts";

// By which words of an editor's sentence a reader sees that something was denied, only claimed, or only wanted.

/** Whether the sentence shows, in English, that its words were denied, doubted or wanted; true for verbs that need no such sign. */
export function showsVerb(sentence: string, verb: Verb | null): boolean {
  if (!hangsOnVerb(verb)) return true;
  if (isDenial(verb)) return denial.test(sentence);
  return verbs[verb].force === "doubted" ? doubt.test(sentence) : demand.test(sentence);
}

/** Whether somebody is said to say it: "Ada Berg says", "according to Reuters". */
export function isReported(sentence: string): boolean {
  return reporting.test(sentence);
}

const denial =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying|ials?)|reject\p{Ll}*|declin\p{Ll}*|refus\p{Ll}*|dismiss\p{Ll}*|disput\p{Ll}*|rebut\p{Ll}*|repudiat\p{Ll}*|disavow\p{Ll}*|contradict\p{Ll}*|ruled? out|not|no|never|nobody|none|nothing|neither|nor|cannot|untrue|false|without|contrary)(?!\p{L})|n['’]t(?!\p{L})/iu;
const doubt =
  /(?<!\p{L})(?:claim\p{Ll}*|alleg\p{Ll}*|suspect\p{Ll}*|suspicions?|estimat\p{Ll}*|accus\p{Ll}*|purport\p{Ll}*|believ\p{Ll}*|think|thinks|thought|supposed\p{Ll}*|reputed\p{Ll}*|said to have|unverified|unconfirmed|unproven|without evidence|may|might|could|possibl[ey]|perhaps|apparently|seem\p{Ll}*|appear\p{Ll}*|whether|if)(?!\p{L})/u;
const demand =
  /(?<!\p{L})(?:demand\p{Ll}*|ask|asks|asked|asking|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for|upon)|want\p{Ll}*|insist\p{Ll}*|request\p{Ll}*|requir\p{Ll}*|order\p{Ll}*|threat\p{Ll}*|warn\p{Ll}*|vow\p{Ll}*|must|should|would|ultimatum|condition|need|needs|has to|have to)(?!\p{L})/iu;
const reporting = new RegExp(
  `(?<!\\p{L})(?:according to|${[
    ...Object.entries(verbs).flatMap(([past, { present }]) => [past, ...present]),
    "reports?|reported|adds?|added|wr(?:ites?|ote)|stat(?:es?|ed)|declar(?:es?|ed)|insist(?:s|ed)?|explain(?:s|ed)?|argu(?:es?|ed)|insists?|tweeted|quoted|cit(?:es?|ed)|saying|in the words of",
  ].join("|")})(?!\\p{L})`,
  "iu",
);
