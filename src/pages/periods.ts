import { monthInWords } from "./date-view.ts";
import { groupBy } from "./group-by.ts";

/** One page of a long register: the entries of a year, of a month where the year has too many, or all of them. */
export interface PeriodRef<T> {
  readonly address: string;
  /** "2025", "August 2025"; null on the page without a year in its address. */
  readonly name: string | null;
  /** Newest first, cut to what a page can hold. */
  readonly entries: readonly T[];
  /** Without a date, shown where all the others are. */
  readonly undated: readonly T[];
  /** How many there were of each before the cut. */
  readonly total: number;
  readonly totalUndated: number;
  readonly links: PeriodLinks;
}

/** The other pages of the register; all empty where it has one page. */
export interface PeriodLinks {
  readonly years: readonly PeriodLink[];
  readonly months: readonly PeriodLink[];
}

export interface PeriodLink {
  readonly address: string;
  readonly text: string;
  readonly total: number;
  readonly isCurrent: boolean;
}

interface Dated<T> {
  readonly day: string;
  readonly entry: T;
}

/** More than this many entries on one page would be no reading, and slow to load. */
const entriesOnPage = 300;
const undatedWords = "no date";

/**
 * The pages of a register whose entries have days. A short one is one page. A long one has a page a year, the year one
 * a month where it needs to; its own address shows the newest year that has begun.
 */
export function splitByPeriod<T>(
  base: string,
  entries: readonly T[],
  dayOf: (entry: T) => string | null,
  now: string,
  limit = entriesOnPage,
): readonly PeriodRef<T>[] {
  const dated: Dated<T>[] = [];
  const undated: T[] = [];
  for (const entry of entries) {
    const day = dayOf(entry);
    if (day === null) undated.push(entry);
    else dated.push({ day, entry });
  }
  dated.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const isShort = dated.length + undated.length <= limit;
  if (isShort) return [page(base, null, dated, undated, { years: [], months: [] }, limit)];
  return longRegister(base, dated, undated, now, limit);
}

function longRegister<T>(
  base: string,
  dated: readonly Dated<T>[],
  undated: readonly T[],
  now: string,
  limit: number,
): readonly PeriodRef<T>[] {
  const years = groupBy(dated, ({ day }) => day.slice(0, 4));
  const links = (current: string): readonly PeriodLink[] => [
    ...[...years].map(([year, { length }]) => link(`${base}${year}/`, year, length, year === current)),
    ...(undated.length === 0
      ? []
      : [link(`${base}undated/`, undatedWords, undated.length, current === "undated")]),
  ];
  const pages = [...years].flatMap(([year, ofYear]) => yearPages(base, year, ofYear, links(year), limit));
  const newest = [...years.keys()].find((year) => year <= now.slice(0, 4)) ?? [...years.keys()].at(-1);
  const first = pages.find(({ address }) => address === `${base}${newest}/`);
  const undatedPage = page(
    `${base}undated/`,
    undatedWords,
    [],
    undated,
    { years: links("undated"), months: [] },
    limit,
  );
  return [
    first ? { ...first, address: base, name: null } : { ...undatedPage, address: base, name: null },
    ...pages,
    ...(undated.length === 0 ? [] : [undatedPage]),
  ];
}

/** One page for the year, or, where it holds too much, one a month; the year's own address then shows its newest month. */
function yearPages<T>(
  base: string,
  year: string,
  entries: readonly Dated<T>[],
  years: readonly PeriodLink[],
  limit: number,
): readonly PeriodRef<T>[] {
  if (entries.length <= limit)
    return [page(`${base}${year}/`, year, entries, [], { years, months: [] }, limit)];
  const months = groupBy(entries, ({ day }) => day.slice(0, 7));
  const addressOf = (month: string) => `${base}${month.replace("-", "/")}/`;
  const links = (current: string) =>
    [...months].map(([month, { length }]) =>
      link(addressOf(month), monthName(month), length, month === current),
    );
  const pages = [...months].map(([month, ofMonth]) =>
    page(addressOf(month), monthName(month), ofMonth, [], { years, months: links(month) }, limit),
  );
  return [{ ...pages[0]!, address: `${base}${year}/` }, ...pages];
}

/** The day of a year or month as written may be shorter: `2021` has no month. */
const monthName = (month: string): string => (month.length < 7 ? month : monthInWords(month));

function link(address: string, text: string, total: number, isCurrent: boolean): PeriodLink {
  return { address, text, total, isCurrent };
}

function page<T>(
  address: string,
  name: string | null,
  dated: readonly Dated<T>[],
  undated: readonly T[],
  links: PeriodLinks,
  limit: number,
): PeriodRef<T> {
  return {
    address,
    name,
    entries: dated.slice(0, limit).map(({ entry }) => entry),
    undated: undated.slice(0, limit),
    total: dated.length,
    totalUndated: undated.length,
    links,
  };
}
