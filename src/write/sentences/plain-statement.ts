import type { ResolvedStatement } from "../../model/briefing.ts";
import { endSentence, openSentence, possessive } from "../../words/en/lists.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import { sentenceStart } from "./case.ts";
import { conditionClause } from "./conditions.ts";
import { hedgeWords, hiddenHedges } from "./hedges.ts";
import { boundReport } from "./report.ts";
import { holds, plainWords } from "./statement-words.ts";

/**
 * A statement as plain text that may stand alone, as search and machines show it: with its denial or claim, a name for "he" or
 * "she", the hedge and the condition. Never more certain than the line of the briefing.
 *
 * `speaker` is who says it, null for the source's own voice; with `isIntroduced` the text begins with the speaker:
 * "Ana Okafor: She plans a second round."
 */
export function plainStatement(
  statement: ResolvedStatement,
  index: BriefingIndex,
  { speaker, isIntroduced }: { readonly speaker: string | null; readonly isIntroduced: boolean },
): string {
  const report = speaker === null ? null : boundReport(statement, index);
  const words =
    report !== null
      ? `${sentenceStart(speaker!, index)}${speaker!.includes(", ") ? "," : ""} ${statement.says === null ? report : endSentence(report!)}`
      : speaker === null
        ? plainWords(statement)
        : isIntroduced
          ? `${sentenceStart(speaker, index)}: ${plainWords(statement)}`
          : withName(statement, speaker, index);
  const hedge = hedgeWords(hiddenHedges(hedgedText(statement), statement.hedges, index.isEnglish));
  const hedged = hedge === null ? words : `${openSentence(words)} (${hedge}).`;
  const condition = conditionIn(statement, index);
  return condition === null ? hedged : endSentence(`${openSentence(hedged)}, ${condition}`);
}

/** What a hedge may stand in: the words, and "if" where a condition follows. */
export function hedgedText({ says, quote, condition }: ResolvedStatement): string {
  return `${says ?? ""} ${quote ?? ""}${condition === null ? "" : " if"}`;
}

function withName(statement: ResolvedStatement, speaker: string, index: BriefingIndex): string {
  const words = plainWords(statement);
  if (!index.isEnglish || statement.says === null) return words;
  if (subject.test(words)) return words.replace(subject, `${sentenceStart(speaker, index)} `);
  if (owner.test(words)) return words.replace(owner, `${sentenceStart(possessive(speaker), index)} `);
  return pronoun.test(words) && !words.includes(speaker)
    ? `${sentenceStart(speaker, index)}: ${words}`
    : words;
}

/** "only if the council agrees"; null where there is no condition, or the words have it. */
function conditionIn({ condition, says }: ResolvedStatement, index: BriefingIndex): string | null {
  if (condition === null) return null;
  if (condition.kind === "text" && says !== null && holds(says, openSentence(condition.text.trim())))
    return null;
  return conditionClause(condition, index);
}

const subject = /^(?:He|She) /;
const owner = /^(?:His|Her) /;
const pronoun = /(?<![\p{sc=Latn}\p{Lm}])(?:he|she|his|him|her)(?![\p{sc=Latn}\p{Lm}])/iu;
