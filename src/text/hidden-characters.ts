/** A character that nobody sees, and that does something to a text all the same. */
export interface Hidden {
  readonly start: number;
  readonly end: number;
  /** "U+202E RIGHT-TO-LEFT OVERRIDE". */
  readonly name: string;
  readonly kind: HiddenKind;
}

/** Reorders what is read; carries words that no page shows; parts or joins words unseen; prints differently everywhere. */
export type HiddenKind = "order" | "secret" | "unseen" | "private";

/** Any character that may be one, in one class: nearly all texts have none of them. */
const maybe =
  /[\u034F\u17B4\u17B5\u00AD\u115F\u1160\u180E\u200B-\u200D\u2028-\u202E\u2060-\u206F\u3164\uE000-\uF8FF\uFEFF\uFFA0\uFFF9-\uFFFB\uDB40\uDB80-\uDBFF]|&#/;

const each =
  /[\u034F\u17B4\u17B5\u00AD\u115F\u1160\u180E\u200B-\u200D\u2028-\u202E\u2060-\u206F\u3164\uE000-\uF8FF\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}\u{F0000}-\u{10FFFD}]|&#(?:[xX][0-9a-fA-F]{1,6}|\d{1,7});/gu;

/** The hidden characters of a text, also as `&#x202E;`; those that a script or an emoji needs where they stand are not among them. */
export function hiddenIn(text: string): readonly Hidden[] {
  if (!maybe.test(text)) return [];
  const found: Hidden[] = [];
  for (const match of text.matchAll(each)) {
    const start = match.index;
    const end = start + match[0].length;
    const code = codeOf(match[0]);
    const kind = kindOf(code);
    if (
      kind === null ||
      (start === 0 && code === 0xfeff) ||
      isNeeded(code, text.slice(Math.max(0, start - 16), start), text.slice(end, end + 2))
    )
      continue;
    const last = found.at(-1);
    // A run of them is one mistake.
    if (last?.end === start && last.kind === kind) found[found.length - 1] = { ...last, end };
    else found.push({ start, end, name: nameOf(code), kind });
  }
  return found;
}

function codeOf(written: string): number {
  if (!written.startsWith("&#")) return written.codePointAt(0) ?? 0;
  const digits = written.slice(2, -1);
  return /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
}

function kindOf(code: number): HiddenKind | null {
  // Isolates keep a name of another direction together, and have their use.
  if (isWithin(code, 0x202a, 0x202e)) return "order";
  if (isWithin(code, 0xe0000, 0xe0fff)) return "secret";
  if (isWithin(code, 0xe000, 0xf8ff) || isWithin(code, 0xf0000, 0x10fffd)) return "private";
  return names.has(code) || isWithin(code, 0x2060, 0x206f) || isWithin(code, 0xfff9, 0xfffb)
    ? "unseen"
    : null;
}

/** Joiners in scripts that need them and in emoji, word breaks where no spaces are written, flags, and variants of ideographs. */
function isNeeded(code: number, before: string, after: string): boolean {
  if (code === 0x200c || code === 0x200d)
    return joins.test(before) && joins.test(after.slice(0, 2) === "" ? " " : after);
  if (code === 0x200b)
    return /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u.test(
      before,
    );
  if (isWithin(code, 0xe0100, 0xe01ef)) return /\p{Ideographic}$/u.test(before);
  return isWithin(code, 0xe0020, 0xe007f) && /\u{1F3F4}[\u{E0020}-\u{E007F}]*$/u.test(before);
}

const joins =
  /[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Mongolian}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gurmukhi}\p{sc=Gujarati}\p{sc=Oriya}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}]/u;

function isWithin(code: number, from: number, to: number): boolean {
  return code >= from && code <= to;
}

function nameOf(code: number): string {
  const name =
    names.get(code) ??
    (isWithin(code, 0xe0000, 0xe007f)
      ? "TAG CHARACTER"
      : isWithin(code, 0xe0100, 0xe01ef)
        ? "VARIATION SELECTOR"
        : kindOf(code) === "private"
          ? "PRIVATE USE"
          : "");
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")} ${name}`.trim();
}

const names: ReadonlyMap<number, string> = new Map([
  [0x00ad, "SOFT HYPHEN"],
  [0x034f, "COMBINING GRAPHEME JOINER"],
  [0x115f, "HANGUL CHOSEONG FILLER"],
  [0x1160, "HANGUL JUNGSEONG FILLER"],
  [0x17b4, "KHMER VOWEL INHERENT AQ"],
  [0x17b5, "KHMER VOWEL INHERENT AA"],
  [0x180e, "MONGOLIAN VOWEL SEPARATOR"],
  [0x200b, "ZERO WIDTH SPACE"],
  [0x200c, "ZERO WIDTH NON-JOINER"],
  [0x200d, "ZERO WIDTH JOINER"],
  [0x2028, "LINE SEPARATOR"],
  [0x2029, "PARAGRAPH SEPARATOR"],
  [0x202a, "LEFT-TO-RIGHT EMBEDDING"],
  [0x202b, "RIGHT-TO-LEFT EMBEDDING"],
  [0x202c, "POP DIRECTIONAL FORMATTING"],
  [0x202d, "LEFT-TO-RIGHT OVERRIDE"],
  [0x202e, "RIGHT-TO-LEFT OVERRIDE"],
  [0x2060, "WORD JOINER"],
  [0x2066, "LEFT-TO-RIGHT ISOLATE"],
  [0x2067, "RIGHT-TO-LEFT ISOLATE"],
  [0x2068, "FIRST STRONG ISOLATE"],
  [0x2069, "POP DIRECTIONAL ISOLATE"],
  [0x3164, "HANGUL FILLER"],
  [0xfeff, "ZERO WIDTH NO-BREAK SPACE"],
  [0xffa0, "HALFWIDTH HANGUL FILLER"],
]);
