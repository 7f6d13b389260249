import { fold } from "./found-words.ts";

/** Cyrillic and Greek letters as names are mostly written in Latin ones. Accents are gone before: й is и. */
const latinLetters: Readonly<Record<string, string>> = {
  ...pairs("абвгґдеєзиіклмнопрстуфыэ", "abvggdeeziiklmnoprstufye"),
  ...{ ж: "zh", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ю: "yu", я: "ya", ъ: "", ь: "" },
  ...{ ј: "j", љ: "lj", њ: "nj", ћ: "c", ђ: "dj", џ: "dz", ѓ: "gj", ќ: "kj", ѕ: "dz", ў: "u" },
  ...pairs("αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo"),
  ...{ θ: "th", χ: "ch", ψ: "ps" },
  ...{ ß: "ss", æ: "ae", ø: "o", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" },
};

function pairs(from: string, to: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...from].map((letter, place) => [letter, to[place] ?? ""]));
}

/** The words of a text in Latin letters, folded; a script without a table stays as it is. */
export function latinWords(text: string): readonly string[] {
  const letters = [...fold(text)].map((letter) => latinLetters[letter] ?? letter).join("");
  // An apostrophe and the points of "U.S." part no words.
  return (
    letters.replace(/(?<=\p{L})['’ʼ](?=\p{L})|(?<=\b\p{L})\.(?=\p{L}\b)/gu, "").match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** What is written differently and sounds alike has one key: "Zelenskyy", "Zelenskiy", "Zelenskij"; "Witkoff", "Wittkof". */
export function soundOf(word: string): string {
  return word
    .replace(/[yij]+/g, "i")
    .replace(/ie/g, "i")
    .replace(/z/g, "s")
    .replace(/ph|ff/g, "f")
    .replace(/kh|ck|c(?![hei])/g, "k")
    .replace(/w/g, "v")
    .replace(/ou/g, "u")
    .replace(/(.)\1+/g, "$1");
}

/**
 * Whether a word is another but for one wrong letter, or two in long words: too many, too few, another, or two changed over. Short
 * words are too often others, as Gaza and Gaya, and the first letter is seldom wrong.
 */
export function isNearly(word: string, other: string): boolean {
  const isSureOfStart = word.length >= 7 || word[0] === other[0];
  const allowed = slipsAllowed(word);
  // A pasted word of any length is compared with few others.
  if (Math.abs(word.length - other.length) > allowed) return false;
  return isSureOfStart && slipsBetween(word, other) <= allowed;
}

export function slipsAllowed(word: string): number {
  return word.length < 5 || /\d/.test(word) ? 0 : word.length < 7 ? 1 : 2;
}

/** How many slips lie between two words. */
export function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const wrong = one[row - 1] === other[column - 1] ? 0 : 1;
      const changedOver = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + wrong,
          row > 1 && column > 1 && changedOver ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, current];
  }
  return last[other.length] ?? 0;
}
