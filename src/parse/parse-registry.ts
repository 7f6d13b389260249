import type { Problem } from "../diagnostics/diagnostic.ts";
import type { Id } from "../model/common.ts";
import { type Entity, entity } from "../model/entity.ts";
import { longest } from "../model/limits.ts";
import { type Storyline, storyline } from "../model/storyline.ts";
import { stripCommentsIn } from "../text/comments.ts";
import { detached } from "../text/detached.ts";
import { dictionary } from "../text/dictionary.ts";
import type { SourceFile } from "../text/span.ts";
import { checkKeys } from "./check-ids.ts";
import { checkShape, recordsOf } from "./check-shape.ts";
import { fillIn } from "./empty-records.ts";
import { fieldsOf } from "./field-kinds.ts";
import { hiddenInData, hiddenInFile } from "./hidden-text.ts";
import { fileFault, isMap, problem, readYaml } from "./read-file.ts";
import type { RootKind } from "./shape-findings.ts";
import { writtenIn } from "./written-values.ts";

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
  kind: RootKind,
  schema: Parameters<typeof checkShape<Record<string, T>>>[0],
): { records: Readonly<Record<Id, T>>; problems: readonly Problem[] } {
  const none = dictionary<T>([]);
  const fault = fileFault(file, longest.registry);
  if (fault) return { records: none, problems: [fault] };
  const read = readYaml(file, file.text, 0, fieldsOf[kind]);
  if (!("value" in read)) return { records: none, problems: read.problems };
  const value = detached(read.value);
  // A file with nothing but comments is a registry that nobody has filled yet.
  if (value === null) return { records: none, problems: read.problems };
  const placeOf = (path: readonly (string | number)[], part: "key" | "value" = "value") => ({
    file: file.path,
    path,
    part,
  });
  if (!isMap(value)) {
    const message = `This file must be a map from ids to ${kind}, not ${Array.isArray(value) ? "a list" : "one value"}.`;
    return {
      records: none,
      problems: [problem("type-wrong", message, "Begin each with its id and a colon.", placeOf([]))],
    };
  }
  fillIn(value);
  if (/<!--|\\/.test(file.text)) stripCommentsIn(value);
  const shape = checkShape(schema, value, kind, placeOf, writtenIn(file.text));
  const hidden = [...hiddenInFile(file), ...(file.text.includes("\\") ? hiddenInData(value, placeOf) : [])];
  const problems = [
    ...read.problems,
    ...shape.problems,
    ...checkKeys(value, kind === "storylines" ? "storylines" : "entities", placeOf),
    ...hidden,
  ];
  if (problems.every(({ severity }) => severity !== "error") && shape.value)
    return { records: dictionary(Object.entries(shape.value)), problems };
  return { records: dictionary(soundRecords(schema, value, kind, placeOf)), problems };
}

/**
 * The records that are right, each for itself, and a stand-in for each other that has a name one can refer to, so that one
 * mistake in a registry does not make every reference to it unknown. A registry with mistakes stops the build.
 */
function soundRecords<T>(
  schema: Parameters<typeof checkShape<Record<string, T>>>[0],
  records: Readonly<Record<string, unknown>>,
  kind: RootKind,
  placeOf: Parameters<typeof checkShape>[3],
): (readonly [Id, T])[] {
  return Object.entries(records).flatMap(([id, record]) => {
    const value = checkShape(schema, { [id]: record }, kind, placeOf).value ?? standIn<T>(id, schema);
    return value && Object.hasOwn(value, id) ? [[id, value[id] as T] as const] : [];
  });
}

/** Whichever of the two the schema takes. */
function standIn<T>(
  id: string,
  schema: Parameters<typeof checkShape<Record<string, T>>>[0],
): Record<string, T> | null {
  for (const record of [{ type: "person", name: id }, { title: id }]) {
    const { value } = checkShape(schema, { [id]: record }, "entities", () => ({ file: "", path: [] }));
    if (value) return value;
  }
  return null;
}
