import { storylineAddress } from "../model/address.ts";
import type { Archive, LinkedStoryline } from "../model/archive.ts";
import type { PageContext } from "../model/page-context.ts";
import { shortDay } from "./date-view.ts";
import { briefingOf } from "./record-lookup.ts";
import { paceOf, type StoryPace } from "./silence.ts";

/** A storyline as an entry of a list. */
export interface StorylineCard {
  readonly address: string;
  readonly title: string;
  readonly summary: string | null;
  readonly briefings: number;
  /** The day of its newest briefing, in words. */
  readonly newest: string | null;
  /** Whether it is told of, has not been for long, or is over. */
  readonly pace: StoryPace;
}

export function storylineCard(storyline: LinkedStoryline, context: PageContext): StorylineCard {
  const newest = briefingOf(context.archive, storyline.briefings[0] ?? "");
  return {
    address: storylineAddress(storyline.id),
    title: storyline.title,
    summary: storyline.summary ?? null,
    briefings: storyline.briefings.length,
    newest: newest ? shortDay(newest.asOf) : null,
    pace: paceOf(storyline, context),
  };
}

/** All storylines that have a briefing: those with the newest one first. */
export function storylinesByActivity(archive: Archive): readonly LinkedStoryline[] {
  const newest = (storyline: LinkedStoryline) =>
    briefingOf(archive, storyline.briefings[0] ?? "")?.asOf ?? "";
  return Object.values(archive.storylines)
    .filter((storyline) => storyline.briefings.length > 0)
    .sort((a, b) => (newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : 0));
}
