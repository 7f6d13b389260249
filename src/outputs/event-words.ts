import type { Briefing, ResolvedEvent } from "../model/briefing.ts";
import { eventStates, futureStates } from "../model/vocabulary.ts";
import { inQuotes } from "../text/quotation-marks.ts";
import { endSentence } from "../words/en/lists.ts";
import { type BriefingIndex, indexOf } from "../write/briefing-index.ts";
import { upperStart } from "../write/sentences/case.ts";
import { conditionClause, consequenceWords } from "../write/sentences/conditions.ts";
import { shakenWords, whoSaysSo } from "../write/sentences/plain-attribution.ts";
import { plainNameInSentence, plainNameWithTitle } from "../write/sentences/speakers.ts";
import { leadStatement } from "../write/sentences/who-says-so.ts";
import { dateNote } from "./date-notes.ts";

/** True for what is not sure: only said to have happened, planned by one side, only possible, off its date, or hanging on a condition. */
export function isTentative(event: ResolvedEvent): boolean {
  if (event.state === "scheduled") return event.condition !== null;
  if (event.state === "alleged") return true;
  return futureStates.includes(event.state);
}

/** True for what is called off, did not happen, or is no longer stood by. */
export function isOff(event: ResolvedEvent): boolean {
  return event.withdrawn || event.state === "cancelled" || event.state === "did-not-occur";
}

/** The word that goes before the event in a list without a state column; null where it may stand alone. */
export function stateMark(event: ResolvedEvent): string | null {
  if (event.withdrawn) return "WITHDRAWN";
  if (event.state === "cancelled") return "CANCELLED";
  if (event.state === "did-not-occur") return "DID NOT HAPPEN";
  if (event.state === "postponed") return "POSTPONED";
  if (event.state === "alleged") return "ALLEGED";
  if (event.state === "lapsed") return "LAPSED";
  return isTentative(event) ? "POSSIBLE" : null;
}

/** Why an event is off, as a sentence: what a calendar's `COMMENT` says. */
export function reasonOff(event: ResolvedEvent): string {
  if (event.withdrawn) return "Withdrawn: we no longer stand by this entry.";
  const { label, meaning } = eventStates[event.state];
  return endSentence(`${label}: ${meaning}${event.outcome === null ? "" : `; ${event.outcome}`}`);
}

/**
 * All that must be said with an event, one line each: how far it has got, on what it depends, who says so and how
 * firmly, how its date was found, and for a deadline who set it, for whom, to do what, or else what.
 */
export function eventLines(event: ResolvedEvent, briefing: Briefing): readonly string[] {
  const index = indexOf(briefing);
  const lines = [stateLine(event)];
  if (event.condition !== null) lines.push(endSentence(upperStart(conditionClause(event.condition, index))));
  lines.push(endSentence(`Who says so: ${whoSaysSo(event, briefing)}${reasonUnnamed(event, index)}`));
  const shaken = shakenWords(event, briefing);
  if (shaken !== null) lines.push(endSentence(upperStart(shaken)));
  // Of what has happened the statement may hedge something else: a plan that was told on a call that took place.
  const hedges =
    futureStates.includes(event.state) || event.state === "alleged"
      ? (leadStatement(event, index)?.hedges ?? [])
      : [];
  if (hedges.length > 0)
    lines.push(endSentence(`The source's own hedge: ${hedges.map(inQuotes).join(", ")}`));
  const date = dateNote(event.when, briefing.asOf);
  if (date !== null) lines.push(date);
  if (event.setBy !== null) lines.push(endSentence(`Set by: ${plainNameWithTitle(event.setBy, index)}`));
  if (event.binds !== null) lines.push(endSentence(`For: ${plainNameInSentence(event.binds, index)}`));
  if (event.demand !== null) lines.push(endSentence(`What is demanded: ${event.demand}`));
  if (event.otherwise !== null)
    lines.push(endSentence(`Otherwise: ${consequenceWords(event.otherwise, index)}`));
  if (event.note !== null) lines.push(endSentence(`Note: ${event.note}`));
  return lines;
}

function stateLine(event: ResolvedEvent): string {
  if (event.withdrawn) return reasonOff(event);
  const { label, meaning } = eventStates[event.state];
  const state = event.condition === null ? label : `${label}, conditional`;
  return endSentence(`${state}: ${meaning}${event.outcome === null ? "" : `; ${event.outcome}`}`);
}

function reasonUnnamed(event: ResolvedEvent, index: BriefingIndex): string {
  const by = leadStatement(event, index)?.by ?? null;
  const entity = by === null ? undefined : index.entity(by.entity);
  if (entity === undefined || entity.name !== null || event.established) return "";
  return ` (reason for withholding the name: ${entity.reason ?? "not given"})`;
}
