import type { Briefing, ResolvedEvent, ResolvedStatement } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { eventStates, futureStates } from "../model/vocabulary.ts";
import { indexOf } from "../write/briefing-index.ts";
import { sourcingLabel } from "../write/sentences/plain-attribution.ts";
import { plainNameInSentence } from "../write/sentences/speakers.ts";

/** A word that says how far a thing has got or how we know it. `key` chooses shape and border, never the meaning. */
export interface StateView {
  readonly key: string;
  readonly word: string;
}

/** The state of an event; "Conditional" stands beside it, never instead of it. */
export function eventStateViews(event: ResolvedEvent): readonly StateView[] {
  const state = { key: event.state, word: eventStates[event.state].label };
  const withdrawn = event.withdrawn ? [{ key: "withdrawn", word: "Withdrawn" }] : [];
  return event.condition === null
    ? [state, ...withdrawn]
    : [state, { key: "conditional", word: "Conditional" }, ...withdrawn];
}

/** Every word that `eventStateViews` may give. */
export const allStates: readonly StateView[] = [
  ...Object.entries(eventStates).map(([key, { label }]) => ({ key, word: label })),
  { key: "conditional", word: "Conditional" },
];

/** How we know a statement, with the name of whoever it rests on: "Confirmed by Karoline Leavitt". */
export function sourcingView(statement: ResolvedStatement, briefing: Briefing): StateView {
  return { key: statement.sourcing.kind, word: sourcingLabel(statement, briefing) };
}

/** True for a future state whose last possible day has gone by. */
export function hasPassed(event: ResolvedEvent, now: string): boolean {
  return futureStates.includes(event.state) && event.when.latest !== null && event.when.latest < now;
}

/** The same where nobody recorded what came of it, and not even that it was looked for and not found. */
export function isOverdue(event: ResolvedEvent, now: string): boolean {
  return hasPassed(event, now) && event.outcomeUnknown === null;
}

/** What an entity is called in running text. */
export function nameIn(briefing: Briefing, id: Id): string {
  return plainNameInSentence(id, indexOf(briefing));
}
