import { z } from "zod";
import type { Place, Problem, ValuePath } from "../diagnostics/diagnostic.ts";
import { scaledPattern } from "../model/amount.ts";
import { type CustomFault, idOrRecordPattern, idPattern } from "../model/common.ts";
import { nearestName } from "../text/nearest-name.ts";
import { emptiesOnce, valueAt, withEmptyField } from "./empty-values.ts";
import { findingInWords } from "./finding-words.ts";
import { nearWord } from "./meant-words.ts";
import { emptyFields, isEmpty } from "./required-fields.ts";
import { pathKey, type RootKind, type ShapeFinding, withoutEchoes } from "./shape-findings.ts";
import type { WrittenAt } from "./written-values.ts";

/** Where a value of the data stands; a sheet in two files has its values in both. */
export type PlaceOf = (path: ValuePath, part?: "key" | "value") => Place;

type Issue = z.core.$ZodIssue;
export type Schema = z.core.$ZodTypes;
export type SchemaOf<T> = z.ZodType<T>;

/**
 * Holds data against a zod schema. The value comes back where the shape is right, and every mistake is told once,
 * in the words of the sheet. `kind` is what the data is called: "sheet", "entity registry"; `writtenAt` gives a value as it was
 * typed, where there is a file to look it up in.
 */
export function checkShape<T>(
  schema: SchemaOf<T>,
  data: unknown,
  kind: RootKind,
  placeOf: PlaceOf,
  writtenAt: WrittenAt = () => null,
): { value: T | null; problems: readonly Problem[]; findings: readonly ShapeFinding[] } {
  const result = schema.safeParse(data);
  const missing = emptyFields(data, kind);
  if (result.success && missing.length === 0) return { value: result.data, problems: [], findings: [] };

  const findings = (result.success ? [] : withoutFormsOfLong(result.error.issues)).flatMap((issue) =>
    findingsOf(issue, data, schema as unknown as Schema),
  );
  const told = withoutEchoes(emptiesOnce([...missing.map((one) => withEmptyField(one, data)), ...findings]));
  const problems = told.map((finding) => findingInWords(finding, kind, placeOf, writtenAt));
  return { value: result.success ? result.data : null, problems, findings: told };
}

/** The schema of a registry: records by id. */
export function recordsOf<T>(schema: SchemaOf<T>): SchemaOf<Record<string, T>> {
  return z.record(z.string(), schema);
}

/** Of a text that is too long, nothing else is told. */
function withoutFormsOfLong(issues: readonly Issue[]): readonly Issue[] {
  const long = new Set(
    issues.flatMap(({ code, path }) => (code === "too_big" ? [pathKey(path as ValuePath)] : [])),
  );
  return long.size === 0
    ? issues
    : issues.filter(({ code, path }) => code === "too_big" || !long.has(pathKey(path as ValuePath)));
}

function findingsOf(issue: Issue, data: unknown, schema: Schema): ShapeFinding[] {
  const path = issue.path as ValuePath;
  const value = valueAt(data, path);
  const here = schemaAt(schema, path);
  const description = descriptionOf(here);

  if (issue.code === "unrecognized_keys") {
    const fields = here === null ? [] : fieldsOf(here);
    return issue.keys.map((field) => ({
      kind: "unknown",
      path,
      field,
      fields,
      near: nearestName(field, fields),
      beside: Object.keys(value as object),
    }));
  }
  if (isNothing(value, issue)) {
    const field = path.at(-1);
    if (value !== undefined)
      return [
        { kind: "empty", path, isRequired: typeof field === "string" && !isOptional(here), description },
      ];
    if (typeof field !== "string")
      return [{ kind: "type", path, value, wanted: wantedBy(here), description }];
    return [{ kind: "missing", path: path.slice(0, -1), fields: [field], description }];
  }
  if (issue.code === "invalid_union") return closestBranch(issue, path, value, here, data, schema);
  if (issue.code === "invalid_format" && typeof value === "string" && here && alternatives(here).some(isId))
    return [{ kind: "id", path, value }];
  if (issue.code === "too_big" && typeof value === "string" && isId(here))
    return [{ kind: "id", path, value }];
  if (issue.code === "too_big" && (typeof value === "string" || Array.isArray(value))) {
    const of = typeof value === "string" ? "characters" : "items";
    return [{ kind: "size", path, size: { of, found: value.length, most: Number(issue.maximum) } }];
  }
  if (issue.code === "invalid_value" && typeof value !== "object") {
    const words = issue.values.map(String);
    return [{ kind: "word", path, value, words, near: nearWord(String(path.at(-1)), String(value), words) }];
  }
  if (issue.code === "custom") {
    const { fault } = issue.params as CustomFault;
    if (fault === "empty" || (fault === "bound" && Object.keys(value as object).length === 0))
      return [{ kind: "empty", path, isRequired: false, description }];
    // A misspelt bound is told as such, and is none.
    if (
      fault === "bound" &&
      Object.keys(value as object).filter((name) => fieldsOf(here!).includes(name)).length < 2
    )
      return [];
    const before = valueAt(data, [...path.slice(0, -1), "from"]);
    return [{ kind: "fault", path, value, fault, before, description }];
  }
  return [{ kind: "type", path, value, wanted: wantedBy(here), description }];
}

/** No value, or one that is as good as none; a list too short is an empty one. */
function isNothing(value: unknown, issue: Issue): boolean {
  if (Array.isArray(value)) return issue.code === "too_small" && value.length === 0;
  return isEmpty(value);
}

/** Of a field that may be one thing or another: what is wrong with it as the thing that it most looks like. */
function closestBranch(
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: ValuePath,
  value: unknown,
  here: Schema | null,
  data: unknown,
  schema: Schema,
): ShapeFinding[] {
  const branches = issue.errors
    .filter((errors) => !errors.some(isRootMismatch))
    .sort((a, b) => a.length - b.length);
  const closest = branches[0];
  if (!closest) {
    if (typeof value === "string" && here && alternatives(here).some(isId))
      return [{ kind: "id", path, value }];
    return [{ kind: "type", path, value, wanted: wantedBy(here), description: descriptionOf(here) }];
  }
  return closest.flatMap((inner) =>
    findingsOf({ ...inner, path: [...path, ...inner.path] } as Issue, data, schema),
  );
}

function isRootMismatch(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
}

export function schemaAt(schema: Schema, path: ValuePath): Schema | null {
  let here: Schema | null = schema;
  for (const step of path) here = here && stepInto(here, step);
  return here;
}

function stepInto(schema: Schema, step: string | number): Schema | null {
  for (const option of alternatives(schema)) {
    const { def } = option._zod;
    if (def.type === "object" && Object.hasOwn(def.shape, step)) return def.shape[step] as Schema;
    if (def.type === "record") return def.valueType as Schema;
    if (def.type === "array" && typeof step === "number") return def.element as Schema;
    if (def.type === "tuple" && typeof step === "number")
      return (def.items[step] as Schema | undefined) ?? null;
  }
  return null;
}

/** The schema itself, or the members of a union. */
export function alternatives(schema: Schema): readonly Schema[] {
  const inner = unwrapped(schema);
  const { def } = inner._zod;
  return def.type === "union" ? (def.options as unknown as readonly Schema[]).flatMap(alternatives) : [inner];
}

function unwrapped(schema: Schema): Schema {
  const { def } = schema._zod;
  return def.type === "optional" ? unwrapped(def.innerType as Schema) : schema;
}

function isOptional(schema: Schema | null): boolean {
  return schema?._zod.def.type === "optional";
}

function fieldsOf(schema: Schema): readonly string[] {
  return alternatives(schema).flatMap((option) =>
    option._zod.def.type === "object" ? Object.keys(option._zod.def.shape) : [],
  );
}

function descriptionOf(schema: Schema | null): string {
  if (!schema) return "";
  const described = (one: Schema): string | undefined => (one as unknown as z.ZodType).description;
  return described(schema) ?? described(unwrapped(schema)) ?? "";
}

// A description on a field replaces the name that the schema of ids has, but not its pattern.
function isId(schema: Schema | null): boolean {
  const def = schema === null ? null : unwrapped(schema)._zod.def;
  return def?.type === "string" && (def.checks ?? []).some((check) => isPatternOfIds(patternOf(check)));
}

function isPatternOfIds(pattern: unknown): boolean {
  return pattern === idPattern || pattern === idOrRecordPattern;
}

export function patternOf(check: z.core.$ZodCheck): unknown {
  return (check._zod.def as { readonly pattern?: unknown }).pattern;
}

/** What a field takes, in words: "a list of ids", "text", "a number or two numbers in brackets". */
function wantedBy(schema: Schema | null, plural = false): string {
  if (!schema) return plural ? "values" : "something else";
  const words = alternatives(schema).map((option) => wordsFor(option, plural));
  return [...new Set(words)].join(" or ");
}

function wordsFor(schema: Schema, plural: boolean): string {
  if (isId(schema)) return plural ? "ids" : "an id";
  const { def } = schema._zod;
  switch (def.type) {
    case "string":
      if ((def.checks ?? []).some((check) => patternOf(check) === scaledPattern))
        return plural ? "numbers" : "a number";
      return plural ? "texts" : "text";
    case "number":
      return plural ? "numbers" : "a number";
    case "boolean":
      return "true or false";
    case "enum":
      return plural ? "words" : "one of its words";
    case "literal":
      return def.values.join(" or ");
    case "array":
      return `a list of ${wantedBy(def.element as Schema, true)}`;
    case "tuple":
      return "two numbers in brackets";
    case "record":
      return "a map from ids to records";
    case "object":
      if (Object.hasOwn(def.shape, "atLeast")) return "a bound";
      return plural ? "maps of fields" : "a map of fields";
    default:
      return "something else";
  }
}
