import type { Contradiction, EventLife, LifeStep, RecordRef } from "../model/archive.ts";
import type { Briefing, ResolvedEvent } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { isOneMoment } from "../model/date-order.ts";
import { mayMove } from "../model/event-moves.ts";
import { recordKey } from "./record-key.ts";

/**
 * Events that have two states on one day, or two dates on which they occurred. Silent where a statement about the
 * event takes a stand on another, and where the later sheet explains the change with an update.
 */
export function differingEvents(
  briefings: readonly Briefing[],
  shared: readonly EventLife[],
  linked: ReadonlySet<string>,
): readonly Contradiction[] {
  if (shared.length === 0) return [];
  const isLinked = ({ briefing, record }: RecordRef) => linked.has(recordKey(briefing, record));
  const days = new Map(briefings.map(({ id, asOf }) => [id, asOf]));
  const events = new Map<string, ResolvedEvent>();
  for (const { id, events: own } of briefings)
    for (const event of own) events.set(recordKey(id, event.id), event);
  return shared
    .filter(({ statements, steps }) => ![...statements, ...steps].some(isLinked))
    .flatMap((life) => differencesIn(life, events, days));
}

function differencesIn(
  life: EventLife,
  events: ReadonlyMap<string, ResolvedEvent>,
  days: ReadonlyMap<Id, string>,
): readonly Contradiction[] {
  const steps = life.steps.filter((step) => {
    const event = events.get(recordKey(step.briefing, step.record));
    return event !== undefined && event.updatedBy.length === 0;
  });
  return [...differingStates(steps, events, days), twoDates(steps)]
    .filter((sides) => sides.length > 1)
    .map((sides) => ({
      sides: sides.map(({ briefing, record }) => ({ briefing, record })),
      life: life.id,
      linked: false,
      topics: [],
    }));
}

/** Of the sheets of each day, the first step with each state: two sheets of one day don't know of each other. */
function* differingStates(
  steps: readonly LifeStep[],
  events: ReadonlyMap<string, ResolvedEvent>,
  days: ReadonlyMap<Id, string>,
): Iterable<readonly LifeStep[]> {
  const byDay = new Map<string, LifeStep[]>();
  for (const step of steps) {
    const day = days.get(step.briefing) ?? "";
    const sides = byDay.get(day) ?? [];
    byDay.set(day, sides);
    if (sides.every(({ state }) => state !== step.state) && !isForbiddenMove(step, sides, events))
      sides.push(step);
  }
  yield* byDay.values();
}

/** A step back from the very event that is carried on is a mistake of another kind, and told as that. */
function isForbiddenMove(
  step: LifeStep,
  sides: readonly LifeStep[],
  events: ReadonlyMap<string, ResolvedEvent>,
): boolean {
  const carried = events.get(recordKey(step.briefing, step.record))?.supersedes;
  return sides.some(
    ({ briefing, record, state }) =>
      carried?.sheet === briefing && carried.record === record && !mayMove(state, step.state),
  );
}

/** The two steps whose dates lie furthest apart, where no day fits both. */
function twoDates(steps: readonly LifeStep[]): readonly LifeStep[] {
  const occurred = steps.filter(
    ({ state, when }) => state === "occurred" && !when.approximate && !when.uncertain,
  );
  let endsFirst: LifeStep | undefined;
  let beginsLast: LifeStep | undefined;
  for (const step of occurred) {
    const { latest, earliest } = step.when;
    if (latest !== null && (endsFirst === undefined || latest < (endsFirst.when.latest ?? "")))
      endsFirst = step;
    if (earliest !== null && (beginsLast === undefined || earliest > (beginsLast.when.earliest ?? "")))
      beginsLast = step;
  }
  if (endsFirst === undefined || beginsLast === undefined) return [];
  if ((endsFirst.when.latest ?? "") >= (beginsLast.when.earliest ?? "")) return [];
  if (isOneMoment(endsFirst.when, beginsLast.when)) return [];
  return occurred.filter((step) => step === endsFirst || step === beginsLast);
}
