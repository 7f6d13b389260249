import type { ValuePath } from "../diagnostics/diagnostic.ts";
import { phrasePattern, wordsPattern } from "../model/common.ts";
import { factSheet } from "../model/fact-sheet.ts";
import { entity } from "../model/records/entity.ts";
import { storyline } from "../model/storyline.ts";
import type { FieldKind, FieldsOfText } from "../yaml/yaml-fields.ts";
import { alternatives, patternOf, recordsOf, type Schema, schemaAt } from "./check-shape.ts";
import type { RootKind } from "./shape-findings.ts";

/** What each field of a sheet or registry is for, as far as YAML could spoil it. */
export const fieldsOf: Readonly<Record<RootKind, FieldsOfText>> = {
  sheet: fieldsIn(factSheet),
  entities: fieldsIn(recordsOf(entity)),
  storylines: fieldsIn(recordsOf(storyline)),
};

function fieldsIn(root: unknown): FieldsOfText {
  const schema = root as Schema;
  const names = new Set<string>();
  const worded = new Set<string>();
  collect(schema, names, worded);
  return { names, worded, kindOf: (path) => kindAt(schema, path) };
}

function kindAt(schema: Schema, path: ValuePath): FieldKind | null {
  const here = schemaAt(schema, path);
  if (here === null) return null;
  const kinds = alternatives(here).map(kindOf);
  return kinds.find((kind) => kind !== "other") ?? "other";
}

function kindOf(schema: Schema): FieldKind {
  const { def } = schema._zod;
  if (def.type === "number") return "number";
  if (def.type !== "string") return "other";
  const patterns = (def.checks ?? []).map(patternOf);
  return patterns.includes(wordsPattern) ? "words" : patterns.includes(phrasePattern) ? "phrase" : "other";
}

/** The names of all fields, and of those that hold words in some record. */
function collect(schema: Schema, names: Set<string>, worded: Set<string>): void {
  for (const option of alternatives(schema)) {
    const { def } = option._zod;
    if (def.type === "record") collect(def.valueType as Schema, names, worded);
    if (def.type === "array") collect(def.element as Schema, names, worded);
    if (def.type !== "object") continue;
    for (const [name, field] of Object.entries(def.shape) as [string, Schema][]) {
      names.add(name);
      const kinds = alternatives(field).flatMap((one) =>
        one._zod.def.type === "array" ? alternatives(one._zod.def.element as Schema) : [one],
      );
      if (kinds.some((one) => ["words", "phrase"].includes(kindOf(one)))) worded.add(name);
      collect(field, names, worded);
    }
  }
}
