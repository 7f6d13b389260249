import type { Briefing } from "../model/briefing.ts";
import { timestampOf } from "./date-notes.ts";

/** When the briefing appeared: the day that it calls now. */
export function publishedAt(briefing: Briefing): string {
  return `${briefing.asOf}T00:00:00Z`;
}

/**
 * When the briefing last changed for its readers: its last logged update. Never a file's or a commit's time, which
 * say when someone touched the file.
 */
export function updatedAt(briefing: Briefing): string {
  let latest = publishedAt(briefing);
  for (const update of briefing.updates) {
    const at = timestampOf(update.at);
    if (at !== null && at > latest) latest = at;
  }
  return latest;
}

/** The newest of some moments; null of none. */
export function newest(moments: Iterable<string>): string | null {
  let latest: string | null = null;
  for (const moment of moments) if (latest === null || moment > latest) latest = moment;
  return latest;
}
