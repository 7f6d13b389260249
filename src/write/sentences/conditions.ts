import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { Condition } from "../../model/briefing.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { endSentence, openSentence } from "../../words/en/lists.ts";
import { figureInPlainWords } from "../../words/en/numbers.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import type { Writing } from "../writing.ts";
import { isClause, lowerPhrase, lowerStart, nounPhrase } from "./case.ts";
import { plainWords } from "./statement-words.ts";

/** "**Conditional**: if Russia has not committed by the deadline." Printed wherever the record is. */
export function conditionSentence(condition: Condition, writing: Writing): string {
  if (condition.kind === "record") {
    const event = writing.event(condition.id);
    const isPhrase = event === undefined || !isClause(event.what);
    const record = recordInSentence(condition.id, writing);
    return endSentence(isPhrase ? `**Conditional** on ${record}` : `**Conditional** on this: ${record}`);
  }
  const text = condition.text.trim();
  if (hasConjunction.test(text))
    return endSentence(`**Conditional**: ${escapeMarkdown(lowerStart(text, writing) ?? text)}`);
  if (!writing.isEnglish) return endSentence(`**Conditional**: ${escapeMarkdown(text)}`);
  return endSentence(`**Conditional**: if ${escapeMarkdown(lowerStart(text, writing) ?? text)}`);
}

/**
 * The same as plain text that goes on with a sentence: "only if the council agrees", "unless it rains", "conditional on
 * the face-to-face meeting (possible)". Away from the briefing, a record takes its state with it.
 */
export function conditionClause(condition: Condition, index: BriefingIndex): string {
  if (condition.kind === "record") {
    const event = index.event(condition.id);
    const record = plainRecordInSentence(condition.id, index);
    if (event === undefined) return `conditional on ${record}`;
    const withState = `${record} (${eventStates[event.state].label.toLowerCase()})`;
    return isClause(event.what) ? `conditional on this: ${withState}` : `conditional on ${withState}`;
  }
  const text = openSentence(condition.text.trim());
  const open = lowerStart(text, index) ?? text;
  if (/^(?:only )?if /i.test(open)) return `only ${open.replace(/^only /i, "")}`;
  if (hasConjunction.test(open)) return open;
  return index.isEnglish ? `only if ${open}` : `only if: ${open}`;
}

/** A record as part of a sentence: "the face-to-face meeting between Trump and Putin". */
export function recordInSentence(id: string, writing: Writing): string {
  return escapeMarkdown(plainRecordInSentence(id, writing));
}

function plainRecordInSentence(id: string, index: BriefingIndex): string {
  const event = index.event(id);
  if (event !== undefined)
    return openSentence(
      event.short === null ? nounPhrase(event.what, index) : shortPhrase(event.short, index),
    );
  const statement = index.statement(id);
  if (statement?.says) return `this: ${openSentence(plainWords(statement))}`;
  if (statement?.quote) return `these words: ${plainWords(statement)}`;
  const figure = index.fact(id);
  if (figure?.kind === "figure") return `this: ${figure.of}, ${figureInPlainWords(figure)}`;
  const question = index.question(id);
  return question === undefined ? "what another entry says" : `the answer to this: ${question.ask}`;
}

/** "the Trump–Putin meeting", "Trump's deadline". */
function shortPhrase(short: string, index: BriefingIndex): string {
  const phrase = nounPhrase(short, index);
  return phrase !== short || !index.isEnglish || hasOwner.test(short) ? phrase : `the ${short}`;
}

const hasOwner = /^(?:The |A |An |\S+(?:['’]s|s['’]) )/;

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

/** The same as plain text that stands alone. */
export function consequenceWords(condition: Condition, index: BriefingIndex): string {
  if (condition.kind === "text") return condition.text;
  const event = index.event(condition.id);
  if (event !== undefined) return `${event.what} (${eventStates[event.state].label.toLowerCase()})`;
  const statement = index.statement(condition.id);
  return statement === undefined ? "what another entry says" : plainWords(statement);
}

function inSentence(text: string, writing: Writing): string {
  return escapeMarkdown(openSentence(lowerPhrase(text, writing) ?? text));
}

/** What tells a condition without "if" before it: "weather permitting", "pending certification", "depending on the vote". */
export const hasConjunction =
  /^(?:(?:even |only )?if|unless|once|when(?:ever)?|provid(?:ed|ing)|assuming|supposing|as long as|so long as|should|only (?:after|when|once|with)|until|till|after|before|subject to|pending|depend(?:ing|ent) (?:up)?on|conditional (?:up)?on|contingent (?:up)?on|in (?:case|the event)|on (?:the )?condition|barring|failing|absent|given|without|(?:\p{L}+ ){1,3}permitting|(?:all|everything|things) (?:being|going))(?![\p{sc=Latn}\p{Lm}])/iu;
