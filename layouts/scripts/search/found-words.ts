/** Words however they are typed: "zelenskyy" in "Zelenskyy", "erdogan" in "Erdoğan"; of Arabic ones without the article. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?<!\p{L})[وبفك]?ال(?=\p{L}{3})/gu, "");
}

/** What stands between two spaces, in all its forms: "well-known" is two words and one, "1,000" is 1000. */
export type Token = readonly string[];

export function tokensOf(text: string): readonly Token[] {
  return spaced(text)
    .split(/\s+/)
    .flatMap((part) => {
      const token = tokenOf(part);
      return token.length === 0 ? [] : [token];
    });
}

/** With a space between words where a script has none, as the index parts them. */
export function spaced(text: string): string {
  return text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+/gu, (run) =>
    [...new Intl.Segmenter("ja", { granularity: "word" }).segment(run)]
      .map(({ segment }) => segment)
      .join(" "),
  );
}

export function tokenOf(text: string): Token {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 2 ? words : [...words, words.join("")];
}

/** Which of the tokens that were asked for a found word answers: itself, else one that begins like it; -1 where none is meant. */
export function askedFor(found: string, asked: readonly Token[]): number {
  const same = asked.findIndex((token) => token.includes(found));
  return same >= 0 ? same : asked.findIndex((token) => token.some((word) => sharesItsStem(word, found)));
}

/** "no" is not the beginning of "Normandy". */
export function isShort(word: string): boolean {
  return /^[a-z]{1,2}$/.test(word);
}

/** Whether two words begin alike for more than half of the one that was asked for. */
function sharesItsStem(asked: string, found: string): boolean {
  if (isShort(asked)) return false;
  const length = alike(asked, found);
  // An ending seldom repeats a consonant: "mett" is not "met". A vowel may be one: "organisée" is "organisé".
  if (length === asked.length - 1 && /([^aeiou])\1$/.test(asked)) return false;
  return length >= Math.max(3, Math.ceil(asked.length * 0.6)) || length === asked.length;
}

/** The token that begins most like a word: the index knows stems that look otherwise, "meet" for "meeting". */
export function nearest(found: string, asked: readonly Token[]): number {
  const likeness = asked.map((token) => Math.max(...token.map((word) => alike(word, found))));
  return likeness.indexOf(Math.max(...likeness));
}

function alike(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
