import type { Briefing, Fact } from "../../model/briefing.ts";
import { type EventState, eventStates, futureStates, isDenial } from "../../model/vocabulary.ts";
import { rungTold } from "../../reading/told-rung.ts";
import { stemOf, wordStems } from "../../reading/word-stems.ts";
import { plainNot, saysNo } from "../../reading/words/en/english.ts";
import { hasConditionWord } from "../../text/condition-words.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { factsOf } from "../record-path.ts";
import { defineRule } from "../rule.ts";
import { recordsMeant, shareOf, thingWords } from "./matching/about-records.ts";
import { wordsOf } from "./matching/evidence.ts";
import { heldSentence } from "./matching/held-sentence.ts";
import { levelWhere } from "./matching/level.ts";
import { lostNo, type Slip, short } from "./matching/lost-no.ts";
import { type CitedPart, proseSentences } from "./matching/prose-sentences.ts";
import { saysUntilWhen } from "./matching/put-off.ts";
import { rivalsOf } from "./matching/rivals.ts";
import { settledIn } from "./matching/settled.ts";

const unrepaired = `
  bridge-open:
    by: mayor
    says: The council has not closed the bridge.
    when: unstated
    cite: p1`;

export const negationLost = defineRule({
  code: "negation-lost",
  severity: "error",
  needsWholeSheet: true,
  summary: "A sentence says no where its record says no, and nowhere else.",
  why: "A “not” that went missing turns a fact into its opposite, and nothing else in the sentence looks wrong.",
  bad: exampleSheet({
    statements: unrepaired,
    body: "## Who said what\n\n- The council has closed the bridge, says Ada Berg.[^bridge-open]",
  }),
  good: exampleSheet({
    statements: unrepaired,
    body: "## Who said what\n\n- The council has not closed the bridge, says Ada Berg.[^bridge-open]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context)) {
      const { reading, cited, restsElsewhere } = sentence;
      if (cited.length === 0 && restsElsewhere) continue;
      const held = heldSentence(sentence, context.briefing);
      const parts =
        held.cited.length > 0
          ? held.cited
          : recordsMeant(context.briefing, reading.stems)
              .filter(
                (fact) =>
                  shareOf(fact, context.briefing, reading.stems) >= 0.8 &&
                  thingWords(fact, context.briefing).size > 1,
              )
              .map((fact) => ({
                fact,
                briefing: context.briefing,
                words: reading.words,
              }));
      // Without a note, a headline that shares two words with a record may be about something else.
      if (
        cited.length === 0 &&
        (held === sentence || sentence.place === "title") &&
        rungTold(reading.own) !== "done"
      )
        continue;
      const isOnlyPossible = mayBe.test(reading.own);
      const slips = parts.map(
        ({ fact, briefing, words }) =>
          settledIn(words, fact, briefing) ??
          (cited.length === 0 && isOnlyPossible ? null : lostNo(words, fact, briefing, reading.words)) ??
          (isDeniedBy(fact, briefing, cited) ? null : addedIn(words, fact, briefing)),
      );
      const slip =
        cited.length > 0 || slips.every((one) => one !== null) ? slips.find((one) => one !== null) : null;
      if (slip)
        yield { ...sentence.at(slip.words), ...slip, ...(cited.length === 0 ? { severity: "warning" } : {}) };
    }
  },
});

/** Whether the sentence cites who denies the fact beside it: the "not" is theirs. */
function isDeniedBy(fact: Fact, briefing: Briefing, cited: readonly CitedPart[]): boolean {
  const rivals = rivalsOf(fact, briefing);
  return cited.some(
    (one) =>
      one.fact !== fact &&
      (rivals.includes(one.fact.id) || (one.fact.kind === "statement" && isDenial(one.fact.verb))),
  );
}

function addedIn(words: string, fact: Fact, briefing: Briefing): Slip | null {
  if (fact.kind === "figure" || (fact.kind === "statement" && isDenial(fact.verb))) return null;
  if (fact.kind === "event" && (fact.state === "alleged" || fact.state === "did-not-occur")) return null;
  // "Will not strike if it is approved" tells the other half of a condition.
  if (fact.condition !== null && hasConditionWord(words)) return null;
  if (saysNo.test(wordsOf(fact).join(" ")) || saysNo.test(fact.note ?? "")) return null;
  const wanted = thingWords(fact, briefing);
  const bare = /(?<![\p{sc=Latn}\p{Lm}])without (?:any |an? )(\p{L}{3,})/iu.exec(words);
  if (bare !== null && !isDoubleNo.test(words.slice(0, bare.index)) && wanted.has(stemOf(bare[1]!)))
    return {
      message: `"${bare[0]}" says the opposite of record "${fact.id}".`,
      hint: `The record has: “${short(wordsOf(fact)[0] ?? "")}”.`,
      words: bare[0],
      record: fact.id,
      severity: "warning",
    };
  for (const match of words.matchAll(plainNot)) {
    // What is not ruled out is open, as a record has it that says “may”.
    if (/^(?:rul|exclud)/u.test(match[1] ?? "")) continue;
    // "Was not set right" was set, and "was not closed only by the council" closed.
    if (notSoButStill.test(words.slice(match.index + match[0].length))) continue;
    if (saysUntilWhen(match, words, fact)) continue;
    // What will not end before a day goes on until then.
    if (
      ending.test(match[1] ?? "") &&
      before.test(words.slice(match.index)) &&
      until.test(wordsOf(fact).join(" "))
    )
      continue;
    // "Have not met for more than five years" tells when they last did.
    if (sinceWhen.test(words.slice(match.index + match[0].length)) && isLast.test(wordsOf(fact)[0] ?? ""))
      continue;
    // "Had not happened since 2022", of what was the first since then.
    if (sinceWhen.test(words.slice(match.index + match[0].length)) && firstSince.test(wordsOf(fact)[0] ?? ""))
      continue;
    // "Who had never met before", of whom a record has the first meeting.
    const stem = stemOf(match[1] ?? "");
    const isFirstTime =
      /^had never/iu.test(match[0]) &&
      /^ before(?=[,.;)]|$)/u.test(words.slice(match.index + match[0].length)) &&
      Array.from(factsOf(briefing)).some(
        (one) => isFirst.test(wordsOf(one)[0] ?? "") && thingWords(one, briefing).has(stem),
      );
    if (isFirstTime) continue;
    const isOwn =
      wanted.has(stem) || (fact.kind === "statement" && wordStems(fact.hedges.join(" ")).has(stem));
    // What is to come has not happened yet, and nobody needs to be told that it may not.
    const isStill = fact.kind === "event" && futureStates.includes(fact.state);
    if (
      isStill
        ? !(stillWords.test(match[0]) && (isOwn || stateStems(fact.state).has(stem)))
        : !isOwn && !(fact.kind === "event" && stateStems(fact.state).has(stem))
    )
      continue;
    return {
      message: `"${match[0]}" says the opposite of record "${fact.id}".`,
      hint: `The record has: “${short(wordsOf(fact)[0] ?? "")}”.`,
      words: match[0],
      record: fact.id,
      ...levelWhere(isOwn && !isStill && !qualified.test(words.slice(match.index))),
    };
  }
  return null;
}

const mayBe = /(?<![\p{sc=Latn}\p{Lm}])(?:may|might|could|possible|possibly|perhaps)(?![\p{sc=Latn}\p{Lm}])/u;

/** "Could not do without". */
const isDoubleNo =
  /(?:(?<![\p{sc=Latn}\p{Lm}])(?:not|cannot|never|no|nobody|nothing|unable)(?![\p{sc=Latn}\p{Lm}])|n['’]t(?![\p{sc=Latn}\p{Lm}]))[^,.;]{0,30}$/iu;

/** What may make a "not" one of until when, how much or why, and none of whether. */
const qualified =
  /(?<![\p{sc=Latn}\p{Lm}])(?:before|until|till|since|for|unless|because|if|only|just|all|every[a-z]*|any(?:more| longer)|yet|enough|so|as|more|less|both|always|alone)(?![\p{sc=Latn}\p{Lm}])/iu;
const isFirst = /(?<![\p{sc=Latn}\p{Lm}])first(?![\p{sc=Latn}\p{Lm}])/iu;
const isLast = /(?<![\p{sc=Latn}\p{Lm}])last (?!year|month|week|night|spring|summer|autumn|winter)\p{Ll}+/iu;
const firstSince =
  /(?<![\p{sc=Latn}\p{Lm}])first (?:[\p{L}'’-]+ ){0,4}?(?:since|in|for)(?![\p{sc=Latn}\p{Lm}])/iu;
const sinceWhen =
  /^(?: [\p{L}’'-]+){0,4} (?:since |for (?:(?:more than|over|about|almost|nearly|at least) )?(?:\S+ ){1,5}?(?:years?|months?|weeks?|days?|decades?)(?![\p{sc=Latn}\p{Lm}]))/u;
const ending =
  /^(?:end|stop|finish|close|ceas|expir|laps|lift|leav|go|return|resum|reopen|open|start|begin|beg[au]n)/u;
const before =
  /(?<![\p{sc=Latn}\p{Lm}])(?:before|until|till|earlier than|sooner than)(?![\p{sc=Latn}\p{Lm}])/u;
const until =
  /(?<![\p{sc=Latn}\p{Lm}])(?:until|till|through|at least|from|after|only (?:if|when|once)|not before|unless|once|end of)(?![\p{sc=Latn}\p{Lm}])/u;
const notSoButStill =
  /^(?: (?!(?:and|but|or|nor|that)(?![\p{sc=Latn}\p{Lm}]))[\p{L}'’-]+){0,3} (?:right|rightly|correctly|properly|well|fully|entirely|completely|enough|only|alone)(?![\p{sc=Latn}\p{Lm}])/iu;

const stillWords = /^(?:is|are|will|wo)(?:n['’]t| not)/iu;

function stateStems(state: EventState): ReadonlySet<string> {
  return wordStems(`${eventStates[state].label} ${state} planned`);
}
