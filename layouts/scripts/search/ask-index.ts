import { isMeantDay } from "./dates.ts";
import { dayOf, type Fragment, isMeant, withoutBeginning } from "./page-hit.ts";
import { type FilterName, filterNames, type Query } from "./query.ts";
import { askedDays, hasNoWord, readAsked } from "./reading.ts";

export type Counts = Readonly<Partial<Record<string, Readonly<Record<string, number>>>>>;

/** An index of one language, as far as it is asked here. */
export interface Pagefind {
  preload(text: null): Promise<void>;
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
  readonly data: () => Promise<Fragment>;
}

interface PagefindAnswer {
  readonly results: readonly Result[];
  readonly filters: Counts;
}

interface LanguageAnswer extends PagefindAnswer {
  /** Whether one of the words is not there, and what was found for it only begins alike: another part may have the word itself. */
  readonly isNear: boolean;
}

const noAnswer: LanguageAnswer = { results: [], filters: {}, isNear: false };

/** The results of all languages. How old a page is shows only when it is loaded, so by day they are put in order one after the other. */
function inOneOrder(languages: readonly (readonly Result[])[], { sort, text }: Query): readonly Result[] {
  const [only = [], ...others] = languages.filter((results) => results.length > 0);
  if (others.length === 0) return only;
  if (sort === "relevance" && text !== "") return languages.flat().toSorted((a, b) => b.score - a.score);
  const left = languages.map((results) => [...results]);
  let last: Promise<Fragment | null> = Promise.resolve(null);
  const next = async (): Promise<Fragment> => {
    const open = left.filter((results) => results.length > 0);
    const heads = await Promise.all(
      open.map(async (results) => ({ results, page: await results[0]!.data() })),
    );
    const sign = sort === "oldest" ? 1 : -1;
    const [first] = heads.toSorted((a, b) => sign * dayOf(a.page).localeCompare(dayOf(b.page)));
    first!.results.shift();
    return first!.page;
  };
  return languages.flat().map((result) => {
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

/** What the indexes of all languages of a part answer. */
export async function search(
  indexes: readonly Pagefind[],
  query: Query,
  counted?: FilterName,
): Promise<LanguageAnswer> {
  // To the index, no word at all is every page.
  if (hasNoWord(query.text)) return noAnswer;
  const answers = await Promise.all(indexes.map((index) => searchIn(index, query, counted)));
  return {
    results: inOneOrder(
      answers.map(({ results }) => results),
      query,
    ),
    isNear:
      answers.some(({ isNear }) => isNear) && !answers.some((one) => one.results.length > 0 && !one.isNear),
    filters: counted === undefined ? {} : { [counted]: sums(answers.map(({ filters }) => filters[counted])) },
  };
}

async function searchIn(pagefind: Pagefind, query: Query, counted?: FilterName): Promise<LanguageAnswer> {
  const { sort, chosen } = query;
  const { words, quoted } = readAsked(query);
  const text = words.join(" ");
  const within = await daysWithin(pagefind, query);
  if (within === null) return noAnswer;
  const filters: Record<string, Filters[string]> = { ...within.filters };
  if (counted !== undefined) filters[counted] = loading;
  for (const name of filterNames) if (chosen[name].length > 0) filters[name] = { any: chosen[name] };
  const order =
    sort === "relevance" && text !== ""
      ? {}
      : { sort: { date: sort === "oldest" ? "asc" : "desc" } as const };
  const found = await pagefind.search(text === "" ? null : text, { filters, ...order });
  const answer = found && { ...found, results: found.results.map(withOwnPage) };
  const first = answer?.results[0];
  // All results rest on the same words, so the first tells.
  const isAnswer = first === undefined || text === "" || isMeant(await first.data(), text);
  if (answer === null || !isAnswer) return noAnswer;
  const isNear =
    first !== undefined && !(await hasEach(pagefind, withoutBeginning(await first.data(), words)));
  if (sort !== "relevance") return { ...answer, isNear };
  // Pages that have a phrase in this order, and briefings of the very day that is asked for, stand first.
  const better = [
    ...quoted.map((phrase) => pagefind.search(`"${phrase}"`, { filters })),
    ...(text === "" && within.told !== null ? [pagefind.search(null, { filters: within.told })] : []),
  ];
  return { ...answer, isNear, results: (await Promise.all(better)).reduce(withFirst, answer.results) };
}

/** Whether an index has each of these words, in any form: a phrase is never shortened. */
async function hasEach(pagefind: Pagefind, words: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(words.map((word) => pagefind.search(`"${word}"`, { filters: {} })));
  return answers.every((answer) => answer !== null && answer.results.length > 0);
}

const turns = new Map<string, Promise<unknown>>();

/** Pagefind keeps a page once, with the places of the words that were asked for last: each question takes its page before the next may. */
function withOwnPage({ id, score, data }: Result): Result {
  const ownPage = () => {
    const page = (turns.get(id) ?? Promise.resolve()).then(async () => ({ ...(await data()) }));
    turns.set(
      id,
      page.catch(() => undefined),
    );
    return page;
  };
  return { id, score, data: ownPage };
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

async function valuesOf(indexes: readonly Pagefind[], name: string): Promise<readonly string[]> {
  const filters = { [name]: loading };
  const answers = await Promise.all(indexes.map((index) => index.search(null, { filters })));
  return Object.keys(sums(answers.map((answer) => answer?.filters[name])));
}

/** Numbers of several indexes, added up. */
function sums(all: readonly (Readonly<Record<string, number>> | undefined)[]): Record<string, number> {
  const total = new Map<string, number>();
  for (const counts of all)
    for (const [value, count] of Object.entries(counts ?? {}))
      total.set(value, (total.get(value) ?? 0) + count);
  return Object.fromEntries(total);
}

/** Numbers of a part, and whether they are of pages that have only words like those that are asked for. */
interface PartCounts {
  readonly isNear: boolean;
  readonly counts: Readonly<Record<string, number>>;
}

/** Numbers of several parts. Those with words like them count, as in the results, where no part has the words. */
export function countsInParts(parts: readonly PartCounts[]): Readonly<Record<string, number>> {
  const isMeant = parts.some(({ isNear, counts }) => !isNear && Object.values(counts).some(Boolean));
  return sums(
    parts.map(({ isNear, counts }) =>
      isNear && isMeant ? Object.fromEntries(Object.keys(counts).map((value) => [value, 0])) : counts,
    ),
  );
}

/**
 * How many pages each value of a filter would give. Two choices of one group widen a search, so the numbers beside them must be counted as
 * if that group were free.
 */
export async function countsWithin(
  indexes: readonly Pagefind[],
  query: Query,
  name: FilterName,
): Promise<PartCounts> {
  // An option that finds nothing stays visible: every one that the archive has is listed.
  const values = await valuesOf(indexes, name);
  const { filters, isNear } = await search(
    indexes,
    { ...query, chosen: { ...query.chosen, [name]: [] } },
    name,
  );
  const counts = Object.fromEntries(values.map((value) => [value, filters[name]?.[value] ?? 0]));
  return { isNear, counts };
}
