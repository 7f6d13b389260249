import type { Archive } from "./archive.ts";
import type { Briefing, ResolvedEvent } from "./briefing.ts";
import { dateWords } from "./date-words.ts";
import type { ToldEvent } from "./moves-between.ts";
import { eventStates } from "./vocabulary.ts";

/**
 * The event as its newest briefing tells it, where that is another one and tells it otherwise: in another state, on another date,
 * with another outcome, or no longer at all. Null where the line stands as it is. A draft changes no published line.
 */
export function toldNow(event: ResolvedEvent, briefing: Briefing, archive: Archive): ToldEvent | null {
  const links = Object.hasOwn(archive.links, briefing.id) ? archive.links[briefing.id] : undefined;
  const id =
    links !== undefined && Object.hasOwn(links.lifeOf, event.id) ? links.lifeOf[event.id] : undefined;
  const life = id !== undefined && Object.hasOwn(archive.lives, id) ? archive.lives[id] : undefined;
  if (life === undefined || life.steps.length < 2) return null;
  const step = life.steps.findLast((one) => briefing.draft || archive.byId[one.briefing]?.draft !== true);
  if (step === undefined || (step.briefing === briefing.id && step.record === event.id)) return null;
  const newest = archive.byId[step.briefing];
  const now = newest?.events.find(({ id: record }) => record === step.record);
  if (newest === undefined || now === undefined) return null;
  const isSame =
    now.state === event.state &&
    now.when.edtf === event.when.edtf &&
    now.outcome === event.outcome &&
    now.withdrawn === event.withdrawn &&
    (now.condition === null) === (event.condition === null);
  return isSame ? null : { briefing: newest, event: now };
}

/** "now: happened Fri 15 Aug 2025", "now: possible, conditional", "now: withdrawn". */
export function nowWords({ briefing, event }: ToldEvent): string {
  if (event.withdrawn) return "now: withdrawn";
  const state = eventStates[event.state].label.toLowerCase();
  const isDated = event.when.earliest !== null || event.when.latest !== null;
  const date = isDated ? ` ${dateWords(event.when, { style: "short", asOf: briefing.asOf })}` : "";
  return `now: ${state}${date}${event.condition === null ? "" : ", conditional"}`;
}
