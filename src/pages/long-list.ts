/** A list of the archive, laid out over as many pages as it needs. */
export interface LongList<T> {
  /** The address of the list itself: `/timeline/`. */
  readonly base: string;
  /** Where the pages of its groups stand, if not straight below it. */
  readonly below?: string;
  /** All of it, in the order in which a single page would show it. */
  readonly entries: readonly T[];
  /** The same in groups, asked for only where one page can't hold it. */
  readonly groups: () => readonly ListGroup<T>[];
  /** The page whose entries the list's own address shows too; without one it shows the groups alone. */
  readonly front?: (pages: readonly ListPage<T>[]) => ListPage<T> | undefined;
  /** How much of a page an entry takes. Default: 1. */
  readonly weightOf?: (entry: T) => number;
  readonly limit?: number;
}

export interface ListGroup<T> {
  /** Its part of the address: "2025", "08". */
  readonly slug: string;
  /** "2025", "August 2025". */
  readonly name: string;
  readonly entries: readonly T[];
  /** What it falls into where a page can't hold it; without that it is numbered through. */
  readonly finer?: () => readonly ListGroup<T>[];
  /** What tells a numbered page from the others, by the places of its first entry and of the one after its last: "6–13". */
  readonly rangeOf?: (from: number, to: number) => string;
}

export interface ListPage<T> {
  readonly address: string;
  /** "2025", "August 2025, page 2 of 3"; null at the list's own address. */
  readonly name: string | null;
  readonly entries: readonly T[];
  /** How many its group holds over all its pages; at the list's own address, how many there are at all. */
  readonly total: number;
  /** The groups that it stands in, from the widest to its own: 2025, August 2025. */
  readonly trail: readonly ListLink[];
  /** The page that holds these entries for good: the page itself, but for the list's own address. */
  readonly home: string;
  readonly plan: ListPlan;
}

/** What the pages of one list share, so that a page's links are made only when it is rendered. */
interface ListPlan {
  readonly groups: readonly ListLink[];
  /** By the address of a group: the groups within it, or its numbered pages. */
  readonly finer: ReadonlyMap<string, readonly ListLink[]>;
  readonly numbered: ReadonlyMap<string, readonly ListLink[]>;
  /** Every page with entries, in the order of the list. */
  readonly leaves: readonly ListLink[];
  readonly placeOf: ReadonlyMap<string, number>;
}

/** The same while it is being made. */
interface GrowingPlan {
  readonly groups: ListLink[];
  readonly finer: Map<string, readonly ListLink[]>;
  readonly numbered: Map<string, readonly ListLink[]>;
  readonly leaves: ListLink[];
  readonly placeOf: Map<string, number>;
}

interface ListLink {
  readonly address: string;
  readonly text: string;
  readonly total: number;
  readonly range: string | null;
}

/**
 * More than this many entries on one page would be no reading, and slow to load. Fewer never make a second page: a small
 * archive has no use for a forest of almost empty ones.
 */
export const entriesOnPage = 200;

/** One page for a short list; for a long one its own page, then each group's: whole, in finer groups, or numbered through. */
export function pagesOfList<T>(list: LongList<T>): readonly ListPage<T>[] {
  const { base, below = base, entries, limit = entriesOnPage, weightOf = () => 1 } = list;
  const plan: GrowingPlan = {
    groups: [],
    finer: new Map(),
    numbered: new Map(),
    leaves: [],
    placeOf: new Map(),
  };
  const own = { address: base, name: null, total: entries.length, trail: [], home: base, plan };
  const cutter = (some: readonly T[]) => cut(some, limit, weightOf);
  if (cutter(entries).length < 2) return [{ ...own, entries }];
  const pages = layGroups(list.groups(), { parent: below, trail: [], links: plan.groups }, cutter, plan);
  const shown = list.front?.(pages.filter((page) => page.entries.length > 0));
  return [
    shown
      ? { ...own, entries: shown.entries, trail: shown.trail, home: shown.address }
      : { ...own, entries: [] },
    ...pages,
  ];
}

interface Place {
  readonly parent: string;
  readonly trail: readonly ListLink[];
  /** Where the groups' links go. */
  readonly links: ListLink[];
}

function layGroups<T>(
  groups: readonly ListGroup<T>[],
  { parent, trail, links }: Place,
  cutter: (entries: readonly T[]) => readonly (readonly T[])[],
  plan: GrowingPlan,
): readonly ListPage<T>[] {
  return groups.flatMap((group) => {
    const { name, slug, entries } = group;
    const address = `${parent}${slug}/`;
    const link = { address, text: name, total: entries.length, range: null };
    links.push(link);
    const page = { address, name, total: entries.length, trail: [...trail, link], home: address, plan };
    const parts = cutter(entries);
    if (parts.length < 2 || !group.finer) return numberThrough(group, parts, page, plan);
    const within: ListLink[] = [];
    plan.finer.set(address, within);
    const place = { parent: address, trail: page.trail, links: within };
    return [{ ...page, entries: [] }, ...layGroups(group.finer(), place, cutter, plan)];
  });
}

/** The first page has the group's own address, the others their number. */
function numberThrough<T>(
  { name, rangeOf }: ListGroup<T>,
  parts: readonly (readonly T[])[],
  page: Omit<ListPage<T>, "entries">,
  plan: GrowingPlan,
): readonly ListPage<T>[] {
  let start = 0;
  const numbered: ListLink[] = [];
  const pages = parts.map((entries, index) => {
    const address = index === 0 ? page.address : `${page.address}${index + 1}/`;
    const text = parts.length === 1 ? name : `${name}, page ${index + 1} of ${parts.length}`;
    const end = start + entries.length;
    const link = { address, total: entries.length, range: rangeOf?.(start, end) ?? null };
    start = end;
    plan.placeOf.set(address, plan.leaves.length);
    plan.leaves.push({ ...link, text });
    numbered.push({ ...link, text: String(index + 1) });
    return { ...page, address, home: address, name: text, entries };
  });
  if (pages.length > 1) plan.numbered.set(page.address, numbered);
  return pages;
}

/** The list in order, cut where a page is full. An empty one still has its page. */
function cut<T>(
  entries: readonly T[],
  limit: number,
  weightOf: (entry: T) => number,
): readonly (readonly T[])[] {
  const parts: T[][] = [[]];
  let weight = 0;
  for (const entry of entries) {
    const added = weightOf(entry);
    if (weight > 0 && weight + added > limit) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)!.push(entry);
    weight += added;
  }
  return parts;
}
