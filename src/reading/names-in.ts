import { chunksOf, isPlainWord } from "./chunks.ts";
import { plainOf, type Stretch } from "./plain.ts";
import { isFamilyFirst, isThing } from "./words/en/names.ts";
import { isHonorific, isRoleNoun, roleOpeners } from "./words/en/roles.ts";

/** Someone or something with the names it goes by. */
export interface Nameable {
  readonly id: string;
  readonly isPerson: boolean;
  /** Whole names, as they are written. */
  readonly names: readonly string[];
}

/** Names by their folded words, with all that bear them; and those that no capital gives away, "the paper of record". */
export interface NameIndex {
  readonly byWords: ReadonlyMap<string, readonly string[]>;
  readonly small: readonly (readonly [words: string, ids: readonly string[]])[];
}

/** A name in a text: whose it may be, or nobody's that is known. */
export interface SentenceName extends Stretch {
  /** The name as written. */
  readonly words: string;
  /** Empty for a run of capitals that is the name of nobody in the index. */
  readonly ids: readonly string[];
}

/** The names of these, and what stands for them: surnames, the words behind "the", initials. */
export function nameIndex(all: readonly Nameable[]): NameIndex {
  const byWords = new Map<string, string[]>();
  const small = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, id: string) => {
    const ids = map.get(key);
    if (ids === undefined) map.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const { id, isPerson, names } of all)
    for (const name of names) {
      const plain = plainOf(name).replace(/^(?:the|an?) /i, "");
      const words = plain.split(" ");
      put(byWords, keyOf(plain), id);
      if (words.some((word) => /^\p{Ll}/u.test(word)) || !/\p{Lu}/u.test(plain))
        put(small, plain.toLowerCase(), id);
      if (words.length === 1) continue;
      if (isPerson) {
        const from = words.findIndex((word, index) => index > 0 && !/^\p{Lu}\.?$/u.test(word));
        for (let at = Math.max(1, from); at < words.length; at++)
          put(byWords, keyOf(words.slice(at).join(" ")), id);
        if (isFamilyFirst(words)) put(byWords, keyOf(words[0]!), id);
      } else {
        const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
        if (capitals.length > 2) put(byWords, capitals.join("").toLowerCase(), id);
        for (let at = 1; at < words.length; at++)
          if (/^\p{Lu}/u.test(words[at]!)) put(byWords, `the ${keyOf(words.slice(at).join(" "))}`, id);
      }
    }
  return { byWords, small: [...small] };
}

/** The names of a text in order: of the index, and runs of capitals that are nobody's in it. */
export function namesIn(written: string, index: NameIndex): readonly SentenceName[] {
  const text = plainOf(written);
  const found: SentenceName[] = [];
  const lower = index.small.length === 0 ? "" : text.toLowerCase();
  for (const [words, ids] of index.small)
    for (let at = lower.indexOf(words); at !== -1; at = lower.indexOf(words, at + words.length))
      if (isWhole(lower, at, at + words.length))
        found.push({ start: at, end: at + words.length, words: written.slice(at, at + words.length), ids });
  for (const { words } of chunksOf(text, 0, text.length, true)) {
    let strange: Stretch[] = [];
    const close = () => {
      const name = nameLeft(strange, text);
      if (name !== null) found.push(...coupled(name, written, index));
      strange = [];
    };
    for (let from = 0; from < words.length; ) {
      const known = longestKnown(text, words, from, index);
      if (known === null) strange.push(words[from++]!);
      else {
        // A first name or a title right before a known surname belongs to it.
        strange =
          strange.length > 0 && /^\s?$/.test(text.slice(strange.at(-1)!.end, words[from]!.start))
            ? []
            : strange;
        close();
        const { start } = words[from]!;
        const { end } = words[known.to - 1]!;
        found.push({ start, end, words: written.slice(start, end), ids: known.ids });
        from = known.to;
      }
    }
    close();
  }
  let covered = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isFree = start >= covered;
      covered = Math.max(covered, end);
      return isFree;
    });
}

/** "Trump–Putin" is both of them; other capitals are nobody's. */
function coupled(name: Stretch, written: string, { byWords }: NameIndex): readonly SentenceName[] {
  const words = written.slice(name.start, name.end);
  const parts = words.split(/[-–—/]/u);
  if (parts.length < 2) return [{ start: name.start, end: name.end, words, ids: [] }];
  const known = parts.map((part) => byWords.get(keyOf(part)));
  if (known.some((ids) => ids === undefined)) return [{ start: name.start, end: name.end, words, ids: [] }];
  let start = name.start;
  return parts.map((part, at) => {
    const one = { start, end: start + part.length, words: part, ids: known[at] ?? [] };
    start = one.end + 1;
    return one;
  });
}

function longestKnown(
  text: string,
  words: readonly Stretch[],
  from: number,
  { byWords }: NameIndex,
): { readonly to: number; readonly ids: readonly string[] } | null {
  for (let to = Math.min(words.length, from + 8); to > from; to--) {
    const start = words[from]!.start;
    const key = keyOf(text.slice(start, words[to - 1]!.end));
    const ids =
      byWords.get(key) ??
      (/\bthe $/i.test(text.slice(Math.max(0, start - 4), start)) ? byWords.get(`the ${key}`) : undefined);
    if (ids !== undefined) return { to, ids };
  }
  return null;
}

/** What of a run may be a name: not a weekday, a people, a title, an opener of sentences, a law or a war. */
function nameLeft(words: readonly Stretch[], text: string): Stretch | null {
  const is = (stretch: Stretch | undefined, test: (word: string) => boolean) =>
    stretch !== undefined && test(text.slice(stretch.start, stretch.end));
  let left = [...words];
  while (left.length > 0 && is(left[0], isNoName)) left = left.slice(1);
  while (left.length > 0 && is(left.at(-1), (word) => isNoName(word) || /^\p{Ll}/u.test(word)))
    left = left.slice(0, -1);
  if (left.length === 0) return null;
  const own = left.map(({ start, end }) => text.slice(start, end));
  const first = left[0]!;
  const opens =
    /^[\s"'([*_]*$/.test(text.slice(0, first.start)) ||
    /[:.!?]["')]? $/.test(text.slice(Math.max(0, first.start - 3), first.start));
  if (isThing(own) || (own.length === 1 && (opens || own[0]!.length < 3))) return null;
  return { start: first.start, end: left.at(-1)!.end };
}

function isNoName(word: string): boolean {
  return (
    isPlainWord(word) ||
    isHonorific(word) ||
    isRoleNoun(word) ||
    roleOpeners.has(word.toLowerCase()) ||
    /^(?:President|Prime|Minister|[\p{Lu}\d]{1,2}|\p{L}+(?:ians?|eans?|ese|ish|ward|wards)|January|February|March|April|May|June|July|August|September|October|November|December)$/u.test(
      word,
    )
  );
}

/** A name as it is compared: small letters without accents and possessive. */
export function keyOf(name: string): string {
  const plain = plainOf(name);
  const bare = plain.replace(/[^ -~]+/g, (signs) => signs.normalize("NFKD").replace(/\p{M}/gu, ""));
  return bare.replace(/'s?$/, "").toLowerCase();
}

function isWhole(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));
}
