import { storylineAddress } from "../model/address.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { PageContext } from "../model/page-context.ts";
import { inQuotes } from "../text/quotation-marks.ts";
import { type AskedQuestion, askedQuestion } from "./asked-question.ts";
import { type BriefingCard, briefingCard } from "./briefing-card.ts";
import { type ContradictionView, contradictionView } from "./contradiction-view.ts";
import { type EntityCard, entityCard } from "./entity-list.ts";
import { type ListLinks, listLinks } from "./list-links.ts";
import { definePage, type PageView } from "./page.ts";
import { type AnsweredQuestion, answeredQuestion } from "./questions-page.ts";
import { briefingOf, ownValue } from "./record-lookup.ts";
import { registerFrame } from "./register-frame.ts";
import { paceOf, type StoryPace } from "./silence.ts";
import { type StoryEvents, type StoryLife, storyEvents, storyLives } from "./story-lives.ts";
import { ofKind, type StoryRef, storyPages } from "./story-pages.ts";

/** One running story; of a long one, what was told in one period. */
export interface StorylinePageView extends PageView {
  readonly title: string;
  readonly summary: string | null;
  readonly pace: StoryPace;
  /** Events that changed from briefing to briefing, the latest change first. */
  readonly lives: readonly StoryLife[];
  readonly events: StoryEvents;
  /** Claims about one thing that differ, newest first. */
  readonly contradictions: readonly ContradictionView[];
  readonly people: readonly EntityCard[];
  readonly organizations: readonly EntityCard[];
  readonly questions: readonly AskedQuestion[];
  readonly answered: readonly AnsweredQuestion[];
  readonly briefings: readonly BriefingCard[];
  /** How many there are, on whatever page of the storyline. */
  readonly totalBriefings: number;
  /** "August 2025" on a page of a storyline that is too long for one; null on the storyline's own. */
  readonly period: string | null;
  readonly otherPages: ListLinks;
}

const namesShown = 24;

export const storylinePage = definePage<StoryRef, StorylinePageView>({
  kind: "storyline",
  layout: "storyline.11ty.tsx",
  isList: true,
  refs: storyPages,
  address: ({ page }) => page.address,
  view({ storyline, page }, context) {
    const { archive } = context;
    const isWhole = page.name === null;
    const briefings = isWhole ? storyline.briefings.flatMap((id) => briefingOf(archive, id) ?? []) : [];
    return {
      frame: registerFrame(
        {
          title: storyline.title,
          description:
            storyline.summary ??
            `Briefings, events and open questions of the story ${inQuotes(storyline.title)}.`,
          address: storylineAddress(storyline.id),
        },
        page,
        context,
      ),
      markdown: null,
      title: storyline.title,
      summary: storyline.summary ?? null,
      pace: paceOf(storyline, context),
      lives: storyLives(ofKind(page, "life"), context),
      events: storyEvents(ofKind(page, "event"), context),
      contradictions: ofKind(page, "contradiction").flatMap(
        (contradiction) => contradictionView(contradiction, context) ?? [],
      ),
      people: mostNamed(briefings, "person", context),
      organizations: mostNamed(briefings, "organization", context),
      questions: ofKind(page, "open").flatMap((question) => askedQuestion(question, archive) ?? []),
      answered: ofKind(page, "answered").flatMap((question) => answeredQuestion(question, context)),
      briefings: ofKind(page, "briefing").map((briefing) => briefingCard(briefing)),
      totalBriefings: storyline.briefings.length,
      period: page.name,
      otherPages: listLinks(page),
    };
  },
});

/** Those named in most of the briefings first; equal ones in order of first use. */
function mostNamed(
  briefings: readonly Briefing[],
  type: "person" | "organization",
  { archive, now }: PageContext,
) {
  const counts = new Map<Id, number>();
  for (const briefing of briefings)
    for (const entity of Object.values(briefing.entities))
      if (entity.type === type && entity.name !== null)
        counts.set(entity.id, (counts.get(entity.id) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, namesShown)
    .flatMap(([id, count]) => {
      const linked = ownValue(archive.entities, id);
      return linked
        ? entityCard(linked, now, archive.entities).map((card) => ({ ...card, briefings: count }))
        : [];
    });
}
