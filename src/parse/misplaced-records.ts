import type { Problem, ValuePath } from "../diagnostics/diagnostic.ts";
import { idPattern } from "../model/common.ts";
import { factSheet, recordMaps } from "../model/fact-sheet.ts";
import { assessment } from "../model/records/assessment.ts";
import { entity } from "../model/records/entity.ts";
import { event } from "../model/records/event.ts";
import { figure } from "../model/records/figure.ts";
import { question } from "../model/records/question.ts";
import { source } from "../model/records/source.ts";
import { statement } from "../model/records/statement.ts";
import { storyline } from "../model/storyline.ts";
import type { PlaceOf } from "./check-shape.ts";
import { define } from "./empty-records.ts";
import { isMap, problem } from "./read-file.ts";

type Records = Record<string, unknown>;

/** What a wrong indent put into the wrong map: each is told once, at its line. `moved` are the paths that they went to. */
export interface PutBack {
  readonly problems: readonly Problem[];
  readonly moved: readonly ValuePath[];
}

const recordFields: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    ...{ sources: source, entities: entity, statements: statement, events: event },
    ...{ figures: figure, questions: question, assessments: assessment, storylines: storyline },
  }).map(([map, { shape }]) => [map, new Set(Object.keys(shape))]),
);

/**
 * Puts records that were indented too far, or not far enough, where they belong, so that the rest of the sheet is checked as it
 * was meant. Changes the data in place, which was read for us alone.
 */
export function putRecordsBack(data: Records, placeOf: PlaceOf): PutBack {
  const found = new Finds(placeOf);
  for (const map of recordMaps) {
    const records = Object.hasOwn(data, map) ? data[map] : undefined;
    if (!isMap(records)) continue;
    mapsAmongRecords(data, map, records, found);
    recordsInRecords(records, map, [map], found);
  }
  recordsInRoot(data, found);
  return found;
}

/** The same for a registry, whose records stand at its top. */
export function putEntriesBack(data: Records, kind: "entities" | "storylines", placeOf: PlaceOf): PutBack {
  const found = new Finds(placeOf);
  const inner = Object.hasOwn(data, kind) && Object.keys(data).length === 1 ? data[kind] : undefined;
  if (isMap(inner)) {
    found.add(
      [kind],
      [],
      `This file is the registry itself, so \`${kind}:\` would be one of its ids.`,
      "Delete this line, and indent all others two spaces less.",
    );
    delete data[kind];
    for (const id of Object.keys(inner)) define(data, id, inner[id]);
  }
  recordsInRecords(data, kind, [], found);
  return found;
}

/** Whether a problem lies outside of what was put back: inside, its place in the file is another than its path. */
export function outside({ moved }: PutBack): (problem: Problem) => boolean {
  return ({ at }) =>
    !("path" in at) || !moved.some((path) => path.every((step, index) => at.path[index] === step));
}

class Finds implements PutBack {
  readonly problems: Problem[] = [];
  readonly moved: ValuePath[] = [];
  readonly #placeOf: PlaceOf;

  constructor(placeOf: PlaceOf) {
    this.#placeOf = placeOf;
  }

  add(from: ValuePath, to: ValuePath, message: string, hint: string): void {
    this.problems.push(problem("field-unknown", message, hint, this.#placeOf(from, "key")));
    this.moved.push(to);
  }
}

/** `  events:` below the statements, which makes records of statements out of all that follows. */
function mapsAmongRecords(data: Records, map: string, records: Records, found: Finds): void {
  const name = Object.keys(records).find(
    (key) => (recordMaps as readonly string[]).includes(key) && !Object.hasOwn(data, key),
  );
  if (name === undefined) return;
  const below = Object.keys(records).slice(Object.keys(records).indexOf(name) + 1);
  const value = records[name];
  delete records[name];
  if (isMap(value)) data[name] = value;
  else {
    data[name] = {};
    for (const id of below) {
      define(data[name] as Records, id, records[id]);
      delete records[id];
    }
  }
  found.add(
    [map, name],
    [name],
    `\`${name}:\` is indented like a record, so it would be one of the ${map}.`,
    isMap(value)
      ? "Indent it and all below it two spaces less."
      : "Begin it at the start of the line; the records below it stand right.",
  );
}

/** A record that is indented like the fields of the one before it. */
function recordsInRecords(records: Records, map: string, path: ValuePath, found: Finds): void {
  const fields = recordFields[map] ?? new Set();
  for (const id of Object.keys(records)) {
    const record = records[id];
    if (!isMap(record)) continue;
    for (const name of Object.keys(record)) {
      if (fields.has(name) || !isRecordOf(fields, name, record[name]) || Object.hasOwn(records, name))
        continue;
      define(records, name, record[name]);
      delete record[name];
      found.add(
        [...path, id, name],
        [...path, name],
        `\`${name}:\` is indented like a field of "${id}", and is a record of its own.`,
        `Indent it as far as \`${id}:\`, and its fields as far as those of "${id}".`,
      );
    }
  }
}

/** A record that is not indented at all; it belongs to the map above it. */
function recordsInRoot(data: Records, found: Finds): void {
  let above: string | null = null;
  for (const name of Object.keys(data)) {
    if ((recordMaps as readonly string[]).includes(name)) above = name;
    if (above === null || Object.hasOwn(factSheet.shape, name)) continue;
    const records = data[above];
    if (!isMap(records) || Object.hasOwn(records, name)) continue;
    if (!isRecordOf(recordFields[above] ?? new Set(), name, data[name])) continue;
    define(records, name, data[name]);
    delete data[name];
    found.add(
      [name],
      [above, name],
      `\`${name}:\` stands at the start of its line, and is no field of the sheet.`,
      `Indent it two spaces if it is one of the ${above}.`,
    );
  }
}

function isRecordOf(fields: ReadonlySet<string>, name: string, value: unknown): boolean {
  if (!idPattern.test(name)) return false;
  return isMap(value) && Object.keys(value).some((field) => fields.has(field));
}
