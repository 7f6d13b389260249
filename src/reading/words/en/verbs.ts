/** Past forms that end in no -ed, with what they belong to. */
const irregular = `met meet|held hold|sold sell|bought buy|struck strike|stricken strike|began begin|begun begin|stole steal|stolen steal|fell fall|fallen fall|
rose rise|risen rise|won win|lost lose|left leave|took take|taken take|gave give|given give|came come|went go|gone go|broke break|broken break|
spoke speak|spoken speak|wrote write|written write|drew draw|drawn draw|withdrew withdraw|withdrawn withdraw|flew fly|flown fly|grew grow|grown grow|
knew know|known know|threw throw|thrown throw|drove drive|driven drive|chose choose|chosen choose|froze freeze|frozen freeze|swore swear|sworn swear|
shot shoot|fought fight|sought seek|brought bring|taught teach|caught catch|thought think|built build|sent send|spent spend|lent lend|bent bend|
kept keep|slept sleep|swept sweep|wept weep|dealt deal|meant mean|heard hear|made make|paid pay|laid lay|said say|told tell|found find|bound bind|
wound wind|stood stand|understood understand|led lead|fled flee|fed feed|bred breed|sped speed|hid hide|hidden hide|rode ride|ridden ride|ran run|
sank sink|sunk sink|sang sing|drank drink|swam swim|got get|gotten get|forgot forget|saw see|seen see|did do|done do|ate eat|eaten eat|
beat beat|beaten beat|bit bite|blew blow|blown blow|wore wear|worn wear|tore tear|torn tear|bore bear|born bear|shut shut|cut cut|put put|set set|
hit hit|let let|quit quit|split split|spread spread|burst burst|cost cost|hurt hurt|read read|overthrew overthrow|overthrown overthrow|dug dig|
hung hang|stuck stick|slid slide|shook shake|shaken shake|woke wake|awoke awake|arose arise|undertook undertake|overtook overtake|overcame overcome|
became become|dead die|died die|death die`;

/** The plain form of an irregular past. */
export const plainForms: ReadonlyMap<string, string> = new Map(
  irregular.split("|").map((pair) => pair.trim().split(" ") as [string, string]),
);

const past = [...plainForms.keys()].filter(
  (one) => !/^(?:dead|death|born|bound|wound|left|set|put|cut|hit|read|cost)$/.test(one),
);

/** A verb that tells something as a fact: "is", "has", a past form. */
export const finiteVerb = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:is|are|was|were|has|have|had|did|does|do|${past.join("|")}|set|put|cut|hit|left)(?![\\p{sc=Latn}\\p{Lm}])|(?<![\\p{sc=Latn}\\p{Lm}])(?<!(?:the|an?|its|their|his|her|this|that|these|those|newly|all) )(?!(?:so-called|based|united|armed|unnamed|named|limited|hundred|red|bed|need|feed|seed|speed|indeed|allied|sacred|naked|wicked|unnamed)(?![\\p{sc=Latn}\\p{Lm}]))\\p{Ll}{2,}ed(?![\\p{sc=Latn}\\p{Lm}])|[’']s (?:\\p{Ll}+ed|back|over|out|gone)(?![\\p{sc=Latn}\\p{Lm}])`,
  "u",
);

/** A verb that tells it as over: "was fined", "has met", "are back". */
export const pastVerbs = new RegExp(
  `(?<![\\p{sc=Latn}\\p{Lm}])(?:was|were|has|have|had|did|${past.join("|")})(?![\\p{sc=Latn}\\p{Lm}])|(?<![\\p{sc=Latn}\\p{Lm}])(?:is|are) (?:\\p{L}+ )?(?:back|over|complete|done|closed|open|dead|gone|behind)(?![\\p{sc=Latn}\\p{Lm}])|(?<![\\p{sc=Latn}\\p{Lm}])(?<!(?:the|an?|its|their|his|her|this|that|these|those|newly|all) )(?!(?:so-called|based|united|unnamed|limited|hundred|need|indeed|proposed|planned|scheduled|expected|intended)(?![\\p{sc=Latn}\\p{Lm}]))\\p{Ll}{2,}ed(?![\\p{sc=Latn}\\p{Lm}])(?! (?:by|for|in) (?:\\d|\\p{Lu}))`,
  "gu",
);

/** The present of a headline: "Ontario fines hospitals", "Two officials quit": a name or plural, then a verb. */
export const headlineVerb =
  /(?:^|\s)(?:\p{Lu}[\p{L}'’-]+|\p{L}+s) (?!(?:hours|days|weeks|months|years|times|talks|sanctions|members|officials|leaders|ministers|patients|people|sites|fines|records|boards|banks|courts|parties|councils|shareholders|towards|perhaps|always|as|its|this|his)(?![\p{sc=Latn}\p{Lm}]))\p{Ll}+[^s\W]s(?![\p{sc=Latn}\p{Lm}])/u;
