import type { ResolvedEvent } from "../../model/briefing.ts";
import { type EventState, futureStates, verbs } from "../../model/vocabulary.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import { hiddenHedges } from "./hedges.ts";
import { leadStatement } from "./who-says-so.ts";

/**
 * The hedges of the statement that an event rests on, and a verb of it that is one, which neither the state nor the words of the event
 * show: "scheduled, according to an aide", who is quoted with "perhaps". `words` are those that are printed for the event.
 *
 * Of what has happened a statement may hedge something else, a plan that was told on a call that took place; a claim is one all the same.
 */
export function hiddenEventHedges(
  event: ResolvedEvent,
  index: BriefingIndex,
  words = event.what,
): readonly string[] {
  const lead = event.established ? null : leadStatement(event, index);
  if (lead === null || event.state === "alleged") return [];
  const verb = lead.verb !== null && verbs[lead.verb].force === "doubted" ? [lead.verb] : [];
  const ofEvent = lead.hedges.filter((hedge) => !ofNumbers.test(hedge));
  const hedges = futureStates.includes(event.state) ? [...ofEvent, ...verb] : verb;
  if (hedges.length === 0) return hedges;
  // In a language whose hedges we can't weigh, nothing is weaker than possible.
  if (!index.isEnglish && event.state === "possible") return verb;
  const condition = event.condition === null && event.otherwise === null ? "" : " if";
  return hiddenHedges(`${words} ${shownBy[event.state] ?? ""}${condition}`, hedges, index.isEnglish);
}

/** Hedges of a number that the statement gives, not of the event. */
const ofNumbers =
  /^(?:about|around|approximately|roughly|nearly|almost|some|up to|at (?:least|most)|(?:more|less) than)$/i;

/** The hedge that a state's word is. */
const shownBy: { readonly [S in EventState]?: string } = {
  scheduled: "will",
  intended: "intends",
  possible: "possible",
};
