import type { Archive, EventLife, LifeStep, MoveKind } from "./archive.ts";
import type { Briefing, ResolvedEvent } from "./briefing.ts";
import { movesBetween, type ToldEvent } from "./moves-between.ts";

/**
 * The step that tells how the event stands: the one of every page, list, feed and calendar. What a replaced sheet tells gives way to
 * the sheet that replaces it, where that tells of the event too; a draft to what is published. Undefined of a life without steps.
 */
export function standingStep(
  { standing }: EventLife,
  archive: Archive,
  withDrafts = false,
): LifeStep | undefined {
  if (standing.length < 2) return standing[0];
  const isDraft = ({ briefing }: LifeStep) => archive.byId[briefing]?.draft === true;
  const published = withDrafts ? standing : standing.filter((step) => !isDraft(step));
  const steps = published.length === 0 ? standing : published;
  const sheets = new Set(steps.map(({ briefing }) => briefing));
  const isReplaced = ({ briefing }: LifeStep) =>
    archive.links[briefing]?.supersededBy.some((id) => id !== briefing && sheets.has(id)) === true;
  return steps.findLast((step) => !isReplaced(step)) ?? steps.at(-1);
}

/**
 * The event as the briefing has it that tells how it stands, where that is another one and tells it otherwise: in another state, on
 * another date, with another outcome, or no longer at all. Null where the line stands as it is. A draft changes no published line.
 */
export function toldNow(event: ResolvedEvent, briefing: Briefing, archive: Archive): ToldEvent | null {
  const life = lifeOf(event, briefing, archive);
  const step = life && standingStep(life, archive, briefing.draft);
  if (step === undefined || (step.briefing === briefing.id && step.record === event.id)) return null;
  const newest = archive.byId[step.briefing];
  const now = newest?.events.find(({ id: record }) => record === step.record);
  if (newest === undefined || now === undefined) return null;
  const isSame =
    now.state === event.state &&
    now.when.edtf === event.when.edtf &&
    now.outcome === event.outcome &&
    now.withdrawn === event.withdrawn &&
    !movesBetween({ briefing, event }, { briefing: newest, event: now }).some((move) =>
      ofCondition.has(move),
    );
  return isSame ? null : { briefing: newest, event: now };
}

const ofCondition: ReadonlySet<MoveKind> = new Set(["condition", "other-condition", "no-condition"]);

/** The life of an event of this briefing; undefined where the archive has none. */
export function lifeOf({ id }: ResolvedEvent, briefing: Briefing, archive: Archive): EventLife | undefined {
  const links = Object.hasOwn(archive.links, briefing.id) ? archive.links[briefing.id] : undefined;
  const life = links !== undefined && Object.hasOwn(links.lifeOf, id) ? links.lifeOf[id] : undefined;
  return life !== undefined && Object.hasOwn(archive.lives, life) ? archive.lives[life] : undefined;
}
