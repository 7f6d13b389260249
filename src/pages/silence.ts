import type { EventLife } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import { daysBetween } from "../model/days-between.ts";
import type { PageContext } from "../model/page-context.ts";
import type { Storyline } from "../model/storyline.ts";
import type { NewestEvent } from "./newest-events.ts";
import { follow } from "./record-lookup.ts";

type Clock = Pick<PageContext, "archive" | "now" | "site">;

/** The last day on which anything was told of an event that may still come, where that is long ago; else null. */
export function silentSince({ life, event }: NewestEvent, context: Clock): string | null {
  if (event.when.latest !== null) return null;
  const last = lastHeard(life, context);
  return isLongAgo(last, context) ? last : null;
}

/** Of the briefings that tell of it, and of what is said of it in any. A statement without a day has that of its briefing. */
function lastHeard(life: EventLife, { archive, now }: Clock): string {
  let last = life.steps.at(-1)?.on ?? "";
  for (const ref of life.statements) {
    const found = follow(archive, ref);
    if (found?.record.kind !== "statement") continue;
    const day = found.record.when.latest ?? found.briefing.asOf;
    if (day > last && day <= now) last = day;
  }
  return last;
}

/** How a storyline stands: told of lately, not for long, or over by an editor's word. */
export type StoryPace = "running" | "quiet" | "ended";

export function paceOf(storyline: Storyline, newest: Briefing | undefined, context: Clock): StoryPace {
  if (endOf(storyline) !== undefined) return "ended";
  return newest !== undefined && isLongAgo(newest.asOf, context) ? "quiet" : "running";
}

/** The day on which a story ended, as written. */
export function endOf({ ended, closed }: Storyline): string | undefined {
  return ended ?? closed;
}

function isLongAgo(day: string, { now, site }: Clock): boolean {
  return day !== "" && daysBetween(day, now) > site.silentAfter;
}
