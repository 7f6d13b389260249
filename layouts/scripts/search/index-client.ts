import { isMeantDay } from "./dates.ts";
import { type Found, type FoundPages, pagesOf } from "./found-pages.ts";
import { dayOf, type Fragment, isMeant } from "./page-hit.ts";
import { type FilterName, filterNames, isEmpty, type Query } from "./query.ts";
import { askedDays, hasNoWord, readAsked } from "./reading.ts";

export type Counts = Readonly<Partial<Record<string, Readonly<Record<string, number>>>>>;

export interface Answer extends FoundPages {
  /** For each filter of a group, how many pages it would give with all other groups kept. Loads what the archive has of the group. */
  readonly counts: (name: FilterName) => Promise<Counts>;
}

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(text: string | null, options: PagefindOptions): Promise<PagefindAnswer | null>;
}

interface PagefindOptions {
  readonly filters: Filters;
  readonly sort?: { date: "asc" | "desc" };
}

type Filters = Readonly<
  Record<string, { any: readonly string[] } | { none: readonly string[] } | readonly Filters[]>
>;

interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}

interface PagefindAnswer {
  readonly results: readonly Result[];
  readonly filters: Counts;
}

/**
 * A search index under `prefix`, with a part for each of the languages, fetched when it is first asked. A failed fetch is tried anew
 * at the next question.
 */
export function searchIndex(prefix: string, languages: readonly string[]) {
  let loading: Promise<readonly Pagefind[]> | null = null;

  // Each language has a stemmer of its own, and a program has one: of another language it is loaded as another.
  const program = (lang: string, place: number) =>
    import(`${prefix}pagefind/pagefind.js${place === 0 ? "" : `?${lang}`}`) as Promise<Pagefind>;

  async function load(lang: string, place: number): Promise<Pagefind> {
    const pagefind = await program(lang, place);
    // Its worker is the same program once more, 12 KB for an answer that takes some milliseconds.
    await pagefind.options({ baseUrl: prefix, excerptLength: 28, noWorker: true });
    // It asks the page which language to take, at once and nothing else.
    const page = document.documentElement;
    const own = page.lang;
    page.lang = lang;
    const started = pagefind.init();
    page.lang = own;
    await started;
    return pagefind;
  }

  function ready(): Promise<readonly Pagefind[]> {
    loading ??= Promise.all(languages.map(load)).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  return {
    /** Fetches the program of the language of most briefings, and nothing that it asks for. */
    open: (): void => {
      program(languages[0] ?? "", 0).catch(() => undefined);
    },
    /** Starts fetching, so that the first answer comes sooner. */
    warm: (): void => {
      ready().catch(() => undefined);
    },
    async ask(query: Query): Promise<Answer> {
      const parts = await ready();
      const { results } = isEmpty(query) ? { results: [] } : await search(parts, query);
      return { ...pagesOf(results, query), counts: (name) => countsWithin(parts, query, name) };
    },
    async count(query: Query): Promise<Found> {
      const pages = pagesOf((await search(await ready(), query)).results, query);
      if (pages.found().isAtMost) await pages.hits(0, 1);
      return pages.found();
    },
  };
}

type PartAnswer = Pick<PagefindAnswer, "results" | "filters">;

/** The results of all languages. How old a page is shows only when it is loaded, so by day they are put in order one after the other. */
function inOneOrder(parts: readonly (readonly Result[])[], { sort, text }: Query): readonly Result[] {
  const [only = [], ...others] = parts.filter((part) => part.length > 0);
  if (others.length === 0) return only;
  if (sort === "relevance" && text !== "") return parts.flat().toSorted((a, b) => b.score - a.score);
  const left = parts.map((part) => [...part]);
  let last: Promise<Fragment | null> = Promise.resolve(null);
  const next = async (): Promise<Fragment> => {
    const open = left.filter((part) => part.length > 0);
    const heads = await Promise.all(open.map(async (part) => ({ part, page: await part[0]!.data() })));
    const sign = sort === "oldest" ? 1 : -1;
    const [first] = heads.toSorted((a, b) => sign * dayOf(a.page).localeCompare(dayOf(b.page)));
    first!.part.shift();
    return first!.page;
  };
  return parts.flat().map((result) => {
    let page: Promise<Fragment> | null = null;
    return {
      ...result,
      data() {
        if (page === null) {
          page = last.then(next);
          last = page;
        }
        return page;
      },
    };
  });
}

async function search(parts: readonly Pagefind[], query: Query, counted?: FilterName): Promise<PartAnswer> {
  // To the index, no word at all is every page.
  if (hasNoWord(query.text)) return { results: [], filters: {} };
  const answers = await Promise.all(parts.map((part) => searchPart(part, query, counted)));
  return {
    results: inOneOrder(
      answers.map(({ results }) => results),
      query,
    ),
    filters: counted === undefined ? {} : { [counted]: sums(answers.map(({ filters }) => filters[counted])) },
  };
}

async function searchPart(pagefind: Pagefind, query: Query, counted?: FilterName): Promise<PartAnswer> {
  const { sort, chosen } = query;
  const { words, quoted } = readAsked(query);
  const text = words.join(" ");
  const within = await daysWithin(pagefind, query);
  if (within === null) return { results: [], filters: {} };
  const filters: Record<string, Filters[string]> = { ...within.filters };
  if (counted !== undefined) filters[counted] = loading;
  for (const name of filterNames) if (chosen[name].length > 0) filters[name] = { any: chosen[name] };
  const order =
    sort === "relevance" && text !== ""
      ? {}
      : { sort: { date: sort === "oldest" ? "asc" : "desc" } as const };
  const answer = await pagefind.search(text === "" ? null : text, { filters, ...order });
  const first = answer?.results[0];
  // All results rest on the same words, so the first tells.
  const isAnswer = first === undefined || text === "" || isMeant(await first.data(), text);
  if (answer === null || !isAnswer) return { results: [], filters: {} };
  if (sort !== "relevance") return answer;
  // Pages that have a phrase in this order, and briefings of the very day that is asked for, stand first.
  const better = [
    ...quoted.map((phrase) => pagefind.search(`"${phrase}"`, { filters })),
    ...(text === "" && within.told !== null ? [pagefind.search(null, { filters: within.told })] : []),
  ];
  return { ...answer, results: (await Promise.all(better)).reduce(withFirst, answer.results) };
}

/** The results that another answer has too, then the others. */
function withFirst(results: readonly Result[], answer: PagefindAnswer | null): readonly Result[] {
  const meant = new Set(answer?.results.map(({ id }) => id));
  return results.toSorted((a, b) => Number(meant.has(b.id)) - Number(meant.has(a.id)));
}

/** Filters for the days that are asked for, and one for pages told then; null where nothing is of these days. */
async function daysWithin(
  pagefind: Pagefind,
  query: Query,
): Promise<{ readonly filters: Filters; readonly told: Filters | null } | null> {
  const days = askedDays(query);
  if (days.length === 0) return { filters: {}, told: null };
  const every = await valuesOf([pagefind], "month");
  const months = every.filter((month) => days.every((day) => isMeantDay(month, day)));
  if (months.length === 0) return null;
  const on = days.find(({ side }) => side === "on");
  if (on === undefined) return { filters: { month: { any: months } }, told: null };
  const ofMonths = await Promise.all(
    months.map(async (month) => {
      const name = `day-${month}`;
      const values = await valuesOf([pagefind], name);
      const isOn = (value: string) => on.day === null || value === on.day || value === "*";
      const isToldOn = (value: string) =>
        value.startsWith("told-") && (on.day === null || value === `told-${on.day}`);
      const isLine = (value: string) => !value.startsWith("told-") && isOn(value);
      return { name, lines: values.filter(isLine), told: values.filter(isToldOn) };
    }),
  );
  const filters = oneOf(ofMonths.map(({ name, lines }) => [name, lines]));
  return filters && { filters, told: oneOf(ofMonths.map(({ name, told }) => [name, told])) };
}

/** Pages that have one of the values of one of some filters; null where there are no values. */
function oneOf(filters: readonly (readonly [name: string, values: readonly string[]])[]): Filters | null {
  const given = filters.filter(([, values]) => values.length > 0);
  return given.length === 0 ? null : { any: given.map(([name, any]) => ({ [name]: { any } })) };
}

// Pagefind loads a filter, and counts by it, when it is asked for; this one leaves every page.
const loading = { none: [""] };

async function valuesOf(parts: readonly Pagefind[], name: string): Promise<readonly string[]> {
  const filters = { [name]: loading };
  const answers = await Promise.all(parts.map((part) => part.search(null, { filters })));
  return Object.keys(sums(answers.map((answer) => answer?.filters[name])));
}

/** Numbers of several parts, added up. */
function sums(all: readonly (Readonly<Record<string, number>> | undefined)[]): Record<string, number> {
  const total = new Map<string, number>();
  for (const counts of all)
    for (const [value, count] of Object.entries(counts ?? {}))
      total.set(value, (total.get(value) ?? 0) + count);
  return Object.fromEntries(total);
}

// Two choices of one group widen a search, so the numbers beside them must be counted as if that group were free.
async function countsWithin(parts: readonly Pagefind[], query: Query, name: FilterName): Promise<Counts> {
  // An option that finds nothing stays visible: every one that the archive has is listed.
  const values = await valuesOf(parts, name);
  const { filters } = await search(parts, { ...query, chosen: { ...query.chosen, [name]: [] } }, name);
  return { [name]: Object.fromEntries(values.map((value) => [value, filters[name]?.[value] ?? 0])) };
}
