import type { LinkedStoryline } from "../model/archive.ts";
import { type Clockwork, isLongAgo, lastToldIn } from "../model/silence.ts";
import type { Storyline } from "../model/storyline.ts";
import { shortDay } from "./date-view.ts";
import { briefingOf } from "./record-lookup.ts";

/** How a storyline stands: told of lately, not for long, or over by an editor's word. */
export type StoryPace =
  | { readonly kind: "running" }
  /** Since the last day on which anything was told in it, in words: "Fri 15 Aug 2025". */
  | { readonly kind: "quiet"; readonly since: string }
  | { readonly kind: "ended"; readonly on: string };

export function paceOf(storyline: LinkedStoryline, context: Clockwork): StoryPace {
  const end = endOf(storyline);
  if (end !== undefined) return { kind: "ended", on: shortDay(end) };
  const briefings = storyline.briefings.flatMap((id) => briefingOf(context.archive, id) ?? []);
  const last = lastToldIn(briefings, context);
  return isLongAgo(last, context) ? { kind: "quiet", since: shortDay(last) } : { kind: "running" };
}

/** The day on which a story ended, as written. */
function endOf({ ended, closed }: Storyline): string | undefined {
  return ended ?? closed;
}
