import type { Briefing, Citation, ResolvedSource, ResolvedUpdate } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { FactSheet, ParsedSheet } from "../model/fact-sheet.ts";
import type { Path, Resolution, UnknownReference } from "../model/resolution.ts";
import { citableSources, readCitation } from "./citations.ts";
import { withDatesInSheet } from "./dates-in-sheet.ts";
import { entitiesOf, entityLookup, incompleteEntities, type Registry } from "./entities.ts";
import { ReferenceCheck, recordsOf } from "./references.ts";
import { relativeDatesOf } from "./relative-dates.ts";
import {
  resolveEvent,
  resolveFigure,
  resolveQuestion,
  resolveStatement,
  type SheetContext,
} from "./resolve-records.ts";
import { asOfOf, datelineFor, datelineOf, newestDateline, SheetDates } from "./sheet-dates.ts";
import { followReferences } from "./sheet-references.ts";
import { stancesByRecord } from "./stances.ts";

/** What a sheet does not say of itself. */
export interface SheetDefaults {
  readonly lang: string;
  /** Ids of all sheets, for references from one to another. */
  readonly sheetIds: ReadonlySet<Id>;
}

/**
 * The briefing of a sheet, its dates, entities and citations resolved, and what was come across on the way.
 * There is always a briefing: what leads nowhere is left out or stands as an id, and is told of in the resolution.
 */
export function resolveSheet(
  { data: sheet, body, files }: ParsedSheet,
  registry: Registry,
  defaults: SheetDefaults,
): { readonly briefing: Briefing; readonly resolution: Resolution } {
  const dates = new SheetDates();
  const lookup = entityLookup(sheet, registry);
  const records = recordsOf(sheet);
  const references = new ReferenceCheck({
    isEntity: lookup.has,
    entityIds: lookup.ids,
    records,
    sourceIds: new Set(Object.keys(sheet.sources)),
    sheetIds: defaults.sheetIds,
    sheetId: sheet.id,
  });
  followReferences(sheet, references);

  const sources = Object.entries(sheet.sources).map(([id, source]) => resolveSource(id, source, dates));
  const newest = newestDateline(sources);
  const asOf = asOfOf(sheet, sources, newest, dates);
  const dateline = datelineFor(asOf, sources, newest);
  const entities = entitiesOf(sheet, references.named, lookup);
  const passages = new PassageReader(sheet);
  const updates = (sheet.updates ?? []).map(
    (update, index): ResolvedUpdate => ({
      kind: update.kind,
      id: `update-${index + 1}`,
      at: dates.resolve(update.at, ["updates", index, "at"]),
      what: update.what,
      was: update.was ?? null,
      affects: update.affects ?? [],
    }),
  );
  const withdrawn = withdrawnRecords(updates);
  const context: SheetContext = {
    id: sheet.id,
    asOf,
    dates,
    isRecord: (id) => records.has(id),
    entity: lookup.find,
    entities,
    cites: (written, path) => passages.read(written, path),
    updatesOf: updatesByRecord(updates),
    withdrawn,
    stances: stancesByRecord(sheet, withdrawn),
  };
  const briefing = withDatesInSheet({
    id: sheet.id,
    title: sheet.title,
    bottomLine: sheet.bottomLine,
    key: sheet.key ?? [],
    lang: sheet.lang ?? defaults.lang,
    storylines: sheet.storylines ?? [],
    topics: sheet.topics ?? [],
    asOf,
    dateline,
    supersedes: typeof sheet.supersedes === "string" ? [sheet.supersedes] : (sheet.supersedes ?? []),
    draft: sheet.draft ?? false,
    sources,
    entities,
    statements: Object.entries(sheet.statements ?? {}).map(([id, one]) => resolveStatement(id, one, context)),
    events: Object.entries(sheet.events ?? {}).map(([id, one]) => resolveEvent(id, one, context)),
    figures: Object.entries(sheet.figures ?? {}).map(([id, one]) => resolveFigure(id, one, context)),
    questions: Object.entries(sheet.questions ?? {}).map(([id, one]) => resolveQuestion(id, one)),
    updates,
    assessments: Object.entries(sheet.assessments ?? {}).map(([id, one]) => ({
      kind: "assessment",
      id,
      ...one,
    })),
    body,
    files,
  });
  return {
    briefing,
    resolution: {
      invalidDates: dates.invalid,
      unknownReferences: [...references.unknown, ...passages.unknownSources(references)],
      relativeDates: relativeDatesOf(sheet, briefing),
      unreadableCitations: passages.unreadable,
      incompleteEntities: incompleteEntities(sheet, registry),
    },
  };
}

function resolveSource(id: Id, source: FactSheet["sources"][string], dates: SheetDates): ResolvedSource {
  const path = ["sources", id];
  return {
    kind: "source",
    id,
    type: source.type,
    publisher: source.publisher ?? null,
    title: source.title ?? null,
    author: source.author ?? null,
    published:
      source.published === undefined ? null : dates.resolve(source.published, [...path, "published"]),
    url: source.url ?? null,
    dateline: datelineOf(source, path, dates),
    via: source.via ?? null,
    excerpt: source.excerpt ?? false,
    reliability: source.reliability ?? null,
    weight: source.weight ?? null,
    text: source.text ?? null,
    sha256: source.sha256 ?? null,
    note: source.note ?? null,
  };
}

const noCitation: readonly Citation[] = [];

/** Reads the citations of one sheet and keeps those that could not be read. */
class PassageReader {
  readonly unreadable: Resolution["unreadableCitations"][number][] = [];
  readonly #unknown: { readonly source: Id; readonly path: Path }[] = [];
  readonly #sources;

  constructor(sheet: FactSheet) {
    this.#sources = citableSources(sheet.sources);
  }

  read(written: string | readonly string[] | undefined, path: Path): readonly Citation[] {
    if (written === undefined) return noCitation;
    if (typeof written === "string") return this.#one(written, path);
    return written.flatMap((one, index) => this.#one(one, [...path, index]));
  }

  unknownSources(references: ReferenceCheck): readonly UnknownReference[] {
    const before = references.unknown.length;
    for (const { source, path } of this.#unknown) references.sourceAt(source, path);
    return references.unknown.splice(before);
  }

  #one(written: string, path: Path): readonly Citation[] {
    const reading = readCitation(written, this.#sources);
    if ("citation" in reading) return [reading.citation];
    if ("unknownSource" in reading) this.#unknown.push({ source: reading.unknownSource, path });
    else this.unreadable.push({ path, written, reason: reading.reason });
    return [];
  }
}

function updatesByRecord(updates: readonly ResolvedUpdate[]): ReadonlyMap<Id, readonly number[]> {
  const positions = new Map<Id, number[]>();
  for (const [index, update] of updates.entries())
    for (const id of update.affects) {
      const list = positions.get(id);
      if (list === undefined) positions.set(id, [index]);
      else list.push(index);
    }
  return positions;
}

function withdrawnRecords(updates: readonly ResolvedUpdate[]): ReadonlySet<Id> {
  return new Set(updates.filter(({ kind }) => kind === "withdrawal").flatMap(({ affects }) => affects));
}
