import { entitySections } from "../model/address.ts";
import type { PageContext } from "../model/page-context.ts";
import { monthInWords } from "./date-view.ts";
import { type EntityCard, type EntitySection, entityCard, entityListSections } from "./entity-list.ts";
import { makeFrame } from "./frame.ts";
import { groupBy } from "./group-by.ts";
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
        .map((storyline) => storylineCard(storyline, archive)),
      entities: entityListSections.map((section) => mostNamed(section, context)),
      months: [...groupBy(archive.briefings, ({ asOf }) => asOf.slice(0, 7))].map(([month, briefings]) => ({
        address: `/briefings/#${month}`,
        name: monthInWords(month),
        briefings: briefings.length,
      })),
    };
  },
});

function mostNamed(
  section: EntitySection,
  { archive, now }: PageContext,
): SearchPageView["entities"][number] {
  const cards = Object.values(archive.entities)
    .filter(({ entity }) => entitySections[entity.type] === section)
    .flatMap((linked) => entityCard(linked, now, archive.entities))
    .sort((a, b) => b.briefings - a.briefings);
  const most = cards.slice(0, entitiesShown).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { section, total: cards.length, most };
}
