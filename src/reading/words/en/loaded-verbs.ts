/** A family of verbs by which a sentence makes more of what was said than "said" does. */
export interface LoadedVerb {
  /** Where a sentence has one of them. */
  readonly told: RegExp;
  /** Words of a record that bear it out. */
  readonly borneOut: RegExp;
  /** Words without which the record can't be said to have less; left out where "said" is less. */
  readonly instead?: RegExp;
}

/** What goes on behind a verb that says what was said: "that", somebody, something, or nothing more. */
const whatIsSaid =
  "(?= (?:that|it|he|she|they|there|the|an?|its|his|her|their|to|on|in|how|having)(?![\\p{sc=Latn}\\p{Lm}])|[.,;:]|$)";

/** Things reveal what no person has to say. */
const noThing =
  "(?<!(?<![\\p{sc=Latn}\\p{Lm}])(?:inspections?|audits?|reports?|stud(?:y|ies)|surveys?|tests?|documents?|emails?|records?|data|figures|papers?|letters?|analys[ie]s|results?|investigations?|inquir(?:y|ies)|reviews?|images?|photographs?|footage|video|searches|which|and|been|was|were|be|is|are) )";
const noPassive =
  "(?<!(?<![\\p{sc=Latn}\\p{Lm}])(?:was|were|been|being|be|is|are|the|an?|long|newly|as|its|his|her|their) )";

const verb = (lead: string, forms: string, behind = whatIsSaid): RegExp =>
  new RegExp(`(?<!\\p{L})${lead}(?:${forms})(?![\\p{sc=Latn}\\p{Lm}])${behind}`, "iu");
const words = (forms: string): RegExp => new RegExp(`(?<![\\p{sc=Latn}\\p{Lm}])(?:${forms})`, "iu");

export const loadedVerbs: readonly LoadedVerb[] = [
  {
    told: verb(
      noPassive,
      "admits?|admitted|concedes?|conceded|acknowledges?|acknowledged|confess(?:es|ed)?|owns up|owned up",
      `(?! (?:to (?:an? |the )?(?:hospital|clinic|intensive)|defeat|an? (?:goal|penalty|set|point)|(?:the|an?) (?:election|race|patient)))${whatIsSaid}`,
    ),
    borneOut: words(
      "admi(?:t|ss)|conced|concess|acknowledg|confess|own(?:s|ed)? up|accept|recogni[sz]|regret|apolog|sorry|mistak|error|fault|blame|responsib|agree(?:s|d)?(?![\\p{sc=Latn}\\p{Lm}])|confirm|grant|true|guilt|yes(?![\\p{sc=Latn}\\p{Lm}])|" +
        // What somebody does not know, or has not reached, they admit.
        "(?:do|did|does|have|has|had|could|can)(?: not|n['’]t) (?:yet )?(?:know|get|manage|reach|succeed|work|find|say)|no idea|unsure|uncertain|fell short|fail",
    ),
  },
  {
    told: verb(noThing, "reveal(?:s|ed)?|divulg(?:es?|ed)|lets? slip"),
    borneOut: words(
      "reveal|disclos|divulg|let slip|leaked|announc|publish|publicly|public(?![\\p{sc=Latn}\\p{Lm}])|first time|until then|uncover|secret|unveil|posted|confirm|new(?:s|ly)?(?![\\p{sc=Latn}\\p{Lm}])",
    ),
  },
  {
    told: verb(
      noPassive,
      "promises?|promised|pledges?|pledged|vows?|vowed|guarantees?|guaranteed|swore|swears?",
    ),
    borneOut: words(
      "promis|pledg|vow|commit|guarant|assur|undert[ao]|swor|oath|will(?![\\p{sc=Latn}\\p{Lm}])|would(?![\\p{sc=Latn}\\p{Lm}])|won['’]t|shall|intend|intent|plan|going to|agree|determined|refus|want|threat|to be(?![\\p{sc=Latn}\\p{Lm}])|is to(?![\\p{sc=Latn}\\p{Lm}])|are to(?![\\p{sc=Latn}\\p{Lm}])|[’']ll(?![\\p{sc=Latn}\\p{Lm}])",
    ),
  },
  {
    told: verb(
      "(?<!(?<![\\p{sc=Latn}\\p{Lm}])(?:in|executive|court|the|an?|last|law and|tall|of|by|working|public|its|his|their|new|on|in short|pre-|re) )",
      "orders|ordered|demands|demanded|instructs|instructed|commands|commanded|forces|forced|compels|compelled|requires|required",
      "",
    ),
    borneOut: words(
      "order|demand|instruct|command|forc|compel|requir|must(?![\\p{sc=Latn}\\p{Lm}])|insist|oblig|mandat|ultimatum|direct|decree|rul(?:ed|ing)|ha(?:s|ve|d) to(?![\\p{sc=Latn}\\p{Lm}])|need|tell|told(?= (?:\\p{L}+ ){1,4}to )|set(?= (?:\\p{L}+ ){0,3}(?:deadline|condition))|condition|deadline|warn",
    ),
    instead: words(
      "recommend|suggest|propos|advis|ask|request|urg(?:e|es|ed|ing)(?![\\p{sc=Latn}\\p{Lm}])|invit|appeal|call(?:s|ed|ing)? (?:for|on|upon)(?![\\p{sc=Latn}\\p{Lm}])|encourag",
    ),
  },
  {
    told: verb(
      "(?<!(?<![\\p{sc=Latn}\\p{Lm}])(?:to be|not|yet|be|undecided|who|whether|how|what|the|an?|its|newly|until|till|if|when|once|has been|is) )",
      "decides|decided|adopts|adopted|approves|approved",
      "(?! (?:not|nothing|whether|later|yet|against))",
    ),
    borneOut: words(
      "decid|decis|adopt|approv|agree|accept|vot(?:e|es|ed|ing)|pass(?:es|ed)|endors|back(?:s|ed)|resol|chose|choose|settle|rul(?:ed|ing)",
    ),
    instead: words("propos|suggest|consider|recommend|discuss|weigh(?:s|ed|ing)|mull|float(?:s|ed|ing)"),
  },
  // What is agreed in principle has not been signed.
  {
    told: verb(
      noPassive,
      "signed|sealed|finali[sz]ed",
      "(?= (?:an?|the|its|their|on)(?![\\p{sc=Latn}\\p{Lm}]))",
    ),
    borneOut: words("signed|sealed|finali[sz]|signator"),
    instead: words("in principle(?![\\p{sc=Latn}\\p{Lm}])"),
  },
];

/** A quick look before the careful one. */
export const mayBeLoaded =
  /admit|conced|acknowledg|confess|own(?:s|ed) up|reveal|divulg|slip|promise|pledge|vow|guarante|sw(?:ore|ear)|order|demand|instruct|command|force|compel|requir|decide|adopt|approve|signed|sealed|finali/i;
