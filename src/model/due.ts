import type { ResolvedEvent } from "./briefing.ts";

/**
 * "was due " before the date of what was called off or did not happen: that is the day for which it was planned, and would pass for the
 * day on which it was called off. Empty for all else.
 */
export function dueWords({ state, when }: Pick<ResolvedEvent, "state" | "when">): string {
  const isOff = state === "cancelled" || state === "did-not-occur";
  return isOff && (when.kind === "point" || when.kind === "set") ? "was due " : "";
}
