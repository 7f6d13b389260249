import type { PageContext } from "../model/page-context.ts";
import { briefingMonths } from "./briefing-list.ts";
import {
  type EntityCard,
  type EntitySection,
  entityCard,
  entityListSections,
  mostNamed,
  namedIn,
} from "./entity-list.ts";
import { makeFrame } from "./frame.ts";
import { definePage, type PageView } from "./page.ts";
import { allStates, type StateView } from "./state-view.ts";
import { type StorylineCard, storylineCard, storylinesByActivity } from "./storyline-card.ts";

/** The search form and, for readers without scripts, lists to browse. */
export interface SearchPageView extends PageView {
  /** The words of all states, by which the script knows which label to draw. */
  readonly states: readonly StateView[];
  readonly storylines: readonly StorylineCard[];
  /** Those named in most briefings, in order of name. */
  readonly entities: readonly {
    readonly section: EntitySection;
    readonly total: number;
    readonly most: readonly EntityCard[];
  }[];
  readonly months: readonly { readonly address: string; readonly name: string; readonly briefings: number }[];
}

const entitiesShown = 40;
const storylinesShown = 40;

export const searchPage = definePage<"search", SearchPageView>({
  kind: "search",
  layout: "search.11ty.tsx",
  refs: () => ["search"],
  address: () => "/search/",
  view(_, context) {
    const { archive, site } = context;
    return {
      frame: makeFrame(
        {
          title: "Search",
          description: `Search the statements, events, figures and questions of ${site.title}.`,
          address: "/search/",
          scripts: ["search.js"],
        },
        context,
      ),
      markdown: null,
      states: allStates,
      storylines: storylinesByActivity(archive)
        .slice(0, storylinesShown)
        .map((storyline) => storylineCard(storyline, context)),
      entities: entityListSections.map((section) => sectionNames(section, context)),
      months: briefingMonths(context),
    };
  },
});

function sectionNames(
  section: EntitySection,
  { archive, now }: PageContext,
): SearchPageView["entities"][number] {
  const all = namedIn(section, archive.entities);
  const most = mostNamed(all, entitiesShown).flatMap((linked) => entityCard(linked, now, archive.entities));
  return { section, total: all.length, most };
}
