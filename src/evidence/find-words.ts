const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;

/** So many places are looked for: what stands there a thousand times over tells nothing. */
export const mostPlaces = 1_000;

/** The places where `words` stand in `text` as whole words: "art" is not found in "part", nor "it" in "it's". */
export function findWords(text: string, words: string, from = 0): readonly number[] {
  const places: number[] = [];
  if (words === "") return places;
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1))
    if (isWhole(text, at, at + words.length) && places.push(at) === mostPlaces) break;
  return places;
}

/** The last place where they stand so; -1 where they do not. */
export function lastPlace(text: string, words: string): number {
  if (words === "") return -1;
  let at = text.lastIndexOf(words);
  while (at > 0 && !isWhole(text, at, at + words.length)) at = text.lastIndexOf(words, at - 1);
  return at === 0 && !isWhole(text, 0, words.length) ? -1 : at;
}

function isWhole(text: string, start: number, end: number): boolean {
  const opensWord =
    isWordAt(text, start) &&
    (isWordAt(text, start - 1) || (text[start - 1] === "'" && isWordAt(text, start - 2)));
  const goesOn =
    isWordAt(text, end - 1) && (isWordAt(text, end) || (text[end] === "'" && isWordAt(text, end + 1)));
  return !opensWord && !goesOn;
}

function isWordAt(text: string, at: number): boolean {
  const character = text[at];
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  if (code < 0x80)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  // Half of a surrogate pair: the letters beyond the basic plane are taken for letters.
  return (code >= 0xd800 && code <= 0xdfff) || letterOrDigit.test(character);
}
