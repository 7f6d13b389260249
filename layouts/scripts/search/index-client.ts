import { isMeantDay } from "./dates.ts";
import { byFit, type Fragment, isMeant, lineFilters, type PageHit, pageHit } from "./page-hit.ts";
import { activeFilters, type FilterName, filterNames, isEmpty, type Query } from "./query.ts";
import { readAsked } from "./reading.ts";

export type Counts = Readonly<Partial<Record<FilterName | "month", Readonly<Record<string, number>>>>>;

export interface Answer {
  /** Pages in order, as many as there are up to `to`. Loads only those, and looks at a few more where lines must be looked at. */
  readonly hits: (from: number, to: number) => Promise<readonly PageHit[]>;
  /** How many pages there are, as far as was looked. */
  readonly found: () => Found;
  /** For each filter, how many pages it would give with all other groups kept. */
  readonly counts: Counts;
}

export interface Found {
  readonly pages: number;
  /** Whether it may be fewer: of the pages not yet loaded it is not known whether one line meets all filters. */
  readonly isAtMost: boolean;
}

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(text: string | null, options: PagefindOptions): Promise<PagefindAnswer | null>;
}

interface PagefindOptions {
  readonly filters: Readonly<Record<string, { any: readonly string[] }>>;
  readonly sort?: { date: "asc" | "desc" };
}

interface Result {
  data(): Promise<Fragment>;
}

interface PagefindAnswer {
  readonly results: readonly Result[];
  readonly filters: Counts;
}

/** A search index under `prefix`, fetched when it is first asked. A failed fetch is tried anew at the next question. */
export function searchIndex(prefix: string) {
  let loading: Promise<Pagefind> | null = null;

  async function load(): Promise<Pagefind> {
    const address = `${prefix}pagefind/pagefind.js`;
    const pagefind = (await import(address)) as Pagefind;
    await pagefind.options({ baseUrl: prefix, excerptLength: 28 });
    await pagefind.init();
    return pagefind;
  }

  function ready(): Promise<Pagefind> {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  return {
    /** Starts fetching, so that the first answer comes sooner. */
    warm: (): void => {
      ready().catch(() => undefined);
    },
    async ask(query: Query): Promise<Answer> {
      const pagefind = await ready();
      const all = await pagefind.filters();
      if (isEmpty(query)) return { ...pagesOf([], query), counts: all };
      const answer = await search(pagefind, query);
      return {
        ...pagesOf(answer.results, query),
        counts: await countsWithin(pagefind, query, answer, all),
      };
    },
    async count(query: Query): Promise<Found> {
      const pages = pagesOf((await search(await ready(), query)).results, query);
      await pages.hits(0, 1);
      return pages.found();
    },
  };
}

// As many pages are loaded at a time; of these, those that have the words together in one line come first.
const batch = 10;
// Where lines must meet filters, so many pages are looked at, so that the number of results is exact for most searches.
const lookedAtLeast = 30;

/** The pages that answer, loaded as they are asked for. */
export function pagesOf(results: readonly Result[], query: Query): Pick<Answer, "hits" | "found"> {
  const hits: PageHit[] = [];
  let looked = 0;
  const narrowing = activeFilters(query).filter(({ name }) => lineFilters.some((other) => other === name));
  // A page that has one value has a line with it; whether it is a line with the words, or with another value, is to be seen.
  const { phrases, when } = readAsked(query);
  const isNarrowed = phrases.length > 0 || when !== null || narrowing.length > (query.text === "" ? 1 : 0);
  return {
    async hits(from, to) {
      while (looked < results.length && (hits.length < to || (isNarrowed && looked < lookedAtLeast))) {
        const next = results.slice(looked, looked + batch);
        const pages = await Promise.all(next.map((result) => result.data()));
        const fitting = pages.map((page) => pageHit(page, query)).filter((hit) => hit !== null);
        hits.push(...(query.sort === "relevance" ? fitting.toSorted(byFit) : fitting));
        looked += next.length;
      }
      return hits.slice(from, to);
    },
    found: () => ({
      pages: hits.length + results.length - looked,
      isAtMost: isNarrowed && looked < results.length,
    }),
  };
}

async function search(
  pagefind: Pagefind,
  query: Query,
): Promise<Pick<PagefindAnswer, "results" | "filters">> {
  const { sort, chosen } = query;
  const { words, when } = readAsked(query);
  const text = words.join(" ");
  const filters: Record<string, { any: readonly string[] }> = {};
  for (const name of filterNames) if (chosen[name].length > 0) filters[name] = { any: chosen[name] };
  if (when !== null) {
    const months = Object.keys((await pagefind.filters()).month ?? {});
    filters.month = { any: months.filter((month) => isMeantDay(month, when)) };
    if (filters.month.any.length === 0) return { results: [], filters: {} };
  }
  const order =
    sort === "relevance" && text !== ""
      ? {}
      : { sort: { date: sort === "oldest" ? "asc" : "desc" } as const };
  const answer = await pagefind.search(text === "" ? null : text, { filters, ...order });
  const first = answer?.results[0];
  // All results rest on the same words, so the first tells.
  const isAnswer = first === undefined || text === "" || isMeant(await first.data(), text);
  return answer !== null && isAnswer ? answer : { results: [], filters: {} };
}

// Two choices of one group widen a search, so the numbers beside them must be counted as if that group were free.
async function countsWithin(
  pagefind: Pagefind,
  query: Query,
  answer: Pick<PagefindAnswer, "filters">,
  all: Counts,
): Promise<Counts> {
  const counts: Partial<Record<FilterName, Record<string, number>>> = {};
  for (const name of filterNames) {
    const isChosen = query.chosen[name].length > 0;
    const freed = isChosen
      ? await search(pagefind, { ...query, chosen: { ...query.chosen, [name]: [] } })
      : answer;
    // An option that finds nothing stays visible: every one that the archive has is listed.
    const known = Object.keys(all[name] ?? {}).map(
      (value) => [value, freed.filters[name]?.[value] ?? 0] as const,
    );
    counts[name] = Object.fromEntries(known);
  }
  return counts;
}
