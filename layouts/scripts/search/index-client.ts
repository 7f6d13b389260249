import type { ListedPart } from "#engine";
import { type Counts, countsInParts, countsWithin, type Pagefind, search } from "./ask-index.ts";
import { isMeantDay } from "./dates.ts";
import { type Found, type FoundPages, pagesInParts, pagesOf } from "./found-pages.ts";
import { fetchJson, onceEach } from "./once.ts";
import { type FilterName, isEmpty, type Query } from "./query.ts";
import { askedDays, hasNoWord } from "./reading.ts";

export interface Answer extends FoundPages {
  /** For each filter of a group, how many pages it would give with all other groups kept. Loads what the archive has of the group. */
  readonly counts: (name: FilterName) => Promise<Counts>;
  /** Which briefings have not been asked yet, and are when more is shown than was found so far; null where all were. */
  readonly rest: () => Rest | null;
}

/** Those before a month or year, from one on, or others. */
interface Rest {
  readonly side: "before" | "from" | "other";
  readonly period: string;
}

/** The program of Pagefind, as far as it is used here. */
interface PagefindProgram {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    excerptLength: number;
    noWorker: boolean;
  }): Pagefind;
}

/** A part of which the months are known, or the whole index. */
type Part = Omit<ListedPart, "months"> & Partial<ListedPart>;

/**
 * A search index under `prefix`, whole or in parts, which are fetched when they are first asked. A failed fetch is tried anew at the
 * next question.
 */
export function searchIndex(prefix: string, languages: readonly string[], isParted: boolean) {
  const once = onceEach();
  let question = 0;

  // Each language has a stemmer of its own, and a program has one: of another language it is loaded as another.
  const program = (lang: string) =>
    once(`program ${lang}`, () => {
      const address = `${prefix}pagefind/pagefind.js${lang === languages[0] ? "" : `?${lang}`}`;
      return import(address) as Promise<PagefindProgram>;
    });

  /** All parts, the newest first. */
  const parts = (): Promise<readonly Part[]> =>
    isParted
      ? once("parts", () => fetchJson<readonly ListedPart[]>(`${prefix}pagefind/parts.json`))
      : Promise.resolve([{ from: "", folder: "", languages }]);

  const load = (part: Part, lang: string): Promise<Pagefind> =>
    once(`index ${part.folder} ${lang}`, async () => {
      const { createInstance } = await program(lang);
      // The newest part of a language alone has the program that all of them run.
      const newest = (await parts()).find((other) => other.languages.includes(lang));
      if (newest !== undefined && newest.folder !== part.folder) await load(newest, lang);
      // It asks the page which language to take, at once and nothing else.
      const page = document.documentElement;
      const own = page.lang;
      page.lang = lang;
      const index = createInstance({
        basePath: `${prefix}pagefind/${part.folder}`,
        baseUrl: prefix,
        excerptLength: 28,
        // Its worker is the same program once more, 12 KB for an answer that takes some milliseconds.
        noWorker: true,
      });
      page.lang = own;
      await index.preload(null);
      return index;
    });

  const open = (part: Part): Promise<readonly Pagefind[]> =>
    Promise.all(part.languages.map((lang) => load(part, lang)));

  /** The pages of these parts that answer, as far as the question is still wanted. */
  const pagesIn = (asked: readonly Part[], query: Query) => {
    const mine = question;
    return pagesInParts(
      asked.map((part) => async () => {
        const { results, isNear } = await search(await open(part), query);
        if (mine !== question) throw new Error("Something else has been asked.");
        return { ...pagesOf(results, query), isNear };
      }),
      query.sort === "relevance",
    );
  };

  return {
    /** What was asked before is not looked for in further parts. */
    begin: (): void => {
      question++;
    },
    /** Fetches the list of parts and the program of the language of most briefings, and nothing that it asks for. */
    open: (): void => {
      for (const early of [parts(), program(languages[0] ?? "")]) early.catch(() => undefined);
    },
    /** Starts fetching, so that the first answer comes sooner. */
    warm: (): void => {
      parts()
        .then(([newest]) => newest && open(newest))
        .catch(() => undefined);
    },
    /** The answer of as many parts as it takes to find anything. */
    async ask(query: Query): Promise<Answer> {
      const all = await parts();
      const asked = partsFor(query, all);
      const pages = pagesIn(asked, query);
      while (pages.found().pages === 0 && (await pages.askMore())) {}
      // Whether a line has the phrase, or is of the day, shows only once its page is loaded.
      if (pages.found().isAtMost) await pages.hits(0, 1);
      return {
        ...pages,
        rest: () => restOf(asked, pages.asked()),
        async counts(name) {
          const counts = all.map(async (part) => countsWithin(await open(part), query, name));
          return { [name]: countsInParts(await Promise.all(counts)) };
        },
      };
    },
    /** How many pages of all parts answer. */
    async count(query: Query): Promise<Found> {
      const pages = pagesIn(partsFor(query, await parts()), query);
      while (await pages.askMore(Number.POSITIVE_INFINITY)) {}
      if (pages.found().isAtMost) await pages.hits(0, 1);
      return pages.found();
    },
  };
}

/**
 * The parts with a line of the days that are asked for, in the order in which they are asked: that which was told on that day, then the
 * newest.
 */
function partsFor(query: Query, all: readonly Part[]): readonly Part[] {
  if (isEmpty(query) || hasNoWord(query.text)) return [];
  const days = askedDays(query);
  const isMeant = (month: string) => days.every((day) => isMeantDay(month, day));
  const parts = all.filter(({ months }) => days.length === 0 || (months?.some(isMeant) ?? true));
  if (query.sort === "oldest") return parts.toReversed();
  const { year, month } = days.find(({ side }) => side === "on") ?? {};
  if (query.sort === "newest" || !year || !month) return parts;
  const told = all.find(({ from }) => from <= `${year}-${month}`);
  return parts.toSorted((a, b) => Number(b === told) - Number(a === told));
}

/** What is left of parts of which the first have been asked. */
function restOf(parts: readonly Part[], asked: number): Rest | null {
  const left = parts.slice(asked);
  const [last, next] = [parts[asked - 1], left[0]];
  if (last === undefined || next === undefined) return null;
  if (left.every(({ from }) => from < last.from)) return { side: "before", period: last.from };
  return { side: left.every(({ from }) => from > last.from) ? "from" : "other", period: next.from };
}
