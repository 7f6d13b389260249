import type { MoveKind } from "#engine";
import { words } from "../words/en/words.ts";

/** What a later telling leaves out, inside a sentence; empty for every other move, which state, date, condition and teller show. */
export function leftOut(moves: readonly MoveKind[]): string {
  return moves
    .flatMap((move) => words.life.leftOut[move as keyof typeof words.life.leftOut] ?? [])
    .join(", ");
}

/** The same as a line of its own. */
export function leftOutAsLine(moves: readonly MoveKind[]): string {
  const text = leftOut(moves);
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
