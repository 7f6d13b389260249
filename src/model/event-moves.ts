import type { EventState } from "./vocabulary.ts";

const future: readonly EventState[] = ["possible", "intended", "scheduled", "postponed", "cancelled"];
const started: readonly EventState[] = ["ongoing", "occurred", "alleged"];
const ended: readonly EventState[] = ["did-not-occur", "lapsed"];

/**
 * The states that may follow one without a correction. Steps may be skipped, since what lies between two briefings
 * need not have been reported: what was postponed may have been set again and held.
 */
const next: Readonly<Record<EventState, readonly EventState[]>> = {
  possible: [...future, ...started, ...ended],
  intended: [...without("possible"), ...started, ...ended],
  scheduled: [...without("possible", "intended"), ...started, ...ended],
  postponed: [...without("possible", "intended"), ...started, ...ended],
  cancelled: [...without("possible", "intended"), ...started, ...ended],
  ongoing: ["ongoing", "occurred", "lapsed"],
  // What was only said to have happened may turn out to have happened, to go on, or not to have been.
  alleged: ["alleged", ...started, ...ended],
  occurred: ["occurred"],
  "did-not-occur": ["did-not-occur"],
  lapsed: ["lapsed"],
};

/** Whether an event may get from one state to the other without a correction. */
export function mayMove(from: EventState, to: EventState): boolean {
  return next[from].includes(to);
}

function without(...states: readonly EventState[]): readonly EventState[] {
  return future.filter((state) => !states.includes(state));
}
