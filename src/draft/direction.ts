import { reportingPattern } from "../reading/words/en/reporting-verbs.ts";

/** On which side of the day of writing a date lies, as the words around it tell. */
export type Direction = "past" | "future" | "unclear";

const dayTail = "(?:(?:late|early|on|the|from|of|a) |(?:morning|afternoon|evening|night) of )*$";
const pastBefore = new RegExp(`\\b(?:since|last|earlier|previous|ago|dated) ${dayTail}`, "i");
const futureBefore = new RegExp(
  `\\b(?:no (?:earlier|later|sooner) than|not (?:before|until)|as (?:early|soon|late) as|next|coming|due|(?:set|scheduled|planned|slated) for|effective|expires?|starting|beginning|ahead of|on or before|any time before|expected) ${dayTail}`,
  "i",
);
const boundBefore = new RegExp(`\\b(?:until|till|by|before|through|past|from|after) ${dayTail}`, "i");
/** "their union said on Tuesday", "told a rally late Monday": when it was said. */
const saidBefore = new RegExp(
  `\\b(?:(?:told|asked|warned|informed) (?!that\\b|to\\b)(?:the |an? |his |her |its )?[\\p{L}'-]+(?: (?!to\\b|that\\b|will\\b|would\\b|may\\b|could\\b)[\\p{L}'-]+){0,2}|(?!continues?(?!\\p{L}))${reportingPattern}) (?:(?:(?:in|at|on|during) (?:an? |the )?|to (?:an? |the |his |her ))(?:[\\p{L}-]+ ){1,3})?${dayTail}`,
  "u",
);
const saidAfter = new RegExp(`^(?: (?:morning|afternoon|evening|night))? (?:that )?${reportingPattern}\\b`);

/** "Declared three days of mourning from Tuesday": what was set then begins ahead. */
const announced = /\b(?:declared|proclaimed|decreed|announced|imposed|ordered)\b/;

const breaks =
  /[,;:()"]| - |\b(?:and|but|after|when|while|who|which|that|because|as|where|whose|although|though|than)\b/g;
const future =
  /\b(?:will|won't|shall|would|could|may|might|can|must|should|going to|is to|are to|to be|due to|due in|due back|set to|poised to|scheduled|slated|plans?|planned|planning|expected|expects|likely|intends?|aims?|hopes?|wants?|seeks|(?:agreed|agrees|agree|agreed in principle|have agreed|ordered|asked|invited|decided|vowed|promised|pledged|prepar\w+|ready|able|free|expects?) to|begins?|starts?|continues(?= on)|meets?|votes|sits|decides|plays|speaks|goes to|heads to|opens|closes|takes place|faces|votes|returns|resumes|arrives|leaves|travels|launches|expires|hosts?|hosting|chances? of|prospects?|forecast|outlook|is (?:meeting|holding|travelling|traveling|visiting|expected)|are (?:meeting|holding|travelling|expected)|upcoming|forthcoming|unless)\b|'ll\b/gi;
const past =
  /\b(?!followed by)(?:was|were|had|did|has|have|been|went|came|made|took|met|fell|rose|struck|hit|broke|found|left|lost|won|held|shot|led|sent|saw|gave|got|became|began|ran|cut|paid|wrote|spoke|fled|drew|grew|sank|beat|flew|swept|shut|fought|caught|brought|bought|sold|built|said|told|stood|threw|put|set|drove|kept|knew|felt|sued|\p{L}{2,}ed)\b/giu;

/**
 * Reads it from what stands right before the date, else from the nearest verb of its clause, else from that of the clauses
 * before and after it.
 */
export function directionAt(sentence: string, start: number, end: number): Direction {
  const before = sentence.slice(Math.max(0, start - 90), start);
  const after = sentence.slice(end, end + 60);
  if (pastBefore.test(before)) return "past";
  if (futureBefore.test(before)) return "future";
  if (saidBefore.test(before) && !/\bto $/.test(before)) return "past";
  if (saidAfter.test(after)) return "past";
  const clauses = clausesOf(sentence);
  const own = clauses.findIndex((clause) => start >= clause.start && start < clause.end);
  const near = own === -1 ? "unclear" : tenseNear(sentence, clauses[own]!, start);
  if (boundBefore.test(before)) {
    // "had been reopened by Monday", "did not arrive until Monday": done in spite of the bound.
    const clause = own === -1 ? sentence : sentence.slice(clauses[own]!.start, clauses[own]!.end);
    // "has been told to replace it by mid-December", "has been extended until January": what lasts or is to be done ends ahead.
    const isToBeDone =
      /\bto (?!(?:the|an?|his|her|its|their|all|both|each|every|some|any|most|many|them|him|us|me|it|about|nearly|more|only|those|these|this|that|two|three|four|five|six|ten)\b)\p{Ll}+ [^,;]*$/u.test(
        before,
      );
    const isLasting = /\b(?:until|till) /.test(before.slice(-24)) && /\b(?:has|have) been\b/.test(clause);
    if (
      !isToBeDone &&
      !isLasting &&
      /\b(?:had|did not|didn't|was not|were not|has been|have been)\b/.test(clause)
    )
      return "past";
    if (/\b(?:until|till|by|before) /.test(before.slice(-24))) return "future";
    // "Classes are suspended through Monday".
    if (
      /\bthrough /.test(before.slice(-16)) &&
      /\b(?:is|are|be|will|has been|have been|remains?|runs?|lasts?|extended)\b/.test(clause)
    )
      return "future";
    if (/\bfrom /.test(before.slice(-16)) && announced.test(clause)) return "future";
    if (near === "unclear" && /\bfrom /.test(before.slice(-16))) return "future";
  }
  if (near !== "unclear") return near;
  for (let step = 1; step < clauses.length; step++)
    for (const index of [own - step, own + step]) {
      const clause = clauses[index];
      if (clause === undefined) continue;
      const tense = tenseNear(sentence, clause, start);
      if (tense !== "unclear") return tense;
    }
  return "unclear";
}

interface Clause {
  readonly start: number;
  readonly end: number;
}

function clausesOf(sentence: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const { index } of sentence.matchAll(breaks)) {
    if (index > from) clauses.push({ start: from, end: index });
    from = index;
  }
  clauses.push({ start: from, end: sentence.length });
  return clauses;
}

/** "By seven votes to six", "its plans", "the opens": a form that is a noun too is one behind a number, an article or a preposition. */
function isNoun(word: string, before: string): boolean {
  // "In May it had forecast growth": the month is no verb, and nor is what was forecast one of things to come.
  if (word === "May") return true;
  if (word === "forecast" && /(?<!\p{L})(?:had|has|have|was|were) $/u.test(before)) return true;
  return (
    /^(?:votes|plays|plans?|hosts?|starts?|returns|leaves|faces|launches|opens|closes|travels|begins|meets|forecast|outlook|can|must)$/i.test(
      word,
    ) &&
    /(?:(?<!\p{L})(?:the|an?|of|by|its|his|her|their|our|some|more|most|than|all|no|any|both|few|many|several|for|with|in|on|at|from|about|against|under|\p{L}+teen|\p{L}+ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|new|first|postal)|\d) $/iu.test(
      before,
    )
  );
}

/** The verb that stands nearest before the date, else nearest after it. */
function tenseNear(sentence: string, { start, end }: Clause, at: number): Direction {
  const clause = sentence.slice(start, end);
  const verbs = [
    ...Array.from(clause.matchAll(future))
      .filter((match) => !isNoun(match[0], clause.slice(Math.max(0, match.index - 24), match.index)))
      .map((match) => ({ at: start + match.index, is: "future" as const })),
    ...Array.from(clause.matchAll(past), (match) => ({ at: start + match.index, is: "past" as const })),
  ];
  if (verbs.length === 0) return "unclear";
  // "is expected", "was due to", "would have": of verbs side by side, what is to come outweighs the form.
  if (verbs.some(({ is }) => is === "future") && !/\b(?:would|could|might) have\b/.test(clause)) {
    const first = verbs.filter(({ at: place }) => place < at).sort((a, b) => b.at - a.at)[0];
    if (first === undefined) {
      const next = verbs.toSorted((a, b) => a.at - b.at)[0]!;
      return next.is === "past" && /^had\b/.test(sentence.slice(next.at)) ? "past" : "future";
    }
    if (first.is === "future") return "future";
    const plan = verbs
      .filter(({ is, at: place }) => is === "future" && place < at)
      .sort((a, b) => b.at - a.at)[0];
    if (plan !== undefined && first.at - plan.at < 30) return "future";
    return "past";
  }
  return "past";
}
