import { storylineAddress } from "../model/address.ts";
import type { LinkedStoryline } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { PageContext } from "../model/page-context.ts";
import { type AskedQuestion, askedQuestion } from "./asked-question.ts";
import { type BriefingCard, briefingCard } from "./briefing-card.ts";
import { type ContradictionView, contradictionsOf, contradictionView } from "./contradiction-view.ts";
import { shortDay } from "./date-view.ts";
import { type EntityCard, entityCard } from "./entity-list.ts";
import { makeFrame } from "./frame.ts";
import { definePage, type PageView } from "./page.ts";
import { type AnsweredQuestion, answeredQuestion, questionsOf } from "./questions-page.ts";
import { briefingOf, ownValue } from "./record-lookup.ts";
import { eventsOfStory, type StoryEvents, type StoryLife, storyEvents, storyLives } from "./story-lives.ts";

/** One running story. */
export interface StorylinePageView extends PageView {
  readonly title: string;
  readonly summary: string | null;
  readonly closed: string | null;
  readonly newest: string | null;
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
  readonly totalBriefings: number;
}

const contradictionsShown = 40;
const briefingsShown = 200;
const questionsShown = 50;
const answersShown = 20;
const namesShown = 24;

export const storylinePage = definePage<LinkedStoryline, StorylinePageView>({
  kind: "storyline",
  layout: "storyline.11ty.tsx",
  refs: ({ archive }) => Object.values(archive.storylines),
  address: ({ id }) => storylineAddress(id),
  view(storyline, context) {
    const { archive } = context;
    const briefings = storyline.briefings.flatMap((id) => briefingOf(archive, id) ?? []);
    const events = eventsOfStory(briefings, context);
    const contradictions = contradictionsOf(storyline.briefings, archive);
    const questions = briefings.flatMap(({ id }) => questionsOf(id, archive));
    return {
      frame: makeFrame(
        {
          title: storyline.title,
          description:
            storyline.summary ?? `Briefings, events and open questions of the story “${storyline.title}”.`,
          address: storylineAddress(storyline.id),
          breadcrumb: [],
        },
        context,
      ),
      markdown: null,
      title: storyline.title,
      summary: storyline.summary ?? null,
      closed: storyline.closed === undefined ? null : shortDay(storyline.closed),
      newest: briefings[0] ? shortDay(briefings[0].asOf) : null,
      lives: storyLives(events, contradictions, context),
      events: storyEvents(events, context),
      contradictions: contradictions
        .slice(0, contradictionsShown)
        .flatMap((contradiction) => contradictionView(contradiction, context) ?? []),
      people: mostNamed(briefings, "person", context),
      organizations: mostNamed(briefings, "organization", context),
      questions: questions
        .filter(({ answer }) => answer === null)
        .slice(0, questionsShown)
        .flatMap((question) => askedQuestion(question, archive) ?? []),
      answered: questions
        .filter(({ answer }) => answer !== null)
        .slice(0, answersShown)
        .flatMap((question) => answeredQuestion(question, archive)),
      briefings: briefings.slice(0, briefingsShown).map((briefing) => briefingCard(briefing)),
      totalBriefings: briefings.length,
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
