import type { Id } from "../model/common.ts";
import { recordMaps } from "../model/fact-sheet.ts";
import type { SourceFile } from "../text/span.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { type WrittenValue, writtenValues } from "../yaml/yaml.ts";
import { type IdKind, idKindsOf } from "./id-fields.ts";

/** Whose id it is: of a sheet's record or source, or of an entity of the registry. */
export type Named =
  | { readonly kind: "record" | "source" | "own-entity"; readonly sheet: Id; readonly id: Id }
  | { readonly kind: "entity"; readonly id: Id };

/** Offsets of an id in a file. */
export interface IdPlace {
  readonly start: number;
  readonly end: number;
  readonly isDefinition: boolean;
}

/** Every place of a file where an id is written as one: keys, fields that hold ids, notes in texts. Words that look like it are none. */
export function placesOf(
  named: Named,
  file: SourceFile,
  sheet: Id | null,
  isRegistry: boolean,
): readonly IdPlace[] {
  const { id } = named;
  const isOwn = named.kind === "entity" || named.sheet === sheet;
  const spellings =
    named.kind === "record" ? [...(isOwn ? [id] : []), `${named.sheet}#${id}`] : isOwn ? [id] : [];
  if (!spellings.some((spelling) => file.text.includes(spelling))) return [];
  const { yaml, offset } = yamlOf(file);
  const places: IdPlace[] = [];
  const add = (end: number, isDefinition = false) =>
    places.push({ start: end - id.length, end, isDefinition });
  walk(writtenValues(yaml), [], (path, key, value) => {
    if (key !== null && isOwn && isKeyOf(named, path, isRegistry)) {
      const range = unquoted(yaml, key.start, key.end);
      if (yaml.slice(range.start, range.end) === id) add(offset + range.end, true);
    }
    if (value === null || value.isCollection) return;
    const field = path.findLast((step) => !/^\d+$/.test(step)) ?? "";
    // What a figure counts is told in words, whoever has them for an id.
    const kinds = field === "of" && path[0] === "figures" ? [] : idKindsOf(field);
    const range = unquoted(yaml, value.start, value.end);
    const text = yaml.slice(range.start, range.end);
    if (kinds.some((kind) => fits(kind, named)) && spellings.includes(text)) add(offset + range.end);
    if (named.kind === "source" && kinds.includes("passage") && text.startsWith(`${id} `))
      add(offset + range.start + id.length);
  });
  for (const spelling of spellings)
    for (const [before, after] of named.kind === "record"
      ? [["[^", "]"]]
      : [
          ["[[", "]]"],
          ["[[", "|"],
        ])
      for (let at = file.text.indexOf(`${before}${spelling}${after}`); at !== -1; )
        at = addNote(at + (before?.length ?? 0) + spelling.length, `${before}${spelling}${after}`);
  return places.toSorted((a, b) => a.start - b.start);

  function addNote(end: number, whole: string): number {
    add(end);
    return file.text.indexOf(whole, end);
  }
}

function fits(kind: IdKind, { kind: named }: Named): boolean {
  return kind === named || (kind === "entity" && named === "own-entity");
}

function isKeyOf(named: Named, path: readonly string[], isRegistry: boolean): boolean {
  if (isRegistry) return named.kind === "entity" && path.length === 1;
  if (path.length !== 2) return false;
  const map = path[0] ?? "";
  if (named.kind === "source") return map === "sources";
  if (named.kind !== "record") return map === "entities";
  return map !== "sources" && map !== "entities" && (recordMaps as readonly string[]).includes(map);
}

function walk(
  value: WrittenValue | null,
  path: readonly string[],
  visit: (
    path: readonly string[],
    key: { start: number; end: number } | null,
    value: WrittenValue | null,
  ) => void,
): void {
  for (const [step, child] of value?.children() ?? []) {
    const here = [...path, step];
    visit(here, child.key, child.value);
    if (child.value?.isCollection) walk(child.value, here, visit);
  }
}

function unquoted(text: string, start: number, end: number): { start: number; end: number } {
  const to = start + text.slice(start, end).trimEnd().length;
  const isQuoted = /^(["']).*\1$/s.test(text.slice(start, to)) && to - start > 1;
  return isQuoted ? { start: start + 1, end: to - 1 } : { start, end: to };
}

function yamlOf({ path, text }: SourceFile): { yaml: string; offset: number } {
  if (!path.endsWith(".md")) return { yaml: text, offset: 0 };
  const split = splitFrontMatter(text);
  return split.kind === "split" ? { yaml: split.yaml, offset: split.yamlStart } : { yaml: "", offset: 0 };
}
