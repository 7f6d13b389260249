import { isMeantDay } from "./dates.ts";
import { byFit, type Fragment, isMeant, lineFilters, type PageHit, pageHit } from "./page-hit.ts";
import { activeFilters, type FilterName, filterNames, isEmpty, type Query } from "./query.ts";
import { askedDays, readAsked } from "./reading.ts";

export type Counts = Readonly<Partial<Record<FilterName | "month", Readonly<Record<string, number>>>>>;

export interface Answer {
  /** Pages in order, as many as there are up to `to`. Loads only those, and looks at a few more where lines must be looked at. */
  readonly hits: (from: number, to: number) => Promise<readonly PageHit[]>;
  /** How many pages there are, as far as was looked. */
  readonly found: () => Found;
  /** For each filter of a group, how many pages it would give with all other groups kept. Loads what the archive has of the group. */
  readonly counts: (name: FilterName) => Promise<Counts>;
}

export interface Found {
  readonly pages: number;
  /** Whether it may be fewer: of the pages not yet loaded it is not known whether one line meets all filters. */
  readonly isAtMost: boolean;
}

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(text: string | null, options: PagefindOptions): Promise<PagefindAnswer | null>;
}

interface PagefindOptions {
  readonly filters: Readonly<Record<string, { any: readonly string[] } | { none: readonly string[] }>>;
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
    // Its worker is the same program once more, 12 KB for an answer that takes some milliseconds.
    await pagefind.options({ baseUrl: prefix, excerptLength: 28, noWorker: true });
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
      const { results } = isEmpty(query) ? { results: [] } : await search(pagefind, query);
      return { ...pagesOf(results, query), counts: (name) => countsWithin(pagefind, query, name) };
    },
    async count(query: Query): Promise<Found> {
      const pages = pagesOf((await search(await ready(), query)).results, query);
      await pages.hits(0, 1);
      return pages.found();
    },
  };
}

// So many pages are loaded at first, and then up to each ten; of these, those that have the words together in one line come first.
const firstBatch = 5;
const batch = 10;
// Where lines must meet filters, so many pages are looked at, so that the number of results is exact for most searches.
const lookedAtLeast = 30;

/** The pages that answer, loaded as they are asked for. */
export function pagesOf(results: readonly Result[], query: Query): Pick<Answer, "hits" | "found"> {
  const hits: PageHit[] = [];
  let looked = 0;
  const narrowing = activeFilters(query).filter(({ name }) => lineFilters.some((other) => other === name));
  // A page that has one value has a line with it; whether it is a line with the words, or with another value, is to be seen.
  const isNarrowed =
    readAsked(query).phrases.length > 0 ||
    askedDays(query).length > 0 ||
    narrowing.length > (query.text === "" ? 1 : 0);
  return {
    async hits(from, to) {
      while (looked < results.length && (hits.length < to || (isNarrowed && looked < lookedAtLeast))) {
        const next = results.slice(looked, looked + (looked === 0 ? firstBatch : batch - (looked % batch)));
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
  counted?: FilterName,
): Promise<Pick<PagefindAnswer, "results" | "filters">> {
  const { sort, chosen } = query;
  const days = askedDays(query);
  const text = readAsked(query).words.join(" ");
  const filters: Record<string, { any: readonly string[] } | { none: readonly string[] }> = {};
  if (counted !== undefined) filters[counted] = loading;
  for (const name of filterNames) if (chosen[name].length > 0) filters[name] = { any: chosen[name] };
  if (days.length > 0) {
    const all = await valuesOf(pagefind, "month");
    const months = all.filter((month) => days.every((day) => isMeantDay(month, day)));
    if (months.length === 0) return { results: [], filters: {} };
    filters.month = { any: months };
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

// Pagefind loads a filter, and counts by it, when it is asked for; this one leaves every page.
const loading = { none: [""] };

async function valuesOf(pagefind: Pagefind, name: string): Promise<readonly string[]> {
  const answer = await pagefind.search(null, { filters: { [name]: loading } });
  return Object.keys(answer?.filters[name as keyof Counts] ?? {});
}

// Two choices of one group widen a search, so the numbers beside them must be counted as if that group were free.
async function countsWithin(pagefind: Pagefind, query: Query, name: FilterName): Promise<Counts> {
  // An option that finds nothing stays visible: every one that the archive has is listed.
  const values = await valuesOf(pagefind, name);
  const { filters } = await search(pagefind, { ...query, chosen: { ...query.chosen, [name]: [] } }, name);
  return { [name]: Object.fromEntries(values.map((value) => [value, filters[name]?.[value] ?? 0])) };
}
