import type { SentenceName } from "./names-in.ts";
import { reportingLemma, reportingPattern, speechPattern } from "./words/en/reporting-verbs.ts";

/** Who a sentence says it from, and with which verb. */
export interface Reporting {
  /** The names that stand as its speakers. */
  readonly speakers: readonly SentenceName[];
  /** The past tense of its verb: "says" is said; "according to" has none. */
  readonly verb: string | null;
}

const between =
  "(?:[,(](?! (?:(?:to|in|of|for|on|at) )?(?:which|that|where|when|and|but|or)(?![\\p{sc=Latn}\\p{Lm}]))[^,()]{1,80}[,)])?(?: (?:has|had|have|also|now|later|then|himself|herself|itself|who|\\p{L}+ly|again|still))*";
const verbAfter = new RegExp(`^${between} (${reportingPattern})(?![\\p{sc=Latn}\\p{Lm}])`, "iu");
/** Offices that stand in capitals before a name. */
const titleNouns =
  "President|Minister|Premier|Chancellor|Secretary|Governor|Mayor|Senator|Commissioner|Director|Chairman|Chairwoman|Chair|Chief|Executive|Officer|Professor|Judge|Justice|Ambassador|Spokesman|Spokeswoman|Spokesperson|Captain|Colonel|General|Inspector|Superintendent|Sergeant|Prosecutor|Attorney|Administrator|Speaker|Leader|Coach|Dr|Mr|Mrs|Ms";
const verbBefore = new RegExp(
  `(?:^|[,”"’'—–-]\\s*|\\sas )(${speechPattern})(?: (?:the|an?|by))?(?: (?!(?:from|in|near|at) )[\\p{Ll}'-]+){0,5}(?: (?:\\p{Lu}[\\p{L}'-]+ ){0,3}(?:${titleNouns}))? $`,
  "u",
);

/** The speakers of a sentence, plain as `plainOf` makes it, of those whom it names. */
export function reportingIn(plain: string, names: readonly SentenceName[]): Reporting {
  const speakers: SentenceName[] = [];
  let verb: string | null = null;
  for (const name of names) {
    const after = verbAfter.exec(plain.slice(name.end, name.end + 120));
    const lead = plain.slice(Math.max(0, name.start - 60), name.start);
    const before = verbBefore.exec(lead);
    const said = after ?? before;
    if (said === null && !/according to (?:the |an? )?(?:[\p{Ll}'-]+ ){0,5}$/iu.test(lead)) continue;
    speakers.push(name);
    verb ??= said === null ? null : reportingLemma(said[1] ?? "");
  }
  return { speakers, verb };
}

/** Whether a plain sentence shows that it is told by someone, named or not. */
export function isTold(plain: string): boolean {
  return told.test(plain.replace(foundBefore, " ")) || forOne.test(plain);
}

/** "For Berg, the bridge is lost." */
const forOne = /(?:^|[,;:(] )[Ff]or \p{Lu}/u;

/** "After inspectors found a crack" tells what came before, and of nobody who says so. */
const foundBefore =
  /(?<![\p{sc=Latn}\p{Lm}])(?:after|since|when|once|before|because) (?:[\p{L}'-]+ ){1,4}found (?!that(?![\p{sc=Latn}\p{Lm}]))/giu;

const told = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:according to|by (?:its|his|her|their) (?:own )?account|in (?:\\p{L}+'s|the) words|quoted|cit(?:es|ed|ing)|${speechPattern}|${reportingPattern}|account|accounts|version|words|remarks?|statement|calls? it|in .{2,30}'s view|has it|have it|gives?|puts?|counts?|sp(?:eaks?|oken?) of|writes? of|rules? out|ruled out|demand\\w*|urg\\w+|want\\w*|ask\\w*|insist\\w*|threat\\w*|vow\\w*|promis\\w*|warn\\w*|condemn\\w*|criticis\\w*|praise\\w*|expect\\w*|denie\\w*|deny\\w*|reject\\w*|refus\\w*|agree\\w*|accus\\w*|blam\\w*|propos\\w*|offer\\w*|confirm\\w*|disput\\w*|names?|estimate\\w*|reckon\\w*|see[sn]?|hopes?|hoped|fears?|feared|tells?|answers?|replie[sd]|announc\\w*|post(?:s|ed)|denial|assur\\w*|testif\\w*|swore|swears|claim\\w*|alleg\\w*)(?![\\p{sc=Latn}\\p{Lm}])`,
  "iu",
);
