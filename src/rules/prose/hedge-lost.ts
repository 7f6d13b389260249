import type { Briefing, Fact } from "../../model/briefing.ts";
import { isDenial } from "../../model/vocabulary.ts";
import { hedgesIn } from "../../reading/hedges.ts";
import { lostMay } from "../../reading/lost-may.ts";
import { isBelow, rungOfHedges } from "../../reading/told-rung.ts";
import { sharedStems, stemOf, wordStems } from "../../reading/word-stems.ts";
import { cameAbout, conditionClause, negation } from "../../reading/words/en/english.ts";
import { hasConditionWord } from "../../text/condition-words.ts";
import { fold } from "../../text/fold.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule } from "../rule.ts";
import { recordsMeant, thingWords } from "./matching/about-records.ts";
import { clauseAbout } from "./matching/clauses.ts";
import { callsConfirmed } from "./matching/confirmed.ts";
import { wordsOf } from "./matching/evidence.ts";
import { toldAsDone } from "./matching/headline-states.ts";
import { type Raised, raisedFigure } from "./matching/hedged-figures.ts";
import { heldSentence } from "./matching/held-sentence.ts";
import { levelWhere } from "./matching/level.ts";
import { leavesUnsaid } from "./matching/lost-no.ts";
import { hasItsNumber, hasOtherNumber } from "./matching/number-asides.ts";
import { type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";
import { assertsHedged, assertsOneOf } from "./matching/raised-deeds.ts";
import { toldOf } from "./matching/raised-words.ts";
import { rungOf } from "./matching/rung-of.ts";
import { staysAsItIs } from "./matching/stays-as-it-is.ts";
import {
  assertsDone,
  headlinePlan,
  lostModal,
  lostProbably,
  toldOfClaim,
  wholeVerb,
  withoutAsides,
  withoutOwnCues,
} from "./matching/told-in-clause.ts";

const hedged = `
  toll-view:
    by: mayor
    says: A toll may pay for the repairs.
    hedge: may
    when: unstated
    cite: p1`;

export const hedgeLost = defineRule({
  code: "hedge-lost",
  severity: "error",
  needsWholeSheet: true,
  summary: "No sentence makes more certain what a record leaves open.",
  why: "“May have copied” and “copied” are two different facts, and readers see only the sentence.",
  bad: exampleSheet({
    statements: hedged,
    body: "## Who said what\n\n- A toll will pay for the repairs, says Ada Berg.[^toll-view]",
  }),
  good: exampleSheet({
    statements: hedged,
    body: "## Who said what\n\n- A toll may pay for the repairs, says Ada Berg.[^toll-view]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const done = toldAsDone(sentence, context.briefing);
      const raised =
        sentence.cited.length > 0
          ? inCited(sentence)
          : sentence.restsElsewhere
            ? null
            : inFree(
                // A title tells of the whole in few words.
                sentence.place === "title" ? sentence : heldSentence(sentence, context.briefing),
                context.briefing,
              );
      if (raised !== null)
        yield {
          ...raised,
          ...sentence.at(raised.words),
          ...(sentence.cited.length === 0 ? { severity: "warning" } : {}),
        };
      else if (done !== null) yield { ...done, ...sentence.at(done.words), severity: "warning" };
    }
  },
});

function inCited({ cited, before, reading }: ProseSentence): Raised | null {
  for (const { fact, briefing, words } of cited) {
    if (quotesRecord(`${before} ${reading.words}`, fact)) continue;
    const all = cited.filter((one) => one.words === words).map((one) => one.fact);
    const raised = raisedIn(words, fact, briefing, true);
    // Of several records under the same words, one that has got so far bears them out.
    if (raised !== null && !all.some((other) => other !== fact && bears(other, fact, briefing, words)))
      return raised;
  }
  return null;
}

function inFree({ reading, cited }: ProseSentence, briefing: Briefing): Raised | null {
  let first: Raised | null = null;
  const meant = cited.length > 0 ? cited.map(({ fact }) => fact) : recordsMeant(briefing, reading.stems);
  for (const fact of meant) {
    if (fact.kind === "figure") continue;
    if (cited.length > 0 && !mayBeRaised(fact, reading.own)) continue;
    const raised = raisedIn(reading.words, fact, briefing, false);
    if (raised === null) return null;
    first ??= raised;
  }
  return first;
}

/** Of denials another rule tells, and a "would" without a hedge may be the "will" of who said it; "has not said whether" leaves it open. */
function mayBeRaised(fact: Fact, words: string): boolean {
  if (fact.kind !== "statement") return true;
  if (isDenial(fact.verb) || fact.hedges.length > 0) return !isDenial(fact.verb);
  const says = wordsOf(fact).join(" ");
  return negation.test(says) && !/ would /u.test(says) && !negation.test(words) && !isLeftOpen.test(words);
}

const isLeftOpen = /(?<![\p{sc=Latn}\p{Lm}])(?:whether|open|unsigned|nor)(?![\p{sc=Latn}\p{Lm}])/iu;

/** Whether a record tells of the same, and stands higher. */
function bears(other: Fact, fact: Fact, briefing: Briefing, words: string): boolean {
  if (other.kind === "figure" || (other.kind === "statement" && isDenial(other.verb))) return false;
  const stems = wordStems(words);
  const told = sharedStems(stems, thingWords(other, briefing));
  return (
    isBelow(rungOf(fact, briefing, stems), rungOf(other, briefing, stems)) &&
    told >= sharedStems(stems, thingWords(fact, briefing))
  );
}

/** Where these words raise what the record says; null where they don't, or are about something else. */
function raisedIn(sentence: string, fact: Fact, briefing: Briefing, isCited: boolean): Raised | null {
  if (fact.withdrawn) return null;
  if (fact.kind === "figure") return isCited ? raisedFigure(sentence, fact) : null;
  const wanted = thingWords(fact, briefing);
  const clause = clauseAbout(sentence, wanted);
  const stems = wordStems(clause);
  const shared = sharedStems(stems, wanted);
  if (shared === 0) return null;
  // "Is considering an appeal" has one word that says of what.
  const hedging = fact.kind === "statement" ? sharedStems(wordStems(fact.hedges.join(" ")), wanted) : 0;
  const needed = fact.kind === "statement" ? Math.min(2, wanted.size - hedging) : 1;
  const isHeld = fact.kind === "statement" && fact.hedges.length > 0;
  if (shared < needed && !(isCited && isHeld && hasItsNumber(clause, fact, briefing))) return null;
  // Without a note, "holds its rate at 6.25 percent" is not about a rate of 5.5.
  if (!isCited && hasOtherNumber(clause, fact, briefing)) return null;
  const lost = fact.kind === "statement" ? lostMay(fact.says ?? "", clause) : null;
  if (lost !== null)
    return { words: lost.words, record: fact.id, ...toldOf("done", "possible", fact, lost.words) };
  const likely =
    fact.kind === "statement"
      ? lostProbably(fact.hedges, clause, clauseAbout(fact.says ?? fact.quote ?? "", stems))
      : undefined;
  if (likely !== undefined)
    return {
      words: undefined,
      record: fact.id,
      ...toldOf("scheduled", "intended", fact, undefined),
      ...levelWhere(false),
    };
  const rung = rungOf(fact, briefing, stems);
  // Of an event that is called confirmed another rule tells.
  if (rung === "done" || isCalledConfirmed(clause, fact)) return null;
  const own = withoutAsides(clause.replace(/[“"][^”"]*[”"]/g, " "), wanted);
  const told =
    headlinePlan(clause, wanted) ?? toldOfClaim(withoutOwnCues(clause, fact), fact, wanted, isCited);
  if (told === null || !isBelow(rung, told)) return null;
  // "Will, if" is more than "could, if".
  const isWill =
    (told === "scheduled" || told === "intended") && fact.kind === "statement" && lostModal(fact.hedges, own);
  const tellsCondition = fact.condition !== null && hasConditionWord(clause) && !isWill;
  if (fact.condition !== null && (told === "done" ? !assertsDone(own, wanted) : tellsCondition)) return null;
  const isHedged = fact.kind === "statement" && fact.hedges.length > 0;
  if (told === "intended" && !(isHedged && rungOfHedges(fact.hedges.join(" ")) === "possible")) return null;
  // "They are to buy arms" may be a plan as well, and is one as somebody tells it.
  const isPlan = fact.kind === "statement" ? !isHedged : isAttributed(sentence) || isTo.test(clause);
  if (told === "scheduled" && rung === "intended" && isPlan) return null;
  if (told === "done" && rung !== "possible" && !assertsDone(own, wanted)) return null;
  // What they have agreed to do is agreed.
  const recorded = wordsOf(fact).join(" ");
  if (
    told === "done" &&
    !isHedged &&
    (isAgreed.test(own) || agreedInTitle.test(own)) &&
    isAgreed.test(recorded)
  )
    return null;
  if (told === "done" && (staysAsItIs(own, recorded) || leavesUnsaid(own, recorded))) return null;
  const decision = told === "scheduled" ? decidesOn.exec(clause)?.[1] : undefined;
  if (decision !== undefined && !wanted.has(stemOf(decision.split(" ").at(-1)!))) return null;
  if (fact.kind === "statement" && sharedStems(wordStems(fact.hedges.join(" ")), stems) > 0) return null;
  const main = own.replace(conditionClause, " ");
  const says = wordsOf(fact).join(" ");
  // What is not clear, nobody has said.
  if (negation.test(main) && (!negation.test(says) || isUnclear.test(says))) return null;
  if (fact.kind === "event" && fact.state === "alleged" && isAttributed(sentence)) return null;
  const verb = told === "done" ? wholeVerb(own) : undefined;
  return {
    words: verb,
    record: fact.id,
    ...toldOf(told, rung, fact, verb),
    // Of a sentence with a hedge of its own, another part may be meant.
    ...levelWhere(
      isPlainlyRaised(own, fact, shared >= wanted.size * 0.6 ? wanted : null) &&
        hedgesIn(sentence).length <= hedgesIn(clause).length,
    ),
  };
}

/** Whether the verb itself tells it: of a statement the one that is hedged, of an event whose words stand here one of those. */
function isPlainlyRaised(own: string, fact: Fact, wanted: ReadonlySet<string> | null): boolean {
  if (fact.kind === "event") return wanted !== null && (cameAbout.test(own) || assertsOneOf(own, wanted));
  return fact.kind === "statement" && assertsHedged(wordsOf(fact)[0] ?? "", fact.hedges, own);
}

const isTo = /^(?!.* will ).*(?<![\p{sc=Latn}\p{Lm}])(?:is|are) to \p{Ll}+/u;

const isAgreed =
  /(?<![\p{sc=Latn}\p{Lm}])(?:is|are|was|were|been|has|have|had) agreed(?![\p{sc=Latn}\p{Lm}])/u;
/** "Move agreed but unsigned", in a headline. */
const agreedInTitle = /(?<![\p{sc=Latn}\p{Lm}])agreed(?! to (?!\p{Lu}))(?![\p{sc=Latn}\p{Lm}])/u;

/** "Farmers to decide on the sale": what is settled is that they decide. */
const decidesOn =
  /(?<![\p{sc=Latn}\p{Lm}])to (decide|vote|rule|choose|debate|consider|discuss|weigh|review|examine|hear|ballot|have (?:a|their|its) say)(?: (?:on|about|over|whether))?(?![\p{sc=Latn}\p{Lm}])/iu;

const isUnclear =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:not|never|hardly)(?: yet| immediately)? (?:clear|known|said|stated|decided)|unclear|unknown)(?![\p{sc=Latn}\p{Lm}])/iu;

/** Whether the record's own quotation stands in the sentence: whoever quotes raises nothing. */
function quotesRecord(sentence: string, fact: Fact): boolean {
  if (fact.kind !== "statement" || fact.quote === null) return false;
  const quoted = sentence.match(/[“"][^”"]{8,}[”"]/gu) ?? [];
  return quoted.some((one) => fold(fact.quote ?? "").includes(fold(one.slice(1, -1)).replace(/[.,]$/, "")));
}

function isCalledConfirmed(clause: string, fact: Fact): boolean {
  return fact.kind === "event" && (callsConfirmed(clause, fact) || callsConfirmed(clause, fact, "headline"));
}

function isAttributed(sentence: string): boolean {
  return /(?<![\p{sc=Latn}\p{Lm}])(?:said|says|according to|told|accus[a-z]+)(?![\p{sc=Latn}\p{Lm}])/iu.test(
    sentence,
  );
}
