import { type CheckSettings, checkSheet } from "./check-sheet.ts";
import type { Problem } from "./diagnostics/diagnostic.ts";
import { countUnverified, type Unverified } from "./evidence/count-unverified.ts";
import { linkArchive } from "./link/link-archive.ts";
import type { Archive } from "./model/archive.ts";
import type { Briefing } from "./model/briefing.ts";
import type { Id } from "./model/common.ts";
import type { ParsedSheet, SheetFiles } from "./model/fact-sheet.ts";
import type { History, StoredHistory } from "./model/history.ts";
import type { OwnPages } from "./model/own-page.ts";
import type { Site } from "./model/site.ts";
import type { Storyline } from "./model/storyline.ts";
import { countSheets, groupFiles, type SheetGroup } from "./parse/group-files.ts";
import { noPages, type PagesFolder, parsePages } from "./parse/parse-pages.ts";
import { parseEntities, parseStorylines } from "./parse/parse-registry.ts";
import { joinSheets } from "./parse/parse-sheets.ts";
import { type ReadingContext, type ResolvedSheet, readSheets, type SheetRead } from "./read-sheets.ts";
import { type KnownVersions, readVersions, type Versions } from "./read-versions.ts";
import { resolveSheet } from "./resolve/resolve-sheet.ts";
import { dictionary } from "./text/dictionary.ts";
import { remembering } from "./text/remembering.ts";
import type { SourceFile } from "./text/span.ts";

/** All that a build is made from. The edge has read the files and looked at the clock. */
export interface EngineInput extends CheckSettings {
  readonly sheets: readonly SourceFile[];
  readonly entities: SourceFile | null;
  readonly storylines: SourceFile | null;
  readonly site: Site;
  /** Whether drafts are part of the archive. They are checked either way. */
  readonly drafts: boolean;
  /** What is stored of the sheets' past; null or left out where nothing is. */
  readonly history?: StoredHistory | null;
  /** Pages and files that people wrote by hand; left out where there are none. */
  readonly pages?: PagesFolder;
  /** The versions of sheets that were read before; for whoever reads them again and again. */
  readonly knownVersions?: KnownVersions;
}

/** What pages are made from. */
export interface Publishable {
  readonly archive: Archive;
  readonly own: OwnPages;
  /** Of the briefings with more than one published version, all of them. */
  readonly history: History;
}

/** The whole road walked: what can be published, and all that is wrong. */
export interface Assembly extends Publishable {
  /** In no order, and not yet looked up in their files, which takes longer than finding them. */
  readonly problems: readonly Problem[];
  /** How many sheets were read, those with errors included. */
  readonly sheets: number;
  /** What could not be held against a stored text. */
  readonly unverified: Unverified;
}

const noRecords = {};

/** What the sheets are read with: the first steps of the road. */
export interface Preparation {
  readonly groups: readonly SheetGroup[];
  readonly context: ReadingContext;
  readonly storylines: Readonly<Record<Id, Storyline>>;
  readonly own: OwnPages;
  /** Of the registries, of pages, and of files that are no sheets. */
  readonly problems: readonly Problem[];
}

/** Reads the registries, and finds out which files make a sheet. */
export function prepare({
  sheets,
  entities,
  storylines,
  site,
  pages = noPages,
}: Pick<EngineInput, "sheets" | "entities" | "storylines" | "site" | "pages">): Preparation {
  const people = entities ? knownEntities(entities) : { entities: noRecords, problems: [] };
  const stories = storylines ? parseStorylines(storylines) : { storylines: noRecords, problems: [] };
  const { groups, problems } = groupFiles(sheets);
  const own = parsePages(pages, site.scripts);
  return {
    groups,
    context: { entities: people.entities, lang: site.lang },
    storylines: stories.storylines,
    own: { pages: own.pages, copied: own.copied },
    problems: [...problems, ...people.problems, ...stories.problems, ...own.problems],
  };
}

/** The registry is the same file while a sheet is typed. */
const knownEntities = remembering(1, parseEntities);

/** An archive that is linked and not yet checked by the rules. */
export interface UncheckedArchive extends Publishable {
  /** Checks every sheet by the rules, or some of them: the whole assembly. */
  readonly check: (isChecked?: (files: SheetFiles) => boolean) => Assembly;
  /** Checks one sheet a step, so that other work can be done in between. */
  readonly checkInSteps: () => Generator<undefined, Assembly>;
}

/** Facts in, linked archive and problems out. */
export function assemble(input: EngineInput): Assembly {
  return linkSheets(input).check();
}

/** The road up to the archive. Sheets that were read elsewhere are given with what they were read with. */
export function linkSheets(
  input: EngineInput,
  prepared: Preparation = prepare(input),
  reads: readonly SheetRead[] = readSheets(prepared.groups, prepared.context),
): UncheckedArchive {
  const walked = walk(input, prepared, reads);
  const publishable = {
    archive: walked.archive,
    history: historyOf(walked.versions, input),
    own: prepared.own,
  };
  return {
    ...publishable,
    check: (isChecked) => endOf(checkSheets(walked, publishable, input, isChecked)),
    checkInSteps: () => checkSheets(walked, publishable, input),
  };
}

function endOf<Result>(steps: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The rest of the road. */
function* checkSheets(
  { resolved, sheetIds, whole, versions, problems }: Walk,
  publishable: Publishable,
  input: EngineInput,
  isChecked: (files: SheetFiles) => boolean = () => true,
): Generator<undefined, Assembly> {
  const broken = new Map(
    resolved.flatMap(({ briefing, broken }) => (broken ? [[briefing.id, new Set(broken)] as const] : [])),
  );
  const found: Problem[] = [];
  for (const one of resolved) {
    if (!isChecked(one.briefing.files)) continue;
    const published = versions.get(one.briefing.id) ?? [];
    found.push(...checkSheet(one, { archive: whole, sheetIds, broken, published }, input));
    yield;
  }
  return {
    ...publishable,
    problems: [...problems, ...found],
    sheets: countSheets(input.sheets),
    unverified: countUnverified(briefingsOf(resolved), input.texts),
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
  readonly versions: Versions;
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
    versions: readVersions(resolved, whole, input, resolveAnew),
    problems: [...problems, ...read.problems],
  };
}

/** A past that may lack versions is not told as theirs. */
function historyOf(versions: Versions, { history }: EngineInput): History {
  const inPart = new Set(history?.inPart);
  const told = history?.whole ? [...versions].filter(([id]) => !inPart.has(id)) : [];
  return dictionary(told.filter(([, made]) => made.length > 1));
}

function briefingsOf(resolved: readonly ResolvedSheet[]): readonly Briefing[] {
  return resolved.map((one) => one.briefing);
}

function isPublished(briefing: Briefing): boolean {
  return !briefing.draft;
}
