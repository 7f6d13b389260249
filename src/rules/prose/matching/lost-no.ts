import type { Briefing, Fact } from "../../../model/briefing.ts";
import { isDenial } from "../../../model/vocabulary.ts";
import { conditionalsIn } from "../../../reading/conditionals.ts";
import { sharedStems, stemOf, wordStems } from "../../../reading/word-stems.ts";
import { negation } from "../../../reading/words/en/english.ts";
import type { Finding } from "../../rule.ts";
import { thingWords } from "./about-records.ts";
import { clauseAbout } from "./clauses.ts";
import { isToldByNoun } from "./conditions.ts";
import { wordsOf } from "./evidence.ts";
import { levelWhere } from "./level.ts";

/** A no that is on one side alone. */
export type Slip = Pick<Finding, "message" | "hint" | "record" | "words" | "severity">;

const strictNo =
  /(?<![\p{sc=Latn}\p{Lm}])(?:not(?! (?:more|less) than)|no(?! (?:more|less|fewer|later|earlier|sooner|higher|lower|farther|further) than)|never|none|nobody|nothing|neither|nor|cannot|without|stop(?:s|ped)? short of|declin(?:ed|es) to|refus(?:ed|es) to|fail(?:ed|s) to|rul(?:ed|es) out|far from)(?![\p{sc=Latn}\p{Lm}])|n['’]t(?![\p{sc=Latn}\p{Lm}])/iu;

/** The no of a record that these words tell without. */
export function lostNo(words: string, fact: Fact, briefing: Briefing, sentence: string): Slip | null {
  if (fact.kind === "figure" || (fact.kind === "statement" && isDenial(fact.verb))) return null;
  const text = wordsOf(fact)[0] ?? "";
  const own = clauseAbout(text, wordStems(words));
  const match = strictNo.exec(own);
  if (match === null) return null;
  const [no] = match;
  const condition = conditionalsIn(own).find(({ start, end }) => start <= match.index && match.index < end);
  // "A request for more data would put it off", where it comes if none is asked for.
  if (condition !== undefined && isToldByNoun(words, condition.clause)) return null;
  // "Made its signature conditional on that" for "would not sign unless": the no is a condition, and told as one.
  if (
    untilThen.test(own) &&
    isConditional.test(
      words.replace(/(?<![\p{sc=Latn}\p{Lm}])even (?:if|when|without)(?![\p{sc=Latn}\p{Lm}])/iu, " "),
    )
  )
    return null;
  // What it denies must be told here: "at a place not yet chosen" says nothing of a sentence that names no place.
  const [denied] = wordStems(own.slice(match.index + no.length).replace(/^(?: \p{Ll}+ly)+(?= )/u, ""));
  if (denied === undefined || !wordStems(words).has(denied)) return null;
  // "Anyone convicted of murder would stay behind bars" for "no one convicted of murder would be freed": what nobody does is not told.
  const deed = nobody.test(own.slice(match.index))
    ? deedOf.exec(own.slice(match.index + no.length))?.[1]
    : undefined;
  if (deed !== undefined && wordStems(deed).size > 0 && !wordStems(words).has(stemOf(deed))) return null;
  const wanted = [...thingWords(fact, briefing)].filter((stem) => wordStems(own).has(stem));
  const clause = clauseAbout(words, new Set(wanted));
  if (
    negation.test(clause) ||
    isStillToCome.test(clause) ||
    (stays.test(clause) && !stays.test(own)) ||
    denies(words, denied)
  )
    return null;
  if (leavesUnsaid(words, own)) return null;
  // "…,[^advice] which was carried out.[^done]": what it tells of stands before the first note.
  const shared = sharedStems(wordStems(relative.test(words) ? sentence : clause), wanted);
  // A short record has little more than the verb that it denies: "could neither confirm nor rule it out".
  const isShort = wanted.length <= 3 && /^(?:neither|nor|cannot)$/iu.test(no);
  // "It will be withdrawn" names what it is about in the sentence before.
  const isEnough =
    isShort ||
    hasPronoun.test(words) ||
    (condition === undefined &&
      besideVerb.test(own.slice(match.index)) &&
      tellsDenied(own.slice(match.index + no.length), words))
      ? shared > 0
      : shared >= Math.min(2, wanted.length) && shared >= wanted.length / 2;
  if (!isEnough) return null;
  const isPlain = besideVerb.test(own.slice(match.index)) && fact.condition === null && !untilThen.test(own);
  return { ...slipOf(no, own, fact), ...levelWhere(isPlain) };
}

/** Whether these words have all that the record denies: of "worked 11 days in a row and did not remember the signals", the end. */
function tellsDenied(behind: string, words: string): boolean {
  const denied = wordStems(behind.split(/[,;:]| (?:and|but|or) /u)[0] ?? "");
  return denied.size >= 2 && sharedStems(wordStems(words), denied) === denied.size;
}

/** A no that is said of a verb and of nothing else: "has not closed". */
const besideVerb =
  /^(?:(?:not|never|cannot)|n['’]t)(?! (?:only|just|all|every|enough|more|less)(?![\p{sc=Latn}\p{Lm}])) \p{Ll}/iu;
const untilThen =
  /(?<![\p{sc=Latn}\p{Lm}])(?:unless|until|till|before|without|except)(?![\p{sc=Latn}\p{Lm}])/iu;
const isConditional =
  /(?<![\p{sc=Latn}\p{Lm}])(?:if|only|provided|condition[a-z]*|require[sd]?|requirement|depend[a-z]*|hinge[sd]?|demand(?:s|ed)?|insist(?:s|ed)?|prerequisite|in (?:return|exchange)|must|has to|have to|had to|needs?|needed|first|once)(?![\p{sc=Latn}\p{Lm}])/iu;
const nobody = /^(?:nobody|none|no one|neither of)(?![\p{sc=Latn}\p{Lm}])/iu;
/** The verb of what nobody did: "convicted of murder would be freed". */
const deedOf =
  /(?<![\p{sc=Latn}\p{Lm}])(?:will|would|could|can|may|might|should|has|have|had|was|were|is|are)(?: (?:be|been|being|have|\p{L}+ly|yet|also))* (\p{L}{3,})/u;

function slipOf(no: string, own: string, fact: Fact, words?: string): Slip {
  return {
    message: `Record "${fact.id}" says “${no}”, and this sentence tells it without.`,
    hint: `The record has: “${short(own)}”. Say the same.`,
    words,
    record: fact.id,
  };
}

const hasPronoun = /^(?:It|They|He|She|This|That|These|Those) /u;

/** "Signatures are still missing": nothing is signed; what runs out is there no longer. */
const isStillToCome =
  /(?<![\p{sc=Latn}\p{Lm}])(?:still (?:missing|to be|to come|outstanding)|r[ua]n(?:s|ning)? (?:out|dry)|exhaust(?:ed|s)|used up|depleted|out of the question|(?<!(?:had|has|have) )gone|missing|fall(?:s|en)? short|fell short)(?![\p{sc=Latn}\p{Lm}])/iu;

/** "Has left open whether": who leaves it open has not said it. */
export function leavesUnsaid(words: string, recorded: string): boolean {
  const match = strictNo.exec(recorded);
  return (
    match !== null && keepsToItself.test(words) && ofWords.test(recorded.slice(match.index + match[0].length))
  );
}

const keepsToItself =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:leaves?|leaving|left|holds?|held|keeps?|kept|keeping) (?:[\p{L}'’-]+ ){0,8}?(?:open|unsaid|unanswered|undecided|guessing|in the dark|back|quiet|secret|waiting|to (?:itself|himself|herself|themselves)|under wraps)|(?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?) (?:[\p{L}'’-]+ ){0,2}?(?:open|unanswered|undecided|mum|tight-lipped|a secret|a mystery|anybody['’]s guess|anyone['’]s guess)|gives? no|gave no|yet to|owes? an answer|dodg(?:es|ed)|sidestep(?:s|ped)|await(?:s|ed)?)(?![\p{sc=Latn}\p{Lm}])/iu;

/** What is said, told or decided, rather than done. */
const ofWords =
  /^(?: (?:yet|been|also|publicly|immediately|formally|officially|\p{L}+ly))* (?:said|say|says|decided?|confirmed?|commented?|known?|clear|disclosed?|named?|revealed?|stated?|specif(?:y|ied)|answered?|responded?|commit(?:ted)?|given?|explained?|announced?|published?|settled?|determined?|agreed?|chosen?|choose)(?![\p{sc=Latn}\p{Lm}])/iu;

/** "Would stay in the valley" for "would not leave it". */
const stays =
  /(?<![\p{sc=Latn}\p{Lm}])(?:stay(?:s|ed)?|remain(?:s|ed)?|keep(?:s|ing)?|kept)(?![\p{sc=Latn}\p{Lm}])/iu;

const relative =
  /^,? ?(?:which|who|that|and (?:then )?(?:was|were|is|are|has|have|had))(?![\p{sc=Latn}\p{Lm}])/iu;

/** Whether one of the sentence's own signs stands before this word. */
function denies(words: string, denied: string): boolean {
  return Array.from(words.matchAll(new RegExp(strictNo, "giu"))).some(
    ({ index, 0: no }) => [...wordStems(words.slice(index + no.length))][0] === denied,
  );
}

/** A record's words as a hint has them. */
export function short(text: string): string {
  return text.length <= 120 ? text.replace(/\.$/, "") : `${text.slice(0, 117).trimEnd()} …`;
}
