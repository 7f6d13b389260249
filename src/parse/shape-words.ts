import type { Place, Problem, ValuePath } from "../diagnostics/diagnostic.ts";
import { idPattern, maxIdLength } from "../model/common.ts";
import { correction } from "./correction.ts";
import { kindsWithField } from "./field-owners.ts";
import { isWeakVerb } from "./meant-words.ts";
import type { RootKind, ShapeFinding } from "./shape-findings.ts";
import { inForm, sureField, sureWord } from "./sure-fixes.ts";

type Finding<Kind extends ShapeFinding["kind"]> = Extract<ShapeFinding, { kind: Kind }>;

export function unknownField(
  { path, field, fields, near, beside }: Finding<"unknown">,
  root: RootKind,
  at: Place,
): Problem {
  const owners = kindsWithField(field).filter((kind) => kind !== kindOf(path, root));
  const hints = [
    near === null ? "" : `Did you mean "${near}"?`,
    owners.length > 0 && near === null
      ? `${written(field)} is a field of ${listed(owners.map(withArticle))}: check the indentation, or move it there.`
      : "",
  ].filter((hint) => hint !== "");
  if (hints.length === 0) hints.push(`Its fields are ${fields.join(", ")}.`);
  return {
    code: "field-unknown",
    severity: "error",
    message: `${capital(withArticle(kindOf(path, root)))} has no field ${written(field)}.`,
    hint: hints.join(" "),
    at,
    fix: sureField(field, fields, beside),
  };
}

export function missingField(
  { path, fields, description }: Finding<"missing">,
  root: RootKind,
  at: Place,
): Problem {
  const names = fields.map((field) => `\`${field}\``);
  const message = `${nameOf(path, root)} has ${names.length > 1 ? `neither ${names.join(" nor ")}` : `no ${names[0]}`}.`;
  const whole = path.length === 0 && root === "sheet" ? wholeLine(fields, at) : null;
  if (whole !== null)
    return { code: "field-missing", severity: "error", message, hint: `${whole} ${description}`.trim(), at };
  const add = `Add ${fields.map((field) => `\`${field}:\``).join(" or ")}.`;
  return { code: "field-missing", severity: "error", message, hint: `${add} ${description}`.trim(), at };
}

/** Of the two fields whose value can be told, the line to add. */
function wholeLine([field]: readonly string[], { file }: Place): string | null {
  if (field === "factsheet") return "Add `factsheet: 1`.";
  const id = field === "id" ? mendedId(file.replace(/^.*[\\/]/, "").replace(/(?:\.facts)?\.\w+$/, "")) : null;
  return id === null ? null : `Add \`id: ${id}\`.`;
}

/** A field, a record or an item of a list that was written with nothing in it. */
export function emptyField(
  { path, isRequired, description }: Finding<"empty">,
  root: RootKind,
  at: Place,
): Problem {
  const field = path.at(-1);
  const isField = path.length !== (root === "sheet" ? 2 : 1) && typeof field === "string";
  const todo = isRequired
    ? `Fill it in. ${description}`
    : `Fill it in, or delete ${isField ? "the line" : "it"}.`;
  return {
    code: isRequired ? "field-missing" : "field-empty",
    severity: "error",
    message: `${isField ? `\`${field}:\`` : subjectOf(path, root)} is empty.`,
    hint: todo.trim(),
    at,
  };
}

export function wrongType(
  { path, value, wanted, description }: Finding<"type">,
  root: RootKind,
  at: Place,
  typed: string | null,
): Problem {
  const subject = subjectOf(path, root);
  const problem = (message: string, hint: string): Problem => ({
    code: "type-wrong",
    severity: "error",
    message,
    hint,
    at,
  });
  const hint = correction(path, value, wanted, typed);
  if (typeof value === "string" && (wanted === "text" || wanted.split(" or ").includes("text"))) {
    if (value.length > 100) return problem(`${subject} is longer than 100 characters.`, description);
    return problem(`${subject} can't be ${written(value)}.`, description);
  }
  if (typeof value === "number" && !Number.isInteger(value) && /\btext or a number\b/.test(wanted))
    return problem(`${subject} can't be ${typed ?? value}.`, description);
  return {
    ...problem(`${subject} must be ${wanted}, not ${typeName(value, typed)}.`, hint ?? description),
    fix: inForm(typed, hint),
    ...(typeof value === "string" && wanted === "a list of ids" && { named: value }),
  };
}

export function wrongWord({ path, value, words, near }: Finding<"word">, at: Place): Problem {
  const field = String(path.at(-1));
  const isWeak = field === "verb" && typeof value === "string" && near === null && isWeakVerb(value);
  const hint = [
    near === null ? "" : `Did you mean "${near}"?`,
    isWeak ? `Write \`verb: said\`, and \`hedge: ${value.trim()}\` so that the doubt stays.` : "",
    words.length === 1 ? `Write \`${field}: ${words[0]}\`.` : `Its words are ${words.join(", ")}.`,
  ];
  return {
    code: "value-unknown",
    severity: "error",
    message: `\`${field}\` can't be ${written(value)}.`,
    hint: hint.filter((part) => part !== "").join(" "),
    at,
    fix: sureWord(field, value, words),
  };
}

export function wrongId(value: string, at: Place): Problem {
  const mended = mendedId(value);
  const tooLong = value.length > maxIdLength;
  const rule = tooLong
    ? `An id has at most ${maxIdLength} characters.`
    : "An id is made of small letters a to z, digits and single hyphens.";
  return {
    code: "id-invalid",
    severity: "error",
    message: `${written(value)} is not an id.`,
    hint: mended === null ? rule : `Write ${mended}. ${rule}`,
    at,
  };
}

/** The id that was probably meant; null where nothing of it can stay. */
function mendedId(value: string): string | null {
  const plain = value
    .slice(0, 4 * maxIdLength)
    .normalize("NFKD")
    .replace(/[\u0300-\u036F'’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, maxIdLength)
    .replace(/-+$/, "");
  return idPattern.test(plain) ? plain : null;
}

const recordKinds: ReadonlyMap<string | number, string> = new Map([
  ["sources", "source"],
  ["entities", "entity"],
  ["statements", "statement"],
  ["events", "event"],
  ["figures", "figure"],
  ["questions", "question"],
  ["assessments", "assessment"],
  ["updates", "update"],
]);

const rootNames: Readonly<Record<RootKind, string>> = {
  sheet: "fact sheet",
  entities: "registry of entities",
  storylines: "list of storylines",
};

/** What kind of thing stands at a path: "statement", "dateline", "fact sheet". */
function kindOf(path: ValuePath, root: RootKind): string {
  const last = path.at(-1);
  if (last === undefined) return rootNames[root];
  const inner = root === "sheet" ? path.slice(2) : path.slice(1);
  const field = inner.findLast((step) => typeof step === "string");
  if (field !== undefined) return field === "roles" ? "role" : String(field);
  if (root !== "sheet") return root === "entities" ? "entity" : "storyline";
  return recordKinds.get(path[0] ?? "") ?? String(path[0]);
}

/** The thing at a path, by name: `Statement "chance-soon"`, `The dateline of source "article"`. */
function nameOf(path: ValuePath, root: RootKind): string {
  const depth = root === "sheet" ? 2 : 1;
  if (path.length === 0) return `The ${rootNames[root]}`;
  const record = path.slice(0, depth);
  const last = record.at(-1);
  const own =
    record.length < depth
      ? `\`${String(last)}\``
      : `${kindOf(record, root)} ${typeof last === "number" ? last + 1 : `"${last}"`}`;
  if (path.length <= depth) return capital(own);
  return `${capital(withThe(kindOf(path, root), path.at(-1)))} of ${own}`;
}

function withThe(kind: string, step: string | number | undefined): string {
  return typeof step === "number" ? `${kind} ${step + 1}` : `the ${kind}`;
}

/** The field at a path as an editor typed it, or the record. */
export function subjectOf(path: ValuePath, root: RootKind): string {
  const last = path.at(-1);
  const depth = root === "sheet" ? 2 : 1;
  if (typeof last === "string" && path.length > depth) return `\`${last}\``;
  if (typeof last === "number" && path.length > depth)
    return `Item ${last + 1} of \`${String(path.findLast((step) => typeof step === "string"))}\``;
  return nameOf(path, root);
}

function typeName(value: unknown, typed: string | null): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "string") return "text";
  return Number.isFinite(value)
    ? `the number ${typed ?? String(value)}`
    : `the word ${typed ?? String(value)}`;
}

/** A value as it was written, short enough for a sentence. */
function written(value: unknown): string {
  const text = String(value);
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return typeof value === "string" ? `"${short}"` : short;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
