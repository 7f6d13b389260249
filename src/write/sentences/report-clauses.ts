import type { ResolvedStatement } from "../../model/briefing.ts";
import type { Verb } from "../../model/vocabulary.ts";
import { openSentence } from "../../words/en/lists.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import { clauseOf, finiteVerb } from "./statement-words.ts";

// Sentences of the editor's, turned so that they can follow a verb. Each gives null for what it is not certain of.

/**
 * "The attack is strongly condemned." of the verb condemned: "the attack". "The attack, unjustified and unprovoked, is condemned.":
 * "the attack as unjustified and unprovoked".
 */
export function objectIn(says: string, verb: Verb, index: BriefingIndex): string | null {
  if (!index.isEnglish) return null;
  const match = passive.exec(openSentence(says));
  if (match === null || match[3] !== verb || !isNounPhrase(match[1]!)) return null;
  const [, subject = "", as] = match;
  const object = objectOf(subject, index);
  if (object === null) return null;
  if (as === undefined) return object;
  return verb === "condemned" || verb === "rejected" || verb === "described" ? `${object} as ${as}` : null;
}

const passive =
  /^([^,.;:]{1,200}?)(?:, ([^,.;:]{1,200}),)? (?:is|are|was|were|has been|have been) (?:(?:strongly|firmly|sharply|categorically|again|utterly|fully) )?(\p{Ll}+)$/u;

/** "The plan is a trap." as "the plan a trap", or with "as". */
export function characterisation(
  says: string,
  grammar: "as" | "complement",
  index: BriefingIndex,
): string | null {
  if (!index.isEnglish) return null;
  const [, subject = "", name = ""] = copula.exec(openSentence(says)) ?? [];
  if (name === "" || !isNounPhrase(subject) || noName.test(name) || goesOn.test(name)) return null;
  const object = objectOf(subject, index);
  return object === null ? null : `${object} ${grammar === "as" ? "as " : ""}${name}`;
}

const copula = /^([^,.;:]{1,200}?) (?:is|are|was|were) ([^.;:]{1,300})$/u;
const noName =
  /^(?:not|no longer|never|now|still|to|being|going|about|in|on|at|by|over|under|out|off|up|down|there|here|held|expected|planned|set|due|scheduled|likely|said|\p{Ll}+ing|\p{Ll}+(?:ed|en) (?:by|on|in|at|to|with|from|for|after|before))(?![\p{sc=Latn}\p{Lm}])/u;
/** A second sentence within it: "useful, and it ended early", "a trap and will fail". */
const goesOn =
  /(?:,|(?<![\p{sc=Latn}\p{Lm}])(?:and|but|or|so)) (?:it|he|she|they|we|I|there|this|that|the \p{L}+|will|would|is|are|was|were|has|had|can|could|may|might|must|should)(?![\p{sc=Latn}\p{Lm}])/u;

/** "Russia must stop the war." as "that Russia stop the war". */
export function demand(
  says: string,
  { hedges, to }: ResolvedStatement,
  verb: Verb,
  index: BriefingIndex,
): string | null {
  if (!index.isEnglish) return null;
  if (infinitive.test(says)) return verb === "asked" || to === null ? lowerFirst(says) : null;
  const [, subject = "", modal = "", not = "", rest = ""] = obligation.exec(says) ?? [];
  // The source's own "should" stays in sight.
  if (
    rest === "" ||
    (subject !== "There" && !isNounPhrase(subject)) ||
    hedges.some((hedge) => modal.includes(hedge))
  )
    return null;
  const clause = clauseOf(`${subject} must`, subject, index);
  return clause === null ? null : `that ${clause} ${not}${rest}`;
}

const obligation =
  /^([^,.;:“”]{1,200}?) (must|should|has to|have to|needs to|need to) (not )?(\p{Ll}[^.;:]{1,1000}\.?)$/u;

/** "Ana Reyes will resign." of what Ana Reyes promised: "to resign". "He" might be another. */
export function undertaking(
  says: string,
  { by, to }: ResolvedStatement,
  index: BriefingIndex,
): string | null {
  if (!index.isEnglish) return null;
  if (infinitive.test(says)) return to === null ? lowerFirst(says) : null;
  const name = by === null ? null : (index.entity(by.entity)?.name ?? null);
  if (name === null || to !== null || !says.startsWith(`${name} `)) return null;
  const [, not = "", rest = ""] = intention.exec(says.slice(name.length)) ?? [];
  return rest === "" ? null : `${not}to ${rest}`;
}

const intention = /^ will (not )?(\p{Ll}.*)$/su;
export const infinitive = /^to \p{Ll}/iu;

/** Whether the words before a verb can be its one subject: no verb among them, and no clause that goes before. */
function isNounPhrase(words: string): boolean {
  return (
    !finiteVerb.test(`${words} `) &&
    !/^(?:If|When|While|As|Although|Though|Unless|After|Before|Because|There|What|Where|Who|How|Whether|That)\b/.test(
      words,
    )
  );
}

/** A subject where an object stands: "them" for "they", "the attack" for "The attack". */
function objectOf(subject: string, index: BriefingIndex): string | null {
  return objects.get(subject) ?? clauseOf(`${subject} is`, subject, index);
}

const objects: ReadonlyMap<string, string> = new Map([
  ["It", "it"],
  ["He", "him"],
  ["She", "her"],
  ["They", "them"],
  ["This", "this"],
  ["That", "that"],
]);

export function lowerFirst(text: string): string {
  return text[0]!.toLowerCase() + text.slice(1);
}
