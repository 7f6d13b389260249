import type { ResolvedEvent } from "../../../model/briefing.ts";
import { eventTypes } from "../../../model/vocabulary.ts";
import { contentWords } from "../../../text/content-words.ts";

/**
 * True where a text calls the event itself confirmed: as a label ("Confirmed"), as an adjective ("the confirmed meeting"),
 * in the passive ("the meeting is confirmed") or as the object ("she confirmed the meeting").
 * "Confirmed that it may happen", "not confirmed" and "if confirmed" do not.
 * With `about`, the text cites no more than a statement about the event, and must name the event in its own words too;
 * so must a `headline`, which leaves out verbs: "Meeting confirmed". `others` are the words of what else the text cites: what
 * is said of one of these is not said of the event.
 */
export function callsConfirmed(
  text: string,
  event: ResolvedEvent,
  how: "cited" | "about" | "headline" = "cited",
  others: readonly string[] = [],
): boolean {
  if (!mayConfirm(text)) return false;
  let looked = 0;
  for (const match of text.matchAll(confirmed)) {
    if (++looked > mostLooked) return false;
    const before = endOf(text, match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + near);
    const subject = lastClause.exec(before)?.[0] ?? "";
    const object = firstClause.exec(after)?.[0] ?? "";
    if (doubt.test(before) || isWeak(object) || startsClause.test(object)) continue;
    if (passive.test(before)) {
      if (isWeak(subject) || isOfAnother(subject, event, others)) continue;
      if (how === "cited" || names(subject, event)) return true;
    } else if (labelBefore.test(before) && labelAfter.test(after)) {
      if (isOfAnother(`${before} ${object}`, event, others)) continue;
      if (how === "cited" || (!isWeak(text) && names(before, event))) return true;
    } else if (names(firstWords(object), event)) return true;
    else if (
      how === "headline" &&
      after === "" &&
      !before.includes(",") &&
      !isWeak(before) &&
      names(before, event)
    )
      return true;
  }
  return false;
}

/** Whether a text says that somebody confirmed something: not "is not confirmed", nor "declined to confirm". */
export function confirmsSomething(text: string): boolean {
  if (!/onfirm(?:ed|s)/.test(text)) return false;
  let looked = 0;
  for (const match of text.matchAll(/(?<![\p{sc=Latn}\p{Lm}])confirm(?:ed|s)(?![\p{sc=Latn}\p{Lm}])/giu)) {
    if (++looked > mostLooked) return false;
    const before = endOf(text, match.index);
    const isNothing = /^ (?:no|none|nothing|neither)(?![\p{sc=Latn}\p{Lm}])/iu.test(
      text.slice(match.index + match[0].length),
    );
    if (!isNothing && !doubt.test(before) && !inCondition.test(before)) return true;
  }
  return false;
}

/** What stands before it is looked at this far, so that a text of a thousand confirmations is not read a thousand times. */
const near = 300;

/** No sentence has so many; one that has would be read as often for each of the events that it cites. */
const mostLooked = 50;

/** The text before a place; of a longer one the end, which begins within a word. */
function endOf(text: string, place: number): string {
  return place <= near ? text.slice(0, place) : `x${text.slice(place - near, place)}`;
}

/** A quick look before the careful one. */
export function mayConfirm(text: string): boolean {
  return text.includes("onfirmed") || text.includes("ONFIRMED");
}

const confirmed = /(?<![\p{sc=Latn}\p{Lm}])confirmed(?![\p{sc=Latn}\p{Lm}])/giu;

// "not confirmed", "has yet to be confirmed", "if confirmed", "until it is confirmed": at most four words between.
const doubt =
  /(?:(?<![\p{sc=Latn}\p{Lm}])(?:not|no|never|nobody|neither|nor|cannot|hardly|un|to be|if|unless|until|till|once|when|whether|should|before|without)|n['’]t)(?:[^\p{L}.,;:|]+\p{L}+){0,4}[^\p{L}.,;:|]*$/iu;

/** "Provided that a laboratory in Singapore confirms it": however many words stand between. */
const inCondition =
  /(?<![\p{sc=Latn}\p{Lm}])(?:if|unless|provided(?: that)?|until|once|in case|on condition that) [^.,;:|]*$/iu;

const passive =
  /(?<![\p{sc=Latn}\p{Lm}])(?:is|are|was|were|been|being|stands?|now|as)(?:\s+(?:now|officially|formally|publicly|already|finally|since|thus|fully))*[\s*_]*$/iu;

// A label stands alone: at the start of a text, a cell or bold words, and ends there or with "by".
const labelBefore = /(?:^|[|:;—–(]|\*\*|__)[\s*_]*$/u;
const labelAfter = /^[*_]*\s*(?:$|[|:;.,)—–]|by(?![\p{sc=Latn}\p{Lm}]))/iu;

const lastClause = /[^.;|]*$/;
const firstClause = /^[^.;|]*/;

// What follows says what was confirmed, as a clause of its own: "confirmed that …", "confirmed he …".
const startsClause = /^\s*(?:that|it|he|she|they|there|how|why|what|only)(?![\p{sc=Latn}\p{Lm}])/iu;

/** Where such words stand beside it, something weaker than the event is what was confirmed. */
function isWeak(clause: string): boolean {
  return weak.test(clause) || /(?<![\p{sc=Latn}\p{Lm}])may(?![\p{sc=Latn}\p{Lm}])/u.test(clause);
}

// "May" is a month; the others may open a sentence.
const weak =
  /(?<![\p{sc=Latn}\p{Lm}])(?:might|could|can|would|possible|possibly|possibility|interest|interested|intends?|intention|plan|plans|planned|hopes?|open|wants?|willing|considering|considered|offer|proposal|idea)(?![\p{sc=Latn}\p{Lm}])/iu;

function firstWords(clause: string): string {
  return clause.trim().split(/\s+/, 8).join(" ");
}

function names(text: string, { what, type }: ResolvedEvent): boolean {
  const words = contentWords(text);
  const own = contentWords(`${thingItself(what)} ${type === "other" ? "" : eventTypes[type]}`);
  for (const word of own) if (words.has(word) && word !== confirmedStem) return true;
  return false;
}

function isOfAnother(clause: string, event: ResolvedEvent, others: readonly string[]): boolean {
  if (names(clause, event)) return false;
  const words = contentWords(clause);
  return others.some((other) =>
    [...contentWords(other)].some((word) => words.has(word) && word !== confirmedStem),
  );
}

const [confirmedStem] = contentWords("confirmed");

/** The thing without those who take part: "Face-to-face meeting between Trump and Putin" is a face-to-face meeting. */
function thingItself(what: string): string {
  return what.replace(/\s(?:between|of|with|by|among|from|against|on|in|at)\s.*$/i, "");
}
