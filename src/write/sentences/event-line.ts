import type { Mention, ResolvedEntity, ResolvedEvent } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { type EventState, eventStates } from "../../model/vocabulary.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { upperStart } from "../words/case.ts";
import { dateInWords } from "../words/dates.ts";
import { endSentence, openSentence } from "../words/lists.ts";
import type { Writing } from "../writing.ts";
import { attributionOf } from "./attribution.ts";
import { consequenceInSentence, recordInSentence } from "./conditions.ts";
import { finishLine } from "./finished-line.ts";
import { entityName, introduce, nameInSentence } from "./speakers.ts";

/** An event as a line of its own: when, what, how far it has got and who says so, then all that hangs on it. */
export function eventLine(
  event: ResolvedEvent,
  writing: Writing,
  options: { readonly withDate: boolean },
): string {
  const what = endSentence(escapeMarkdown(event.what));
  const date = options.withDate ? `${upperStart(dateInWords(event.when, "long"))}: ` : "";
  const state = stateSentence(event, writing, options);
  const head = `**${date}${what}**${state === "" ? "" : ` ${state}`}`;
  return finishLine(event, head, writing, details(event, writing));
}

/** "**Possible**, according to an unnamed senior White House official." Public record needs no attribution. */
function stateSentence(
  event: ResolvedEvent,
  writing: Writing,
  { withDate }: { readonly withDate: boolean },
): string {
  // Where the heading gives the day, the line still says that it was worked out.
  const label = `**${eventStates[event.state].label}**${!withDate && event.when.inferred ? " that day†" : ""}`;
  if (!event.established) return endSentence(`${label}, according to ${attributionOf(event, writing)}`);
  return event.state === "occurred" ? "" : `${label}.`;
}

function details(event: ResolvedEvent, writing: Writing): readonly string[] {
  const sentences: string[] = [];
  if (event.outcome !== null) sentences.push(endSentence(`Outcome: ${escapeMarkdown(event.outcome)}`));
  const deadline = deadlineSentence(event, writing);
  if (deadline !== null) sentences.push(deadline);
  const isConditionOnIt = event.condition?.kind === "record" && event.condition.id === event.after;
  if (event.after !== null && !isConditionOnIt)
    sentences.push(endSentence(`${orderWords[event.state]} after ${recordInSentence(event.after, writing)}`));
  if (event.within !== null && !event.background)
    sentences.push(endSentence(`Part of ${recordInSentence(event.within, writing)}`));
  const people = peopleOf(event, writing);
  if (people.length > 0) sentences.push(endSentence(`Involved: ${people.join("; ")}`));
  if (event.where === "unstated") sentences.push("Place not stated.");
  else if (event.where !== null && !event.what.includes(writing.entity(event.where)?.name ?? "\n"))
    sentences.push(endSentence(`Place: ${entityName(event.where, writing)}`));
  return sentences;
}

/** The four questions that every deadline raises: who set it, for whom, to do what, or else what. */
export function deadlineSentence(event: ResolvedEvent, writing: Writing): string | null {
  const { setBy, binds, demand, otherwise } = event;
  if (setBy === null && binds === null && demand === null && otherwise === null) return null;
  const parts = [
    setBy === null ? "Set" : setterOf(setBy, writing),
    // Who binds himself is named once: "Set by Donald Trump to decide …".
    binds === null || binds === setBy?.entity ? null : `for ${nameInSentence(binds, writing)}`,
    demand === null ? null : `to ${escapeMarkdown(openSentence(demand).replace(/^to /i, ""))}`,
  ];
  const terms = parts.filter((part) => part !== null).join(" ");
  if (terms === "Set") return endSentence(`If it is not met: ${consequenceInSentence(otherwise!, writing)}`);
  return endSentence(
    otherwise === null
      ? terms.replace(/,$/, "")
      : `${terms}; otherwise: ${consequenceInSentence(otherwise, writing)}`,
  );
}

function setterOf(setBy: Mention, writing: Writing): string {
  const { words, withTitle } = introduce(setBy, writing);
  return `Set by ${words}${withTitle ? "," : ""}`;
}

/**
 * Those who take part, with their titles; left out where the line names them all and the page has their titles. A title
 * of another time is always given.
 */
function peopleOf(event: ResolvedEvent, writing: Writing): readonly string[] {
  if (event.who.length === 0) return [];
  const speaker = event.established ? undefined : speakerOf(event, writing);
  const listed: Mention[] = [];
  let isNeeded = false;
  for (const mention of event.who) {
    const entity = writing.entity(mention.entity);
    const isNamed = mention.entity === speaker || isNamedIn(event.what, entity);
    if (isNamed && entity?.type !== "person") continue;
    listed.push(mention);
    isNeeded ||= !isNamed || hasNewTitle(mention, writing);
  }
  return isNeeded ? listed.map((mention) => introduce(mention, writing).words) : [];
}

function hasNewTitle({ entity, title, tense }: Mention, writing: Writing): boolean {
  return title !== null && (tense !== "current" || !writing.titled.has(entity));
}

/** Whom the line names as the one who says so. */
function speakerOf(event: ResolvedEvent, writing: Writing): Id | undefined {
  const first = event.per[0] === undefined ? undefined : writing.statement(event.per[0]);
  return first?.by?.entity;
}

/** Whether a text names the entity, by its name, the last word of it, another spelling or its adjective. */
function isNamedIn(text: string, entity: ResolvedEntity | undefined): boolean {
  if (entity === undefined) return true;
  const { name, unnamed, adjective, aka, type } = entity;
  if (name !== null && text.includes(name)) return true;
  const last = name === null || type !== "person" ? null : name.slice(name.lastIndexOf(" ") + 1);
  if (last !== null && text.includes(last)) return true;
  if (unnamed !== null && text.includes(unnamed)) return true;
  if (adjective !== null && text.includes(adjective)) return true;
  return aka.some((words) => text.includes(words));
}

/** What is only intended or possible "would come" after something, however sure that is. */
const orderWords: Readonly<Record<EventState, string>> = {
  occurred: "It came",
  ongoing: "It came",
  scheduled: "It comes",
  intended: "It would come",
  possible: "It would come",
  postponed: "It would come",
  cancelled: "It would have come",
  "did-not-occur": "It would have come",
  lapsed: "It came",
  alleged: "It is said to have come",
};
