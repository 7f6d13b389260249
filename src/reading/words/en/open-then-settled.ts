/** Words that leave something open, and those that settle it either way. */
interface Settlement {
  readonly open: RegExp;
  readonly settled: RegExp;
  /** Whether the second says the contrary of the first, whatever else is told. */
  readonly isPlain: boolean;
}

const no = "(?:not|never|neither|nor|cannot|n['’]t)";
const reached =
  "agree(?:s|d)(?! to (?:consider|discuss|talk|study|examine|look))|approv(?:es|ed)|grant(?:s|ed)|sign(?:s|ed)|struck|finali[sz]ed|(?:been|was|were|is|are) (?:settled|sealed|concluded)";
const found =
  "found(?! (?:dead|guilty|alive|hanged|in|on|at|by|no))|established|concluded|determined|proved|proven|confirmed";

const pairs: readonly (readonly [open: string, settled: string, isPlain?: true])[] = [
  // "Has decided not to" is a no too, and another one than "has not decided".
  [`${no}(?: yet)? decided`, "(?:has|have|had) (?:now |already )?decided (?:not )?(?:to|against)", true],
  [
    String.raw`${no}(?: \p{L}+){0,2} rul(?:e|ed|ing)(?: it| this| that)? out`,
    "(?:(?:has|have|had) )?ruled out|no longer (?:being )?(?:considered|suspected|examined|in question)|(?:has|have|had) been (?:excluded|dismissed|discounted)",
    true,
  ],
  [
    String.raw`(?:(?:seen|found|had|has|have|saw|is|was|are|were) )?no (?:\p{L}+ )?(?:sign|evidence|indication|proof|trace)s?|${no} (?:seen|found) any`,
    "ruled out|excluded|disproved|impossible|proved that no",
  ],
  [
    String.raw`${no}(?: \p{L}+){0,2} (?:confirm|verify|corroborate|establish|determine|say)(?:ed)?|unable to (?:\p{L}+ )?(?:confirm|verify|say|establish)|un(?:confirmed|verified)`,
    "(?:has |have |had )?(?:confirm(?:s|ed)|verif(?:ies|ied)|corroborat(?:es|ed)|established)",
  ],
  [
    `${no} (?:yet )?(?:been )?(?:notified|received|asked|consulted|applied|filed|submitted|requested)`,
    "clear(?:s|ed)|approv(?:es|ed)|grant(?:s|ed)|authori[sz](?:es|ed)|reject(?:s|ed)|block(?:s|ed)",
  ],
  [
    "(?:has|have|had|was|were|been|be) (?:asked|requested|applied|petitioned|appealed) (?!to (?:leave|go|stop|stay))|(?<!having )(?:asked|applied) (?:\\p{L}+ ){0,3}(?:for|to) ",
    "(?:has|have|had) (?:now |already |since )?(?:agreed to|approved|granted|accepted|consented)",
  ],
  [
    String.raw`under (?:discussion|consideration|negotiation|review|study)|(?:being|were|was|is|are) (?:discuss|consider|negotiat|weigh|mull|draft|stud)\p{L}*|(?:discussing|considering|negotiating|weighing|mulling|exploring)`,
    `(?:has|have|had|is|are|was|were|been) (?:now |already |been )*(?:${reached}|decided on)`,
  ],
  [
    String.raw`(?:inquiry|investigation|probe) into whether|(?:investigat|examin|check|look|stud|review)\p{L}* (?:into )?whether|suspect(?:s|ed)?(?! of)|(?:believes?|believed|thinks?|thought) that`,
    `(?:${found})(?= (?:that|\\p{L}+ (?:to|had|has|was|were) ))`,
  ],
  [
    "(?:not|un)(?: been| be)? ?(?:affected|disrupted|interrupted|damaged|harmed|hurt|hit)",
    "(?:is|are|was|were|been) (?:\\p{L}+ly )?(?:affected|disrupted|interrupted|damaged|harmed|hit|suspended|halted)",
  ],
];

/** In this order, of which the first that fits is told. */
export const openThenSettled: readonly Settlement[] = pairs.map(([open, settled, isPlain]) => ({
  open: new RegExp(`(?<![\\p{sc=Latn}\\p{Lm}])(?:${open})`, "iu"),
  settled: new RegExp(
    `(?<![\\p{sc=Latn}\\p{Lm}])(?:${settled})(?![\\p{sc=Latn}\\p{Lm}])(?! (?:no|none|nothing|nobody|neither|little)(?![\\p{sc=Latn}\\p{Lm}]))`,
    "iu",
  ),
  isPlain: isPlain === true,
}));
