import type { Briefing, ResolvedStatement } from "../../model/briefing.ts";
import { isDenial } from "../../model/vocabulary.ts";
import { sharedStems, wordStems } from "../../reading/word-stems.ts";
import { negation } from "../../reading/words/en/english.ts";
import { reportingLemma } from "../../reading/words/en/reporting-verbs.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { shareOf, thingWords } from "../prose/matching/about-records.ts";
import { admittedByNobody } from "../prose/matching/admitted.ts";
import { wordsOf } from "../prose/matching/evidence.ts";
import { type ProseSentence, proseSentences } from "../prose/matching/prose-sentences.ts";
import { kinOf } from "../prose/matching/sheet-names.ts";
import { defineRule, type Finding } from "../rule.ts";

const denial = `
  toll-denied:
    by: mayor
    verb: denied
    says: The town had planned a toll.
    when: unstated
    cite: p1`;

export const verbReversed = defineRule({
  code: "verb-reversed",
  severity: "warning",
  needsWholeSheet: true,
  summary:
    "Nobody admits in the prose what they deny in the records, or denies what they would not comment on.",
  why: "“Denied”, “declined to say” and “admitted” are three answers, and each of them makes another story.",
  bad: exampleSheet({
    statements: denial,
    body: "## Editor's notes\n\nMayor Ada Berg admitted that the town had planned a toll.\n\n<!-- facts -->",
  }),
  good: exampleSheet({
    statements: denial,
    body: "## Editor's notes\n\nMayor Ada Berg denied that the town had planned a toll.\n\n<!-- facts -->",
  }),
  *check(context) {
    const { briefing } = context;
    if (!isEnglish(briefing)) return;
    for (const sentence of proseSentences(context)) {
      const reversed = answerReversed(sentence, briefing);
      const admitted =
        reversed === null && sentence.cited.length === 0 ? admittedByNobody(sentence, briefing) : null;
      if (reversed !== null) yield { ...sentence.at(), ...reversed };
      else if (admitted !== null) yield { ...sentence.at(admitted.words), ...admitted, severity: "warning" };
    }
  },
});

/** The answer of somebody that is told as another one. */
function answerReversed(
  sentence: ProseSentence,
  briefing: Briefing,
): Pick<Finding, "message" | "hint" | "record"> | null {
  const { reading } = sentence;
  const { speakers, verb } = reading.reporting;
  const [speaker] = speakers;
  const told = verb === null ? undefined : answers[verb];
  if (speaker === undefined || speakers.length > 1 || speaker.ids.length !== 1 || told === undefined)
    return null;
  const [id = ""] = speaker.ids;
  const own = briefing.statements.filter(
    ({ by }) => by !== null && (by.entity === id || kinOf(by.entity, briefing).includes(id)),
  );
  const about = own.filter((one) => isAbout(one, briefing, reading.stems));
  // A plain "no" may be confirmed; a denial or a refusal was given as one.
  const other = about.find(
    (one) =>
      (reversed[told] ?? []).includes(answerOf(one)) &&
      (told !== "admits" || isDenial(one.verb) || answerOf(one) === "refuses"),
  );
  if (other === undefined && told === "denies") {
    const said = saidInstead(sentence, own);
    if (said !== null)
      return {
        message: `"${asWritten(verb!, reading.own)}" turns round what record "${said.id}" has them say.`,
        hint: `The record has: “${(wordsOf(said)[0] ?? "").replace(/\.$/, "")}”.`,
        record: said.id,
      };
  }
  if (other === undefined || about.some((one) => answerOf(one) === told)) return null;
  if (reading.own.toLowerCase().includes(wordOf(other))) return null;
  return {
    message: `"${asWritten(verb!, reading.own)}" is not the answer that record "${other.id}" has: ${wordOf(other)}.`,
    hint: `Write “${wordOf(other)}”.`,
    record: other.id,
  };
}

/** "She denied that the leak is long" of whom the cited record has say that it is. */
function saidInstead(
  { cited, reading }: ProseSentence,
  own: readonly ResolvedStatement[],
): ResolvedStatement | null {
  const denied = /(?<![\p{sc=Latn}\p{Lm}])(?:denies|denied) that (.+)$/iu.exec(reading.own)?.[1];
  if (
    denied === undefined ||
    negation.test(
      reading.own.replace(/(?<![\p{sc=Latn}\p{Lm}])(?:denies|denied)(?![\p{sc=Latn}\p{Lm}])/iu, ""),
    )
  )
    return null;
  const stems = wordStems(denied);
  const said = cited.flatMap(({ fact, briefing }) =>
    fact.kind === "statement" && own.includes(fact) && shareOf(fact, briefing, stems) >= 0.6 ? [fact] : [],
  );
  const isPlain = ({ verb, denies, deniedBy, note }: ResolvedStatement) =>
    !isDenial(verb) && denies.length + deniedBy.length === 0 && !negation.test(note ?? "");
  return said.length > 0 &&
    said.length === cited.length &&
    said.every((one) => isPlain(one) && !negation.test(wordsOf(one).join(" ")))
    ? said[0]!
    : null;
}

/** The form of a verb that the sentence has: "admitted" is taken for acknowledged. */
function asWritten(lemma: string, words: string): string {
  return words.match(/\p{L}+/gu)?.find((word) => reportingLemma(word) === lemma) ?? lemma;
}

type Answer = "admits" | "denies" | "refuses" | "says";

/** By the past tense of a verb what kind of answer it tells. */
const answers: Readonly<Record<string, Answer>> = {
  acknowledged: "admits",
  confirmed: "admits",
  denied: "denies",
  rejected: "denies",
};

/** What can't be told so: an answer with what the record has instead. */
const reversed: Readonly<Partial<Record<Answer, readonly Answer[]>>> = {
  admits: ["denies", "refuses"],
  denies: ["refuses", "admits"],
};

function answerOf(statement: ResolvedStatement): Answer {
  const { verb } = statement;
  const words = wordsOf(statement).join(" ");
  if (verb === "declined" || refusal.test(words)) return "refuses";
  if (isDenial(verb)) return "denies";
  if (verb === "acknowledged" || verb === "confirmed" || admission.test(words)) return "admits";
  // A plain "no" is a denial, whatever the verb.
  return /(?<![\p{sc=Latn}\p{Lm}])(?:not|no|never|none|nobody|nothing|untrue|false|wrong)(?![\p{sc=Latn}\p{Lm}])|n['’]t(?![\p{sc=Latn}\p{Lm}])/iu.test(
    words,
  )
    ? "denies"
    : "says";
}

function wordOf(statement: ResolvedStatement): string {
  return statement.verb ?? (answerOf(statement) === "refuses" ? "declined to say" : "said");
}

const refusal =
  /(?<![\p{sc=Latn}\p{Lm}])(?:declin[a-z]* to|refus[a-z]* to (?:say|comment|answer|discuss|confirm)|would not (?:say|comment|confirm|discuss)|no comment)(?![\p{sc=Latn}\p{Lm}])/iu;
const admission =
  /(?<![\p{sc=Latn}\p{Lm}])(?:admit[a-z]*|conced[a-z]*|acknowledg[a-z]*|confirm(?:s|ed)?)(?![\p{sc=Latn}\p{Lm}])/iu;

/** A refusal names little of what was asked: one shared word is enough, of a denial as well. */
function isAbout(statement: ResolvedStatement, briefing: Briefing, stems: ReadonlySet<string>): boolean {
  const about = [statement.id, ...statement.about, ...statement.denies, ...statement.leavesOpen];
  return [...briefing.statements, ...briefing.events].some(
    (fact) => about.includes(fact.id) && sharedStems(stems, thingWords(fact, briefing)) > 0,
  );
}
