import type { Archive, EventLife, LifeStep } from "../../model/archive.ts";
import type { Briefing, ResolvedEvent } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { mayMove } from "../../model/event-moves.ts";
import type { EventState } from "../../model/vocabulary.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule, type Finding } from "../rule.ts";

/** A vote that was held, and then is still to come. */
const heldTwice = `
  council-vote:
    what: Council vote on the toll
    state: occurred
    when: 2026-03-02
    cite: p2
  council-vote-again:
    what: Council vote on the toll
    state: scheduled
    when: 2026-03-30
    supersedes: 2026-03-04-harbour-bridge#council-vote
    cite: p3`;

export const stateTransitionInvalid = defineRule({
  code: "state-transition-invalid",
  severity: "error",
  needsArchive: true,
  summary: "An event goes forward from sheet to sheet; what takes a state back is a correction.",
  why: "A reader who was told that a meeting took place must not find it still to come without being told that we were wrong.",
  bad: exampleSheet({
    events: heldTwice,
  }),
  good: exampleSheet({
    events: heldTwice,
    updates: `
  - at: 2026-03-05
    kind: correction
    what: The vote has been put off to 30 March.
    was: The council voted on 2 March.
    affects: [council-vote-again]`,
  }),
  *check({ briefing, archive }) {
    for (const { from, to } of movesInto(archive).get(briefing.id) ?? [])
      yield {
        at: ["events", to.record, "state"],
        message: messageOf(from, to),
        hint: hintOf(from, to),
        related: [
          {
            message: `"${from.state}" stands here.`,
            at: ["events", from.record, "state"],
            briefing: from.briefing,
          },
        ],
      } satisfies Finding;
  },
});

/** Two steps of a life, the later of which takes the state back. */
interface Move {
  readonly from: LifeStep;
  readonly to: LifeStep;
}

const known = new WeakMap<Archive, ReadonlyMap<Id, readonly Move[]>>();

/** Looked for once for the whole archive, by the later sheet: each sheet of a long life would walk all of it again. */
function movesInto(archive: Archive): ReadonlyMap<Id, readonly Move[]> {
  let moves = known.get(archive);
  if (moves === undefined) {
    const lists = new Map<Id, Move[]>();
    const eventOf = eventLookup(archive);
    for (const life of Object.values(archive.lives))
      for (const move of life.steps.length < 2 ? [] : backwardMoves(life, eventOf, archive)) {
        const list = lists.get(move.to.briefing);
        if (list === undefined) lists.set(move.to.briefing, [move]);
        else list.push(move);
      }
    moves = lists;
    known.set(archive, moves);
  }
  return moves;
}

type EventOf = (step: LifeStep) => ResolvedEvent | undefined;

/** The events of one sheet are read into a map when the first is asked for. */
function eventLookup(archive: Archive): EventOf {
  const sheets = new Map<Id, ReadonlyMap<Id, ResolvedEvent>>();
  return ({ briefing, record }) => {
    let events = sheets.get(briefing);
    if (events === undefined) {
      events = new Map(archive.byId[briefing]?.events.map((event) => [event.id, event]));
      sheets.set(briefing, events);
    }
    return events.get(record);
  };
}

/**
 * In the order in which each took the place of the one before. Each step is held against the one it carries on, where that is in a
 * sheet of the same day, else against the last of a sheet of another day: sheets of one day that do not know of each other
 * contradict each other, and that is another rule's.
 */
function* backwardMoves({ standing }: EventLife, eventOf: EventOf, { byId }: Archive): Iterable<Move> {
  const before = new Map<string, LifeStep>();
  const dayOf = (step: LifeStep) => byId[step.briefing]?.asOf;
  let last: LifeStep | undefined;
  let lastOfOtherDay: LifeStep | undefined;
  for (const to of standing) {
    const event = eventOf(to);
    if (event === undefined || event.withdrawn) continue;
    if (last !== undefined && dayOf(last) !== dayOf(to)) lastOfOtherDay = last;
    const { supersedes } = event;
    const carried = supersedes && before.get(`${supersedes.sheet}#${supersedes.record}`);
    const from = carried && dayOf(carried) === dayOf(to) ? carried : lastOfOtherDay;
    if (from !== undefined && !mayMove(from.state, to.state) && !isCorrected(event, byId[to.briefing]))
      yield { from, to };
    before.set(`${to.briefing}#${to.record}`, to);
    last = to;
  }
}

function isCorrected({ updatedBy }: ResolvedEvent, briefing: Briefing | undefined): boolean {
  return updatedBy.some((index) => briefing?.updates[index]?.kind === "correction");
}

function messageOf(from: LifeStep, to: LifeStep): string {
  const before =
    from.briefing === to.briefing
      ? `"${from.state}" in "${from.record}"`
      : `"${from.state}" in sheet "${from.briefing}" (${from.on})`;
  const here = from.briefing === to.briefing ? "in the same sheet" : `in "${to.briefing}" (${to.on})`;
  return `The event "${to.record}" goes from ${before} back to "${to.state}" ${here}.`;
}

const whatHolds: Partial<Record<EventState, string>> = {
  occurred: "What has happened stays so.",
  "did-not-occur": "What did not happen on its day stays so; a new attempt is an event of its own.",
  ongoing: "What has started can only go on or be over.",
};

function hintOf(from: LifeStep, to: LifeStep): string {
  const because = whatHolds[from.state];
  const correction = `If the earlier state was wrong, add an update of kind correction with \`affects: [${to.record}]\``;
  if (because !== undefined)
    return `${because} ${correction}; if this is another event, take out \`supersedes:\`.`;
  return `${correction}; if it was called off or put off, write \`state: cancelled\` or \`postponed\`.`;
}
