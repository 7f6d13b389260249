/** What a court, an office or a bank does, told as done by a headline. */
export interface OfficialDeed {
  readonly told: RegExp;
  /** The same in a sentence of the text; missing where these words tell much else there. */
  readonly inText?: RegExp;
  /** Words of a record that has it as done. */
  readonly borneOut: RegExp;
  /** What a record has instead, where a deed of other words may be meant as well. */
  readonly instead?: RegExp;
}

const word = (forms: string, behind = "") =>
  new RegExp(`(?<![\\p{sc=Latn}\\p{Lm}])(?:${forms})(?![\\p{sc=Latn}\\p{Lm}])${behind}`, "iu");
const part = (forms: string) => new RegExp(`(?<![\\p{sc=Latn}\\p{Lm}])(?:${forms})`, "iu");
const rate =
  "(?= (?:(?:its|the|their|key|main|policy|base|benchmark|interest|repo|lending) ){0,3}rates?(?![\\p{sc=Latn}\\p{Lm}]))";
const been = "(?:has|have) been|was|were";
const has = "(?:has|have)";
const unchanged = part("unchanged|hold|held|lea(?:ve|ft)|keep|kept|stay");

/** Deeds for which newsrooms have few words, so that a sheet that has none of them does not tell of the deed. */
export const officialDeeds: readonly OfficialDeed[] = [
  {
    told: word("convict(?:s|ed)|finds? [^,;]{1,40} guilty|found guilty"),
    inText: word(`(?:${been}) convicted|(?:${been}) found guilty`),
    borneOut: part("convict(?:s|ed|ion)|guilty|sentenc"),
  },
  {
    told: word(`(?:${been} )?arrested|arrests`),
    inText: word(
      `(?:${been}) (?:\\p{Ll}+ly )?arrested|(?:[Pp]olice|officers|detectives) (?:have |had |has )?arrested`,
    ),
    borneOut: part("arrest|detain|custody|jail|charge[sd]|captur|caught"),
  },
  {
    told: word("appl(?:y|ies|ied) (?:for|to)|fil(?:es?|ed) (?:for|suit|an? \\p{L}+)|sue[sd]?"),
    inText: word(
      `${has} (?:already |now )?(?:applied (?:for|to)|filed|sued|lodged)|(?:is|are) (?:suing|taking (?:[\\p{L}’'-]+ ){1,5}to court)`,
    ),
    borneOut: part(
      "appl(?:ied|ication|ying)|fil(?:ed|ing)|su(?:ed|es|ing)(?![\\p{sc=Latn}\\p{Lm}])|lawsuit|lodged|submi|handed in|brought|petition|complain|appeal",
    ),
  },
  {
    told: word("approve[sd]?|ratif(?:y|ies|ied)|adopt(?:s|ed)"),
    inText: word(
      "(?:approved|ratified|adopted)(?= (?:the|a|an|its|their|his|her|this) )|(?:was|were|(?:has|have) been) (?:\\p{Ll}+ly )?(?:approved|ratified|adopted|carried|passed)",
    ),
    borneOut: part(
      "approv|ratif|adopt|pass(?:ed|age)|back|endors|accept|agree|carried|clear|vote[sd] (?:for|to|in)|sign|licen",
    ),
  },
  {
    told: word("orders? (?:a )?(?:new|fresh) (?:vote|election|poll|ballot)"),
    inText: word("ordered (?:a )?(?:new|fresh) (?:vote|election|poll|ballot)"),
    borneOut: part(
      "(?:new|fresh|repeat|second) (?:vote|election|poll|ballot|by-election)|re-?run|held again|vote again",
    ),
  },
  {
    told: word("acquit(?:s|ted)"),
    inText: word(`(?:${been}) acquitted`),
    borneOut: part("acquit|cleared|not guilty|innocent"),
  },
  { told: word("jail(?:s|ed)|sentence[sd] to|imprison(?:s|ed)"), borneOut: part("jail|sentenc|prison") },
  {
    told: word(
      "(?<!(?:the|an?|all|in|of|on|deny|denies|drop|drops|faces?|bring|brings|files?|press|presses|criminal|fraud|murder|corruption) )charge[sd]?|indict(?:s|ed)?",
      "(?= (?:\\p{Lu}|former|ex-|with|over|two|three|four|five))",
    ),
    borneOut: part("charge[sd]|charging|indict|on trial|goes to trial"),
  },
  {
    told: word("bans|bars|(?:banned|barred)(?= (?:for|from|until|over|after)(?![\\p{sc=Latn}\\p{Lm}]))"),
    borneOut: part(
      "(?<!(?:a|the|any|of) )(?:ban|bans|banned|bar|bars|barred|banning|barring)(?![\\p{sc=Latn}\\p{Lm}])|exclu|prohibit|forb|outlaw",
    ),
  },
  {
    told: word("strip(?:s|ped)", "(?=[^,;]{0,40} of )"),
    borneOut: part("strip|taken away|los(?:t|es|ing)|forfeit"),
  },
  {
    told: word("annul(?:s|led)|quash(?:es|ed)|invalidate[sd]|overturn(?:s|ed)"),
    borneOut: part("annul|quash|void|invalid|overturn|struck|strike|set aside|cancel|repeal|revers"),
  },
  {
    told: word("block(?:s|ed)|veto(?:es|ed)|prohibit(?:s|ed)"),
    borneOut: part(
      "block|veto|prohibit|reject[a-z]* (?:[\\p{L}’']+ ){0,3}(?:deal|takeover|merger|bid|plan|sale|bill|law|motion)|forb|barred|stopped|turned down|halt",
    ),
  },
  { told: word("resign(?:s|ed)|quits|steps down"), borneOut: part("resign|quit|step|stood down|leav|left") },
  { told: word("cut(?:s)?|lower(?:s|ed)", rate), borneOut: part("cut|lower|reduc|eas"), instead: unchanged },
  {
    told: word("raise[sd]|hike[sd]|lift(?:s|ed)", rate),
    borneOut: part("rais|hik|increas|lift|rose"),
    instead: unchanged,
  },
];
