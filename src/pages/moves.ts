import type { EventLife, LifeStep } from "../model/archive.ts";
import { isOneMoment } from "../model/date-order.ts";
import type { FactDate } from "../model/fact-date.ts";

/** What makes news of a step: another state, or another date. Told again more or less exactly, an event has not moved. */
export function isMove(step: LifeStep, before: LifeStep): boolean {
  return step.state !== before.state || isOtherDate(step.when, before.when);
}

/** True where no day fits both, nor one moment: 8 August is another date than 2 September, and none other than "August". */
export function isOtherDate(a: FactDate, b: FactDate): boolean {
  return (isBefore(a, b) || isBefore(b, a)) && !isOneMoment(a, b);
}

/** The steps at which an event moved, the first among them. */
export function movesOf({ steps }: EventLife): readonly LifeStep[] {
  return steps.filter((step, index) => {
    const before = steps[index - 1];
    return before === undefined || isMove(step, before);
  });
}

export function hasMoved(life: EventLife): boolean {
  // Most lives have one step, and no list needs to be made for them.
  return life.steps.length > 1 && movesOf(life).length > 1;
}

function isBefore(a: FactDate, b: FactDate): boolean {
  return a.latest !== null && b.earliest !== null && a.latest < b.earliest;
}
