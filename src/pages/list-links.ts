import type { ListPage } from "./long-list.ts";

/** The other pages of a long list; all empty where it has one page. */
export interface ListLinks {
  /** Years, or letters. */
  readonly groups: readonly PageLink[];
  /** Months of the year, where a page can't hold the year. */
  readonly finer: readonly PageLink[];
  /** Numbered pages of what could not be split further. */
  readonly pages: readonly PageLink[];
  readonly before: PageStep | null;
  readonly after: PageStep | null;
  /** At the list's own address: the page that it shows. */
  readonly shows: PageStep | null;
}

export interface PageLink {
  readonly address: string;
  readonly text: string;
  readonly total: number;
  /** Of a numbered page, the days it covers: "6–13". */
  readonly range: string | null;
  readonly isCurrent: boolean;
}

export interface PageStep {
  readonly address: string;
  readonly text: string;
}

/** Where a reader can go from this page of a list. */
export function listLinks({ address, home, trail, plan }: ListPage<unknown>): ListLinks {
  const [group, within] = trail;
  const own = trail.at(-1);
  const mark = (links: readonly Omit<PageLink, "isCurrent">[], current: string | undefined) =>
    links.map((link) => ({ ...link, isCurrent: link.address === current }));
  const place = plan.placeOf.get(home);
  const step = (at: number | undefined): PageStep | null => {
    const leaf = at === undefined ? undefined : plan.leaves[at];
    return leaf ? { address: leaf.address, text: leaf.text } : null;
  };
  return {
    groups: mark(plan.groups, group?.address),
    finer: mark((group && plan.finer.get(group.address)) ?? [], within?.address),
    pages: mark((own && plan.numbered.get(own.address)) ?? [], home),
    before: step(place === undefined ? undefined : place - 1),
    after: step(place === undefined ? undefined : place + 1),
    shows: home === address ? null : step(place),
  };
}
