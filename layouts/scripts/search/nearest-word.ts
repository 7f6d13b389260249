import { fold } from "./found-words.ts";
import type { Name } from "./names.ts";
import { isNearly, latinWords, slipsBetween, soundOf } from "./spelling.ts";

/**
 * For a word that nothing knows the nearest one that a name has, as it is written there, else the nearest of other words; null
 * where none is near. Of equally near ones that of the name in most briefings.
 */
export function nearestWord(
  word: string,
  names: readonly Name[],
  words: readonly string[] = [],
): string | null {
  const often = names.toSorted((a, b) => b.page.briefings - a.page.briefings);
  const written = often.flatMap(({ page }) =>
    [page.name, ...page.spellings].flatMap((text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []),
  );
  return (
    nearestOf(word, new Set(written)) ??
    nearestOf(
      word,
      words.filter((other) => isMistyped(word, other)),
    )
  );
}

/**
 * Whether a word that is no name is another one with a slip. It may as well be a word that nobody used here: "holding" is not "wording",
 * and in a short word another consonant makes another word, "thing" of "think".
 */
function isMistyped(word: string, other: string): boolean {
  const [typed = "", written = ""] = [word, other].map((text) => latinWords(text).join(""));
  if (typed[0] !== written[0]) return false;
  if (typed.length >= longWord || soundOf(typed) === soundOf(written)) return true;
  const wrong = [...typed].filter((letter, place) => letter !== written[place]).join("");
  const isReplaced = typed.length === written.length && wrong.length === 1;
  const isAnother = isReplaced && typed.length <= shortWord && !/[aeiouy]/.test(wrong);
  return slipsBetween(typed, written) === 1 && !isAnother;
}

const shortWord = 5;
// So long a word is seldom two, whatever is wrong in it.
const longWord = 9;

function nearestOf(word: string, candidates: Iterable<string>): string | null {
  const [asked] = latinWords(word);
  if (asked === undefined) return null;
  const sound = soundOf(asked);
  let nearest: { readonly written: string; readonly slips: number } | null = null;
  for (const written of candidates) {
    const [latin = ""] = latinWords(written);
    const isMeant = isNearly(asked, latin) || (latin.length > 3 && isNearly(sound, soundOf(latin)));
    if (!isMeant) continue;
    const slips = slipsBetween(asked, latin) + (fold(written) === latin ? 0 : 1);
    if (nearest === null || slips < nearest.slips) nearest = { written, slips };
  }
  return nearest?.written ?? null;
}
