import { storylineAddress } from "../model/address.ts";
import type { Archive, Contradiction, LinkedQuestion, LinkedStoryline } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { PageContext } from "../model/page-context.ts";
import { toldOn } from "../model/told.ts";
import { contradictionsOf } from "./contradiction-view.ts";
import { entriesOnPage, type ListPage } from "./long-list.ts";
import type { NewestEvent } from "./newest-events.ts";
import { pagesByPeriod } from "./periods.ts";
import { questionsAskedIn } from "./questions-page.ts";
import { briefingOf, follow } from "./record-lookup.ts";
import { eventsOfStory, lastChange, lifeWeight, movedEvents } from "./story-lives.ts";

/** One page of a storyline. */
export interface StoryRef {
  readonly storyline: LinkedStoryline;
  readonly page: ListPage<StoryEntry>;
}

/** What a storyline's page lists, each with the day that tells on which page it stands. */
export type StoryEntry = Values[keyof Values];

type Values = { readonly [Kind in keyof StoryParts]: Entry<Kind, StoryParts[Kind]> };

interface StoryParts {
  readonly life: NewestEvent;
  readonly event: NewestEvent;
  readonly contradiction: Contradiction;
  readonly open: LinkedQuestion;
  readonly answered: LinkedQuestion;
  readonly briefing: Briefing;
}

interface Entry<Kind, Value> {
  readonly kind: Kind;
  readonly value: Value;
  readonly day: string;
  /** Its place among those of its kind. */
  readonly place: number;
}

// A story is read as a whole as long as it can be, and most of its lines are folded away under what they were said of.
const linesOfStory = 2 * entriesOnPage;

/** Every storyline; one that is too long for a page is split by the days on which things were told. */
export const storyPages = ({ archive, now }: PageContext): readonly StoryRef[] =>
  Object.values(archive.storylines).flatMap((storyline) =>
    pagesByPeriod({
      base: storylineAddress(storyline.id),
      entries: entriesOf(storyline, archive),
      dayOf: ({ day }) => day,
      weightOf: (entry) => (entry.kind === "life" ? lifeWeight(entry.value) : 1),
      limit: linesOfStory,
      now,
    }).map((page) => ({ storyline, page })),
  );

/** What of one kind stands on this page, in the order of the whole. */
export function ofKind<Kind extends keyof StoryParts>(
  { entries }: ListPage<StoryEntry>,
  kind: Kind,
): readonly StoryParts[Kind][] {
  return entries
    .filter((entry): entry is Values[Kind] & StoryEntry => entry.kind === kind)
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value as StoryParts[Kind]);
}

function entriesOf({ briefings: ids }: LinkedStoryline, archive: Archive): readonly StoryEntry[] {
  const briefings = ids.flatMap((id) => briefingOf(archive, id) ?? []);
  const events = eventsOfStory(briefings, archive);
  const contradictions = contradictionsOf(ids, archive);
  const questions = briefings.flatMap(({ id }) => questionsAskedIn(id, archive));
  const lastTold = ({ sides }: Contradiction) => {
    const last = follow(archive, sides.at(-1)!);
    return last === null || last.record.kind === "question" ? "" : toldOn(last.record, last.briefing);
  };
  return [
    ...entries("life", movedEvents(events, contradictions), ({ life }) => lastChange(life)),
    ...entries("event", events, ({ briefing, event }) => toldOn(event, briefing)),
    ...entries("contradiction", contradictions, lastTold),
    ...entries(
      "open",
      questions.filter(({ answer }) => answer === null),
      ({ on }) => on,
    ),
    ...entries(
      "answered",
      questions.filter(({ answer }) => answer !== null),
      ({ on }) => on,
    ),
    ...entries("briefing", briefings, ({ asOf }) => asOf),
  ] as readonly StoryEntry[];
}

function entries<Kind extends keyof StoryParts>(
  kind: Kind,
  values: readonly StoryParts[Kind][],
  dayOf: (value: StoryParts[Kind]) => string,
): readonly Entry<Kind, StoryParts[Kind]>[] {
  return values.map((value, place) => ({ kind, value, day: dayOf(value), place }));
}
