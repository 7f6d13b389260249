/**
 * A text in the pieces that are compared: words, spaces, marks. A quotation is one piece, so that no quotation is ever
 * shown half old and half new; so is an id, a date, an address. Put together again, the pieces are the text.
 */
export function tokensOf(text: string): readonly string[] {
  return text.match(token) ?? [];
}

/** True for a piece that says something: a word, a number, a quotation. */
export function isWord(piece: string): boolean {
  return letter.test(piece);
}

// Repetitions are bounded, so that a mark that is opened and never closed costs no more than any other.
const token =
  /“[^“”]{1,2000}”|«[^«»]{1,2000}»|„[^„“”]{1,2000}[“”]|"[^"\n]{1,2000}"|https?:\/\/[^\s<>"”]+|[\p{L}\p{N}\p{M}]+(?:[-–'’.,:/_#][\p{L}\p{N}\p{M}]+)*|\s+|./gsu;
const letter = /[\p{L}\p{N}]/u;
