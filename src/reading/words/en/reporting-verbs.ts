/** Verbs by which a source says who says something, each with the word of the vocabulary that is no stronger. */
const verbTable: Readonly<Record<string, string>> = {
  said: "said say says saying",
  told: "told tell tells telling",
  added: "added adds adding",
  wrote: "wrote writes write writing",
  confirmed: "confirmed confirms confirm confirming",
  denied: "denied denies deny denying",
  announced: "announced announces announce announcing",
  disclosed: "disclosed discloses disclosing revealed reveals revealing",
  described: "described describes describe describing",
  characterised: "characterised characterized characterises characterizes",
  posted: "posted posts posting tweeted",
  warned: "warned warns warn warning",
  promised: "promised promises promising pledged pledges pledging vowed vows vowing",
  declined: "declined declines declining refused refuses",
  stated: "stated states stating",
  argued: "argued argues argue arguing",
  insisted: "insisted insists insist insisting",
  explained: "explained explains explaining",
  noted: "noted notes noting",
  acknowledged:
    "acknowledged acknowledges acknowledging admitted admits admitting conceded concedes conceding",
  claimed: "claimed claims claim claiming",
  alleged: "alleged alleges alleging",
  suggested: "suggested suggests suggesting",
  replied: "replied replies replying responded responds answered answers",
  asked: "asked asks asking",
  called: "called calls calling dubbed labelled labeled branded",
  recalled: "recalled recalls recalling remembered remembers",
  joked: "joked jokes joking quipped laughed smiled",
  predicted: "predicted predicts predicting",
  estimated: "estimated estimates estimating",
  reported: "reported reports reporting",
  testified: "testified testifies testifying",
  declared: "declared declares declaring",
  concluded: "concluded concludes concluding ruled rules found",
  complained: "complained complains complaining",
  repeated: "repeated repeats repeating reiterated reiterates",
  stressed: "stressed stresses stressing emphasised emphasized underlined",
  urged: "urged urges urging",
  accused: "accused accuses accusing",
  criticised: "criticised criticized criticises criticizes blamed blames",
  condemned: "condemned condemns",
  praised: "praised praises hailed hails welcomed welcomes",
  continued: "continued continues went",
  shouted: "shouted shouts yelled cried whispered muttered",
  believes: "believes believe thinks think feels fears fear feared hopes hoped hope",
  agreed: "agreed agrees countered counters observed observes remarked remarks commented comments opined",
  thanked: "thanked thanks apologised apologized",
  quoted: "quoted",
  put: "put puts",
  read: "read reads",
  tells: "recounted recounts related",
  proposed: "proposed proposes pointed defended defends cautioned cautions",
  rejected: "rejected rejects dismissed dismisses",
  maintained: "maintained maintains contended contends asserted asserts",
};

const lemmas = new Map<string, string>();
for (const [lemma, forms] of Object.entries(verbTable))
  for (const form of forms.split(" ")) lemmas.set(form, lemma);

/** Of a form of a reporting verb, its past tense: "says" is said. Null for other words. */
export function reportingLemma(word: string): string | null {
  return lemmas.get(word.toLowerCase()) ?? null;
}

/** A pattern for any form of a reporting verb. */
export const reportingPattern = `(?:${[...lemmas.keys()]
  // "Signals went both ways" is nobody's word.
  .map((form) => (form === "went" ? "went(?= on(?![\\p{sc=Latn}\\p{Lm}]))" : form))
  .join("|")})`;

/** Verbs that report speech and nothing else: what stands beside them is said even without quotation marks. */
export const speechPattern =
  "(?:said|says|say|saying|told|tells|telling|added|adds|adding|wrote|writes|confirmed|confirms|denied|denies|announced|announces|disclosed|revealed|described|describes|warned|warns|warning|promised|pledged|vowed|stated|states|argued|argues|insisted|insists|explained|noted|acknowledged|admitted|conceded|claimed|claims|alleged|alleges|testified|predicted|predicts|estimated|estimates|reported|reports|declared|complained|stressed|accused|characterised|characterized|posted|cautioned|contends|contended|maintains|maintained|asserts|asserted|believes|believe|fears|fear|declined|declines|refused|refuses)";
