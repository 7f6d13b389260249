import type { NamedPage, NamesFile, WordsFile } from "#engine";
import { fold } from "./found-words.ts";
import { fetchJson, onceEach } from "./once.ts";
import { withCompoundsParted } from "./reading.ts";
import { isNearly, latinWords, soundOf } from "./spelling.ts";

/** What the names say to a text. */
export interface FoundNames {
  /** Pages with all the words in one of their names: the names that are meant, best first. */
  readonly named: readonly NamedPage[];
  /** Pages of which the words are said otherwise, in a role, a note, a summary. */
  readonly told: readonly NamedPage[];
}

/** The names of the site, as far as their files are loaded. */
export function namesIndex(prefix: string) {
  const once = onceEach();
  const load = <T>(name: string) => once(name, () => fetchJson<T>(`${prefix}search/${name}.json`));
  const namesIn = (name: string) => load<NamesFile>(name);

  return {
    warm: (): void => void load("names").catch(() => undefined),
    words: () => load<WordsFile>("words"),
    /** All names among which those that a text asks for can be; every name where it asks for none. */
    async among(text: string): Promise<readonly Name[]> {
      const { names, letters } = await namesIn("names");
      const asked = new Set([fold(text), latinWords(text).join(" ")].flatMap(firstLetters));
      const parts = await Promise.all(
        letters
          .filter((letter) => text === "" || asked.has(letter))
          .map((letter) => namesIn(`names-${letter}`)),
      );
      const pages = [...names, ...parts.flatMap((part) => part.names)];
      return [...new Map(pages.map((page) => [page.address, page])).values()].map(nameOf);
    },
  };
}

/** As `outputs/search-names.ts` names the files, with those of letters that sound alike. */
function firstLetters(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !small.has(word))
    .flatMap((word) => {
      const [first = ""] = [...word];
      if (/^[a-z0-9]$/.test(first)) return [...(alike.find((letters) => letters.includes(first)) ?? first)];
      return `u${(first.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
    });
}

const alike = ["sz", "vw", "ck", "ijy", "fp"];

/** A page with the words of its names, each spelling by itself. */
export interface Name {
  readonly page: NamedPage;
  readonly spellings: readonly (readonly string[])[];
}

const nameOf = (page: NamedPage): Name => ({
  page,
  spellings: [page.name, ...page.spellings].map(latinWords).filter((words) => words.length > 0),
});

/** The pages that a text names by all of its words, and those of which they are said. */
export function findNames(text: string, names: readonly Name[]): FoundNames {
  const every = latinWords(text);
  const telling = every.filter((word) => !small.has(word));
  const asked = telling.length > 0 ? telling : every;
  if (asked.length === 0) return { named: [], told: [] };
  const scored = names
    .map(({ page, spellings }) => ({
      page,
      score: Math.max(
        0,
        ...spellings.map((words) => closeness(asked, words)),
        acrossNames(asked, spellings),
        spellings.some((words) => isWholeWithSlip(asked, words)) ? 0.4 : 0,
      ),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.page.briefings - a.page.briefings);
  const named = scored.map(({ page }) => page);
  const known = new Set(named);
  const told = names.filter(({ page }) => !known.has(page) && isSaid(asked, page)).map(({ page }) => page);
  return { named, told: told.toSorted((a, b) => b.briefings - a.briefings) };
}

/**
 * How well a name answers: 1 where it is just what was asked for, less where it has more words, or where a word only sounds so or
 * begins so; 0 where one word is not in it.
 */
function closeness(asked: readonly string[], words: readonly string[]): number {
  let sum = 0;
  for (const word of asked) {
    const best = Math.max(...words.map((other) => wordFit(word, other)));
    if (best === 0) return 0;
    sum += best;
  }
  // "Ukraine" is Ukraine before it is the president of Ukraine.
  return sum / Math.max(asked.length, words.filter((word) => !small.has(word)).length);
}

const small = new Set(["the", "of", "and", "for"]);

/** "Foreign Minister Lavrov" has words of the name and words of an office: half of what a single name with all of them counts. */
function acrossNames(asked: readonly string[], [name = [], ...others]: Name["spellings"]): number {
  if (!asked.some((word) => name.some((other) => wordFit(word, other) > 0.9))) return 0;
  return closeness(asked, [...name, ...others.flat()]) > 0 ? 0.5 : 0;
}

/** A name of several words, all of them typed, one of them as it is: "Ukrainskaya Pravda". */
function isWholeWithSlip(asked: readonly string[], words: readonly string[]): boolean {
  return (
    asked.length > 1 &&
    asked.length === words.length &&
    asked.some((word, place) => word === words[place]) &&
    asked.every((word, place) => word === words[place] || isNearly(word, words[place] ?? ""))
  );
}

function wordFit(asked: string, word: string): number {
  if (asked === word) return 1;
  const sound = soundOf(asked);
  // "zzzzzz" sounds like one letter, and so does many a short word.
  if (sound.length > 2 && sound === soundOf(word)) return 0.95;
  if (asked.length > 3 && asked === `${word}s`) return 0.9;
  // Someone is typing; or the word is asked for without its ending.
  if (asked.length > 1 && word.startsWith(asked)) return 0.7;
  return 0;
}

function isSaid(asked: readonly string[], { kind, name, about }: NamedPage): boolean {
  // Whoever asks when a deadline ends may want the list of deadlines.
  if (kind === "Register")
    return latinWords(name).every((word) => asked.some((other) => isSame(word, other)));
  if (about === "") return false;
  const words = new Set(latinWords(`${name} ${about}`));
  return asked.every((word) => words.has(word));
}

/** The same but for the ending of the plural. */
function isSame(word: string, other: string): boolean {
  return word === other || word === `${other}s`;
}

/** The text with compounds of nothing but names parted: "Trump-Putin" asks for both, wherever they stand. Quoted ones stay whole. */
export function withNamesParted(text: string, names: readonly Name[]): string {
  const parted = /["“”„«»‟]/u.test(text) ? text : withCompoundsParted(text);
  if (parted === text) return text;
  const known = new Set(names.flatMap(({ spellings }) => spellings.flat()));
  return text.replace(/\S+/g, (typed) =>
    latinWords(typed).every((word) => known.has(word)) ? withCompoundsParted(typed) : typed,
  );
}

/** Whether two words are the same name otherwise spelt: they sound alike, or a bearer is called by both. */
export function isSpelling(word: string, other: string, names: readonly Name[]): boolean {
  const [one, two] = [word, other].map((text) => soundOf(latinWords(text).join(" ")));
  const isCalled = (spellings: Name["spellings"], sound = "") =>
    spellings.some((words) => words.some((part) => soundOf(part) === sound));
  return one === two || names.some(({ spellings }) => isCalled(spellings, one) && isCalled(spellings, two));
}
