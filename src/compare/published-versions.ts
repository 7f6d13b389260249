import type { Briefing, ResolvedUpdate } from "../model/briefing.ts";
import type { PublishedVersion, StoredVersion } from "../model/history.ts";

/** A version of a sheet, resolved and written. */
export type WrittenVersion = Pick<PublishedVersion, "briefing" | "publishedAs" | "markdown">;

/**
 * The versions of a sheet that readers could tell apart, oldest first, each with the day on which it came to be. Drafts were
 * not published and don't count; neither does what could not be read. The sheet as it stands is the last one. A sheet that
 * is a draft now has no published versions.
 */
export function publishedVersions(
  stored: readonly StoredVersion[],
  current: WrittenVersion,
  write: (version: StoredVersion) => WrittenVersion | null,
): readonly PublishedVersion[] {
  if (current.briefing.draft) return [];
  const versions: PublishedVersion[] = [];
  const add = (day: string | null, version: WrittenVersion | null) => {
    if (version === null || version.briefing.draft || version.markdown === versions.at(-1)?.markdown) return;
    const { briefing, publishedAs, markdown } = version;
    versions.push({ day, briefing, publishedAs, markdown });
  };
  for (const version of stored) add(version.day, write(version));
  if (versions.length > 0) add(null, current);
  return versions;
}

/** The updates that came with a version: those that the one before did not have, word for word. */
export function newUpdates(before: Briefing | null, after: Briefing): readonly ResolvedUpdate[] {
  const known = new Set(before?.updates.map(keyOf));
  return after.updates.filter((update) => !known.has(keyOf(update)));
}

const keyOf = ({ kind, at, what }: ResolvedUpdate): string => [kind, at.edtf, what].join("\n");
