import type { EventState } from "../../../model/vocabulary.ts";

/** How far a text says that a thing has got, the weakest first. The one ladder for states, hedges and the verbs of sentences. */
export const rungs = ["possible", "intended", "scheduled", "done"] as const;
export type Rung = (typeof rungs)[number];

/** The rung of a state. What is alleged stands on the lowest: it is told as a claim, or not at all. */
export const rungOfState: Readonly<Record<EventState, Rung>> = {
  occurred: "done",
  ongoing: "done",
  lapsed: "done",
  cancelled: "done",
  postponed: "done",
  "did-not-occur": "done",
  scheduled: "scheduled",
  intended: "intended",
  possible: "possible",
  alleged: "possible",
};

/** Words by which a text leaves open whether a thing is so, or will be. */
export interface HedgeCue {
  readonly pattern: RegExp;
  /** How far an event that hangs on it has got. */
  readonly state: "possible" | "intended" | "scheduled" | null;
  /** Where it stands on the ladder; left out where that is its state. */
  readonly rung?: Rung;
}

/** In the order in which one of several in a sentence is taken for its state: the weakest first. */
export const hedgeCues: readonly HedgeCue[] = [
  // What is left open by not being shut out: "did not rule out", "cannot exclude", "stopped short of".
  {
    pattern:
      /\b(?:(?:(?:did|does|do|has|have|had|would|could|can|will) ?not|cannot|(?:ca|wo|did|does|do|has|have|had|would|could)n't|without|refus(?:es|ed|ing) to|declin(?:es|ed|ing) to|reluctant to|too early to) (?:rule|ruling|ruled) out|(?:could|can|did|does|do|has|have|had) ?not exclude|cannot exclude|can't exclude|couldn't exclude|(?:can't|cannot|couldn't|could not|won't) rule (?:[\p{L}'-]+ ){1,4}out|st(?:op|ops|opped|opping) short of)(?![\p{sc=Latn}\p{Lm}])/gu,
    state: "possible",
  },
  { pattern: /\b(?:[Mm]ight|may)\b(?! (?:\d|Day\b))/g, state: "possible" },
  {
    pattern:
      /\b[Cc]ould(?: (?:also|still|yet|even|be|have|not be))?\b(?! (?:not (?:(?:[a-z]+ly|yet|also) )*(?:be reached|immediately|say|confirm|see|hear|tell|find|get|go|reach|afford|attend|make|continue)|hear|see|feel|smell|be (?:heard|seen|reached)|only watch|barely|hardly|no longer))/g,
    state: "possible",
  },
  {
    pattern:
      /\b(?:if|unless|provided(?: that)?|assuming|as long as|so long as|in case|in the event|on condition|depend(?:s|ing)? on|hinges? on|subject to|pending|contingent on|until .{3,40} (?:is|are) (?:agreed|approved|met|granted|signed))\b/gi,
    state: "possible",
  },
  {
    pattern:
      /\b(?:possibl[ey]|possibility|potential(?:ly)?|perhaps|maybe|conceivabl[ey]|prospect of|chances?\b(?= (?:of|that|to))|a (?:good|fair|slim|strong|real) chance|risk(?:s|ed|ing)? (?:of|that|losing|being|becoming)|unlikely|odds)\b/gi,
    state: "possible",
  },
  { pattern: /\b(?:probabl[ey]|likelihood|likel(?:y|iest|ier))\b/gi, state: "possible", rung: "intended" },
  {
    pattern:
      /\b(?:alleged(?:ly)?|alleges|alleging|reported(?:ly)(?! by)|suspected|purported(?:ly)?|apparent(?:ly)?|rumou?red|unconfirmed|unverified|(?:un)?disputed claim|supposed(?:ly)?|presumed|presumably|believed to|thought to|understood to|said to (?:be|have)|feared|accused of|on suspicion of)\b/gi,
    state: "possible",
  },
  {
    pattern:
      /(?<!\b(?:I|[Ww]e) )\b(?:suggest(?:s|ed|ing)?|indicat(?:e|es|ed|ing) that|hint(?:s|ed|ing)? (?:at|that)|appear(?:s|ed)? to|seem(?:s|ed)? to|believes?|believed|think|thinks|suspects?|fears? (?:that|the|it|a|of|older|more)|fear(?:s|ed|ing)? |worr(?:y|ies|ied) that|doubts?|doubtful|unclear|uncertain|unsure|not (?:yet |immediately |been )*(?:(?<!(?:had|has|have) not )known|clear|certain|confirmed|decided)|no decision|yet to (?:decide|confirm|be (?:decided|confirmed|determined|agreed|set))|claim(?:s|ed|ing)?(?= (?:that|to|the|he|she|they|it|its|his|her)))\b/gi,
    state: "possible",
  },
  {
    pattern:
      /\b(?:consider(?:s|ing)|weigh(?:s|ing)|mull(?:s|ing)|explor(?:es|ing)|stud(?:ies|ying) (?:whether|a plan|plans)|open to|ready to|willing to|prepared to|offer(?:s|ed|ing)? to|propos(?:e|es|ed|ing|al to)|whether (?:to|the|it|he|she|they|a)|look(?:s|ing) (?:at|into) )\b/gi,
    state: "possible",
  },
  {
    pattern:
      /\b(?:threat(?:s|en|ens|ened|ening)?(?: (?:of|to|that)|\b)|warn(?:s|ed|ing)? (?:of|that)|warns?\b|warned\b|faces? (?:up to|a maximum|possible)|at risk)\b/gi,
    state: "possible",
  },
  {
    pattern:
      /\b(?:no earlier than|not before|no sooner than|(?:not|n't) (?:\w+ ){0,3}(?:before|until)|as early as|as soon as (?=next|this|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\d)|at the earliest|not (?:expected )?until)\b/gi,
    state: "possible",
  },
  {
    pattern:
      /\b(?:forecasts?|forecasted|project(?:s|ed)(?= (?:to|that|a|an|growth|\d))|projections?|predict(?:s|ed|ion|ions)?|estimat(?:e|es|ed|ing)(?= (?:that|the|to|it|at|losses|damage|costs?)|[.,;]|$)|outlook|anticipat(?:e|es|ed|ing|ion)|expect(?:s|ed|ing|ations?)?|envisages?|guidance)\b/gi,
    state: "possible",
    rung: "intended",
  },
  {
    pattern:
      /\b(?:intend(?:s|ed|ing)?|intention|(?<!(?:by|the|no|other|a|of|it|this|that|what|as) )means? to(?= (?!(?:an?|the|me|us|him|her|them|it|be|many|people|say|its|their)\b)[a-z]{2,})|plan(?:s|ned|ning)?(?= (?:to|for|on|a|an))|plans\b|(?:is|are|was|were) planned|aim(?:s|ed|ing)? (?:to|for)|hop(?:e|es|ed|ing|eful)(?= (?:to|that|for|the|it|he|she|they|this))|hopes|want(?:s|ed)? to|seek(?:s|ing)? to|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|commit(?:s|ted)? to|agreed to|prepar(?:es|ing) to|wishes to|proposes to|target(?:s|ing|ed)?(?= (?:of|to|for|a))|on track to|in talks (?:to|with|over|about)|on course to|bid to)\b/gi,
    state: "intended",
  },
  {
    pattern:
      /\b(?:scheduled|slated|(?:is|are|was|were) (?:also |now |still |both )?due (?!to (?:the|a|an|its|their|his|her|lack|bad|poor|high|low|heavy|strong|weather|rising|falling|\w+ing|\w+s)\b)(?:to|in|on|at|back|out|next|this|for|before|by)\b|due (?:in court|to (?:be|begin|start|meet|open|take|appear|return|go|hold|give|finish|end|run|vote|speak|visit|land|leave|arrive|report|publish|close|decide|rule|hear|launch|play|face|stand|make|announce))|set to|set for|poised to|about to|to be (?:held|sentenced|decided|announced|published|completed|replaced|built|opened|closed|signed))\b/gi,
    state: "scheduled",
  },
  // "The bridge should reopen on Friday": what is expected, not what is demanded.
  {
    pattern:
      /\bshould(?= (?:also |then |now |still |soon )*(?:reopen|reach|arrive|resume|subside|ease|clear|recover|last|be (?:ready|back|complete|completed|finished|available|restored|operational|open|running|able)|take (?:about |around |at least |up to )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|a (?:day|week|month|year))|return to (?:normal|service))(?![\p{sc=Latn}\p{Lm}]))/gu,
    state: "possible",
    rung: "intended",
  },
  { pattern: /\b(?:would(?!-be)|'d (?:be|have|like))(?! of\b)/g, state: "intended" },
  {
    pattern: /\b(?:will(?= )|won't|shall|[\p{L}]'ll)(?! of\b)/gu,
    state: "intended",
    rung: "scheduled",
  },
  {
    pattern:
      /\b(?:would-be|going to|(?:is|are) to (?:be|have|go|meet|take|become|hold|give|open|close|report|publish|decide|vote|rule|return|resume|visit|arrive|leave|sign|launch|appear|speak|receive|pay))\b/g,
    state: "scheduled",
  },
];

/** Words that look like one of the above and hedge nothing. */
export const noHedges =
  /\b(?:(?:his|her|their|the|a|own|free|good|at|political|last|living) will\b(?! (?:be|have|not))|as if\b|even if\b|on (?:the )?condition (?:of anonymity|that (?:he|she|they) (?:not )?(?:be|was|were))|(?:asked|asks|wondered|see|sees|know) if\b|would not comment|would not say|would like to thank|likely as not|warned (?:the|its|his|her|their|an?|it|them|him|us) (?!risk|danger)|would you|(?:mak(?:e|es|ing)|made) (?:[\p{L}'’-]+ ){1,4}possible|as (?:\p{L}+ ){1,3}as possible|who (?:had |has |have )?(?:first )?(?:proposed|offered|suggested|threatened)|no doubt|without (?:a )?doubt|undoubtedly|expectant|unexpected(?:ly)?|as expected|than expected|plan(?:s)? (?:was|were) rejected|prospectus|unplanned|risk assessment|(?:not|n't|never|no longer) threaten(?:ed)?(?! to)|(?:no|not an?|n't an?|any) (?:\p{L}+ )?threats?(?= to\b))\b/giu;

/** Words that editors have for what is open beside those of the sources: a sentence with one of them claims no more than its rung. */
export const openWords: Readonly<Record<"possible" | "intended" | "scheduled", RegExp>> = {
  possible:
    /\b(?:(?:ha(?:s|ve|d)|g[ai]ve[sn]?) (?:[\w'’-]+ ){0,5}?until|can(?:not)?|can't|whether|(?:un|not )able to (?:rule|exclude)|consider(?:s|ed|ing)|weigh(?:s|ed|ing)|mull(?:s|ed|ing)|(?:is|are|was|were|remain(?:s|ed)?) open\b|options?|on the table|talks? (?:of|about)|under (?:discussion|consideration|review|study|examination)|being (?:discussed|considered|weighed|studied|prepared|examined)|discuss(?:es|ed|ing)?|would (?:like|prefer|welcome)|ideas?|hypothetical(?:ly)?|in theory|theoretical(?:ly)?|suspicions?|doubts?|doubtful|open (?:question|whether)|in question|speculat\w+|tentative(?:ly)?|provisional(?:ly)?|conditional(?:ly)?|contingent|eventual|threaten\w*|threats?|exposed? to|face[sd]?|facing|liable|eligible|allow(?:s|ed)?|permit(?:s|ted)(?! for)|feasib\w+|up to (?:the|a|an|his|her|its|their)|not (?:certain|sure|settled|fixed|ruled out|yet|excluded)|no (?:certainty|guarantee)|far from|yet to|remains? (?:open|unclear|to be seen)|(?:still )?to be (?:decided|settled|agreed|determined|confirmed|fixed)|un(?:decided|settled|resolved|proven|tested|verified|confirmed)|rumou?rs?|according to (?:the|its|his|her|their) (?:claim|allegation)s?|said (?:to|it had|they had)|insinuat\w+|assert(?:s|ed|ion|ions)?|boast\w*|accus\w+|allegations?|claims?|claimed)\b/gi,
  intended:
    /\b(?:should|ought|settled on|put(?:s|ting)? [^.,;]{1,60} at|want(?:s|ed|ing)?|wish(?:es|ed)?|demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|for)|urg(?:e|es|ed|ing)|requests?|requested|insist(?:s|ed|ing)?|ambition|goals?|target|prepar(?:e|es|ed|ing|ations?)|seek(?:s|ing)?|sought|ready|eager|keen|determined|intent|in principle|agree[sd]? to|push(?:es|ed|ing)? for|bid|campaign(?:s|ed|ing)? for|planned|plan(?:s|ning)?|propos(?:al|als|ed|es|e)|aim(?:s|ed)?|must|need(?:s|ed)?|has to|have to|promises?|offers?|offered|projected|foreseen|foresees?|eyes|eyed|eyeing|looks? to|hoping|hopes?|hoped|tipped|awaited|awaits?|reckon(?:s|ed|ing)? (?:with|on))\b/gi,
  scheduled:
    /\b(?:upcoming|forthcoming|coming|due|deadline|until (?:noon|midnight|\d|[A-Z])|next (?:week|month|year|spring|summer|autumn|winter|[A-Z]\w+)|tomorrow|by (?:the end of|[A-Z]\w+day)|is to|are to|was to|were to|to be \w+(?:ed|en|d|t)|to (?:start|begin|open|close|end|meet|vote|decide|rule|return|resume|publish|hold|take|go|come|follow|run|leave|sign|hear|appear|launch|reopen|restart)|awaiting|pending|run(?:s|ning)? out|expires?|takes? (?:effect|place)|starts?|begins?|opens?|ends?|meets?|votes?|decides?|rules?|comes|goes|returns?|arrives?|resumes?|reopens?|closes|publishes|follows|for the near future|[Ff]rom (?:\d|[A-Z]))\b/gu,
};
