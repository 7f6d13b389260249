import type { EventLife, LifeStep } from "../model/archive.ts";

/** What makes news of a step: told again more or less exactly, by the same speaker, an event has not moved. */
export function isMove({ moves }: LifeStep): boolean {
  return moves.length > 0;
}

/** The steps at which an event moved, the first among them. */
export function movesOf({ steps }: EventLife): readonly LifeStep[] {
  return steps.filter((step, index) => index === 0 || isMove(step));
}

export function hasMoved({ steps }: EventLife): boolean {
  return steps.some(isMove);
}
