import { monthInWords } from "./date-view.ts";
import { groupBy } from "./group-by.ts";
import { type ListGroup, type ListPage, type LongList, pagesOfList } from "./long-list.ts";

interface DatedList<T> extends Omit<LongList<T>, "groups" | "front"> {
  /** `YYYY-MM-DD`; null for an entry without a date. */
  readonly dayOf: (entry: T) => string | null;
  /** The build's day. */
  readonly now: string;
}

interface Dated<T> {
  readonly day: string;
  readonly entry: T;
}

/**
 * The pages of a list whose entries have days, newest first; those of one day keep their order, those without a day come
 * last. A long list has a page a year, and where a page can't hold the year, one a month; its own address shows the newest
 * of them that today has reached.
 */
export function pagesByPeriod<T>({ dayOf, now, ...list }: DatedList<T>): readonly ListPage<T>[] {
  const dated: Dated<T>[] = [];
  const undated: T[] = [];
  for (const entry of list.entries) {
    const day = dayOf(entry);
    if (day === null) undated.push(entry);
    else dated.push({ day, entry });
  }
  dated.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const firstDay = ({ entries }: ListPage<T>) => dayOf(entries.at(-1)!);
  return pagesOfList({
    ...list,
    entries: [...entriesOf(dated), ...undated],
    groups: () => [
      ...[...groupBy(dated, ({ day }) => day.slice(0, 4))].map(([year, ofYear]) => yearGroup(year, ofYear)),
      ...(undated.length === 0 ? [] : [{ slug: "undated", name: "no date", entries: undated }]),
    ],
    front: (pages) => {
      const datedPages = pages.filter((page) => firstDay(page) !== null);
      return datedPages.find((page) => firstDay(page)! <= now) ?? datedPages.at(-1) ?? pages[0];
    },
  });
}

function yearGroup<T>(year: string, ofYear: readonly Dated<T>[]): ListGroup<T> {
  return {
    slug: year,
    name: year,
    entries: entriesOf(ofYear),
    finer: () =>
      [...groupBy(ofYear, ({ day }) => day.slice(0, 7))].map(([month, ofMonth]) => ({
        slug: month.slice(5),
        name: monthInWords(month),
        entries: entriesOf(ofMonth),
        rangeOf: (from, to) => daysInWords(ofMonth[to - 1]!.day, ofMonth[from]!.day),
      })),
  };
}

const entriesOf = <T>(dated: readonly Dated<T>[]): readonly T[] => dated.map(({ entry }) => entry);

/** Days of one month: "6–13", "6". */
function daysInWords(first: string, last: string): string {
  const [from, to] = [Number(first.slice(8)), Number(last.slice(8))];
  return from === to ? String(from) : `${from}–${to}`;
}
