import type { Briefing } from "../model/briefing.ts";

/** True where the English word lists of the rules apply. */
export function isEnglish(briefing: Pick<Briefing, "lang">): boolean {
  return /^en(?:-|$)/i.test(briefing.lang);
}
