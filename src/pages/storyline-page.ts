import { storylineAddress } from "../model/address.ts";
import type { LinkedStoryline } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { byDate } from "../model/fact-date.ts";
import type { PageContext } from "../model/page-context.ts";
import { type BriefingCard, briefingCard } from "./briefing-card.ts";
import { shortDay } from "./date-view.ts";
import { type EntityCard, entityCard } from "./entity-list.ts";
import { makeFrame } from "./frame.ts";
import { type EventLine, eventLine, recordAddress } from "./line-view.ts";
import { definePage, type PageView } from "./page.ts";
import { briefingOf, ownValue } from "./record-lookup.ts";

/** One running story. */
export interface StorylinePageView extends PageView {
  readonly title: string;
  readonly summary: string | null;
  readonly closed: string | null;
  readonly newest: string | null;
  readonly events: {
    readonly total: number;
    readonly dated: readonly EventLine[];
    readonly undated: readonly EventLine[];
  };
  readonly people: readonly EntityCard[];
  readonly organizations: readonly EntityCard[];
  readonly questions: readonly QuestionLine[];
  readonly briefings: readonly BriefingCard[];
  readonly totalBriefings: number;
}

export interface QuestionLine {
  readonly address: string;
  readonly text: string;
  readonly lang: string;
  readonly date: string;
}

const eventsShown = 300;
const briefingsShown = 200;
const questionsShown = 50;
const namesShown = 24;

export const storylinePage = definePage<LinkedStoryline, StorylinePageView>({
  kind: "storyline",
  layout: "storyline.11ty.tsx",
  refs: ({ archive }) => Object.values(archive.storylines),
  address: ({ id }) => storylineAddress(id),
  view(storyline, context) {
    const { archive } = context;
    const briefings = storyline.briefings.flatMap((id) => briefingOf(archive, id) ?? []);
    const events = eventLines(briefings, context);
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
      events,
      people: mostNamed(briefings, "person", context),
      organizations: mostNamed(briefings, "organization", context),
      questions: openQuestions(briefings),
      briefings: briefings.slice(0, briefingsShown).map((briefing) => briefingCard(briefing)),
      totalBriefings: briefings.length,
    };
  },
});

/** Each event once, as its latest briefing tells it, in time order. */
function eventLines(
  briefings: readonly Briefing[],
  { archive, now }: PageContext,
): StorylinePageView["events"] {
  const inStory = new Set(briefings.map(({ id }) => id));
  const found = briefings.flatMap((briefing) => {
    const carriedOnBy = ownValue(archive.links, briefing.id)?.carriedOnBy ?? {};
    return briefing.events
      .filter(({ id }) => !(ownValue(carriedOnBy, id) ?? []).some((ref) => inStory.has(ref.briefing)))
      .map((event) => ({ event, briefing }));
  });
  const dated = found
    .filter(({ event }) => hasDate(event))
    .sort((a, b) => byDate(a.event.when, b.event.when));
  const undated = found.filter(({ event }) => !hasDate(event));
  const lines = (list: typeof found) => list.map(({ event, briefing }) => eventLine(event, briefing, now));
  return {
    total: found.length,
    dated: lines(dated.slice(-eventsShown)),
    undated: lines(undated.slice(0, eventsShown)),
  };
}

const hasDate = ({ when }: { when: { earliest: string | null; latest: string | null } }): boolean =>
  when.earliest !== null || when.latest !== null;

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

function openQuestions(briefings: readonly Briefing[]): readonly QuestionLine[] {
  const lines: QuestionLine[] = [];
  for (const briefing of briefings)
    for (const question of briefing.questions) {
      if (question.answered !== null) continue;
      if (lines.length === questionsShown) return lines;
      lines.push({
        address: recordAddress(briefing, question.id),
        text: question.ask,
        lang: briefing.lang,
        date: shortDay(briefing.asOf),
      });
    }
  return lines;
}
