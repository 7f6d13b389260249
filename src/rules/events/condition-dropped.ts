import type { Briefing, Fact } from "../../model/briefing.ts";
import { rungTold } from "../../reading/told-rung.ts";
import { wordStems } from "../../reading/word-stems.ts";
import { saysNo, tellsOfGap } from "../../reading/words/en/english.ts";
import { conditionsToldBy, hasConditionWord } from "../../text/condition-words.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { shareOf, thingWords } from "../prose/matching/about-records.ts";
import { type CitedFact, citedWithLead } from "../prose/matching/cited-sentences.ts";
import { clauseAbout } from "../prose/matching/clauses.ts";
import { hangsOnWhatever, isTurned, namesAnother } from "../prose/matching/condition-changed.ts";
import { conditionOf, isToldByNoun, needsIt } from "../prose/matching/conditions.ts";
import { wordsOf } from "../prose/matching/evidence.ts";
import { heldSentence } from "../prose/matching/held-sentence.ts";
import { levelWhere } from "../prose/matching/level.ts";
import { proseSentences } from "../prose/matching/prose-sentences.ts";
import { defineRule } from "../rule.ts";

const conditional = {
  statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1
  toll-start:
    by: mayor
    says: The toll starts in May.
    if: the council agrees
    when: unstated
    cite: p2`,
};

export const conditionDropped = defineRule({
  code: "condition-dropped",
  severity: "error",
  summary: "What depends on a condition is told with the condition.",
  why: "“The toll starts in May” and “the toll starts in May if the council agrees” are two different facts.",
  bad: exampleSheet({
    ...conditional,
    body: `
## Who said what

- Mayor Ada Berg says that a toll would pay for the repairs[^toll-view] and that it starts in May.[^toll-start]`,
  }),
  good: exampleSheet({
    ...conditional,
    body: `
## Who said what

- Mayor Ada Berg says that a toll would pay for the repairs[^toll-view] and, if the council agrees, starts in May.[^toll-start]`,
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const { sentence, passage, cited: all, isLead } of citedWithLead(context)) {
      const { words } = sentence;
      // Each fact once, at its first note.
      const cited = [...new Map(all.toReversed().map((one) => [one.fact, one])).values()].toReversed();
      if (isOpen.test(words) || tellsOfGap.test(passage)) continue;
      const turned = cited.find(({ fact, briefing }) => isTurned(words, fact, briefing));
      if (turned !== undefined) {
        yield {
          at: turned.at,
          // "Goes on unless" is "stops if": what hangs on it may be turned round by other words than a "not".
          severity: "warning",
          message: `The condition here is the opposite of that of record "${turned.fact.id}".`,
          hint: `The record has: “${conditionOf(turned.fact, turned.briefing)}”.`,
          record: turned.fact.id,
        };
        continue;
      }
      const bound = cited
        .map(({ at, fact }) => ({ at, fact, has: hangsOnWhatever(words, fact) }))
        .find(({ has }) => has !== null);
      if (bound !== undefined) {
        yield {
          at: bound.at,
          severity: "warning",
          message: `This hangs on a condition, and record "${bound.fact.id}" has “${bound.has}”.`,
          hint: "Leave the condition out.",
          record: bound.fact.id,
        };
        continue;
      }
      const waved =
        whatever.test(passage) || evenIf.test(passage)
          ? cited.find(({ fact, briefing }) => conditionOf(fact, briefing) !== null)
          : undefined;
      if (waved !== undefined && !hasConditionWord(passage.replace(evenIf, " "))) {
        yield {
          at: waved.at,
          message: `This is told as free of any condition, and record "${waved.fact.id}" has one.`,
          hint: `The record has: “${conditionOf(waved.fact, waved.briefing)}”.`,
          record: waved.fact.id,
        };
        continue;
      }
      if (hasConditionWord(passage)) {
        const other = cited.find(({ fact, briefing }) => namesAnother(words, fact, briefing));
        if (other !== undefined)
          yield {
            at: other.at,
            severity: "warning",
            message: `The condition here is not that of record "${other.fact.id}".`,
            hint: `The record has: “${conditionOf(other.fact, other.briefing)}”.`,
            record: other.fact.id,
          };
        continue;
      }
      if (conditionInNoun.test(passage)) continue;
      // In the few sentences of a bottom line, one condition may stand for all.
      const tells = conditionsToldBy(isLead ? context.briefing.bottomLine : passage);
      const untold = cited.find(({ fact, briefing }) => {
        const condition = conditionOf(fact, briefing);
        return (
          condition !== null &&
          !tells(condition) &&
          !needsIt(passage, condition) &&
          !isToldByNoun(words, condition) &&
          !isDeniedBeside(fact, all)
        );
      });
      if (untold === undefined) continue;
      yield {
        at: untold.at,
        // A bottom line that says "want" or "may" has room for little else, and other words may tell of the fact without claiming it.
        ...levelWhere(
          !(isLead && isLeftOpen(passage, untold.fact, untold.briefing)) && isClaimed(words, untold, cited),
        ),
        message: "Conditional fact printed without its condition.",
        hint: `Say in the same sentence that it depends on this: “${conditionOf(untold.fact, untold.briefing)}”.`,
        record: untold.fact.id,
      };
    }
    for (const sentence of proseSentences(context)) {
      const { words } = sentence.reading;
      if (sentence.cited.length > 0 || isOpen.test(words)) continue;
      for (const { fact, briefing } of heldSentence(sentence, context.briefing).cited) {
        const condition = conditionOf(fact, briefing);
        if (condition === null) continue;
        const isOpposite = isTurned(words, fact, briefing);
        if (!isOpposite && !namesAnother(words, fact, briefing)) continue;
        yield {
          ...sentence.at(),
          severity: "warning",
          message: `The condition here is ${isOpposite ? "the opposite of" : "not"} that of record "${fact.id}".`,
          hint: `The record has: “${condition}”.`,
          record: fact.id,
        };
      }
    }
  },
});

/** Whether words with no other note tell of this fact, with most of its own, and without a "not" of theirs. */
function isClaimed(words: string, one: CitedFact, cited: readonly CitedFact[]): boolean {
  const { fact, briefing } = one;
  return (
    cited.every((other) => other === one || ("prose" in one.at && !isRightBeside(one, other))) &&
    shareOf(fact, briefing, wordStems(words)) >= 0.5 &&
    (!saysNo.test(words) || saysNo.test(wordsOf(fact).join(" ")))
  );
}

/** Whether who denies it is cited right beside it, for the same words: a denial leaves the condition aside. */
function isDeniedBeside({ id }: Fact, cited: readonly CitedFact[]): boolean {
  return cited.some((one, index) => {
    if (one.fact.kind !== "statement" || !one.fact.denies.includes(id)) return false;
    return [cited[index - 1], cited[index + 1]].some(
      (other) => other?.fact.id === id && isRightBeside(one, other),
    );
  });
}

/** Whether two notes stand side by side, and so behind the same words. */
function isRightBeside(one: CitedFact, other: CitedFact): boolean {
  if (!("prose" in one.at && "prose" in other.at)) return false;
  return one.at.prose[1] === other.at.prose[0] || other.at.prose[1] === one.at.prose[0];
}

/** Whether what the words tell of a fact is only wanted, or may be. */
function isLeftOpen(passage: string, fact: Fact, briefing: Briefing): boolean {
  const words = clauseAbout(passage, thingWords(fact, briefing));
  if (/(?<![\p{sc=Latn}\p{Lm}])(?:will|(?:is|are) (?:going )?to)(?![\p{sc=Latn}\p{Lm}])/u.test(words))
    return false;
  const rung = rungTold(words);
  return rung === "possible" || rung === "intended";
}

/** "Non-compliance may be punished", "those who fail to pay face fines": a condition without an "if". */
const conditionInNoun =
  /(?<![\p{sc=Latn}\p{Lm}])(?:non-?(?:compliance|payment|attendance|delivery)|failure to|(?:those|anyone|any \p{L}+|whoever) (?:who|that|which)?(?: ?(?:do|does|did))?(?: not|n['’]t| fails?| refuses?| breach(?:es)?)|in (?:that|this) case|if not)(?![\p{sc=Latn}\p{Lm}])/iu;

/** A question, and what nobody knows, leave it open whether anything comes about. */
const isOpen =
  /\?["”’')\]]*\s*$|(?<![\p{sc=Latn}\p{Lm}])(?:not (?:yet )?(?:clear|known|certain|decided)|unclear|unknown|uncertain|(?:nobody|no one) (?:knows|says|said|has said|(?:can|could) say)|remains to be seen|remains open|an open question|(?:no more than|only|merely|just|still) (?:a |an )?(?:distant |remote |bare |mere )?(?:possibility|idea|hope|prospect|option))(?![\p{sc=Latn}\p{Lm}])/iu;

const whatever =
  /(?<![\p{sc=Latn}\p{Lm}])(?:whatever|whether or not|regardless|no matter|in any case|either way|come what may|unconditionally|without conditions?)(?![\p{sc=Latn}\p{Lm}])/iu;

const evenIf = /(?<![\p{sc=Latn}\p{Lm}])even (?:if|should)(?![\p{sc=Latn}\p{Lm}])/iu;
