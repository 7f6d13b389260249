import type { Place, Problem } from "../diagnostics/diagnostic.ts";
import { stripCommentsIn } from "../markdown/comments.ts";
import type { Id } from "../model/common.ts";
import { type Entity, entity } from "../model/entity.ts";
import { longest, mostInRegistry } from "../model/limits.ts";
import { type Storyline, storyline } from "../model/storyline.ts";
import { detached } from "../text/detached.ts";
import { dictionary } from "../text/dictionary.ts";
import type { SourceFile } from "../text/span.ts";
import { checkKeys } from "./check-ids.ts";
import { checkShape, type PlaceOf, recordsOf, type SchemaOf } from "./check-shape.ts";
import { fillIn } from "./empty-records.ts";
import { fieldsOf } from "./field-kinds.ts";
import { hiddenInData, hiddenInFile } from "./hidden-text.ts";
import { fileFault, isMap, problem, readYaml } from "./read-file.ts";
import type { RootKind } from "./shape-findings.ts";
import { tooLarge } from "./size-words.ts";
import { type WrittenAt, writtenIn } from "./written-values.ts";

type RegistryKind = Exclude<RootKind, "sheet">;

const entityRegistry = recordsOf(entity);
const storylineRegistry = recordsOf(storyline);

/** The registry of entities. An entity with a mistake is left out, and the mistake is told. */
export function parseEntities(file: SourceFile): {
  entities: Readonly<Record<Id, Entity>>;
  problems: readonly Problem[];
} {
  const { records, problems } = parseRecords(file, "entities", entityRegistry);
  return { entities: records, problems };
}

/** The running stories, by id. */
export function parseStorylines(file: SourceFile): {
  storylines: Readonly<Record<Id, Storyline>>;
  problems: readonly Problem[];
} {
  const { records, problems } = parseRecords(file, "storylines", storylineRegistry);
  return { storylines: records, problems };
}

function parseRecords<T>(
  file: SourceFile,
  kind: RegistryKind,
  schema: SchemaOf<Record<string, T>>,
): { records: Readonly<Record<Id, T>>; problems: readonly Problem[] } {
  const none = dictionary<T>([]);
  const fault = fileFault(file, longest.registry);
  if (fault) return { records: none, problems: [fault] };
  const read = readYaml(file, file.text, 0, fieldsOf[kind]);
  if (!("value" in read)) return { records: none, problems: read.problems };
  const value = detached(read.value);
  // A file with nothing but comments is a registry that nobody has filled yet.
  if (value === null) return { records: none, problems: read.problems };
  const placeOf: PlaceOf = (path, part = "value") => ({ file: file.path, path, part });
  if (!isMap(value)) {
    const message = `This file must be a map from ids to ${kind}, not ${Array.isArray(value) ? "a list" : "one value"}.`;
    return {
      records: none,
      problems: [problem("type-wrong", message, "Begin each with its id and a colon.", placeOf([]))],
    };
  }
  const found = Object.keys(value).length;
  if (found > mostInRegistry) {
    const size = { of: kind, found, most: mostInRegistry };
    return { records: none, problems: [...read.problems, tooLarge("This registry", size, placeOf([]))] };
  }
  fillIn(value);
  if (/<!--|\\/.test(file.text)) stripCommentsIn(value);
  const checked = checkRecords(schema, value, kind, placeOf, writtenIn(file.text));
  const hidden = [...hiddenInFile(file), ...(file.text.includes("\\") ? hiddenInData(value, placeOf) : [])];
  const problems = [...read.problems, ...checked.problems, ...checkKeys(value, kind, placeOf), ...hidden];
  return { records: dictionary(checked.records), problems };
}

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
