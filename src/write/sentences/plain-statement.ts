import type { Condition, ResolvedStatement } from "../../model/briefing.ts";
import { lowerStart, upperStart } from "../words/case.ts";
import { endSentence, openSentence, possessive } from "../words/lists.ts";
import type { Writing } from "../writing.ts";
import { denialIn } from "./denial.ts";
import { hiddenHedges } from "./hedges.ts";
import { holds, plainWords } from "./statement-words.ts";

/**
 * A statement as plain text that may stand alone, as search and machines show it: with its denial, a name for "he" or
 * "she", the hedge and the condition. Never more certain than the line of the briefing.
 *
 * `speaker` is who says it, null for the source's own voice; with `isIntroduced` the text begins with the speaker:
 * "Ana Okafor: She plans a second round."
 */
export function plainStatement(
  statement: ResolvedStatement,
  writing: Writing,
  { speaker, isIntroduced }: { readonly speaker: string | null; readonly isIntroduced: boolean },
): string {
  const denial = speaker === null ? null : denialIn(statement, writing, "present");
  const words =
    denial !== null
      ? `${upperStart(speaker!)} ${denial}`
      : speaker === null
        ? plainWords(statement)
        : isIntroduced
          ? `${upperStart(speaker)}: ${plainWords(statement)}`
          : withName(statement, speaker, writing);
  const hedges = hiddenHedges(hedgedText(statement), statement.hedges, writing.isEnglish);
  const hedged =
    hedges.length === 0
      ? words
      : `${openSentence(words)} (hedged in the source: ${hedges.map((hedge) => `“${hedge}”`).join(", ")}).`;
  const condition = conditionClause(statement, writing);
  return condition === null ? hedged : endSentence(`${openSentence(hedged)}, ${condition}`);
}

/** What a hedge may stand in: the words, and "if" where a condition follows. */
export function hedgedText({ says, quote, condition }: ResolvedStatement): string {
  return `${says ?? ""} ${quote ?? ""}${condition === null ? "" : " if"}`;
}

function withName(statement: ResolvedStatement, speaker: string, writing: Writing): string {
  const words = plainWords(statement);
  if (!writing.isEnglish || statement.says === null) return words;
  if (subject.test(words)) return words.replace(subject, `${upperStart(speaker)} `);
  if (owner.test(words)) return words.replace(owner, `${upperStart(possessive(speaker))} `);
  return pronoun.test(words) && !words.includes(speaker) ? `${upperStart(speaker)}: ${words}` : words;
}

/** "only if the council agrees"; null where there is no condition, or the words have it. */
function conditionClause({ condition, says }: ResolvedStatement, writing: Writing): string | null {
  if (condition === null) return null;
  if (condition.kind === "record") return `only if: ${openSentence(recordWords(condition, writing))}`;
  const text = condition.text.trim();
  if (says !== null && holds(says, openSentence(text))) return null;
  const open = openSentence(lowerStart(text, writing) ?? text);
  if (!writing.isEnglish) return `only if: ${open}`;
  if (/^(?:only )?if /i.test(open)) return `only ${open.replace(/^only /i, "")}`;
  return ownWord.test(open) ? open : `only if ${open}`;
}

function recordWords({ id }: Extract<Condition, { kind: "record" }>, writing: Writing): string {
  const statement = writing.statement(id);
  if (statement !== undefined) return plainWords(statement);
  return writing.event(id)?.what ?? writing.question(id)?.ask ?? "what another entry says";
}

const subject = /^(?:He|She) /;
const owner = /^(?:His|Her) /;
const pronoun = /(?<!\p{L})(?:he|she|his|him|her)(?!\p{L})/iu;
const ownWord = /^(?:unless|once|when|provided|as long as|should|until|after|subject to)\b/i;
