import type { PageContext } from "../model/page-context.ts";
import { pagesByLetter } from "./letters.ts";
import { entriesOnPage, type ListPage } from "./long-list.ts";
import { pagesByPeriod } from "./periods.ts";
import { type Publisher, publishersOf, type SourceUse } from "./publishers.ts";

/** One page of the register of sources. */
export type SourcesRef = {
  /** How many sources there are in all, and how many of those who published them; of a publisher's page, its own. */
  readonly totals: { readonly sources: number; readonly publishers: number };
} & (
  | {
      /** All that there is, or a list of publishers with a page each. */
      readonly shape: "whole" | "index";
      readonly publishers: readonly Publisher[];
      readonly page: ListPage<Publisher>;
    }
  | { readonly shape: "publisher"; readonly publisher: Publisher; readonly page: ListPage<SourceUse> }
);

const base = "/sources/";

/** Nobody's id: `unstated` says in a sheet that the publisher is not stated. */
export const publisherAddress = ({ id }: Publisher): string => `${base}${id ?? "unstated"}/`;

/**
 * Few sources stand on one page. Of many, the first page lists the publishers, and each publisher has its own: who checks
 * what rests on one of them has no use for the others. More publishers than a page can hold are listed by letter, the first
 * page then having those that most lines rest on.
 */
export function sourcesPages({ archive, now }: PageContext): readonly SourcesRef[] {
  const publishers = publishersOf(archive);
  const nameOf = ({ name }: Publisher) => name ?? "";
  const [first, ...letters] = pagesByLetter({ base, entries: publishers, nameOf });
  const uses = publishers.reduce((sum, publisher) => sum + publisher.uses.length, 0);
  const front = { totals: totalsOf(publishers), page: first! };
  if (uses <= entriesOnPage) return [{ ...front, shape: "whole", publishers }];
  return [
    { ...front, shape: "index", publishers: publishers.slice(0, entriesOnPage) },
    ...letters.map((page) => ({
      totals: totalsOf(page.entries),
      shape: "index" as const,
      publishers: page.entries,
      page,
    })),
    ...publishers.flatMap((publisher) =>
      pagesByPeriod({
        base: publisherAddress(publisher),
        entries: publisher.uses,
        dayOf: ({ briefing }: SourceUse) => briefing.asOf,
        now,
      }).map((page) => ({ totals: totalsOf([publisher]), shape: "publisher" as const, publisher, page })),
    ),
  ];
}

function totalsOf(publishers: readonly Publisher[]): SourcesRef["totals"] {
  return {
    sources: publishers.reduce((sum, { sources }) => sum + sources, 0),
    publishers: publishers.length,
  };
}
