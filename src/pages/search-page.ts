import type { LinkedEntity } from "../model/archive.ts";
import type { PageContext } from "../model/page-context.ts";
import { indexParts } from "../outputs/index-parts.ts";
import { searchedBriefings } from "../outputs/search-records.ts";
import { groupBy } from "../text/group-by.ts";
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
import { sortedByName } from "./letters.ts";
import { definePage, type PageView } from "./page.ts";
import { allStates, type StateView } from "./state-view.ts";
import { type StorylineCard, storylineCard, storylinesByActivity } from "./storyline-card.ts";

/** The search form and, for readers without scripts, lists to browse. */
export interface SearchPageView extends PageView {
  /** The words of all states, by which the script knows which label to draw. */
  readonly states: readonly StateView[];
  /** Languages of the briefings that are found, that of most first: each has an index of its own. */
  readonly languages: readonly string[];
  /** Whether these have more than one part, which a list tells. */
  readonly isParted: boolean;
  readonly storylines: readonly StorylineCard[];
  /** Those named in most briefings, in order of name, people by family name. Who is named in none is not among them. */
  readonly entities: readonly {
    readonly section: EntitySection;
    readonly total: number;
    readonly most: readonly EntityCard[];
  }[];
  /** How many organizations are named in none, and only published what briefings rest on. */
  readonly onlyPublishers: number;
  readonly months: readonly { readonly address: string; readonly name: string; readonly briefings: number }[];
}

const entitiesShown = 20;
const storylinesShown = 20;

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
      languages: languagesOf(context),
      isParted: indexParts(searchedBriefings(context)).length > 1,
      storylines: storylinesByActivity(archive)
        .slice(0, storylinesShown)
        .map((storyline) => storylineCard(storyline, context)),
      entities: entityListSections.map((section) => sectionNames(section, context)),
      onlyPublishers: namedIn("organizations", archive.entities).filter(isOnlyKnown).length,
      months: briefingMonths(context),
    };
  },
});

function languagesOf(context: PageContext): readonly string[] {
  const byLanguage = groupBy(searchedBriefings(context), ({ lang }) => lang.toLowerCase());
  return [...byLanguage].toSorted(([, a], [, b]) => b.length - a.length).map(([lang]) => lang);
}

function sectionNames(
  section: EntitySection,
  { archive, now }: PageContext,
): SearchPageView["entities"][number] {
  const all = namedIn(section, archive.entities).filter((linked) => !isOnlyKnown(linked));
  const most = mostNamed(all, entitiesShown);
  const sorted = section === "people" ? sortedByName(most, familyNameFirst) : most;
  return {
    section,
    total: all.length,
    most: sorted.flatMap((one) => entityCard(one, now, archive.entities)),
  };
}

const isOnlyKnown = ({ briefings }: LinkedEntity): boolean => briefings.length === 0;

/** "von der Leyen Ursula": the last name, from the small words before it. */
function familyNameFirst({ entity }: LinkedEntity): string {
  const name = entity.name ?? "";
  const family = /(?:(?<= )\p{Ll}.*|\S+)$/u.exec(name)?.[0] ?? "";
  return `${family} ${name}`;
}
