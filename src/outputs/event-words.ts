import type { Briefing, Condition, ResolvedEvent } from "../model/briefing.ts";
import { eventStates, futureStates } from "../model/vocabulary.ts";
import { entityOf, entityWords, mentionWords, shakenWords, whoSaysSo } from "./attribution.ts";
import { type BriefingRecords, leadStatement, wordsOf } from "./briefing-records.ts";
import { dateNote } from "./date-notes.ts";

/** True for what is not fixed: planned by one side, only possible, off its date, or hanging on a condition. */
export function isTentative(event: ResolvedEvent): boolean {
  if (event.state === "scheduled") return event.condition !== null;
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
  return isTentative(event) ? "POSSIBLE" : null;
}

/** Why an event is off, as a sentence: what a calendar's `COMMENT` says. */
export function reasonOff(event: ResolvedEvent): string {
  if (event.withdrawn) return "Withdrawn: we no longer stand by this entry.";
  const { label, meaning } = eventStates[event.state];
  return sentence(`${label}: ${meaning}${event.outcome === null ? "" : `; ${event.outcome}`}`);
}

/**
 * All that must be said with an event, one line each: how far it has got, on what it depends, who says so and how
 * firmly, how its date was found, and for a deadline who set it, for whom, to do what, or else what.
 */
export function eventLines(
  event: ResolvedEvent,
  briefing: Briefing,
  records: BriefingRecords,
): readonly string[] {
  const lines = [stateLine(event)];
  if (event.condition !== null) lines.push(sentence(`Only if: ${conditionWords(event.condition, records)}`));
  lines.push(
    sentence(`Who says so: ${whoSaysSo(event, briefing, records)}${reasonUnnamed(event, briefing, records)}`),
  );
  const shaken = shakenWords(event, briefing, records);
  if (shaken !== null) lines.push(sentence(shaken.charAt(0).toUpperCase() + shaken.slice(1)));
  // Of what has happened the statement may hedge something else: a plan that was told on a call that took place.
  const hedges = futureStates.includes(event.state) ? (leadStatement(event, records)?.hedges ?? []) : [];
  if (hedges.length > 0)
    lines.push(sentence(`The source's own hedge: ${hedges.map((word) => `“${word}”`).join(", ")}`));
  const date = dateNote(event.when, briefing.asOf);
  if (date !== null) lines.push(date);
  if (event.setBy !== null) lines.push(sentence(`Set by: ${mentionWords(event.setBy, briefing)}`));
  if (event.binds !== null) lines.push(sentence(`For: ${entityWords(event.binds, briefing)}`));
  if (event.demand !== null) lines.push(sentence(`What is demanded: ${event.demand}`));
  if (event.otherwise !== null)
    lines.push(sentence(`Otherwise: ${conditionWords(event.otherwise, records)}`));
  if (event.note !== null) lines.push(sentence(`Note: ${event.note}`));
  return lines;
}

/** The words of a condition; of a record that is named, its own words and, for an event, its state. */
export function conditionWords(condition: Condition, records: BriefingRecords): string {
  if (condition.kind === "text") return condition.text;
  const record = records.get(condition.id);
  if (record === undefined) return condition.id;
  if (record.kind !== "event") return wordsOf(record);
  return `${record.what} (${eventStates[record.state].label.toLowerCase()})`;
}

function stateLine(event: ResolvedEvent): string {
  if (event.withdrawn) return reasonOff(event);
  const { label, meaning } = eventStates[event.state];
  const state = event.condition === null ? label : `${label}, conditional`;
  return sentence(`${state}: ${meaning}${event.outcome === null ? "" : `; ${event.outcome}`}`);
}

function reasonUnnamed(event: ResolvedEvent, briefing: Briefing, records: BriefingRecords): string {
  const by = leadStatement(event, records)?.by ?? null;
  const entity = by === null ? null : entityOf(by.entity, briefing);
  if (entity === null || entity.name !== null || event.established) return "";
  return ` (reason for withholding the name: ${entity.reason ?? "not given"})`;
}

const sentenceEnd = /[.!?…]["”’)]*$/;

function sentence(text: string): string {
  return sentenceEnd.test(text) ? text : `${text}.`;
}
