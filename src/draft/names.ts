import { type Chunk, chunksOf, isCapitalised, isPlainWord, particles } from "../reading/chunks.ts";
import type { Stretch } from "../reading/plain.ts";
import { currencyOf } from "../reading/words/en/money.ts";
import {
  doubtfulEnds,
  isThing,
  organisationEnds,
  otherCapitals,
  sentenceOpeners,
} from "../reading/words/en/names.ts";
import { genderOfTitle, isHonorific, isRoleNoun, roleOpeners } from "../reading/words/en/roles.ts";
import { roleOf } from "./person-roles.ts";
import type { Article } from "./read-article.ts";
import { genderOfName } from "./words/en/first-names.ts";
import { peopleFirsts, peopleLasts } from "./words/en/name-words.ts";

/** A run of capitals taken apart: the name itself, and what stood before it in the run. */
export interface Candidate extends Stretch {
  readonly sentence: number;
  readonly words: readonly string[];
  /** The title or role right before the name, or between commas beside it. */
  readonly role: Stretch | null;
  /** That it is a person is said by a title, a role or an age. */
  readonly isTitled: boolean;
  readonly gender: "she" | "he" | null;
  readonly isFirst: boolean;
}

const splitting =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|I|GMT|BST|UTC|CET|EST|EDT|AM|PM|TV)\.?$/;

/** Everything in the body of an article that may be a name. */
export function candidatesOf(article: Article): readonly Candidate[] {
  return article.sentences.flatMap(({ from, end }, sentence) =>
    chunksOf(article.plain, from, end, true).flatMap((chunk) =>
      partsOf(article.plain, chunk).flatMap((part) => candidateOf(article.plain, part, sentence, from)),
    ),
  );
}

/** By what spellings of a name are compared: without accents, marks, a possessive and "the". */
export function keyOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2019']s$/, "")
    .replace(/[\u2019']/g, "")
    .toLowerCase()
    .replace(/^the /, "");
}

/** A run is cut at days, months and other capitals that no name has in it. */
function partsOf(plain: string, chunk: Chunk): readonly Chunk[] {
  const parts: Chunk[] = [];
  const isJan = ({ start, end }: Stretch) => plain.slice(start, end) === "Jan";
  let words: Stretch[] = [];
  let isFirst = chunk.isFirst;
  const close = () => {
    while (words.length > 0 && !isCapitalised(plain.slice(words.at(-1)!.start, words.at(-1)!.end)))
      words.pop();
    while (words.length > 0 && /^(?:of|for|the|and|&)$/.test(plain.slice(words[0]!.start, words[0]!.end)))
      words.shift();
    if (words.length > 0) parts.push({ start: words[0]!.start, end: words.at(-1)!.end, words, isFirst });
    words = [];
    isFirst = false;
  };
  // "Jan Vostřel": no month has a name behind it.
  for (const word of chunk.words)
    if (splitting.test(plain.slice(word.start, word.end)) && !(isJan(word) && word !== chunk.words.at(-1)))
      close();
    else words.push(word);
  close();
  return parts;
}

function candidateOf(
  plain: string,
  { words, isFirst }: Chunk,
  sentence: number,
  from: number,
): readonly Candidate[] {
  let rest = words;
  const wordOf = (stretch: Stretch | undefined) =>
    stretch === undefined ? "" : plain.slice(stretch.start, stretch.end);
  // "The", "When", "Its": no name begins with them, except where a capital stands in the middle of a sentence.
  while (
    rest.length > 0 &&
    (/^(?:The|A|An)$/.test(wordOf(rest[0])) ||
      (isFirst && rest.length > 1 && sentenceOpeners.has(wordOf(rest[0])) && !genderOfName(wordOf(rest[0]))))
  )
    rest = rest.slice(1);
  // "Her coach, the Italian Renzo Bertoldi".
  const isOfPeople =
    rest.length > 2 &&
    otherCapitals.has(wordOf(rest[0])) &&
    (genderOfName(wordOf(rest[1])) !== null ||
      (rest.length === 3 &&
        !organisationEnds.has(wordOf(rest[2])) &&
        plain.slice(0, rest[0]!.start).endsWith(", the ")));
  const people = isOfPeople ? rest[0] : undefined;
  if (isOfPeople) rest = rest.slice(1);
  const wasCut = rest.length < words.length;
  let titleStart: number | null = null;
  let titleEnd = 0;
  // The last role noun or title in the run, if a name can follow it: "Danish Culture Minister | Rasmus Falk".
  // "The Attorney General's Office": the office is no one's title.
  const isOwned = rest.slice(0, -1).some(({ end }) => /^'s /.test(plain.slice(end, end + 3)));
  // "The General Medical Council", "the Chief Fire Officers Association".
  const isOffice =
    rest.length > 2 &&
    organisationEnds.has(wordOf(rest.at(-1))) &&
    !doubtfulEnds.has(wordOf(rest.at(-1))) &&
    /^(?:General|Chief|Major|Private|Royal|Prince|Princess|King|Queen|Judge|Director|Deputy|Teacher|Student)$/.test(
      wordOf(rest[0]),
    ) &&
    genderOfName(wordOf(rest[1])) === null;
  const cut = rest.findLastIndex(
    (word, index) =>
      !isOwned &&
      !isOffice &&
      index < rest.length - 1 &&
      !(index === rest.length - 2 && organisationEnds.has(wordOf(rest.at(-1)))) &&
      // "Firefighter Dean Ashworth": behind a role, a title that is a first name too is one.
      !(
        index === rest.length - 2 &&
        index > 0 &&
        isRoleNoun(wordOf(rest[index - 1])) &&
        genderOfName(wordOf(word)) !== null
      ) &&
      // "Tan Son Nhat", "Anna Fisher Holm".
      !(index > 0 && nameLikeRoles.test(wordOf(word)) && !/^\p{Ll}/u.test(wordOf(rest[index - 1]))) &&
      isTitleWord(wordOf(word), index, rest.map(wordOf)),
  );
  if (cut !== -1) {
    const tail = rest.slice(cut + 1);
    const first = wordOf(tail[0]);
    if (first === "of" || first === "for") {
      // "President of the European Parliament Martin Schulz": the name is the last two words.
      const name = rest.slice(-2);
      if (rest.length - cut > 4 && name.every((word) => /^\p{Lu}/u.test(wordOf(word)))) {
        titleStart = rest[0]!.start;
        titleEnd = name[0]!.start;
        rest = name;
      } else return [];
      // "Mr van Dijk", "President de Klerk".
    } else if ((!/^\p{Ll}/u.test(first) || particles.has(first)) && first !== "&") {
      titleStart = rest[0]!.start;
      titleEnd = tail[0]!.start;
      rest = tail;
      // "Kenya's Fisheries Principal Secretary, Joyce …": titles to the end are no name.
      if (
        rest.every(
          (word) =>
            isRoleNoun(wordOf(word)) &&
            !nameLikeRoles.test(wordOf(word)) &&
            genderOfName(wordOf(word)) === null,
        )
      )
        return [];
    }
  }
  // "Kasimir Doyle KC": letters behind a name say that it is a person's.
  const hasLetters =
    rest.length > 2 && /^(?:KC|QC|SC|MP|MEP|MSP|TD|MLA|OBE|MBE|CBE|PhD|MD|SJ)$/.test(wordOf(rest.at(-1)));
  if (hasLetters) rest = rest.slice(0, -1);
  // "The Vercelli-based bank", "the Lyster-born singer": the place alone is a name.
  const tail = /^(\p{Lu}[\p{L}]+)-(?:based|born|led|backed|owned|run|listed|made|bound)$/u.exec(
    wordOf(rest.at(-1)),
  )?.[1];
  if (tail !== undefined) {
    const at = rest.at(-1)!.start;
    rest = [...rest.slice(0, -1), { start: at, end: at + tail.length }];
  }
  // "The N1 highway", "the A320".
  if (rest.length === 1 && /^\p{Lu}{1,2}\d+\p{Ll}*$/u.test(wordOf(rest[0]))) return [];
  if (rest.length === 0) return [];
  const start = rest[0]!.start;
  const end = rest.at(-1)!.end;
  const own = rest.map(wordOf);
  // "SEK 500 million".
  if (
    own.length === 1 &&
    /^\p{Lu}{3}$/u.test(own[0]!) &&
    /^ ?\d/.test(plain.slice(end, end + 2)) &&
    currencyOf(own[0]) !== ""
  )
    return [];
  if ((own.length === 1 && titleStart === null && isPlainWord(own[0]!)) || isThing(own) || isPeople(own))
    return [];
  const title = titleStart === null ? null : { start: titleStart, end: titleEnd };
  // The role stands before the people.
  const opens =
    people === undefined ? start : people.start - (plain.slice(0, people.start).endsWith(" the ") ? 4 : 0);
  const { role, isTitled } = roleOf(plain, { start: opens, end }, title, from);
  const roleWords = role === null ? "" : plain.slice(role.start, role.end);
  const before = plain.slice(Math.max(from, start - 24), start);
  return [
    {
      start,
      end,
      sentence,
      words: own,
      role,
      isTitled: isTitled || title !== null || hasLetters,
      gender: genderOfTitle(`${roleWords} ${before.split(/[,.;] /).at(-1)}`) ?? genderOfName(own[0]!),
      isFirst: isFirst && !wasCut && title === null,
    },
  ];
}

/** "South Korean", "Roman Catholics". */
function isPeople(words: readonly string[]): boolean {
  return words.length === 2 && peopleFirsts.has(words[0]!) && peopleLasts.test(words[1]!);
}

/** Trades and kin that family names have too: no title of one who is named behind them in the same run of capitals. */
const nameLikeRoles =
  /^(?:Son|Daughter|Baker|Butcher|Farmer|Fisher|Shepherd|Miner|Painter|Keeper|Driver|Brewer|Singer|Winger|Abbot|Player|Sculptor|Mate|Cousin|Partner)$/;

function isTitleWord(word: string, index: number, words: readonly string[]): boolean {
  if (isHonorific(word))
    return !(
      word === "Justice" &&
      index === 0 &&
      words.length > 2 &&
      /^(?:Department|Ministry)$/.test(words[1] ?? "")
    );
  if (!isRoleNoun(word) || roleOpeners.has(word.toLowerCase()))
    return isRoleNoun(word) && /^(?:chief|head|general)$/i.test(word) === false
      ? true
      : /^Chief$/.test(word) && index === words.length - 3;
  return true;
}
