import type { Briefing } from "../model/briefing.ts";
import { type BriefingCard, briefingCard } from "./briefing-card.ts";
import { monthInWords } from "./date-view.ts";
import { makeFrame } from "./frame.ts";
import { groupBy } from "./group-by.ts";
import { definePage, type PageView } from "./page.ts";

export interface BriefingListView extends PageView {
  readonly total: number;
  readonly years: readonly BriefingYear[];
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

// Summaries help in a short list; in a long one they would only stand between a reader and the title they look for.
const longestListWithSummaries = 200;

export const briefingList = definePage<"briefings", BriefingListView>({
  kind: "briefing-list",
  layout: "briefing-list.11ty.tsx",
  refs: () => ["briefings"],
  address: () => "/briefings/",
  view(_, context) {
    const { briefings } = context.archive;
    return {
      frame: makeFrame(
        {
          title: "Briefings",
          description: `Every briefing of ${context.site.title}, newest first.`,
          address: "/briefings/",
        },
        context,
      ),
      markdown: null,
      total: briefings.length,
      years: yearsOf(briefings),
    };
  },
});

/** Briefings by year and month, newest first, as the archive orders them. */
export function yearsOf(briefings: readonly Briefing[]): readonly BriefingYear[] {
  const withSummary = briefings.length <= longestListWithSummaries;
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
