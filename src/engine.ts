import { byPlace, type Diagnostic, type Problem } from "./diagnostics/diagnostic.ts";
import { locate } from "./diagnostics/locate.ts";
import { groundSheet } from "./ground/ground-sheet.ts";
import { linkArchive } from "./link/link-archive.ts";
import type { Archive } from "./model/archive.ts";
import type { Briefing } from "./model/briefing.ts";
import type { Id } from "./model/common.ts";
import type { ParsedSheet } from "./model/fact-sheet.ts";
import type { StoredText } from "./model/grounding.ts";
import type { Resolution } from "./model/resolution.ts";
import type { Site } from "./model/site.ts";
import { countSheets } from "./parse/group-files.ts";
import { parseEntities, parseStorylines } from "./parse/parse-registry.ts";
import { parseSheets } from "./parse/parse-sheets.ts";
import { resolveSheet } from "./resolve/resolve-sheet.ts";
import { checkBriefing } from "./rules/check-briefing.ts";
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
}

/** The whole road walked: what can be published, and all that is wrong. */
export interface Assembly {
  readonly archive: Archive;
  readonly diagnostics: readonly Diagnostic[];
  /** How many sheets were read, those with errors included. */
  readonly sheets: number;
  /** What could not be held against a stored text. */
  readonly unverified: { readonly quotations: number; readonly passages: number };
}

const noRecords = {};

interface ResolvedSheet {
  readonly sheet: ParsedSheet;
  readonly briefing: Briefing;
  readonly resolution: Resolution;
}

/** Facts in, linked archive and diagnostics out. */
export function assemble(input: EngineInput): Assembly {
  const { resolved, whole, archive, problems } = walk(input);
  const ruleProblems = resolved.flatMap((one) => checkSheet(one, whole, input));
  return {
    archive,
    diagnostics: locate([...problems, ...ruleProblems], filesOf(input)).toSorted(byPlace),
    sheets: countSheets(input.sheets),
    unverified: countUnverified(resolved, input),
  };
}

/** The archive alone, unchecked: for a second thread that renders what the first has checked. */
export function linkedArchive(input: EngineInput): Archive {
  return walk(input).archive;
}

interface Walk {
  readonly resolved: readonly ResolvedSheet[];
  /** Drafts included, since they are checked like all others. */
  readonly whole: Archive;
  /** What is published. */
  readonly archive: Archive;
  readonly problems: readonly Problem[];
}

/** Parse, resolve, link. */
function walk(input: EngineInput): Walk {
  const { sheets, unread, problems: shapeProblems } = parseSheets(input.sheets);
  const entities = input.entities ? parseEntities(input.entities) : { entities: noRecords, problems: [] };
  const storylines = input.storylines
    ? parseStorylines(input.storylines)
    : { storylines: noRecords, problems: [] };

  const sheetIds = new Set([...sheets.map((sheet) => sheet.data.id), ...unread]);
  const defaults = { lang: input.site.lang, sheetIds };
  const resolved = sheets.map((sheet) => ({ sheet, ...resolveSheet(sheet, entities.entities, defaults) }));

  const whole = linkArchive(briefingsOf(resolved), entities.entities, storylines.storylines);
  const hasHiddenDrafts = !input.drafts && whole.briefings.some((briefing) => briefing.draft);
  const archive = hasHiddenDrafts
    ? linkArchive(briefingsOf(resolved).filter(isPublished), entities.entities, storylines.storylines)
    : whole;
  return {
    resolved,
    whole,
    archive,
    problems: [...shapeProblems, ...entities.problems, ...storylines.problems],
  };
}

function checkSheet(
  { sheet, briefing, resolution }: ResolvedSheet,
  archive: Archive,
  { site, now, texts }: EngineInput,
): readonly Problem[] {
  const linked = archive.byId[briefing.id] ?? briefing;
  const stored = texts?.[briefing.id];
  const grounding = texts ? groundSheet(linked, sheet.data, stored ?? {}) : null;
  const context = {
    archive,
    briefing: linked,
    sheet: sheet.data,
    resolution,
    prose: readProse(linked, archive),
    written: () => writeBriefing(linked, archive),
    grounding,
    now,
  };
  return checkBriefing(context, site, sheet);
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
