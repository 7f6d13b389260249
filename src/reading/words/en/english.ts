// Words of English by which sentences are read, beside the ladder, the verbs and the units. Another language is another file.

/** Signs that something is denied, or is not so. */
export const negation =
  /(?<!\p{L})(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|yet to|den(?:y|ies|ied|ying|ials?)|declin\p{Ll}+|refus\p{Ll}+|reject\p{Ll}*|dismiss\p{Ll}*|rul(?:e|es|ed|ing) out|fail(?:s|ed|ing)? to|lacks?|lacked|lacking|stop(?:s|ped)? short|far from|false|untrue|wrong|absen(?:t|ce)|un(?:able|decided|known|clear|changed|harmed|hurt|injured|confirmed|agreed|answered)|impossible|rather than|instead of|contradict\p{Ll}*|disput\p{Ll}*|exclud\p{Ll}*|prevent\p{Ll}*|only|few(?:er)?|little|avoid\p{Ll}*|abandon\p{Ll}*|cancel\p{Ll}*|call(?:s|ed)? off|put off|postpon\p{Ll}*|block(?:s|ed)?|too \p{L}+ to|silent|silence|free of|escap\p{Ll}+|spared?|unless)(?!\p{L})|n['’]t(?!\p{L})/iu;

/** Signs in a record that what it tells is itself a no. */
export const saysNo =
  /(?<!\p{L})(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|refus\p{Ll}*|declin\p{Ll}*|reject\p{Ll}*|den(?:y|ies|ied)|fail(?:s|ed)?|rul(?:es|ed) out|un(?:able|likely|changed)|lack(?:s|ed)?|instead|rather|stop(?:s|ped)? short|only)(?!\p{L})|n['’]t(?!\p{L})/iu;

/** A plain "not": "has not confirmed", "did not meet", "never signed", with the word that it denies. */
export const plainNot =
  /(?<!\p{L})(?:(?:has|have|had|did|does|do|is|are|was|were|will|would|can|could) (?:not|never)|(?:has|have|had|did|does|do|is|are|was|were|wo|would|ca|could)n['’]t|never)(?: (?:yet|been|be|also|ever|formally|officially|\p{Ll}+ly))* (\p{Ll}{3,})/giu;

/** What tells that an event with one of these states is called off, put off, or did not come about. */
export const stateWords = {
  cancelled:
    /(?<!\p{L})(?:cancel\p{Ll}*|call(?:s|ed|ing)? (?:it |them |this |that |the \p{L}+ )?off|scrap\p{Ll}*|drop(?:s|ped)?|abandon\p{Ll}*|ax(?:e|es|ed)|shelv\p{Ll}*|withdr\p{Ll}+|off|not|no|never|no longer|won['’]t|without)(?!\p{L})/iu,
  postponed:
    /(?<!\p{L})(?:postpon\p{Ll}*|delay\p{Ll}*|put(?:s|ting)? (?:\p{L}+ )?off|push(?:es|ed)? back|later|reschedul\p{Ll}*|deferr?\p{Ll}*|suspend\p{Ll}*|mov(?:e|es|ed)|adjourn\p{Ll}*|held over|on hold|instead|rather than|slip\p{Ll}*|behind schedule|overdue|no new date|cancel\p{Ll}*|off|not|no)(?!\p{L})/iu,
  "did-not-occur":
    /(?<!\p{L})(?:not|no|never|without|fail\p{Ll}*|miss\p{Ll}*|pass(?:es|ed)|came to nothing|off|cancel\p{Ll}*|neither|nothing|collaps\p{Ll}*|had been (?:due|planned|expected|to))(?!\p{L})|n['’]t(?!\p{L})/iu,
  lapsed:
    /(?<!\p{L})(?:laps\p{Ll}*|expir\p{Ll}*|pass(?:es|ed)|ran out|run out|end(?:s|ed)|over|without|not|no|until|till|former\p{Ll}*)(?!\p{L})/iu,
} as const;

/** What tells that a thing was called off or put off, where no record says so. */
export const calledOff =
  /(?<!\p{L})(?:(?:was|were|is|are|has been|have been|been) (?:cancelled|canceled|called off|scrapped|postponed|delayed|put off|abandoned|shelved)|(?:cancels?|cancelled|canceled|calls? off|called off|scraps?|scrapped|postpones?|postponed|puts? off) (?:the|its|his|her|their|a|an|all)(?!\p{L}))(?!\p{L})/iu;

/** What tells that a thing has come about, whatever it is. */
export const cameAbout =
  /(?<!\p{L})(?:took place|(?:has|have|had) (?:already )?(?:taken place|happened|gone ahead|come about|been held|occurred|begun|started)|was held|were held|happened|occurred|went ahead)(?!\p{L})/iu;

/** Words of an editor who speaks of sources and of the briefing, and not of what happened. */
export const ofSources =
  /(?<!\p{L})(?:briefing|sheet|articles?|sources?|translations?|spelling|caption|dateline|stamped|excerpts?|ambiguous|stored|registry|unstated|(?:the|this|that|both|two|our|stored|each|all|no|news|other) (?:pages?|reports?|texts?|copy|copies|edition|record|records|note)|(?<!(?:who|whom|ask(?:s|ed|ing)?|declin(?:es|ed|ing)|refus(?:es|ed|ing)|on condition (?:that )?\p{L}+) (?:\p{L}+ ){0,2})(?:was|were|is|are|be|been|not|can) (?:read|seen|quoted|cited|named|listed|dated)|(?:used|shown|given|told|printed|meant|left out) here|dates? (?:it|them)|here(?= (?:as|is|are|was|in|by|for)))(?!\p{L})/iu;

/** What an editor says of what the sources leave out: it tells nothing that happened. */
export const tellsOfGap =
  /(?<!\p{L})(?:(?:article|report|source|sheet|briefing|copy|text|paper|statement|letter)s? (?:does|do|did)(?: not|n['’]t) (?:say|name|give|state|tell|specify|identify|mention|explain)|(?:who|which|what|when|where|why|how|whether) [^,;:]{1,80} (?:is|are|was|were)(?: not|n['’]t) (?:stated|named|known|given|said|specified|identified|reported))(?!\p{L})/iu;

/** What tells that a thing is over. */
export const isOver =
  /(?<!\p{L})(?:(?:has|have|had|was|were|is|are) (?:now |been )*(?:ended|over|finished|completed?|concluded|stopped|lifted|settled|resolved|suspended|halted|abandoned)|(?:ended|finished|concluded) on|came to an end|is at an end)(?!\p{L})/iu;

/** The clause of a condition that says of itself what it is, its words captured. */
export const conditionClause =
  /(?<!\p{L})(?<!(?:as|even|only|asked|asks|see|know|unclear|wonder) )(?:if|unless|(?<=^|[,;] |\p{L} )should(?= (?:the |an? |its |their |his |her )?(?!not|be|also|never|have|only)\p{Ll}+ (?:be|not be|come|fail|go) )) ([^,;:.—–]{3,160})/giu;

/** Words that count from the day of writing. "Last year" goes by the date that stands over the briefing, and stays right. */
export const relativeWord =
  /(?<!\p{L})(?:yesterday|today|tonight|tomorrow|(?:last|next|this) (?:night|week|weekend|month|morning|afternoon|evening|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)(?! of(?!\p{L}))|(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|a few|several) (?:minutes?|hours?|days?|weeks?|months?) ago)(?!\p{L})/giu;

/** Likelihood and confidence, as analysts use them. */
export const likelihoodWord =
  /(?<!\p{L})(?:almost no chance|almost certain(?:ly)?|(?:very |highly |more )?(?:un)?likely|probabl[ey]|improbable|roughly even|better than even|no doubt|undoubtedly|certainly|surely|in all likelihood|with high probability)(?!\p{L})/iu;
export const confidenceWord = /(?<!\p{L})(?:with )?(?:high|moderate|low|great|full) confidence(?!\p{L})/iu;

/** Words that judge or read motives. */
export const judgementWord =
  /(?<!\p{L})(?:signall?ing|signals? (?:a|an|the|that|deep)|(?<!(?:report|inquir(?:y|ies)|investigation|investigator|evidence|data|analysis|finding|stud(?:y|ies)|probe|police|prosecutor|review|test|result|figure|log|trace|document|recording|photograph|image)s? (?:\p{L}+ )?)points? to (?:a|an|the|deep)|suggesting (?:a|an|that|deep)|reveal(?:s|ing) (?:a|an|deep|the)|underlin(?:es|ing)|underscor(?:es|ing)|highlight(?:s|ing) (?:a|an|the|deep)|betray(?:s|ing)|smacks? of|a clear (?:sign|signal|attempt|bid|snub)|in a (?:blow|snub|boost|humiliating|stunning|shocking|dramatic)|shamefully?|disgraceful(?:ly)?|cynical(?:ly)?|brazen(?:ly)?|reckless(?:ly)?|heroic(?:ally)?|outrageous(?:ly)?|shocking(?:ly)?|stunning(?:ly)?|predictabl[ey]|unsurprising(?:ly)?|inevitabl[ey]|clearly|obviously|evidently|of course|desperate(?:ly)?|humiliat\p{Ll}+|unprecedented|historic|disastrous(?:ly)?|woeful(?:ly)?|scandalous(?:ly)?|incompeten\p{Ll}+|botched|deep (?:personal )?(?:animosity|hostility|mistrust|distrust))(?!\p{L})/iu;
