import { remembering } from "../../../text/remembering.ts";

/** A family of words that tell the same of something. */
export interface Side {
  readonly words: RegExp;
  /** The same, at one place of a text alone. */
  readonly here: RegExp;
  /** The family that tells the opposite. */
  readonly contrary: Side;
}

const pairs = [
  // How an amount moves. "Up to", "set up" and "declined to" move nothing, nor do "the higher court" and "the lower house".
  [
    "rose|rises?|risen|rising|climb[a-z]*|grow(?:s|n|ing|th)?|grew|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|increas[a-z]*|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|up(?= (?:from|by|on|against|about|some|nearly|almost|more than|sharply|slightly|\\d))|higher(?! (?:court|education))|advanced|rebound(?:s|ed)?|rallied",
    "fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)(?! to)|decreas[a-z]*|down(?= (?:from|by|on|against|about|some|nearly|almost|more than|sharply|slightly|\\d))|lower(?! (?:court|house|chamber))|lowered|shr[aiu]nk[a-z]*|slid(?:es?|ing)?|slip(?:s|ped|ping)?|plung[a-z]*|tumbl[a-z]*|slump(?:s|ed|ing)?|dip(?:s|ped|ping)?|sank|sinks?",
  ],
  [
    "rais(?:e|es|ed|ing)(?! (?:an? |the )?(?:concerns?|questions?|doubts?|alarms?|fears?|money|funds|awareness|objections?|hopes?|issues?))|hik(?:e|es|ed|ing)",
    "lower(?:s|ed|ing)?(?! (?:court|house|chamber))|reduc(?:e|es|ed|ing|tions?)|cut(?:s|ting)?(?= (?:its|the|their|interest|rates?|prices?|taxes|tax|jobs|costs|spending|output|production|pay|wages|fees|fares|tariffs|duties)(?![\\p{sc=Latn}\\p{Lm}]))",
  ],
  [
    "(?:re)?fill(?:s|ed|ing)?",
    "drain(?:s|ed|ing)?|empt(?:y|ies|ied|ying)|lower(?:s|ed|ing)?(?= (?:the )?(?:reservoir|lake|dam|water|level))",
  ],
  ["widen[a-z]*|broaden[a-z]*", "narrow(?:s|ed|ing)?"],
  ["strengthen[a-z]*|stronger", "weaken[a-z]*|weaker"],
  ["improv[a-z]*|better", "worsen[a-z]*|worse|deteriorat[a-z]*"],
  ["tighten[a-z]*|stricter", "loosen[a-z]*|relax(?:es|ed|ing)?|eas(?:es|ed|ing)"],
  [
    "extend(?:s|ed|ing)?|prolong[a-z]*|lengthen[a-z]*|longer(?! (?:than|be))",
    "shorten[a-z]*|cut short|shorter",
  ],
  // What is decided.
  [
    "approv[a-z]*|endors[a-z]*|ratif[a-z]*|accept(?:s|ed|ing|ance)?|welcom[a-z]*",
    "reject[a-z]*|turn(?:s|ed|ing)? (?:it |them |\\p{L}+ )?down|vot(?:e|es|ed|ing) down|veto[a-z]*",
  ],
  [
    "support(?:s|ed|ing)?|vot(?:e|es|ed|ing) for|back(?:s|ed|ing)|favou?r(?:s|ed|ing)?|in favou?r",
    "oppos(?:e|es|ed|ing|ition to)|against(?! (?:the )?(?:others?|rest|background|backdrop|odds|clock|dollar|pound|euro|yen|two|three|four|five|six|\\d)(?![\\p{sc=Latn}\\p{Lm}]))",
  ],
  ["convict[a-z]*|guilty", "acquit[a-z]*|innocent|clear(?:s|ed) of"],
  [
    "allow(?:s|ed|ing)?|permit(?:s|ted|ting)|legalis[a-z]*|legaliz[a-z]*",
    "ban(?:s|ned|ning)?|forb[ia]d(?:s|den)?|prohibit[a-z]*|outlaw[a-z]*|barr(?:ed|ing)",
  ],
  [
    "lawful|legal(?! (?:action|challenge|aid|adviser|advice|costs|team|grounds|basis|claim|proceedings))",
    "unlawful|illegal",
  ],
  [
    "hir(?:es|ed|ing)|recruit(?:s|ed|ing)?",
    "dismiss(?:es|ed|als?) (?:of|from|\\p{L}+ (?:staff|workers|employees))|sack(?:s|ed|ing)?|la(?:y|ys|id|ying) off|lay-?offs?",
  ],
  [
    "(?:re)?open(?:s|ed|ing)|(?<=(?:will|would|may|might|could|can|to) )(?:re)?open",
    "clos(?:es|ed|ing|ure)|shut(?:s|ting)?(?: down)?|(?<=(?:will|would|may|might|could|can|to) )close(?! to)",
  ],
  ["began|begins?|begun|start(?:s|ed)", "ended|ends|finish(?:es|ed)|conclud(?:es|ed)"],
  [
    "began|begins?|begun|start(?:s|ed|ing)?|resum(?:e|es|ed|ing|ption)|restart(?:s|ed|ing)?",
    "stop(?:s|ped|ping)?(?! short)|halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?|suspension",
  ],
  ["impos(?:e|es|ed|ing)|tighten[a-z]*", "lift(?:s|ed|ing)?|remov(?:e|es|ed|ing)"],
  ["includ(?:e|es|ed|ing)", "exclud(?:e|es|ed|ing)"],
  [
    "provisional(?:ly)?|preliminary|interim|temporar(?:y|ily)|for \\S+ (?:hours|days|weeks|months)",
    "final|definitive(?:ly)?|permanent(?:ly)?|for (?:good|life|ever)|forever|indefinitely|lifelong|lifetime",
  ],
  // How it goes on.
  [
    "(?:keeps?|kept|goes on|go on|went on|continu(?:e|es|ed)) (?:to )?\\p{Ll}+|(?:is|are|was|were) still \\p{Ll}+ing",
    "(?:stop(?:s|ped)?|ceas(?:e|es|ed)|quit(?:s)?|gave up|gives? up) \\p{Ll}+ing|no longer",
  ],
  [
    "(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|keep(?:s|ing)?|kept|carry(?:ing)?|carries) (?:in (?:office|his|her|their) ?(?:post|job|role)?|on(?! the)|(?:his|her|their|its) (?:post|job|seat|role))",
    "step(?:s|ped|ping)? (?:down|aside)|resign(?:s|ed|ing)?|quit(?:s|ting)?|(?:leav(?:e|es|ing)|left) (?:office|his|her|their)",
  ],
  [
    "sign(?:s|ed)|goes ahead|upheld|upholds|takes effect",
    "annul(?:s|led)?|cancel(?:s|led)?|scrap(?:s|ped)|terminat(?:es|ed)|void(?:s|ed)|quash(?:es|ed)|overturn(?:s|ed)",
  ],
  ["accept(?:s|ed)?|admit(?:s|ted)?", "contest(?:s|ed)|challeng(?:es|ed)|fights|disput(?:es|ed)"],
  ["accounted for|found (?:alive|safe)", "missing|unaccounted for"],
  [
    "agree(?:s|d|ing)? to|accept(?:s|ed)?|consent(?:s|ed)? to|(?:is|are|was|were) (?:ready|willing|prepared) to",
    "refus(?:e|es|ed|ing|al)|declin(?:e|es|ed) to|unwilling to|balk(?:s|ed) at",
  ],
  ["buy(?:s|ing)?|bought|purchas[a-z]*", "seiz[a-z]*|confiscat[a-z]*|expropriat[a-z]*"],
  ["voluntar(?:y|ily)", "compulsory|mandatory|obligatory"],
  [
    "free(?:s|d|ing)|releas(?:es|ed|ing)",
    "detain[a-z]*|detention|jail(?:s|ed|ing)?|arrest[a-z]*|imprison[a-z]*",
  ],
  ["join(?:s|ed|ing)?", "le(?:ft|aves|aving)|quit(?:s|ting)?|withdr(?:ew|aws|awn)"],
  // What is counted.
  ["profit(?:s|able)?|in the black", "loss(?:es)?|in the red|loss-making"],
  ["surplus(?:es)?", "deficits?"],
  ["majority", "minority"],
  ["import(?:s|ed|ing|er)?", "export(?:s|ed|ing|er)?"],
  ["buyers?", "sellers?"],
  ["shortages?|scarcity", "glut|oversupply"],
  [
    "more (?:common|often|frequent|likely|severe|dangerous)",
    "less (?:common|often|frequent|likely|severe|dangerous)|rarer|safer",
  ],
  ["cheaper|less costly", "dearer|costlier|more expensive"],
  [
    "unanimous[a-z]*",
    "dissent[a-z]*|two (?:judges |votes )?to one|(?:\\d+|\\p{Ll}+) votes? (?:to|against) [\\p{Ll}1-9]+|[1-9]\\d*[-–][1-9]\\d*|narrow(?:ly)?|by a majority",
  ],
  ["unlikely|improbable", "likely|probabl[ey]|(?:may|might|could) (?:very )?well"],
  ["faster|quicker|sooner|accelerat[a-z]*", "slower|later than|slow(?:s|ed|ing)? down"],
  [
    "(?:a|an|per|each|every) (?:year|month|week)|annual(?:ly)?|yearly|monthly|weekly",
    "in all|in total|all told|altogether|in a lump sum|one-off|once and for all",
  ],
  [
    "(?:those|members|shareholders|people|owners|voters) (?:who|that) (?:actually |do )?vot(?:e|es|ed)|(?:those|members|shareholders) voting|votes? cast|(?:those|members|shareholders) (?:present|taking part)",
    "all (?:of )?(?:its |the |their )?(?:members|shareholders|owners|voters|seats)|(?:whole|entire|total) membership|every (?:member|shareholder)",
  ],
  ["(?:working|business|trading|banking) days?", "calendar days?"],
  ["unchanged|on hold|steady", "cuts?|rais(?:es|ed|ing)|hik(?:es|ed|ing)|lower(?:s|ed|ing)"],
  // Where.
  [
    "north(?:ern|wards?)?(?! (?:korea|macedonia|carolina|dakota))",
    "south(?:ern|wards?)?(?! (?:korea|africa|sudan|carolina|dakota|america|drain))",
  ],
  ["east(?:ern|wards?)?(?! timor)", "west(?:ern|wards?)?(?! virginia)"],
  ["upstream", "downstream"],
  ["left-wing|far left", "right-wing|far right"],
  ["urban", "rural"],
  ["oldest|eldest", "youngest"],
  ["largest|biggest|highest|most populous", "smallest|lowest|least"],
] as const;

/** The two of a pair stand beside each other. Of a text with words of several, the first of these is told of: the second of a pair before the first. */
const sides: readonly Side[] = pairs
  .flatMap(([one, other]) => [other, one])
  .map((family, at) => ({
    words: new RegExp(words(family), "iu"),
    here: new RegExp(words(family), "iuy"),
    get contrary() {
      return sides[at % 2 === 0 ? at + 1 : at - 1]!;
    },
  }));

/**
 * The families of which a text has a word, each with the first of its words. A text that has one, and nothing of its contrary, tells the
 * opposite of a text that has the contrary alone.
 */
export const sidesIn = remembering(500, (text: string): ReadonlyMap<Side, string> => {
  const found = new Map<Side, string>();
  const starts: number[] = [];
  ofAny.lastIndex = 0;
  for (let match = ofAny.exec(text); match !== null; match = ofAny.exec(text)) {
    starts.push(match.index);
    ofAny.lastIndex = match.index + 1;
  }
  if (starts.length === 0) return found;
  for (const side of sides)
    for (const start of starts) {
      side.here.lastIndex = start;
      const word = side.here.exec(text)?.[0];
      if (word === undefined) continue;
      found.set(side, word);
      break;
    }
  return found;
});

const ofAny = new RegExp(words(pairs.flat().join("|")), "giu");

function words(alternatives: string): string {
  return `(?<![\\p{sc=Latn}\\p{Lm}])(?:${alternatives})(?![\\p{sc=Latn}\\p{Lm}])`;
}
