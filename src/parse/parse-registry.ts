import type { Place, Problem } from "../diagnostics/diagnostic.ts";
import { stripCommentsIn } from "../markdown/comments.ts";
import type { Id } from "../model/common.ts";
import { longest, mostInRegistry } from "../model/limits.ts";
import { type Entity, entity } from "../model/records/entity.ts";
import { type Storyline, storyline } from "../model/storyline.ts";
import { detached } from "../text/detached.ts";
import { dictionary } from "../text/dictionary.ts";
import type { SourceFile } from "../text/span.ts";
import { parseYaml } from "../yaml/yaml.ts";
import { checkKeys } from "./check-ids.ts";
import { checkShape, type PlaceOf, recordsOf, type SchemaOf } from "./check-shape.ts";
import { fillIn } from "./empty-records.ts";
import { fieldsOf } from "./field-kinds.ts";
import { hiddenInData, hiddenInFile } from "./hidden-text.ts";
import { outside, putEntriesBack } from "./misplaced-records.ts";
import { fileFault, isMap, problem, readYaml } from "./read-file.ts";
import type { RootKind } from "./shape-findings.ts";
import { tooLarge } from "./size-words.ts";
import { type WrittenAt, writtenIn } from "./written-values.ts";

type RegistryKind = Exclude<RootKind, "sheet">;

const entityRegistry = recordsOf(entity);
const storylineRegistry = recordsOf(storyline);

/** What a registry holds. Of one that can't be read as a whole, what can be told of its entries. */
interface ReadRegistry {
  readonly problems: readonly Problem[];
  readonly isBroken?: true;
}

/** The registry of entities. An entity with a mistake is replaced by a stand-in, and the mistake is told. */
export function parseEntities(
  file: SourceFile,
): ReadRegistry & { readonly entities: Readonly<Record<Id, Entity>> } {
  const { records, ...read } = parseRecords(file, "entities", entityRegistry);
  return { entities: records, ...read };
}

/** The running stories, by id. */
export function parseStorylines(
  file: SourceFile,
): ReadRegistry & { readonly storylines: Readonly<Record<Id, Storyline>> } {
  const { records, ...read } = parseRecords(file, "storylines", storylineRegistry);
  return { storylines: records, ...read };
}

function parseRecords<T>(
  file: SourceFile,
  kind: RegistryKind,
  schema: SchemaOf<Record<string, T>>,
): ReadRegistry & { readonly records: Readonly<Record<Id, T>> } {
  const placeOf: PlaceOf = (path, part = "value") => ({ file: file.path, path, part });
  const broken = (problems: readonly Problem[], entries: Record<string, unknown> = {}) => {
    // One broken line is one message, and not one for every sheet that names somebody.
    const { records } = checkRecords(schema, entries, kind, placeOf, () => null);
    return { records: dictionary(records), problems, isBroken: true as const };
  };
  const fault = fileFault(file, longest.registry);
  if (fault) return broken([fault], entriesIn(file.text));
  const read = readYaml(file, file.text, 0, fieldsOf[kind]);
  if (!("value" in read)) return broken(read.problems, entriesIn(file.text));
  const value = detached(read.value);
  // A file with nothing but comments is a registry that nobody has filled yet.
  if (value === null) return { records: dictionary<T>([]), problems: read.problems };
  if (!isMap(value)) {
    const message = `This file must be a map from ids to ${kind}, not ${Array.isArray(value) ? "a list" : "one value"}.`;
    return broken(
      [problem("type-wrong", message, "Begin each with its id and a colon.", placeOf([]))],
      entriesIn(file.text),
    );
  }
  const found = Object.keys(value).length;
  if (found > mostInRegistry)
    return broken([
      ...read.problems,
      tooLarge("This registry", { of: kind, found, most: mostInRegistry }, placeOf([])),
    ]);
  const putBack = putEntriesBack(value, kind, placeOf);
  fillIn(value);
  if (/<!--|\\/.test(file.text)) stripCommentsIn(value);
  const checked = checkRecords(schema, value, kind, placeOf, writtenIn(file.text));
  const hidden = [...hiddenInFile(file), ...(file.text.includes("\\") ? hiddenInData(value, placeOf) : [])];
  const problems = [
    ...read.problems,
    ...putBack.problems,
    ...checked.problems.filter(outside(putBack)),
    ...checkKeys(value, kind, placeOf),
    ...hidden,
  ];
  return { records: dictionary(checked.records), problems };
}

/** Of a registry that YAML can't read: each entry by itself, and of those that are no YAML either, the ids. */
function entriesIn(text: string): Record<string, unknown> {
  if (text.length > mostToRecover) return {};
  const entries = new Map<string, unknown>();
  const [indent = ""] = /^ *(?=[^\s#])/m.exec(text) ?? [];
  const flush = indent === "" ? text : text.replace(new RegExp(`^${indent}`, "gm"), "");
  for (const block of flush.split(/^(?=[^\s#:][^\s:]*:(?:\s|$))/m)) {
    const parsed = parseYaml(block);
    const value = "value" in parsed ? parsed.value : null;
    if (isMap(value)) for (const id of Object.keys(value)) entries.set(id, value[id]);
    else
      for (const [, id = ""] of block.matchAll(
        /^(?:- )?\t* {0,4}([a-z0-9][a-z0-9-]*):[ \t]*(?:\{.*|#.*)?\r?$/gm,
      ))
        if (!entries.has(id)) entries.set(id, null);
  }
  return Object.fromEntries(entries);
}

const mostToRecover = 1_000_000;

/** With more, a registry is broken as a whole, and to word them all would take longer than anyone waits. */
const mostProblems = 1000;

/**
 * The records that are right, each for itself, and a stand-in for each other that has a name one can refer to, so that one
 * mistake in a registry does not make every reference to it unknown. A registry with mistakes stops the build.
 */
function checkRecords<T>(
  schema: SchemaOf<Record<string, T>>,
  records: Readonly<Record<string, unknown>>,
  kind: RegistryKind,
  placeOf: PlaceOf,
  writtenAt: WrittenAt,
): { readonly records: readonly (readonly [Id, T])[]; readonly problems: readonly Problem[] } {
  const sound: (readonly [Id, T])[] = [];
  const problems: Problem[] = [];
  for (const [id, record] of Object.entries(records)) {
    const isEnough = problems.length > mostProblems;
    const one = isEnough ? null : checkShape(schema, { [id]: record }, kind, placeOf, writtenAt);
    problems.push(...(one?.problems ?? []));
    if (!isEnough && problems.length > mostProblems) problems.push(moreProblems(placeOf([id], "key")));
    const value = one?.value ?? standIn(schema, id, kind);
    if (value && Object.hasOwn(value, id)) sound.push([id, value[id] as T]);
  }
  return { records: sound, problems };
}

function moreProblems(at: Place): Problem {
  return problem(
    "type-wrong",
    `More than ${mostProblems.toLocaleString("en-US")} problems stand in this file; no more of them are told.`,
    "Mend those that are told, and check again.",
    at,
  );
}

function standIn<T>(
  schema: SchemaOf<Record<string, T>>,
  id: Id,
  kind: RegistryKind,
): Record<string, T> | null {
  const record = kind === "entities" ? { type: "person", name: id } : { title: id };
  return schema.safeParse({ [id]: record }).data ?? null;
}
