import type { Name } from "./names.ts";
import { latinWords } from "./spelling.ts";

/** A word as it was typed, and as the name is written here. */
export type Spelt = readonly [typed: string, written: string];

/**
 * The words of a text in other letters than Latin ones that are a name of somebody or something, each as the site writes it: "Москва" is
 * Moscow, "Путин" of "Владимир Путин" is Putin. Nothing in quotation marks is.
 */
export function writtenHere(text: string, names: readonly Name[]): readonly Spelt[] {
  if (/["“”„«»‟]/u.test(text)) return [];
  const often = names.toSorted((a, b) => b.page.briefings - a.page.briefings);
  return text.split(/\s+/).flatMap((typed): readonly Spelt[] => {
    if (!isOtherScript(typed)) return [];
    for (const { page } of often)
      for (const spelling of page.spellings) {
        const written = isOtherScript(spelling) ? sameWord(typed, spelling, page.name) : null;
        if (written !== null) return [[typed, written]];
      }
    return [];
  });
}

const isOtherScript = (text: string): boolean => /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text);

/** The word of a name that stands where the typed one stands in another spelling of it; the whole name where they have not as many. */
function sameWord(typed: string, spelling: string, name: string): string | null {
  const place = latinWords(spelling).indexOf(latinWords(typed).join(" "));
  if (place < 0) return null;
  const words = name.split(" ");
  return words.length === latinWords(spelling).length ? (words[place] ?? name) : name;
}
