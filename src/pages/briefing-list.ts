import type { Briefing } from "../model/briefing.ts";
import { groupBy } from "../text/group-by.ts";
import { type BriefingCard, briefingCard } from "./briefing-card.ts";
import { monthInWords } from "./date-view.ts";
import { type ListLinks, listLinks } from "./list-links.ts";
import { entriesOnPage, type ListPage } from "./long-list.ts";
import { oncePerArchive } from "./once-per-archive.ts";
import { definePage, type PageView } from "./page.ts";
import { pagesByPeriod } from "./periods.ts";
import { registerFrame } from "./register-frame.ts";

export interface BriefingListView extends PageView {
  readonly total: number;
  readonly years: readonly BriefingYear[];
  readonly otherPages: ListLinks;
}

export interface BriefingYear {
  readonly year: string;
  readonly total: number;
  readonly months: readonly BriefingMonth[];
}

export interface BriefingMonth {
  /** Anchor: `2025-08`. */
  readonly id: string;
  readonly name: string;
  readonly briefings: readonly BriefingCard[];
}

const base = "/briefings/";

export const briefingList = definePage<ListPage<Briefing>, BriefingListView>({
  kind: "briefing-list",
  layout: "briefing-list.11ty.tsx",
  isList: true,
  // A year's page stands beside the briefings: no sheet may have a year for its id.
  refs: oncePerArchive(({ archive: { briefings }, now }) =>
    pagesByPeriod({ base, entries: briefings, dayOf: ({ asOf }) => asOf, now }),
  ),
  address: ({ address }) => address,
  view(page, context) {
    // Summaries help in a short list; in a long one they would only stand between a reader and the title they look for.
    const withSummary = context.archive.briefings.length <= entriesOnPage;
    return {
      frame: registerFrame(
        {
          title: "Briefings",
          description: `Every briefing of ${context.site.title}, newest first.`,
          address: base,
        },
        page,
        context,
      ),
      markdown: null,
      total: page.total,
      years: yearsOf(page.entries, withSummary),
      otherPages: listLinks(page),
    };
  },
});

/** Briefings by year and month, newest first, as the archive orders them. */
function yearsOf(briefings: readonly Briefing[], withSummary: boolean): readonly BriefingYear[] {
  const years = groupBy(briefings, ({ asOf }) => asOf.slice(0, 4));
  return [...years].map(([year, ofYear]) => ({
    year,
    total: ofYear.length,
    months: [...groupBy(ofYear, ({ asOf }) => asOf.slice(0, 7))].map(([month, ofMonth]) => ({
      id: month,
      name: monthInWords(month),
      briefings: ofMonth.map((briefing) => briefingCard(briefing, { withSummary })),
    })),
  }));
}

/** Where each month begins in the list, newest first, with how many briefings it has. */
export const briefingMonths = oncePerArchive((context) => {
  const months = new Map<string, { readonly address: string; briefings: number }>();
  const [whole, ...parts] = briefingList.refs(context);
  for (const page of parts.length === 0 ? [whole!] : parts)
    for (const { asOf } of page.entries) {
      const month = asOf.slice(0, 7);
      const known = months.get(month);
      if (known) known.briefings += 1;
      else months.set(month, { address: `${page.address}#${month}`, briefings: 1 });
    }
  return [...months].map(([month, { address, briefings }]) => ({
    address,
    name: monthInWords(month),
    briefings,
  }));
});
