import { lineFilters } from "./line-filters.ts";
import { byFit, type Fragment, type PageHit, pageHit } from "./page-hit.ts";
import { activeFilters, type FilterName, type Query } from "./query.ts";
import { askedDays, readAsked } from "./reading.ts";

/** The pages that answer. */
export interface FoundPages {
  /** Pages in order, as many as there are up to `to`. Loads only those; where lines must be looked at, more, to a bound. */
  readonly hits: (from: number, to: number) => Promise<readonly PageHit[]>;
  /** Sets the bound further, for whoever asks for more than was found within it. */
  readonly further: () => void;
  /** How many pages there are, as far as was looked. */
  readonly found: () => Found;
}

export interface Found {
  readonly pages: number;
  /** Whether it may be fewer: of the pages not yet loaded it is not known whether one line meets all filters. */
  readonly isAtMost: boolean;
  /** Of how many pages that is not known. */
  readonly left: number;
}

// So many pages are loaded at first, and then up to each ten; of these, those that have the words together in one line come first.
const firstBatch = 5;
const batch = 10;

function batchAfter(looked: number): number {
  return looked === 0 ? firstBatch : batch - (looked % batch);
}

// Where lines must be looked at, so many pages are loaded at one time: an archive has thousands that may answer.
const lookedAtOnce = 30;

const isOfLines = (name: FilterName): boolean => lineFilters.some((other) => other === name);

/**
 * Whether only its lines tell that a page answers. A page that has one value has a line with it; whether it is a line with the words,
 * or with another value, is to be seen.
 */
function needsLines(query: Query, values: number): boolean {
  const { phrases, words } = readAsked(query);
  const days = askedDays(query);
  // The index knows on which days something was.
  const isKnown = days.length === 1 && days[0]?.side === "on" && words.length === 0 && values === 0;
  if (phrases.length > 0 || (days.length > 0 && !isKnown)) return true;
  return values > (query.text === "" ? 1 : 0);
}

/** Whether the numbers of a group are those of pages that answer; else they are only the most that there can be. */
export function countsExactly(query: Query, group: FilterName): boolean {
  const others = activeFilters(query).filter(({ name }) => name !== group && isOfLines(name));
  return !needsLines(query, others.length + (isOfLines(group) ? 1 : 0));
}

/** The pages of one part. `isNear` where these have only words like those that are asked for: they count where no part has the words. */
interface PartPages extends FoundPages {
  readonly isNear: boolean;
}

/**
 * The pages of several parts, those of the first in front; a part is asked when those before it have fewer pages than are asked for, or
 * by `askMore`. `asked` is the number of those that were.
 */
export function pagesInParts(parts: readonly (() => Promise<PartPages>)[], isByFit: boolean) {
  const begun: Promise<PartPages>[] = [];
  const asked: FoundPages[] = [];
  const near: FoundPages[] = [];
  let count = 0;
  let front: readonly PageHit[] | null = null;

  /** Asks one more part; false where there is none. Those after it are begun with it, as many as were asked: each takes some steps. */
  async function askMore(together = Math.max(1, count)): Promise<boolean> {
    for (const part of parts.slice(begun.length, count + together)) {
      const pages = part();
      pages.catch(() => undefined);
      begun.push(pages);
    }
    const next = await begun[count];
    if (next === undefined) return false;
    count++;
    if (next.found().pages > 0) (next.isNear ? near : asked).push(next);
    if (count === parts.length && asked.length === 0) asked.push(...near);
    return true;
  }

  /** So many pages, part by part. */
  async function firstOfAll(to: number): Promise<readonly PageHit[]> {
    const hits: PageHit[] = [];
    for (let place = 0; hits.length < to; ) {
      const pages = asked[place];
      if (pages === undefined) {
        if (await askMore()) continue;
        break;
      }
      hits.push(...(await pages.hits(0, to - hits.length)));
      // What has not been looked at comes before what is in the next.
      if (pages.found().isAtMost) break;
      place++;
    }
    return hits;
  }

  return {
    askMore,
    asked: (): number => count,
    async hits(from: number, to: number): Promise<readonly PageHit[]> {
      // Of the first few, the best stand first, whatever part has them.
      if (front === null) {
        const few = await firstOfAll(firstBatch);
        front = isByFit && count > 1 ? few.toSorted(byFit) : few;
      }
      const others = (await firstOfAll(to)).slice(front.length);
      return [...front, ...others].slice(from, to);
    },
    further: (): void => {
      for (const pages of asked) pages.further();
    },
    found: (): Found => {
      const found = asked.map((pages) => pages.found());
      return {
        pages: found.reduce((sum, { pages }) => sum + pages, 0),
        isAtMost: found.some(({ isAtMost }) => isAtMost),
        left: found.reduce((sum, { left }) => sum + left, 0),
      };
    },
  };
}

/** The pages that answer, loaded as they are asked for. */
export function pagesOf(
  results: readonly { readonly data: () => Promise<Fragment> }[],
  query: Query,
): FoundPages {
  const hits: PageHit[] = [];
  let looked = 0;
  const isNarrowed = needsLines(query, activeFilters(query).filter(({ name }) => isOfLines(name)).length);
  let bound = isNarrowed ? lookedAtOnce : results.length;
  return {
    async hits(from, to) {
      while (looked < Math.min(results.length, bound) && hits.length < to) {
        const next = results.slice(looked, looked + batchAfter(looked));
        const pages = await Promise.all(next.map((result) => result.data()));
        const fitting = pages.map((page) => pageHit(page, query)).filter((hit) => hit !== null);
        hits.push(...(query.sort === "relevance" ? fitting.toSorted(byFit) : fitting));
        looked += next.length;
      }
      return hits.slice(from, to);
    },
    further: () => {
      if (bound - looked < batch) bound += lookedAtOnce;
    },
    found: () => ({
      pages: hits.length + results.length - looked,
      isAtMost: isNarrowed && looked < results.length,
      left: isNarrowed ? results.length - looked : 0,
    }),
  };
}
