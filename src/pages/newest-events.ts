import type { Archive, EventLife } from "../model/archive.ts";
import type { Briefing, ResolvedEvent } from "../model/briefing.ts";
import { standingStep } from "../model/current-state.ts";
import { follow, ownValue } from "./record-lookup.ts";

/** An event of the archive, once, as it stands. */
export interface NewestEvent {
  readonly life: EventLife;
  readonly briefing: Briefing;
  readonly event: ResolvedEvent;
}

// Home, timeline and deadlines ask for the same list, which takes a walk through all lives to make.
const known = new WeakMap<Archive, readonly NewestEvent[]>();

/** Every event once. What only a replaced briefing has is left out: the one that replaces it has dropped it. */
export function newestEvents(archive: Archive): readonly NewestEvent[] {
  let events = known.get(archive);
  if (!events) {
    events = Object.values(archive.lives)
      .flatMap((life) => newestOf(life, archive) ?? [])
      .filter(({ briefing }) => !isReplaced(briefing, archive));
    known.set(archive, events);
  }
  return events;
}

/** The event as the step tells it that says how it stands; null where that leads to no event. */
export function newestOf(life: EventLife, archive: Archive): NewestEvent | null {
  const step = standingStep(life, archive);
  const found = step && follow(archive, step);
  return found && found.record.kind === "event"
    ? { life, briefing: found.briefing, event: found.record }
    : null;
}

/** The life that an event of a briefing belongs to. */
export function lifeOfEvent(briefing: Briefing, event: string, archive: Archive): EventLife | undefined {
  const links = ownValue(archive.links, briefing.id);
  const id = links && ownValue(links.lifeOf, event);
  return id === undefined ? undefined : ownValue(archive.lives, id);
}

const isReplaced = ({ id }: Briefing, archive: Archive): boolean =>
  (ownValue(archive.links, id)?.supersededBy ?? []).length > 0;
