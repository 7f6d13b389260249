import type { Condition } from "../../model/briefing.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { isClause, lowerPhrase, lowerStart, nounPhrase } from "../words/case.ts";
import { endSentence, openSentence } from "../words/lists.ts";
import type { Writing } from "../writing.ts";
import { plainWords, statementWords } from "./statement-words.ts";

/** "**Conditional**: if Russia has not committed by the deadline." Printed wherever the record is. */
export function conditionSentence(condition: Condition, writing: Writing): string {
  if (condition.kind === "record") {
    const event = writing.event(condition.id);
    const isPhrase = event === undefined || !isClause(event.what);
    const record = recordInSentence(condition.id, writing);
    return endSentence(isPhrase ? `**Conditional** on ${record}` : `**Conditional** on this: ${record}`);
  }
  const text = condition.text.trim();
  if (startsWithIf.test(text))
    return endSentence(`**Conditional**: ${escapeMarkdown(lowerStart(text, writing) ?? text)}`);
  if (!writing.isEnglish) return endSentence(`**Conditional**: ${escapeMarkdown(text)}`);
  return endSentence(`**Conditional**: if ${escapeMarkdown(lowerStart(text, writing) ?? text)}`);
}

/** A record as part of a sentence: "the face-to-face meeting between Trump and Putin". */
export function recordInSentence(id: string, writing: Writing): string {
  const event = writing.event(id);
  if (event !== undefined) return escapeMarkdown(openSentence(nounPhrase(event.what, writing)));
  const statement = writing.statement(id);
  if (statement?.says) return `this: ${openSentence(statementWords(statement))}`;
  if (statement?.quote) return `these words: ${statementWords(statement)}`;
  const question = writing.question(id);
  return question === undefined
    ? "what another entry says"
    : `the answer to this: ${escapeMarkdown(question.ask)}`;
}

/** What a deadline threatens, as part of a sentence and without an article. */
export function consequenceInSentence(condition: Condition, writing: Writing): string {
  if (condition.kind === "text") return inSentence(condition.text, writing);
  const event = writing.event(condition.id);
  const statement = writing.statement(condition.id);
  if (statement !== undefined) return inSentence(plainWords(statement), writing);
  if (event === undefined) return "what another entry says";
  // A threat is not a plan: its state goes with it.
  return `${inSentence(event.what, writing)} (**${eventStates[event.state].label}**)`;
}

function inSentence(text: string, writing: Writing): string {
  return escapeMarkdown(openSentence(lowerPhrase(text, writing) ?? text));
}

const startsWithIf = /^(?:if|unless|once|when|provided|as long as|should|only if|until)\b/i;
