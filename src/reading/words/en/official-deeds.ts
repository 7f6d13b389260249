/** What a court, an office or a bank does, told as done by a headline. */
export interface OfficialDeed {
  readonly told: RegExp;
  /** Words of a record that has it as done. */
  readonly borneOut: RegExp;
  /** What a record has instead, where a deed of other words may be meant as well. */
  readonly instead?: RegExp;
}

const word = (forms: string, behind = "") => new RegExp(`(?<!\\p{L})(?:${forms})(?!\\p{L})${behind}`, "iu");
const part = (forms: string) => new RegExp(`(?<!\\p{L})(?:${forms})`, "iu");
const rate =
  "(?= (?:(?:its|the|their|key|main|policy|base|benchmark|interest|repo|lending) ){0,3}rates?(?!\\p{L}))";
const unchanged = part("unchanged|hold|held|lea(?:ve|ft)|keep|kept|stay");

/** Deeds for which newsrooms have few words, so that a sheet that has none of them does not tell of the deed. */
export const officialDeeds: readonly OfficialDeed[] = [
  {
    told: word("convict(?:s|ed)|finds? [^,;]{1,40} guilty|found guilty"),
    borneOut: part("convict(?:s|ed|ion)|guilty|sentenc"),
  },
  { told: word("acquit(?:s|ted)"), borneOut: part("acquit|cleared|not guilty|innocent") },
  { told: word("jail(?:s|ed)|sentence[sd] to|imprison(?:s|ed)"), borneOut: part("jail|sentenc|prison") },
  {
    told: word(
      "(?<!(?:the|an?|all|in|of|on|deny|denies|drop|drops|faces?|bring|brings|files?|press|presses|criminal|fraud|murder|corruption) )charge[sd]?|indict(?:s|ed)?",
      "(?= (?:\\p{Lu}|former|ex-|with|over|two|three|four|five))",
    ),
    borneOut: part("charge[sd]|charging|indict|on trial|goes to trial"),
  },
  {
    told: word("bans|bars|(?:banned|barred)(?= (?:for|from|until|over|after)(?!\\p{L}))"),
    borneOut: part(
      "(?<!(?:a|the|any|of) )(?:ban|bans|banned|bar|bars|barred|banning|barring)(?!\\p{L})|exclu|prohibit|forb|outlaw",
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
      "block|veto|prohibit|reject\\p{L}* (?:[\\p{L}’']+ ){0,3}(?:deal|takeover|merger|bid|plan|sale|bill|law|motion)|forb|barred|stopped|turned down|halt",
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
