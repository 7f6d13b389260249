import { publishedVersions, type WrittenVersion } from "./compare/published-versions.ts";
import type { Archive } from "./model/archive.ts";
import type { Briefing } from "./model/briefing.ts";
import type { Id } from "./model/common.ts";
import type { ParsedSheet } from "./model/fact-sheet.ts";
import type { PublishedVersion, StoredHistory, StoredVersion } from "./model/history.ts";
import { parseSheets } from "./parse/parse-sheets.ts";
import type { ResolvedSheet } from "./read-sheets.ts";
import { remembering } from "./text/remembering.ts";
import type { SourceFile } from "./text/span.ts";
import { writeBriefing } from "./write/write-briefing.ts";

/** By sheet id, of the sheets whose past is stored. */
export type Versions = ReadonlyMap<Id, readonly PublishedVersion[]>;

interface Past {
  readonly sheets: readonly SourceFile[];
  readonly history?: StoredHistory | null;
  readonly knownVersions?: KnownVersions;
}

/** Versions by the briefing that is the newest of them, with the past that they were read from. */
export type KnownVersions = WeakMap<
  Briefing,
  { readonly history: StoredHistory; readonly versions: readonly PublishedVersion[] }
>;

/**
 * The published versions of every sheet whose past is stored. Old and new are written with today's registry, and before other
 * sheets are linked to them, so that only what was changed in the sheet itself makes a version of it.
 */
export function readVersions(
  resolved: readonly Pick<ResolvedSheet, "briefing">[],
  archive: Archive,
  { history, sheets, knownVersions }: Past,
  resolveAnew: (sheet: ParsedSheet) => Briefing,
): Versions {
  const versions = new Map<Id, readonly PublishedVersion[]>();
  const texts = new Map(history ? sheets.map(({ path, text }) => [path, text]) : []);
  const isCurrent = ({ files }: StoredVersion) => files.every(({ path, text }) => texts.get(path) === text);
  const written = (briefing: Briefing, publishedAs = briefing.id): WrittenVersion => ({
    briefing,
    publishedAs,
    markdown: writeBriefing(briefing, archive).markdown,
  });
  for (const { briefing } of history ? resolved : []) {
    const { id } = briefing;
    const stored = history && Object.hasOwn(history.versions, id) ? (history.versions[id] ?? []) : [];
    // Most sheets stand as they were first committed, and need no second look.
    if (stored.length < 2 && stored.every(isCurrent)) continue;
    const known = knownVersions?.get(briefing);
    if (known !== undefined && known.history === history) {
      versions.set(id, known.versions);
      continue;
    }
    const current = written(briefing);
    const made = publishedVersions(stored, current, (version) => {
      if (isCurrent(version)) return current;
      const sheet = parsed(version);
      // A file that held another sheet then is no version of this one. One that had another id keeps today's addresses.
      if (!sheet || (sheet.data.id !== id && Object.hasOwn(archive.byId, sheet.data.id))) return null;
      return written(resolveAnew({ ...sheet, data: { ...sheet.data, id } }), sheet.data.id);
    });
    versions.set(id, made);
    if (history) knownVersions?.set(briefing, { history, versions: made });
  }
  return versions;
}

/** An editor asks for the same versions of one sheet with every few letters typed into it. */
const parsed = remembering(50, ({ files }: StoredVersion) => parseSheets(files).sheets[0] ?? null);
