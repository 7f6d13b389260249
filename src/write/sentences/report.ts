import type { ResolvedStatement } from "../../model/briefing.ts";
import { hangsOnVerb, isDenial, type Verb, verbs } from "../../model/vocabulary.ts";
import { inQuotes } from "../../text/quotation-marks.ts";
import { endSentence, openSentence } from "../../words/en/lists.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import { isClause, nounPhrase, upperStart } from "./case.ts";
import { type Cue, denialOf } from "./denial.ts";
import { characterisation, demand, objectIn, undertaking } from "./report-clauses.ts";
import { nextName, presentOf } from "./speakers.ts";
import { clauseOf, holds, isSentence, smallQuotation, startsWithClause } from "./statement-words.ts";

type Tense = "past" | "present";

/**
 * What follows the speaker, as plain text: the source's verb with the audience and the words, each verb with its own grammar: "told
 * reporters: “…”", "demanded that Russia stop", "condemned the attack as unjustified", "denied that the army would be used".
 * Null where the words tell a denial themselves: "She declined to comment."
 *
 * Where a form can't be made of the words with certainty, they follow as they are written: never a stronger sentence than the record.
 */
export function reportOf(statement: ResolvedStatement, index: BriefingIndex, tense: Tense): string | null {
  const verb = statement.verb ?? "said";
  const cue = cueOf(statement, verb, index, tense);
  if (isDenial(verb)) return denialOf(statement, verb, cue, index);
  if (statement.says === null) return quotation(statement, verb, cue, index, tense);
  return withQuote(paraphrase(statement.says, statement, verb, cue, index, tense), statement);
}

/** The same in the present, for words that mean something else, or nothing, without their verb; null for all others. */
export function boundReport(
  statement: ResolvedStatement,
  index: BriefingIndex,
  tense: Tense = "present",
): string | null {
  const { verb, says } = statement;
  if (verb === null) return null;
  const isName = says === null && naming.has(verbs[verb].grammar);
  return isName || hangsOnVerb(verb) ? reportOf(statement, index, tense) : null;
}

const naming: ReadonlySet<string> = new Set(["as", "complement"]);

/** The verb as the speaker's number asks for it, with the audience: "warned reporters", "the four leaders demand of Russia". */
function cueOf(statement: ResolvedStatement, verb: Verb, index: BriefingIndex, tense: Tense): Cue {
  const said = verb === "told" && statement.to === null ? "said" : verb;
  const words = verbIn(said, statement, index, tense);
  const audience =
    statement.to === null ? "" : ` ${verbs[said].audience ?? "to "}${nextName(statement.to, index)}`;
  return { words: words + audience, with: (object) => `${words} ${object}${audience}` };
}

function verbIn(verb: Verb, statement: ResolvedStatement, index: BriefingIndex, tense: Tense): string {
  return tense === "past" ? verb : presentOf(verb, statement, index);
}

/** Words of the speaker alone. */
function quotation(
  statement: ResolvedStatement,
  verb: Verb,
  cue: Cue,
  index: BriefingIndex,
  tense: Tense,
): string {
  const quote = statement.quote ?? "";
  const words = inQuotes(quote);
  const { grammar } = verbs[verb];
  if (grammar === "as" || grammar === "complement") {
    const subject = subjectOf(statement, index) ?? "it";
    if (isSentence(quote))
      return grammar === "as"
        ? `${cue.with(subject)}: ${words}`
        : `${verbIn("said", statement, index, tense)} of ${subject}: ${words}`;
    return cue.with(`${subject} ${grammar === "as" ? "as " : ""}${words}`);
  }
  const noun = nouns[verb];
  if (noun !== undefined) return `${noun[tense]}: ${words}`;
  if (!startsWithClause(words, index)) return `${cue.words}: ${words}`;
  return standsAlone.test(quote)
    ? `${cue.words}: ${inQuotes(upperStart(endSentence(quote)))}`
    : `${cue.words} that ${words}`;
}

/** Verbs after which no quotation can stand. */
const nouns: { readonly [V in Verb]?: Readonly<Record<Tense, string>> } = {
  suspected: { past: "voiced a suspicion", present: "voices a suspicion" },
  estimated: { past: "gave an estimate", present: "gives an estimate" },
};

/** "but looking like is not being", "my agenda is …": after "that" it would be another's sentence. */
const standsAlone = /^(?:but|and|so|because|or|yet|my|our|we|me|us)\b/;

/** What was said in the editor's words, after the verb. */
function paraphrase(
  says: string,
  statement: ResolvedStatement,
  verb: Verb,
  cue: Cue,
  index: BriefingIndex,
  tense: Tense,
): string {
  const { grammar } = verbs[verb];
  const object = objectIn(says, verb, index);
  if (object !== null) return cue.with(object);
  if (grammar === "that-should") {
    const wanted = demand(says, statement, verb, index);
    if (wanted !== null) return `${cue.words} ${wanted}`;
  }
  if (grammar === "that-or-to") {
    const done = undertaking(says, statement, index);
    if (done !== null) return `${cue.words} ${done}`;
  }
  if (grammar !== "as" && grammar !== "complement") return reported(says, cue.words, index);
  const named = characterisation(says, grammar, index);
  if (named !== null) return cue.with(named);
  // A sentence is no name for a thing: it was said, and of the condemnation the verb stays.
  const said = verbIn("said", statement, index, tense);
  if (verb !== "condemned") return reported(says, said, index);
  if (!index.isEnglish) return `${cue.words} this: ${says}`;
  const subject = subjectOf(statement, index);
  return subject === null
    ? reported(says, `${said}, in condemnation,`, index)
    : reported(says, `${cue.with(subject)}, saying`, index);
}

function reported(says: string, cue: string, index: BriefingIndex): string {
  const [, quote, rest] = sentenceThenMore.exec(says) ?? [];
  if (quote !== undefined && rest !== undefined && index.isEnglish) {
    const clause = clauseOf(rest, rest, index);
    // What the editor tells of the words is not what the speaker added.
    if (ofTheWords.test(rest)) return `${cue}: ${says}`;
    if (clause !== null && !startsWithPronoun.test(rest) && !secondSentence.test(rest))
      return `${cue}: “${quote.replace(/\.$/, ",")}” adding that ${clause}`;
  }
  if (smallQuotation.exec(says)?.[1] !== undefined && standsAlone.test(says.slice(1)))
    return `${cue}: ${says}`;
  const clause = clauseOf(says, says, index);
  return clause === null ? `${cue.replace(/,$/, "")}: ${says}` : `${cue} that ${clause}`;
}

const sentenceThenMore = /^“([^“”]*[.!?])” (\S.*)$/su;
const startsWithPronoun = /^(?:I|We|My|Our)\b/;
/** "He meant penalties.", "The question was about talks.", "That goes for both." */
const ofTheWords =
  /^(?:(?:He|She|They|It) (?:(?:was|were) (?:speaking|talking|referring|replying|responding|answering|asked|addressing|pointing|alluding|quoting)|meant|means|spoke|referred|refers|pointed|addressed|answered|replied|responded|alluded|quoted|cited|used|repeated)|(?:The|His|Her|Their) (?:question|answer|remark|reference|words?|comment|reply)|(?:By|With) (?:that|this|it)|(?:That|This) (?:was|is|goes|refers|referred|meant|means)|What (?:is|was) meant)(?![\p{sc=Latn}\p{Lm}])/u;
const secondSentence = /[.!?]["”]? +\p{Lu}/u;

/** The quoted words behind the sentence, where it does not hold them. */
function withQuote(report: string, { says, quote }: ResolvedStatement): string {
  if (quote === null || says === null || holds(says, quote)) return report;
  // What follows a colon as it is written would be followed by a second one.
  return report.includes(": ")
    ? `${endSentence(report)} In the words used: ${inQuotes(quote)}`
    : `${openSentence(report)}: ${inQuotes(quote)}`;
}

/** What a description is of: the first event it is about; null where there is none with a name. */
function subjectOf(statement: ResolvedStatement, index: BriefingIndex): string | null {
  for (const id of statement.about) {
    const event = index.event(id);
    if (event !== undefined && !isClause(event.what)) return nounPhrase(event.what, index);
  }
  return null;
}
