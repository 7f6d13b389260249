import { stemOf } from "../../../reading/word-stems.ts";
import { pastVerbs } from "../../../reading/words/en/verbs.ts";

// Whether the very verb that a record leaves open is told without that: what else may be told as more certain rests on how words are read.

/** "Will pay" and "paid" for "may pay": the verb behind the record's hedge, asserted in these words. */
export function assertsHedged(text: string, hedges: readonly string[], words: string): boolean {
  const deeds = new Set(hedges.flatMap((hedge) => deedsBehind(text, hedge)));
  return deeds.size > 0 && assertedIn(words).some((verb) => deeds.has(stemOf(verb)));
}

/** Whether a verb that is asserted in these words is one of the wanted: "voted" of a vote that is to come. */
export function assertsOneOf(words: string, wanted: ReadonlySet<string>): boolean {
  return assertedIn(words).some((verb) => wanted.has(stemOf(verb)));
}

function deedsBehind(text: string, hedge: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(hedge); at !== -1; at = text.indexOf(hedge, at + hedge.length)) {
    const deed = deedBehind.exec(text.slice(at + hedge.length))?.[1];
    if (deed !== undefined) found.push(stemOf(deed));
  }
  return found;
}

const deedBehind =
  /^(?: (?:also|still|yet|even|to|be|been|being|have|has|an?|the|its|his|her|their|\p{L}+ly))* (\p{L}{3,})/u;

/** The verbs that a clause asserts, without those that only help: "paid", "will pay", "has been paid". */
function assertedIn(words: string): readonly string[] {
  const settled = Array.from(words.matchAll(asSettled), ([, verb = ""]) => verb);
  const past = Array.from(words.matchAll(pastVerbs), ({ 0: verb, index }) =>
    /^(?:was|were|has|have|had|did|is|are)/u.test(verb.trim())
      ? (behindHelper.exec(words.slice(index + verb.length))?.[1] ?? verb.trim().split(" ").at(-1)!)
      : verb,
  );
  return [...settled, ...past].filter((verb) => !helpers.test(verb));
}

const asSettled =
  /(?<![\p{sc=Latn}\p{Lm}])(?:will|shall|(?:is|are) (?:going|set|due) to|(?:is|are) to) (?:(?:also|still|now|soon|then|\p{L}+ly) )*(?:(?:be|have|been) )*(\p{L}{3,})/gu;
const behindHelper = /^(?: (?:also|still|now|already|been|being|\p{L}+ly))* (\p{L}{3,})/u;
const helpers = /^(?:was|were|has|have|had|did|is|are|been|not|never)$/u;
