/** A folded text with the way back: `offsets[i]` is where folded character `i` began in the original; the last is its length. */
export interface FoldedText {
  readonly folded: string;
  readonly offsets: readonly number[];
}

/**
 * A text as it is compared with others: quotation marks, dashes and ellipses in one form each, any run of white space
 * as one space, soft and zero-width characters gone, Unicode in NFKC. Words stay as they are, capitals included.
 */
export function fold(text: string): string {
  return isPlain(text) ? text : foldText(text).folded;
}

/** The folded words without the marks around them: “Why?” and "Why" are the same. */
export function bareWords(text: string): string {
  const folded = fold(text);
  // From both ends, as a pattern would look at every point of the text.
  let [start, end] = [0, folded.length];
  while (start < end && marks.has(folded.charAt(start))) start++;
  while (end > start && marks.has(folded.charAt(end - 1))) end--;
  return folded.slice(start, end);
}

const marks = new Set(" .!?\"'");

/** The folded text with a map back to the original, so that what was found in the folded text can be shown where it stands. */
export function foldText(text: string): FoldedText {
  let folded = "";
  // Asked of the text itself, which is put together of pieces, the last sign would cost a copy of all of it.
  let last = " ";
  const offsets: number[] = [];
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start);
    for (const character of foldCluster(text, start, end)) {
      if (character === " " && last === " ") continue;
      last = character;
      folded += character;
      for (let unit = 0; unit < character.length; unit++) offsets.push(start);
    }
    start = end;
  }
  if (folded.endsWith(" ")) {
    folded = folded.slice(0, -1);
    offsets.pop();
  }
  offsets.push(text.length);
  return { folded, offsets };
}

/** Printable ASCII, single spaces inside: nothing to fold. */
function isPlain(text: string): boolean {
  return /^(?:[!-_a-~]+(?: [!-_a-~]+)*)?$/.test(text);
}

// A letter with the marks that belong to it, and the parts of a Korean syllable, are composed as one, whatever
// invisible characters stand between them. The halfwidth and circled forms of both become such parts by NFKC.
const invisible =
  "\\u00AD\\u034F\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFE00-\\uFE0F\\uFEFF";
const mark = `\\p{M}\\uFF9E\\uFF9F${invisible}`;
const jamo =
  "\\u1100-\\u11FF\\u3131-\\u318E\\u3200-\\u321E\\u3260-\\u327E\\uA960-\\uA97C\\uAC00-\\uD7FB\\uFFA0-\\uFFDC";
const cluster = new RegExp(`(?:[${jamo}][${mark}]*)+|[^${mark}${jamo}][${mark}]*|[${mark}]+`, "uy");

function clusterEnd(text: string, start: number): number {
  if (text.charCodeAt(start) < 0x80 && !(text.charCodeAt(start + 1) >= 0x80)) return start + 1;
  cluster.lastIndex = start;
  return cluster.test(text) ? cluster.lastIndex : start + 1;
}

function foldCluster(text: string, start: number, end: number): string {
  const code = text.charCodeAt(start);
  if (end === start + 1 && code < 0x80) return code <= 0x20 ? " " : code === 0x60 ? "'" : text.charAt(start);
  return text
    .slice(start, end)
    .replace(soft, "")
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .normalize("NFKC")
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(dashes, "-")
    .replace(spaces, " ");
}

/** Soft hyphen, zero-width characters, marks of writing direction, variation selectors. */
const soft = new RegExp(`[${invisible}]`, "g");
const singleQuotes = /[`\u00B4\u02B9\u02BB\u02BC\u02C8\u2018-\u201B\u2032\u2035\u2039\u203A\uFF07]/g;
const doubleQuotes = /[\u00AB\u00BB\u02BA\u201C-\u201F\u2033\u2036\u300C-\u300F\u301D-\u301F\uFF02]/g;
const dashes = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters part words as spaces do
const spaces = /[\s\u0000-\u001F]+/g;
