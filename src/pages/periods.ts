import { groupBy } from "../text/group-by.ts";
import { monthInWords } from "./date-view.ts";
import { type ListGroup, type ListPage, type LongList, pagesOfList } from "./long-list.ts";

interface DatedList<T> extends Omit<LongList<T>, "groups" | "front"> {
  /** `YYYY-MM-DD`; null for an entry without a date. */
  readonly dayOf: (entry: T) => string | null;
  /** The build's day. */
  readonly now: string;
}

/**
 * The pages of a list whose entries have days, newest first; those of one day keep their order, those without a day come
 * last. A long list has a page a year, and where a page can't hold the year, one a month; its own address shows the newest
 * of them that today has reached.
 */
export function pagesByPeriod<T>({ dayOf, now, ...list }: DatedList<T>): readonly ListPage<T>[] {
  const dated = list.entries.filter((entry) => dayOf(entry) !== null);
  const undated = list.entries.filter((entry) => dayOf(entry) === null);
  const knownDay = (entry: T): string => dayOf(entry)!;
  dated.sort((a, b) => newerFirst(knownDay(a), knownDay(b)));
  const firstDay = ({ entries }: ListPage<T>) => dayOf(entries.at(-1)!);
  return pagesOfList({
    ...list,
    entries: undated.length === 0 ? dated : [...dated, ...undated],
    groups: () => [
      ...[...groupBy(dated, (entry) => knownDay(entry).slice(0, 4))].map(([year, ofYear]) =>
        yearGroup(year, ofYear, knownDay),
      ),
      ...(undated.length === 0 ? [] : [{ slug: "undated", name: "no date", entries: undated }]),
    ],
    front: (pages) => {
      const datedPages = pages.filter((page) => firstDay(page) !== null);
      return datedPages.find((page) => firstDay(page)! <= now) ?? datedPages.at(-1) ?? pages[0];
    },
  });
}

function newerFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

function yearGroup<T>(year: string, ofYear: readonly T[], dayOf: (entry: T) => string): ListGroup<T> {
  return {
    slug: year,
    name: year,
    entries: ofYear,
    finer: () =>
      [...groupBy(ofYear, (entry) => dayOf(entry).slice(0, 7))].map(([month, ofMonth]) => ({
        slug: month.slice(5),
        name: monthInWords(month),
        entries: ofMonth,
        rangeOf: (from, to) => daysInWords(dayOf(ofMonth[to - 1]!), dayOf(ofMonth[from]!)),
      })),
  };
}

/** Days of one month: "6–13", "6". */
function daysInWords(first: string, last: string): string {
  const [from, to] = [Number(first.slice(8)), Number(last.slice(8))];
  return from === to ? String(from) : `${from}–${to}`;
}
