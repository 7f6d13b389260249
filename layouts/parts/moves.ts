import type { MoveKind } from "#engine";
import { words } from "../words.ts";

/** How an event moved, inside a sentence: "now denied, told by someone else". */
function movesInWords(moves: readonly MoveKind[]): string {
  return moves.map((move) => words.life.moves[move]).join(", ");
}

/** The same as a line of its own: "Now denied, told by someone else". */
export function movesAsLine(moves: readonly MoveKind[]): string {
  const text = movesInWords(moves);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Those that its new state and its new date do not tell by themselves. */
export function otherMoves(moves: readonly MoveKind[]): readonly MoveKind[] {
  return moves.filter((move) => move !== "state" && move !== "date");
}

/** These inside a sentence, but for its new teller: the sentence names them, or has greater news. */
export function movesWithoutTeller(moves: readonly MoveKind[]): string {
  return movesInWords(otherMoves(moves).filter((move) => move !== "speaker"));
}
