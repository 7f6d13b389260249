import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { ResolvedEvent } from "../../model/briefing.ts";
import { dueWords } from "../../model/due.ts";
import { isWorkedOut } from "../../model/fact-date.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { hasWordsOf } from "../../text/condition-words.ts";
import { endSentence, openSentence } from "../../words/en/lists.ts";
import type { Writing } from "../writing.ts";
import { attributionOf } from "./attribution.ts";
import { upperStart } from "./case.ts";
import { consequenceInSentence, consequenceWords, recordInSentence } from "./conditions.ts";
import { bareDate, dateInWords, isDated, namesDay, withDagger } from "./dates.ts";
import { deadlineTerms } from "./deadline.ts";
import { isNamedIn } from "./event-details.ts";
import { finishLine } from "./finished-line.ts";
import { ownEventSentence } from "./own-line.ts";
import { isPlainlyKnown } from "./plainly-known.ts";
import { entityName } from "./speakers.ts";

/** How a line begins: with its date; with none, where a heading or group has it; after the line before, which it follows: "After that". */
export type LineStart = "date" | "none" | "afterwards";

/**
 * An event as a line of its own: when, what and where, how far it has got and who says so, then what came of it. Who takes part, what
 * it is part of and what it follows stand in its note.
 */
export function eventLine(event: ResolvedEvent, writing: Writing, start: LineStart): string {
  const own = ownEventSentence(event, writing);
  if (own !== null) return ownLine(event, event.line!, own, start, writing);
  const words = `${startOf(event, start, writing)}${whatAndWhere(event, writing)}`;
  const terms = deadlineTerms(event, writing);
  return finishLine(event, withState(event, words, terms, start, writing), writing, restOf(event));
}

/** The editor's sentence, behind the date where it does not give one, and before what came of it and a deadline's terms where it leaves them out. */
function ownLine(
  event: ResolvedEvent,
  line: string,
  sentence: string,
  start: LineStart,
  writing: Writing,
): string {
  const { outcome, when } = event;
  const hasDate =
    start === "date" &&
    isDated(when) &&
    (namesDay(line, when) || line.includes(bareDate(when, "long", writing)));
  const head = hasDate ? "" : startOf(event, start, writing);
  const rest = [
    untoldTerms(event, line, writing),
    outcome === null || hasWordsOf(line, outcome) ? null : outcomeSentence(outcome, event),
  ].filter((words) => words !== null);
  // The editor's day may have been worked out like ours.
  const marked = hasDate && isWorkedOut(when) ? withDagger(sentence, when) : sentence;
  return finishLine(event, `${head === "" ? "" : `**${head.trim()}** `}${marked}`, writing, rest, line);
}

/** What a deadline demands, or only what follows otherwise, where the line leaves it out. */
function untoldTerms(event: ResolvedEvent, line: string, writing: Writing): string | null {
  const { demand, otherwise } = event;
  if (demand !== null && !hasWordsOf(line, demand))
    return endSentence(upperStart(deadlineTerms(event, writing)!));
  if (otherwise === null || hasWordsOf(line, consequenceWords(otherwise, writing).replace(/ \([^)]*\)$/, "")))
    return null;
  return endSentence(`Otherwise: ${consequenceInSentence(otherwise, writing)}`);
}

function startOf(event: ResolvedEvent, start: LineStart, writing: Writing): string {
  if (start === "none") return "";
  if (start === "afterwards") return "After that: ";
  if (isDated(event.when) || event.after === null)
    return `${isDated(event.when) ? upperStart(dueWords(event) + dateInWords(event.when, "long", writing, `${event.what} ${event.outcome ?? ""}`)) : "No date"}: `;
  return `After ${recordInSentence(event.after, writing)}: `;
}

/** "Closed-door session between Witkoff and Putin, Moscow": the place where the words don't name it. */
export function whatAndWhere(event: ResolvedEvent, writing: Writing): string {
  const what = openSentence(escapeMarkdown(event.what));
  if (
    event.where === null ||
    event.where === "unstated" ||
    isNamedIn(event.what, writing.entity(event.where))
  )
    return what;
  return `${what}, ${entityName(event.where, writing)}`;
}

/**
 * What happened is told without a label, and with no more than its source where that is all it rests on; whatever else it is, its
 * state is named, and by whom.
 */
function withState(
  event: ResolvedEvent,
  words: string,
  terms: string | null,
  start: LineStart,
  writing: Writing,
): string {
  // Where the heading gives the day, the line still says that it was worked out.
  const day = start === "none" && isWorkedOut(event.when) ? " that day†" : "";
  const head = terms === null ? `**${endSentence(words)}**` : `**${words}** ${endSentence(terms)}`;
  if (event.state === "occurred") {
    if (isPlainlyKnown(event, writing)) return day === "" ? head : `**${words}**${day}.`;
    const told = terms === null ? `**${words}**` : `**${words}** ${openSentence(terms)}`;
    return endSentence(`${told}${day}, according to ${attributionOf(event, writing)}`);
  }
  const label = `**${eventStates[event.state].label}**${day}`;
  if (event.established) return `${head} ${label}.`;
  return `${head} ${endSentence(`${label}, according to ${attributionOf(event, writing)}`)}`;
}

/** "Outcome: no deal."; that none was found is a sentence of its own. */
function outcomeSentence(outcome: string, { outcomeUnknown }: ResolvedEvent): string {
  const words = escapeMarkdown(outcome);
  return endSentence(outcomeUnknown === null ? `Outcome: ${words}` : upperStart(words));
}

function restOf(event: ResolvedEvent): readonly string[] {
  const sentences: string[] = [];
  if (event.outcome !== null) sentences.push(outcomeSentence(event.outcome, event));
  if (event.where === "unstated") sentences.push("Place not stated.");
  return sentences;
}
