import type { Mention, ResolvedEntity, ResolvedEvent } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { type EventState, futureStates } from "../../model/vocabulary.ts";
import type { Writing } from "../writing.ts";
import { recordInSentence } from "./conditions.ts";
import { nameWithTitle } from "./speakers.ts";

/** What an event's note has beside where it stands: who takes part, what it follows and is part of. */
export function eventDetails(event: ResolvedEvent, writing: Writing): readonly string[] {
  const sentences: string[] = [];
  const people = peopleOf(event, writing);
  if (people.length > 0) sentences.push(`Involved: ${people.join("; ")}`);
  const isConditionOnIt = event.condition?.kind === "record" && event.condition.id === event.after;
  if (event.after !== null && !isConditionOnIt && !isPlainlyAfter(event, event.after, writing))
    sentences.push(`${orderWords[event.state]} after ${recordInSentence(event.after, writing)}`);
  if (event.within !== null) sentences.push(`Part of ${recordInSentence(event.within, writing)}`);
  return sentences;
}

/** Whether the line tells the order itself: by a day that is not before the other's, or without a day by "Afterwards". */
function isPlainlyAfter({ when, background, state }: ResolvedEvent, id: Id, writing: Writing): boolean {
  if (when.earliest === null && when.latest === null) return futureStates.includes(state) && !background;
  const other = writing.event(id)?.when;
  return when.earliest !== null && other?.latest != null && other.latest <= when.earliest;
}

/** Those who take part, with their titles, where the line does not name them all, or one had another title then. */
function peopleOf(event: ResolvedEvent, writing: Writing): readonly string[] {
  const speaker = event.established ? undefined : speakerOf(event, writing);
  const listed: Mention[] = [];
  let isNeeded = false;
  for (const mention of event.who) {
    const entity = writing.entity(mention.entity);
    const isNamed = mention.entity === speaker || isNamedIn(event.what, entity);
    if (isNamed && entity?.type !== "person") continue;
    listed.push(mention);
    isNeeded ||= !isNamed || (mention.title !== null && mention.tense !== "current");
  }
  return isNeeded ? listed.map((mention) => nameWithTitle(mention, writing)) : [];
}

/** Whom the line names as the one who says so. */
function speakerOf(event: ResolvedEvent, writing: Writing): Id | undefined {
  const first = event.per[0] === undefined ? undefined : writing.statement(event.per[0]);
  return first?.by?.entity;
}

/** Whether a text names the entity, by its name, the last word of it, another spelling or its adjective. */
export function isNamedIn(text: string, entity: ResolvedEntity | undefined): boolean {
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
