import { publishedVersions, type WrittenVersion } from "./compare/published-versions.ts";
import { byPlace, type Diagnostic, type Problem } from "./diagnostics/diagnostic.ts";
import { locate } from "./diagnostics/locate.ts";
import { groundSheet } from "./ground/ground-sheet.ts";
import { linkArchive } from "./link/link-archive.ts";
import type { Archive } from "./model/archive.ts";
import type { Briefing } from "./model/briefing.ts";
import type { Id } from "./model/common.ts";
import type { ParsedSheet } from "./model/fact-sheet.ts";
import type { StoredText } from "./model/grounding.ts";
import type { History, PublishedVersion, StoredHistory, StoredVersion } from "./model/history.ts";
import type { Site } from "./model/site.ts";
import type { Storyline } from "./model/storyline.ts";
import { countSheets, groupFiles, type SheetGroup } from "./parse/group-files.ts";
import { parseEntities, parseStorylines } from "./parse/parse-registry.ts";
import { joinSheets, parseSheets } from "./parse/parse-sheets.ts";
import {
  forRules,
  type ReadingContext,
  type ResolvedSheet,
  readSheets,
  type SheetRead,
} from "./read-sheets.ts";
import { knowingSheets } from "./resolve/references.ts";
import { resolveSheet } from "./resolve/resolve-sheet.ts";
import { type BrokenSheets, checkBriefing } from "./rules/check-briefing.ts";
import { dictionary } from "./text/dictionary.ts";
import type { SourceFile } from "./text/span.ts";
import { readProse } from "./write/read-prose.ts";
import { writeBriefing } from "./write/write-briefing.ts";

/** All that a build is made from. The edge has read the files and looked at the clock. */
export interface EngineInput {
  readonly sheets: readonly SourceFile[];
  readonly entities: SourceFile | null;
  readonly storylines: SourceFile | null;
  readonly site: Site;
  /** The build's day, `YYYY-MM-DD`. */
  readonly now: string;
  /** Whether drafts are part of the archive. They are checked either way. */
  readonly drafts: boolean;
  /** Stored source texts by sheet id and file name; null where the build has none. */
  readonly texts: Readonly<Record<Id, Readonly<Record<string, StoredText>>>> | null;
  /** What is stored of the sheets' past; null or left out where nothing is. */
  readonly history?: StoredHistory | null;
}

/** What pages are made from. */
export interface Publishable {
  readonly archive: Archive;
  /** Of the briefings with more than one published version, all of them. */
  readonly history: History;
}

/** The whole road walked: what can be published, and all that is wrong. */
export interface Assembly extends Publishable {
  readonly diagnostics: readonly Diagnostic[];
  /** How many sheets were read, those with errors included. */
  readonly sheets: number;
  /** What could not be held against a stored text. */
  readonly unverified: { readonly quotations: number; readonly passages: number };
}

const noRecords = {};

/** What the sheets are read with: the first steps of the road. */
export interface Preparation {
  readonly groups: readonly SheetGroup[];
  readonly context: ReadingContext;
  readonly storylines: Readonly<Record<Id, Storyline>>;
  /** Of the registries, and of files that are no sheets. */
  readonly problems: readonly Problem[];
}

/** Reads the registries, and finds out which files make a sheet. */
export function prepare({ sheets, entities, storylines, site }: EngineInput): Preparation {
  const people = entities ? parseEntities(entities) : { entities: noRecords, problems: [] };
  const stories = storylines ? parseStorylines(storylines) : { storylines: noRecords, problems: [] };
  const { groups, problems } = groupFiles(sheets);
  return {
    groups,
    context: { entities: people.entities, lang: site.lang },
    storylines: stories.storylines,
    problems: [...problems, ...people.problems, ...stories.problems],
  };
}

/** Facts in, linked archive and diagnostics out. Sheets that were read elsewhere are given with what they were read with. */
export function assemble(
  input: EngineInput,
  prepared: Preparation = prepare(input),
  reads: readonly SheetRead[] = readSheets(prepared.groups, prepared.context),
): Assembly {
  const { resolved, sheetIds, whole, archive, versions, problems } = walk(input, prepared, reads);
  const broken = new Map(
    resolved.flatMap(({ briefing, broken }) => (broken ? [[briefing.id, new Set(broken)] as const] : [])),
  );
  const ruleProblems = resolved.flatMap((one) =>
    checkSheet(one, sheetIds, whole, versions.get(one.briefing.id) ?? [], broken, input),
  );
  return {
    archive,
    history: historyOf(versions, input),
    diagnostics: locate([...problems, ...ruleProblems], filesOf(input)).toSorted(byPlace),
    sheets: countSheets(input.sheets),
    unverified: countUnverified(resolved, input),
  };
}

interface Walk {
  readonly resolved: readonly ResolvedSheet[];
  /** Those of sheets that can't be read included. */
  readonly sheetIds: ReadonlySet<Id>;
  /** Drafts included, since they are checked like all others. */
  readonly whole: Archive;
  /** What is published. */
  readonly archive: Archive;
  /** By sheet id, of the sheets whose past is stored. */
  readonly versions: ReadonlyMap<Id, readonly PublishedVersion[]>;
  readonly problems: readonly Problem[];
}

/** Joins the sheets and links them. */
function walk(
  input: EngineInput,
  { groups, context, storylines, problems }: Preparation,
  reads: readonly SheetRead[],
): Walk {
  const { entities, lang } = context;
  const read = joinSheets(groups, reads);
  const resolved = read.sheets;
  const sheetIds = new Set([...resolved.map(({ briefing }) => briefing.id), ...read.unread]);

  const whole = linkArchive(briefingsOf(resolved), entities, storylines);
  const hasHiddenDrafts = !input.drafts && whole.briefings.some((briefing) => briefing.draft);
  const archive = hasHiddenDrafts
    ? linkArchive(briefingsOf(resolved).filter(isPublished), entities, storylines)
    : whole;
  const resolveAnew = (sheet: ParsedSheet) => resolveSheet(sheet, entities, { lang, sheetIds }).briefing;
  return {
    resolved,
    sheetIds,
    whole,
    archive,
    versions: versionsOf(resolved, whole, input, resolveAnew),
    problems: [...problems, ...read.problems],
  };
}

/**
 * The published versions of every sheet whose past is stored. Old and new are written with today's registry, and before other
 * sheets are linked to them, so that only what was changed in the sheet itself makes a version of it.
 */
function versionsOf(
  resolved: readonly ResolvedSheet[],
  archive: Archive,
  { history, sheets }: EngineInput,
  resolveAnew: (sheet: ParsedSheet) => Briefing,
): Walk["versions"] {
  const versions = new Map<Id, readonly PublishedVersion[]>();
  const texts = new Map(history ? sheets.map(({ path, text }) => [path, text]) : []);
  const isCurrent = ({ files }: StoredVersion) => files.every(({ path, text }) => texts.get(path) === text);
  const written = (briefing: Briefing): WrittenVersion => ({
    briefing,
    markdown: writeBriefing(briefing, archive).markdown,
  });
  for (const { briefing } of history ? resolved : []) {
    const { id } = briefing;
    const stored = history && Object.hasOwn(history.versions, id) ? (history.versions[id] ?? []) : [];
    // Most sheets stand as they were first committed, and need no second look.
    if (stored.length < 2 && stored.every(isCurrent)) continue;
    const current = written(briefing);
    const made = publishedVersions(stored, current, (version) => {
      if (isCurrent(version)) return current;
      const sheet = parseSheets(version.files).sheets[0];
      // A file that held another sheet then is no version of this one. One that had another id keeps today's addresses.
      if (!sheet || (sheet.data.id !== id && Object.hasOwn(archive.byId, sheet.data.id))) return null;
      return written(resolveAnew({ ...sheet, data: { ...sheet.data, id } }));
    });
    versions.set(id, made);
  }
  return versions;
}

function historyOf(versions: Walk["versions"], { history }: EngineInput): History {
  return dictionary(history?.whole ? [...versions].filter(([, made]) => made.length > 1) : []);
}

function checkSheet(
  resolved: ResolvedSheet,
  sheetIds: ReadonlySet<Id>,
  archive: Archive,
  versions: readonly PublishedVersion[],
  broken: BrokenSheets,
  { site, now, texts }: EngineInput,
): readonly Problem[] {
  const { briefing } = resolved;
  const { data, resolution } = forRules(resolved);
  const linked = archive.byId[briefing.id] ?? briefing;
  const stored = texts?.[briefing.id];
  const grounding = texts ? groundSheet(linked, data, stored ?? {}) : null;
  const context = {
    archive,
    briefing: linked,
    sheet: data,
    resolution: knowingSheets(resolution, sheetIds),
    prose: readProse(linked, archive),
    written: () => writeBriefing(linked, archive),
    grounding,
    now,
    previous: versions.at(-2)?.briefing ?? null,
  };
  return checkBriefing(context, site, { files: briefing.files, broken });
}

function countUnverified(resolved: readonly ResolvedSheet[], { texts }: EngineInput): Assembly["unverified"] {
  let quotations = 0;
  let passages = 0;
  for (const { briefing } of resolved) {
    if (texts && Object.keys(texts[briefing.id] ?? {}).length > 0) continue;
    quotations += briefing.statements.filter((statement) => statement.quote !== null).length;
    for (const fact of [...briefing.statements, ...briefing.events, ...briefing.figures])
      passages += fact.cites.length;
  }
  return { quotations, passages };
}

function briefingsOf(resolved: readonly ResolvedSheet[]): readonly Briefing[] {
  return resolved.map((one) => one.briefing);
}

function isPublished(briefing: Briefing): boolean {
  return !briefing.draft;
}

function filesOf(input: EngineInput): readonly SourceFile[] {
  return [...input.sheets, input.entities, input.storylines].filter((file) => file !== null);
}
