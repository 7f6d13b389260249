import type { Id } from "../model/common.ts";
import type { FactSheet } from "../model/fact-sheet.ts";
import type { Path, Resolution, UnknownReference } from "../model/resolution.ts";
import { nearestName, onlyName } from "../text/nearest-name.ts";

/** What the ids of a sheet may name. */
export interface Names {
  readonly isEntity: (id: Id) => boolean;
  /** Every id that the registry or the sheet defines as an entity, for near names. */
  readonly entityIds: () => Iterable<Id>;
  /** Ids of the sheet's statements, events, figures, questions and assessments, with their kind. */
  readonly records: ReadonlyMap<Id, RecordKind>;
  readonly sourceIds: ReadonlySet<Id>;
  readonly sheetIds: ReadonlySet<Id>;
  readonly sheetId: Id;
}

export type RecordKind = "statement" | "event" | "figure" | "question" | "assessment";

/** The ids of a sheet's records with their kind; sources and entities are no records that lines can rest on. */
export function recordsOf(sheet: FactSheet): ReadonlyMap<Id, RecordKind> {
  const records = new Map<Id, RecordKind>();
  for (const id in sheet.statements) records.set(id, "statement");
  for (const id in sheet.events) records.set(id, "event");
  for (const id in sheet.figures) records.set(id, "figure");
  for (const id in sheet.questions) records.set(id, "question");
  for (const id in sheet.assessments) records.set(id, "assessment");
  return records;
}

/** Splits `sheet-id#record-id`; a text without `#` is a record of the same sheet. */
export function splitReference(written: string): { readonly sheet: Id | null; readonly record: Id } {
  const hash = written.indexOf("#");
  return hash === -1
    ? { sheet: null, record: written }
    : { sheet: written.slice(0, hash), record: written.slice(hash + 1) };
}

/**
 * The resolution of a sheet that was resolved before anyone knew which other sheets there are, now that they are known:
 * references to them lead somewhere, and near names are theirs.
 */
export function knowingSheets(resolution: Resolution, sheetIds: ReadonlySet<Id>): Resolution {
  const unknownReferences = resolution.unknownReferences.flatMap((reference, index) => {
    if (reference.wanted !== "sheet") return [reference];
    if (sheetIds.has(reference.written)) return [];
    return [{ ...reference, ...(index < mostNear ? nearIn(reference.written, sheetIds) : { near: null }) }];
  });
  return { ...resolution, unknownReferences };
}

const mostNear = 50;

function nearIn(written: string, candidates: Iterable<string>): Pick<UnknownReference, "near" | "isSure"> {
  const all = [...candidates];
  const near = nearestName(written, all);
  return near !== null && near === onlyName(written, all) ? { near, isSure: true } : { near };
}

type Step = Path[number];

/**
 * Collects what the references of one sheet lead to, and those that lead nowhere. A path comes in two parts, where the record
 * stands and which of its fields, since it is only put together for what leads nowhere.
 */
export class ReferenceCheck {
  readonly unknown: UnknownReference[] = [];
  /** Entities in order of first use. */
  readonly named = new Set<Id>();
  readonly #names: Names;

  constructor(names: Names) {
    this.#names = names;
  }

  entity(id: Id | undefined, at: Path, field: Step): void {
    if (id === undefined) return;
    if (this.#names.isEntity(id)) this.named.add(id);
    else this.#report("entity", id, [...at, field], this.#names.entityIds());
  }

  entities(ids: readonly Id[] | undefined, at: Path, field: Step): void {
    if (ids === undefined) return;
    const list = [...at, field];
    for (const [index, id] of ids.entries()) this.entity(id, list, index);
  }

  /** A record of this sheet of one of these kinds; any kind where none is given. */
  record(id: Id | undefined, at: Path, field: Step, kinds?: readonly RecordKind[]): void {
    if (id === undefined) return;
    const kind = this.#names.records.get(id);
    if (kind !== undefined && (kinds === undefined || kinds.includes(kind))) return;
    this.#report("record", id, [...at, field], this.#recordIds(kinds));
  }

  records(ids: readonly Id[] | undefined, at: Path, field: Step, kinds?: readonly RecordKind[]): void {
    if (ids === undefined) return;
    const list = [...at, field];
    for (const [index, id] of ids.entries()) this.record(id, list, index, kinds);
  }

  /** What `about` may name: a record or an entity, or `sheet-id#record-id`. */
  recordOrEntity(ids: readonly string[] | undefined, at: Path, field: Step): void {
    if (ids === undefined) return;
    const list = [...at, field];
    for (const [index, id] of ids.entries()) {
      if (this.#names.records.has(id)) continue;
      if (id.includes("#")) this.acrossSheets(id, list, index);
      else if (this.#names.isEntity(id)) this.named.add(id);
      else
        this.#report(
          "record",
          id,
          [...list, index],
          [...this.#names.records.keys(), ...this.#names.entityIds()],
        );
    }
  }

  /** What `anchor` may name: a record or a source. */
  recordOrSource(id: Id | undefined, at: Path, field: Step): void {
    if (id === undefined || this.#names.records.has(id) || this.#names.sourceIds.has(id)) return;
    this.#report("record", id, [...at, field], [...this.#names.records.keys(), ...this.#names.sourceIds]);
  }

  /** What an update may affect: anything that has a line on the page. */
  recordsOrSources(ids: readonly Id[] | undefined, at: Path, field: Step): void {
    const list = [...at, field];
    ids?.forEach((id, index) => void (this.#names.isEntity(id) || this.recordOrSource(id, list, index)));
  }

  source(id: Id | undefined, at: Path, field: Step): void {
    if (id !== undefined) this.sourceAt(id, [...at, field]);
  }

  sourceAt(id: Id, path: Path): void {
    if (!this.#names.sourceIds.has(id)) this.#report("source", id, path, this.#names.sourceIds);
  }

  sheet(id: Id, at: Path, field: Step): void {
    if (!this.#names.sheetIds.has(id)) this.#report("sheet", id, [...at, field], this.#names.sheetIds);
  }

  /** `record-id` of this sheet, or `sheet-id#record-id`, whose record is checked where all sheets are known. */
  acrossSheets(written: string | undefined, at: Path, field: Step, kinds?: readonly RecordKind[]): void {
    if (written === undefined) return;
    const { sheet, record } = splitReference(written);
    if (sheet === null || sheet === this.#names.sheetId) this.record(record, at, field, kinds);
    else this.sheet(sheet, at, field);
  }

  /** `sheet-id#record-id` of an earlier sheet. */
  carriedRecord(written: string | undefined, at: Path, field: Step): void {
    if (written === undefined) return;
    const { sheet, record } = splitReference(written);
    if (sheet !== null) this.sheet(sheet, at, field);
    else this.#report("record", record, [...at, field], []);
  }

  /**
   * Text that is an id where a record or entity of that name exists. What looks like an id and is nearly one
   * was meant as one: printed as words, `peace-deadlne` would stand in the published text.
   */
  idOrText(text: string | undefined, at: Path, field: Step, wanted: "record" | "entity"): void {
    if (text === undefined) return;
    if (wanted === "entity" && this.#names.isEntity(text)) {
      this.entity(text, at, field);
      return;
    }
    if (!text.includes("-") || text.includes(" ") || this.#names.records.has(text)) return;
    const candidates = wanted === "record" ? this.#names.records.keys() : this.#names.entityIds();
    const found = this.#near(text, candidates);
    if (found.near !== null) this.unknown.push({ path: [...at, field], written: text, wanted, ...found });
  }

  /** `[^record-id]`, `[^sheet-id#record-id]` and `[[entity-id]]` inside a text. */
  inText(text: string, at: Path, field: Step): void {
    for (const [, written = ""] of text.matchAll(noteReference)) this.acrossSheets(written, at, field);
    for (const [, written = ""] of text.matchAll(entityReference)) this.entity(written.trim(), at, field);
  }

  *#recordIds(kinds: readonly RecordKind[] | undefined): Iterable<Id> {
    for (const [id, kind] of this.#names.records) if (kinds === undefined || kinds.includes(kind)) yield id;
  }

  /** Looked for as long as few are unknown: the first of a thousand tell what went wrong with all. */
  #near(written: string, candidates: Iterable<string>): ReturnType<typeof nearIn> {
    return this.unknown.length < mostNear ? nearIn(written, candidates) : { near: null };
  }

  #report(
    wanted: UnknownReference["wanted"],
    written: string,
    path: Path,
    candidates: Iterable<string>,
  ): void {
    this.unknown.push({ path, written, wanted, ...this.#near(written, candidates) });
  }
}

// Bounded, so that a text full of open brackets is read in one pass.
const noteReference = /\[\^([^\]\s[]{1,220})\]/g;
const entityReference = /\[\[([^\]|[]{1,120})(?:\|[^\][]{0,300})?\]\]/g;
