/** What the letters of a name tell about its language: `ja` for kana; only the script where several languages share it. */
export function languageOfName(name: string): string | null {
  return scripts.find(([letters]) => letters.test(name))?.[1] ?? null;
}

const scripts: readonly (readonly [RegExp, string])[] = [
  [/[іїєґІЇЄҐ]/u, "uk"],
  [/[ыэёъЫЭЁЪ]/u, "ru"],
  [/\p{Script=Cyrillic}/u, "und-Cyrl"],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "und-Hani"],
  [/\p{Script=Arabic}/u, "und-Arab"],
  [/\p{Script=Hebrew}/u, "und-Hebr"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Georgian}/u, "ka"],
  [/\p{Script=Armenian}/u, "hy"],
  [/\p{Script=Devanagari}/u, "und-Deva"],
  [/\p{Script=Thai}/u, "th"],
];
