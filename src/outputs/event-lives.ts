import type { Archive, EventLife, RecordRef } from "../model/archive.ts";
import type { Briefing, ResolvedEvent } from "../model/briefing.ts";
import { lifeOf, standingStep } from "../model/current-state.ts";

/** An event as one briefing has it. */
export interface Appearance {
  readonly briefing: Briefing;
  readonly event: ResolvedEvent;
}

/**
 * Every telling of an event, that by which it stands last; never empty. A draft takes no part in the life of a published event.
 */
export function tellingsOf(appearance: Appearance, archive: Archive): readonly Appearance[] {
  const life = lifeOf(appearance.event, appearance.briefing, archive);
  if (life === undefined || life.standing.length < 2) return [appearance];
  const known = tellingsOfLife(life, archive, appearance.briefing.draft);
  return known.some(({ event }) => event === appearance.event) ? known : [...known, appearance];
}

// Each of a hundred sheets that carry on one event asks for the same life.
const published = new WeakMap<EventLife, readonly Appearance[]>();

function tellingsOfLife(life: EventLife, archive: Archive, withDrafts: boolean): readonly Appearance[] {
  const known = withDrafts ? undefined : published.get(life);
  if (known !== undefined) return known;
  const last = standingStep(life, archive, withDrafts);
  const steps = life.standing.filter((step) => step !== last);
  const tellings = [...steps, ...(last === undefined ? [] : [last])]
    .flatMap((step) => appearanceIn(step, archive))
    .filter(({ briefing }) => withDrafts || !briefing.draft);
  if (!withDrafts) published.set(life, tellings);
  return tellings;
}

function appearanceIn({ briefing: sheet, record }: RecordRef, archive: Archive): readonly Appearance[] {
  const briefing = Object.hasOwn(archive.byId, sheet) ? archive.byId[sheet] : undefined;
  const event = briefing?.events.find(({ id }) => id === record);
  return briefing === undefined || event === undefined ? [] : [{ briefing, event }];
}

/**
 * Where the event first stood, under the first id that it had there, `sheet.event`: what its id in calendars is made from, so that
 * subscribers see one entry change.
 */
export function firstPlace(appearance: Appearance, archive: Archive): string {
  const { briefing, event } = appearance;
  const own = `${briefing.id}#${event.id}`;
  const first = lifeOf(event, briefing, archive)?.id ?? own;
  const [sheet = "", record = ""] = first.split("#");
  const [there] = first === own ? [appearance] : appearanceIn({ briefing: sheet, record }, archive);
  return `${sheet}.${there?.event.aka[0] ?? record}`;
}
