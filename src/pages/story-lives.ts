import type { Archive, Contradiction, EventLife, RecordRef } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import { inTimeOrder } from "../model/date-order.ts";
import type { PageContext } from "../model/page-context.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { lifePath, type SaidLine, type StepView, saidLines } from "./life-view.ts";
import { type EventLine, eventLine, withMore } from "./line-view.ts";
import { hasMoved, movesOf } from "./moves.ts";
import { lifeOfEvent, type NewestEvent, newestOf } from "./newest-events.ts";

/** An event of a story as it stands now, with the briefing that tells it so. */
export interface StoryEvent extends EventLine {
  readonly briefing: BriefingNote;
}

/** An event that went on from briefing to briefing: how far it had got on each day, and what was said of it. */
export interface StoryLife extends StoryEvent {
  /** Anchor on the storyline's page. */
  readonly id: string;
  readonly path: readonly StepView[];
  /** In time order, denials among them. */
  readonly said: readonly SaidLine[];
  /** How many statements there are before the list was cut to the newest. */
  readonly totalSaid: number;
}

export interface StoryEvents {
  readonly total: number;
  readonly dated: readonly StoryEvent[];
  readonly undated: readonly StoryEvent[];
}

const saidShown = 60;

/** Every event of these briefings once, in the order of the briefings. */
export function eventsOfStory(briefings: readonly Briefing[], archive: Archive): readonly NewestEvent[] {
  const lives = new Set<EventLife>();
  for (const briefing of briefings)
    for (const { id } of briefing.events) {
      const life = lifeOfEvent(briefing, id, archive);
      if (life) lives.add(life);
    }
  return [...lives].flatMap((life) => newestOf(life, archive) ?? []);
}

/** The events that moved from briefing to briefing or are told differently, those that moved last first. */
export function movedEvents(
  events: readonly NewestEvent[],
  contradictions: readonly Contradiction[],
): readonly NewestEvent[] {
  const isDisputed = disputedIn(contradictions);
  return events
    .filter(({ life }) => hasMoved(life) || isDisputed(life))
    .map((newest) => ({ newest, changed: lastChange(newest.life) }))
    .sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0))
    .map(({ newest }) => newest);
}

/** In time order, those without a date apart. */
export function storyEvents(events: readonly NewestEvent[], context: PageContext): StoryEvents {
  const dated = inTimeOrder(events.filter(hasDate), ({ event }) => event.when);
  const undated = events.filter((event) => !hasDate(event));
  const lines = (list: readonly NewestEvent[]) => list.map((event) => storyEvent(event, context));
  return { total: events.length, dated: lines(dated), undated: lines(undated) };
}

/** How these events moved, in the order given. */
export function storyLives(moved: readonly NewestEvent[], context: PageContext): readonly StoryLife[] {
  return moved
    .map((newest) =>
      withMore(storyEvent(newest, context), {
        id: `life-${newest.event.id}`,
        path: lifePath(newest.life, context),
        said: saidLines(newest.life.statements.slice(-saidShown), context),
        totalSaid: newest.life.statements.length,
      }),
    )
    .map(withOwnAnchor);
}

/** Whether a life is what a contradiction is about: the one it names, or one that two of its sides speak of. */
function disputedIn(contradictions: readonly Contradiction[]): (life: EventLife) => boolean {
  const named = new Set(contradictions.map(({ life }) => life));
  const places = new Map(
    contradictions.flatMap(({ sides }, place) => sides.map((side) => [keyOf(side), place] as const)),
  );
  return ({ id, statements }) => {
    if (named.has(id)) return true;
    const spokenOf = statements.flatMap((ref) => places.get(keyOf(ref)) ?? []);
    return new Set(spokenOf).size < spokenOf.length;
  };
}

const keyOf = ({ briefing, record }: RecordRef): string => `${briefing}#${record}`;

/** How many lines of a page the life of an event takes: its title, each step, and what was said of it. */
export function lifeWeight({ life }: NewestEvent): number {
  return 1 + life.steps.length + Math.min(life.statements.length, saidShown);
}

/** The day of its last move; of one that never moved, the day it was first told. */
export const lastChange = (life: EventLife): string => movesOf(life).at(-1)?.on ?? "";

/** Two events of different briefings may bear one id. No id of an event has an underscore. */
function withOwnAnchor(life: StoryLife, index: number, all: readonly StoryLife[]): StoryLife {
  const isFirst = all.findIndex(({ id }) => id === life.id) === index;
  return isFirst ? life : { ...life, id: `${life.id}_${index}` };
}

function storyEvent({ briefing, event }: NewestEvent, context: PageContext): StoryEvent {
  return withMore(eventLine(event, briefing, context), { briefing: briefingNote(briefing) });
}

const hasDate = ({ event: { when } }: NewestEvent): boolean => when.earliest !== null || when.latest !== null;
