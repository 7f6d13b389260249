import type { Problem } from "./diagnostics/diagnostic.ts";
import { groundSheet } from "./evidence/ground-sheet.ts";
import type { Archive } from "./model/archive.ts";
import type { Id } from "./model/common.ts";
import type { SheetFiles } from "./model/fact-sheet.ts";
import type { StoredText } from "./model/grounding.ts";
import type { PublishedVersion } from "./model/history.ts";
import type { Site } from "./model/site.ts";
import type { ResolvedSheet } from "./read-sheets.ts";
import { knowingSheets } from "./resolve/references.ts";
import { type BrokenSheets, checkAlone, checkInArchive } from "./rules/check-briefing.ts";
import type { RuleContext, SheetContext } from "./rules/rule.ts";
import { lazily } from "./text/lazily.ts";
import { readProse } from "./write/read-prose.ts";
import { writeBriefing } from "./write/write-briefing.ts";

/**
 * What rules said before of sheets by themselves. Whoever keeps it sees to it that a sheet is known only while all that they could look
 * at is the same to the letter: its files, those of the sheets that its prose cites, the registry, the stored texts of its sources, the
 * settings of rules, the program.
 */
export interface KnownProblems {
  readonly of: (sheet: SheetFiles) => readonly Problem[] | undefined;
  /** `lookedUp` are the ids of other sheets that were looked up, there or not. */
  readonly keep: (sheet: SheetFiles, problems: readonly Problem[], lookedUp: readonly Id[]) => void;
}

/** The settings of a check. */
export interface CheckSettings {
  readonly site: Pick<Site, "rules">;
  /** The build's day, `YYYY-MM-DD`. */
  readonly now: string;
  /** Stored source texts by sheet id and file name; null where the build has none. */
  readonly texts: Readonly<Record<Id, Readonly<Record<string, StoredText>>>> | null;
  /** For whoever checks the same sheets again. */
  readonly knownProblems?: KnownProblems;
}

/** What a sheet is checked in. */
interface Surroundings {
  readonly archive: Archive;
  /** Those of sheets that can't be read included. */
  readonly sheetIds: ReadonlySet<Id>;
  readonly broken: BrokenSheets;
  /** The published versions of the sheet, oldest first. */
  readonly published: readonly PublishedVersion[];
}

/** All that the rules say of a sheet. What rests on it alone is asked only where it is not known. */
export function checkSheet(
  { briefing, data, resolution, broken: ownBroken }: ResolvedSheet,
  { archive, sheetIds, broken, published }: Surroundings,
  { site, now, texts, knownProblems }: CheckSettings,
): readonly Problem[] {
  const seen = watched(archive);
  const alone = sheetContext({
    briefing,
    sheet: data,
    resolution,
    archive: seen.archive,
    texts: texts && (texts[briefing.id] ?? {}),
  });
  const context: RuleContext = {
    archive,
    briefing,
    sheet: data,
    resolution: knowingSheets(resolution, sheetIds),
    prose: alone.prose,
    written: () => writeBriefing(briefing, archive),
    now,
    published,
    previous: published.at(-2)?.briefing ?? null,
  };
  const placing = { files: briefing.files, ownBroken: ownBroken && new Set(ownBroken), broken };
  const inArchive = checkInArchive(context, site, placing);
  const known = knownProblems?.of(briefing.files);
  if (known !== undefined) return [...known, ...inArchive];
  const problems = checkAlone(alone, site, placing);
  const lookedUp = seen.lookedUp();
  if (lookedUp !== null) knownProblems?.keep(briefing.files, problems, lookedUp);
  return [...problems, ...inArchive];
}

interface Given extends Pick<SheetContext, "briefing" | "sheet" | "resolution" | "archive"> {
  /** Stored texts of its sources by file name; null where the build has none. */
  readonly texts: Readonly<Record<string, StoredText>> | null;
}

/** What takes time is made when a rule asks for it. */
const sheetContext = lazily<Given, SheetContext>({
  briefing: ({ briefing }) => briefing,
  sheet: ({ sheet }) => sheet,
  resolution: ({ resolution }) => resolution,
  archive: ({ archive }) => archive,
  prose: ({ briefing, archive }) => readProse(briefing, archive),
  grounding: ({ briefing, sheet, texts }) => texts && groundSheet(briefing, sheet, texts),
});

/** An archive that knows which sheets were looked up in it; null where anything else was, on which all sheets may have a part. */
function watched(archive: Archive): {
  readonly archive: Archive;
  readonly lookedUp: () => readonly Id[] | null;
} {
  const ids = new Set<Id>();
  let looksAtAll = false;
  const byId = new Proxy(archive.byId, {
    get(target, id) {
      ids.add(String(id));
      return Reflect.get(target, id);
    },
    getOwnPropertyDescriptor(target, id) {
      ids.add(String(id));
      return Reflect.getOwnPropertyDescriptor(target, id);
    },
    has(target, id) {
      ids.add(String(id));
      return Reflect.has(target, id);
    },
    ownKeys(target) {
      looksAtAll = true;
      return Reflect.ownKeys(target);
    },
  });
  const seen = new Proxy(archive, {
    get(target, key) {
      if (key === "byId") return byId;
      looksAtAll = true;
      return Reflect.get(target, key);
    },
  });
  return { archive: seen, lookedUp: () => (looksAtAll ? null : [...ids]) };
}
