import type { Stretch } from "./plain.ts";
import {
  commonOpeners,
  isPeople,
  organisationEnds,
  organisationHeads,
  otherCapitals,
  sentenceOpeners,
} from "./words/en/names.ts";
import { isRoleNoun } from "./words/en/roles.ts";

/** A run of capitalised words that may be a name, as offsets of its words. */
export interface Chunk extends Stretch {
  readonly words: readonly Stretch[];
  /** It opens a sentence, so that the capital of its first word says nothing. */
  readonly isFirst: boolean;
}

const token = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['.&/-][\p{L}\p{N}]+)*(?:'(?=\s))?\.?|&/gu;
/** Small words that stand in names. */
export const particles = new Set(
  "de da di do dos das du del della van von der den ter ten la le el al bin ibn bint binti binte ben e y zu zum zur im am für und vom des af av wa ole arap".split(
    " ",
  ),
);
/** "al-Ferjani", "d'Arco", "el-Sisi": a small particle that a hyphen or an apostrophe joins to its name. */
const joined = /^(?:al|el|ul|ar|as|at|az|ash|ad|an|ben|bin|ibn|abu|oud|d|l|dell|dall|'t)['-]\p{Lu}/u;

/** Whether a word is written as one of a name is. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word) || joined.test(word);
}

const connectors = new Set("of for the and & on in at to".split(" "));

/** A longer run is a headline or a list without commas. */
const mostWords = 14;

/** The runs of capitals in a stretch of plain text. Runs end at any mark but a hyphen or an apostrophe, and at a possessive. */
export function chunksOf(plain: string, from: number, end: number, isOpening: boolean): readonly Chunk[] {
  const text = plain.slice(from, end);
  const chunks: Chunk[] = [];
  let words: Stretch[] = [];
  let pending: Stretch[] = [];
  let isFirst = false;
  let last = -1;
  const close = () => {
    if (words.length > 0) chunks.push({ start: words[0]!.start, end: words.at(-1)!.end, words, isFirst });
    words = [];
    pending = [];
  };
  for (const match of text.matchAll(token)) {
    const raw = match[0];
    const start = match.index;
    const gap = last === -1 ? "" : text.slice(last, start);
    const possessive = !raw.includes("'") ? 0 : /'s\.?$/.test(raw) ? 2 : raw.endsWith("s'") ? 1 : 0;
    const bare = trimStop(
      possessive === 2 ? raw.replace(/'s\.?$/, "") : possessive === 1 ? raw.slice(0, -1) : raw,
    );
    const word: Stretch = { start: from + start, end: from + start + bare.length };
    if (last !== -1 && gap !== " " && !/^ +$/.test(gap)) close();
    last = start + (possessive > 0 ? raw.length : bare.length);
    if (isCapitalised(bare)) {
      if (words.length >= mostWords) close();
      if (words.length === 0)
        isFirst =
          (isOpening && /^[\s"'([]*$/.test(text.slice(0, start))) ||
          /["'(]\s*$/.test(text.slice(Math.max(0, start - 2), start)) ||
          /[:;] ?$/.test(text.slice(Math.max(0, start - 2), start));
      words = [...words, ...pending, word];
      pending = [];
      // "the gallery's director" ends a name at its possessive; "Lloyd's Register" and "Shippers' Council" go on.
      if (possessive > 0 && !ownsName(text, last, bare, possessive)) close();
    } else if (words.length > 0 && pending.length < 3 && joins(raw, words, pending, plain))
      pending.push(word);
    else close();
  }
  close();
  return chunks;
}

/** A stop belongs to an initial or an abbreviation, not to the end of a sentence. */
function trimStop(word: string): string {
  if (!word.endsWith(".")) return word;
  return /^(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Cpl|Capt|Maj|Adm|Cmdr|Det|Insp|Supt|Const|Rev|Hon|St|Jr|Sr|Fr|Cllr)\.$/u.test(
    word,
  )
    ? word
    : word.slice(0, -1);
}

function ownsName(text: string, at: number, bare: string, possessive: number): boolean {
  const next = /^ (\p{Lu}[\p{L}'-]*)/u.exec(text.slice(at, at + 40))?.[1]?.replace(/'s$/, "");
  if (next === undefined) return false;
  // "Workers' Federation", "Shippers' Council": a plural that owns is mostly part of a name.
  if (possessive === 1) return organisationEnds.has(next);
  // "The Attorney General's Office", "Lyster Coroner's Court".
  if (isRoleNoun(bare) && /^(?:Office|Court|Council|Department|Association|Union|Federation|Inn)$/.test(next))
    return true;
  return (
    /^(?:Lloyd|Sotheby|Christie|Moody|McDonald|Sainsbury|Barclay|Macy|Levi|Women|Children|Men|People|Reader|King|Queen|St)$/.test(
      bare,
    ) &&
    (organisationEnds.has(next) || /^\p{Lu}/u.test(next))
  );
}

function joins(word: string, words: readonly Stretch[], pending: readonly Stretch[], plain: string): boolean {
  if (particles.has(word)) return true;
  if (!connectors.has(word)) return false;
  if (word === "&") return true;
  const before = words.map(({ start, end }) => plain.slice(start, end));
  const last = before.at(-1) ?? "";
  if (word === "the") return pending.length === 1;
  if (word === "of" || word === "for")
    return pending.length === 0 && (organisationHeads.has(last) || isPlaceHead(last) || isOffice(last));
  if (word === "and")
    return (
      pending.length === 0 &&
      before.some((one) => organisationHeads.has(one)) &&
      before.length <= 4 &&
      /^(?:of|for)$/.test(
        plain
          .slice(words.at(-1)!.start - 4, words.at(-1)!.start)
          .trim()
          .split(" ")
          .at(-1) ?? "",
      )
    );
  return false;
}

function isPlaceHead(word: string): boolean {
  return /^(?:Port|Gulf|Bay|City|Isle|Republic|Kingdom|Duchy|Province|Sea|Strait|Straits|Cape|Horn|Rock|Borough|County|Palace|House|Tower|Temple|Bridge|Firth|Vale|Forest|Duke|Prince|Earl|Bishop|Archbishop|Lord|Dean|Knights|Sisters)$/.test(
    word,
  );
}

function isOffice(word: string): boolean {
  return /^(?:Secretary|Minister|President|Director|Head|Chief|Commissioner|Chancellor|Governor|Mayor|Speaker|Leader|Archbishop|Prime|Chair|Chairman)$/.test(
    word,
  );
}

/** Whether a single word, capitalised, is no name: an opener of sentences, a weekday, a people. */
export function isPlainWord(word: string): boolean {
  return sentenceOpeners.has(word) || commonOpeners.has(word) || otherCapitals.has(word) || isPeople(word);
}
