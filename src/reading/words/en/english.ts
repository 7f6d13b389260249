// Words of English by which sentences are read, beside the ladder, the verbs and the units. Another language is another file.

/** Signs that something is denied, or is not so. */
export const negation =
  /(?<![\p{sc=Latn}\p{Lm}])(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|yet to|den(?:y|ies|ied|ying|ials?)|declin[a-z]+|refus[a-z]+|reject[a-z]*|dismiss[a-z]*|rul(?:e|es|ed|ing) out|fail(?:s|ed|ing)? to|lacks?|lacked|lacking|stop(?:s|ped)? short|far from|false|untrue|wrong|absen(?:t|ce)|un(?:able|decided|known|clear|changed|harmed|hurt|injured|confirmed|agreed|answered)|impossible|rather than|instead of|contradict[a-z]*|disput[a-z]*|exclud[a-z]*|prevent[a-z]*|only|few(?:er)?|little|avoid[a-z]*|abandon[a-z]*|cancel[a-z]*|call(?:s|ed)? off|put off|postpon[a-z]*|block(?:s|ed)?|too \p{L}+ to|silent|silence|free of|escap[a-z]+|spared?|unless)(?![\p{sc=Latn}\p{Lm}])|n['’]t(?![\p{sc=Latn}\p{Lm}])/iu;

/** Signs in a record that what it tells is itself a no. */
export const saysNo =
  /(?<![\p{sc=Latn}\p{Lm}])(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|refus[a-z]*|declin[a-z]*|reject[a-z]*|den(?:y|ies|ied)|fail(?:s|ed)?|rul(?:es|ed) out|un(?:able|likely|changed)|lack(?:s|ed)?|instead|rather|stop(?:s|ped)? short|only)(?![\p{sc=Latn}\p{Lm}])|n['’]t(?![\p{sc=Latn}\p{Lm}])/iu;

/** A plain "not": "has not confirmed", "did not meet", "never signed", with the word that it denies. */
export const plainNot =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:has|have|had|did|does|do|is|are|was|were|will|would|can|could) (?:not|never)|(?:has|have|had|did|does|do|is|are|was|were|wo|would|ca|could)n['’]t|never)(?: (?:yet|been|be|also|ever|formally|officially|\p{Ll}+ly))* (\p{Ll}{3,})/giu;

/** What tells that an event with one of these states is called off, put off, or did not come about. */
export const stateWords = {
  cancelled:
    /(?<![\p{sc=Latn}\p{Lm}])(?:cancel[a-z]*|call(?:s|ed|ing)? (?:it |them |this |that |the \p{L}+ )?off|scrap[a-z]*|drop(?:s|ped)?|abandon[a-z]*|ax(?:e|es|ed)|shelv[a-z]*|withdr[a-z]+|off|not|no|never|no longer|won['’]t|without)(?![\p{sc=Latn}\p{Lm}])/iu,
  postponed:
    /(?<![\p{sc=Latn}\p{Lm}])(?:postpon[a-z]*|delay[a-z]*|put(?:s|ting)? (?:\p{L}+ )?off|push(?:es|ed)? back|later|reschedul[a-z]*|deferr?\p{Ll}*|suspend[a-z]*|mov(?:e|es|ed)|adjourn[a-z]*|held over|on hold|instead|rather than|slip[a-z]*|behind schedule|overdue|no new date|cancel[a-z]*|off|not|no)(?![\p{sc=Latn}\p{Lm}])/iu,
  "did-not-occur":
    /(?<![\p{sc=Latn}\p{Lm}])(?:not|no|never|without|fail[a-z]*|miss[a-z]*|pass(?:es|ed)|came to nothing|off|cancel[a-z]*|neither|nothing|collaps[a-z]*|had been (?:due|planned|expected|to))(?![\p{sc=Latn}\p{Lm}])|n['’]t(?![\p{sc=Latn}\p{Lm}])/iu,
  lapsed:
    /(?<![\p{sc=Latn}\p{Lm}])(?:laps[a-z]*|expir[a-z]*|pass(?:es|ed)|ran out|run out|end(?:s|ed)|over|without|not|no|until|till|former[a-z]*)(?![\p{sc=Latn}\p{Lm}])/iu,
} as const;

/** What tells that a thing was called off or put off, where no record says so. */
export const calledOff =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:was|were|is|are|has been|have been|been) (?:cancelled|canceled|called off|scrapped|postponed|delayed|put off|abandoned|shelved)|(?:cancels?|cancelled|canceled|calls? off|called off|scraps?|scrapped|postpones?|postponed|puts? off) (?:the|its|his|her|their|a|an|all)(?![\p{sc=Latn}\p{Lm}]))(?![\p{sc=Latn}\p{Lm}])/iu;

/** What tells that a thing has come about, whatever it is. */
export const cameAbout =
  /(?<![\p{sc=Latn}\p{Lm}])(?:took place|(?:has|have|had) (?:already )?(?:taken place|happened|gone ahead|come about|been held|occurred|begun|started)|was held|were held|happened|occurred|went ahead)(?![\p{sc=Latn}\p{Lm}])/iu;

/** Words of an editor who speaks of sources and of the briefing, and not of what happened. */
export const ofSources =
  /(?<![\p{sc=Latn}\p{Lm}])(?:briefing|sheet|articles?|sources?|translations?|spelling|caption|dateline|stamped|excerpts?|ambiguous|stored|registry|unstated|(?:the|this|that|both|two|our|stored|each|all|no|news|other) (?:pages?|reports?|texts?|copy|copies|edition|record|records|note)|(?<!(?:who|whom|ask(?:s|ed|ing)?|declin(?:es|ed|ing)|refus(?:es|ed|ing)|on condition (?:that )?\p{L}+) (?:\p{L}+ ){0,2})(?:was|were|is|are|be|been|not|can) (?:read|seen|quoted|cited|named|listed|dated)|(?:used|shown|given|told|printed|meant|left out) here|dates? (?:it|them)|here(?= (?:as|is|are|was|in|by|for)))(?![\p{sc=Latn}\p{Lm}])/iu;

/** What an editor says of what the sources leave out: it tells nothing that happened. */
export const tellsOfGap =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:article|report|source|sheet|briefing|copy|text|paper|statement|letter)s? (?:does|do|did)(?: not|n['’]t) (?:say|name|give|state|tell|specify|identify|mention|explain)|(?:who|which|what|when|where|why|how|whether) [^,;:]{1,80} (?:is|are|was|were)(?: not|n['’]t) (?:stated|named|known|given|said|specified|identified|reported))(?![\p{sc=Latn}\p{Lm}])/iu;

/** What tells that a thing is over. */
export const isOver =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:has|have|had|was|were|is|are) (?:now |been )*(?:ended|over|finished|completed?|concluded|stopped|lifted|settled|resolved|suspended|halted|abandoned)|(?:ended|finished|concluded) on|came to an end|is at an end)(?![\p{sc=Latn}\p{Lm}])/iu;

/** The clause of a condition that says of itself what it is, its words captured. */
export const conditionClause =
  /(?<![\p{sc=Latn}\p{Lm}])(?<!(?:as|even|only|asked|asks|see|know|unclear|wonder) )(?:if|unless|(?<=^|[,;] |\p{L} )should(?= (?:the |an? |its |their |his |her )?(?!not|be|also|never|have|only)\p{Ll}+ (?:be|not be|come|fail|go) )) ([^,;:.—–]{3,160})/giu;

/** Words that count from the day of writing. "Last year" goes by the date that stands over the briefing, and stays right. */
export const relativeWord =
  /(?<![\p{sc=Latn}\p{Lm}])(?:yesterday|today|tonight|tomorrow|(?:last|next|this) (?:night|week|weekend|month|morning|afternoon|evening|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)(?! of(?![\p{sc=Latn}\p{Lm}]))|(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|a few|several) (?:minutes?|hours?|days?|weeks?|months?) ago)(?![\p{sc=Latn}\p{Lm}])/giu;

/** Likelihood and confidence, as analysts use them. */
export const likelihoodWord =
  /(?<![\p{sc=Latn}\p{Lm}])(?:almost no chance|almost certain(?:ly)?|(?:very |highly |more )?(?:un)?likely|probabl[ey]|improbable|roughly even|better than even|no doubt|undoubtedly|certainly|surely|in all likelihood|with high probability)(?![\p{sc=Latn}\p{Lm}])/iu;
export const confidenceWord =
  /(?<![\p{sc=Latn}\p{Lm}])(?:with )?(?:high|moderate|low|great|full) confidence(?![\p{sc=Latn}\p{Lm}])/iu;

/** Words that judge or read motives. */
export const judgementWord =
  /(?<![\p{sc=Latn}\p{Lm}])(?:signall?ing|signals? (?:a|an|the|that|deep)|(?<!(?:report|inquir(?:y|ies)|investigation|investigator|evidence|data|analysis|finding|stud(?:y|ies)|probe|police|prosecutor|review|test|result|figure|log|trace|document|recording|photograph|image)s? (?:\p{L}+ )?)points? to (?:a|an|the|deep)|suggesting (?:a|an|that|deep)|reveal(?:s|ing) (?:a|an|deep|the)|underlin(?:es|ing)|underscor(?:es|ing)|highlight(?:s|ing) (?:a|an|the|deep)|betray(?:s|ing)|smacks? of|a clear (?:sign|signal|attempt|bid|snub)|in a (?:blow|snub|boost|humiliating|stunning|shocking|dramatic)|shamefully?|disgraceful(?:ly)?|cynical(?:ly)?|brazen(?:ly)?|reckless(?:ly)?|heroic(?:ally)?|outrageous(?:ly)?|shocking(?:ly)?|stunning(?:ly)?|predictabl[ey]|unsurprising(?:ly)?|inevitabl[ey]|clearly|obviously|evidently|of course|desperate(?:ly)?|humiliat[a-z]+|unprecedented|historic|disastrous(?:ly)?|woeful(?:ly)?|scandalous(?:ly)?|incompeten[a-z]+|botched|deep (?:personal )?(?:animosity|hostility|mistrust|distrust))(?![\p{sc=Latn}\p{Lm}])/iu;
