import type { Commit } from "./git-log.ts";

/** Git is not older than this. */
const firstDay = "2005-04-07";

/** A day by which a version can be dated, or none; and whether what the author's clock said can't be right. */
export interface VersionDay {
  readonly day: string | null;
  readonly isForged: boolean;
}

/**
 * The day of a version: the author's, where it can be right, else that of whoever put it in. Neither may lie after the build, nor
 * the author's after the commit, nor either before the version that it follows: anyone can write any date into a commit.
 *
 * ```
 * before ├───── authored ── committed ─────┤ now
 * ```
 */
export function versionDay(
  { authored, committed }: Pick<Commit, "authored" | "committed">,
  before: string | null,
  now: string,
): VersionDay {
  const latest = dayAfter(now);
  const isSound = (day: string | null, until: string) => day !== null && day >= firstDay && day <= until;
  const end =
    committed !== null && isSound(committed, latest) ? earlier(dayAfter(committed), latest) : latest;
  const candidates = [
    isSound(authored, end) ? authored : null,
    isSound(committed, latest) ? committed : null,
  ];
  const day = candidates.find((one) => one !== null && (before === null || one >= before)) ?? null;
  return { day, isForged: !isSound(authored, end) };
}

/** East of where the site is, it may be a day later. */
export function dayAfter(day: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000);
  return next.getUTCFullYear() > 9999 ? day : next.toISOString().slice(0, 10);
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
