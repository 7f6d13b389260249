import { type FilterName, filterNames, isEmpty, type Query } from "./query.ts";

/** What a result is made from, as `outputs/search-records.ts` wrote it. */
export interface Hit {
  readonly url: string;
  /** Passage with the words that were found in `<mark>`; the rest is escaped. */
  readonly excerpt: string;
  readonly meta: {
    readonly title?: string;
    readonly kind?: string;
    readonly briefing?: string;
    readonly date?: string;
    readonly state?: string;
    readonly speaker?: string;
    readonly now?: string;
    readonly nowAt?: string;
  };
}

export type Counts = Readonly<Partial<Record<FilterName, Readonly<Record<string, number>>>>>;

export interface Answer {
  readonly total: number;
  readonly hits: (from: number, to: number) => Promise<readonly Hit[]>;
  /** For each filter, how many results it would give with all other groups kept. */
  readonly counts: Counts;
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

interface PagefindAnswer {
  readonly results: readonly { data(): Promise<Hit> }[];
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
      if (isEmpty(query)) return { total: 0, hits: async () => [], counts: all };
      const answer = await search(pagefind, query);
      return {
        total: answer.results.length,
        hits: (from, to) => Promise.all(answer.results.slice(from, to).map((result) => result.data())),
        counts: await countsWithin(pagefind, query, answer, all),
      };
    },
    async count(query: Query): Promise<number> {
      return (await search(await ready(), query)).results.length;
    },
  };
}

export type SearchIndex = ReturnType<typeof searchIndex>;

async function search(
  pagefind: Pagefind,
  query: Query,
): Promise<Pick<PagefindAnswer, "results" | "filters">> {
  const { text, sort, chosen } = query;
  const filters: Record<string, { any: readonly string[] }> = {};
  for (const name of filterNames) if (chosen[name].length > 0) filters[name] = { any: chosen[name] };
  const order =
    sort === "relevance" && text !== ""
      ? {}
      : { sort: { date: sort === "oldest" ? "asc" : "desc" } as const };
  const answer = await pagefind.search(text === "" ? null : text, { filters, ...order });
  return answer !== null && (await isMeant(answer, text)) ? answer : { results: [], filters: {} };
}

/**
 * For a word that it does not have, the index shortens it until something fits: "xylophonist" finds the network X. Such
 * an answer is none. All its results rest on the same short word, so the first tells.
 */
async function isMeant({ results }: Pick<PagefindAnswer, "results">, text: string): Promise<boolean> {
  const first = results[0];
  const asked = wordsOf(text).filter((word) => word.length > 2);
  if (first === undefined || asked.length === 0) return true;
  const { excerpt } = await first.data();
  const found = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].flatMap(([, word = ""]) => wordsOf(word));
  return found.length === 0 || asked.some((word) => found.some((other) => sharesItsStem(word, other)));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether two words begin alike for more than half of the one that was asked for. */
function sharesItsStem(asked: string, found: string): boolean {
  let length = 0;
  while (length < asked.length && asked[length] === found[length]) length++;
  return length >= Math.max(3, Math.ceil(asked.length * 0.6)) || length === asked.length;
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
