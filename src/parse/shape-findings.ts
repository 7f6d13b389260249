import type { ValuePath } from "../diagnostics/diagnostic.ts";
import type { CustomFault } from "../model/common.ts";

/** What is checked: a fact sheet, or one of the registries. */
export type RootKind = "sheet" | "entities" | "storylines";

/** One mistake in the shape of the data, not yet in words. */
export type ShapeFinding =
  | {
      readonly kind: "unknown";
      readonly path: ValuePath;
      readonly field: string;
      readonly fields: readonly string[];
      readonly near: string | null;
      /** Fields that stand beside it. */
      readonly beside: readonly string[];
    }
  | {
      readonly kind: "missing";
      readonly path: ValuePath;
      readonly fields: readonly string[];
      readonly description: string;
    }
  | {
      readonly kind: "type";
      readonly path: ValuePath;
      readonly value: unknown;
      readonly wanted: string;
      readonly description: string;
    }
  | {
      readonly kind: "word";
      readonly path: ValuePath;
      readonly value: unknown;
      readonly words: readonly string[];
      readonly near: string | null;
    }
  | {
      readonly kind: "fault";
      readonly path: ValuePath;
      readonly value: unknown;
      readonly fault: Exclude<CustomFault["fault"], "empty">;
      /** Of a role that ends before it begins, when it begins. */
      readonly before: unknown;
      readonly description: string;
    }
  /** A field, or an item of a list, in which nothing stands; `description` says what it is for. */
  | {
      readonly kind: "empty";
      readonly path: ValuePath;
      readonly isRequired: boolean;
      readonly description: string;
    }
  | { readonly kind: "size"; readonly path: ValuePath; readonly size: Size }
  | { readonly kind: "id"; readonly path: ValuePath; readonly value: string };

/** How much of what there is, and how much there may be. */
export interface Size {
  readonly of: "characters" | "items" | "records" | "fields" | "entities" | "storylines";
  readonly found: number;
  readonly most: number;
}

/** A required field under a misspelt name, or one that slipped into the wrong place, is one mistake and not two. */
export function withoutEchoes(findings: readonly ShapeFinding[]): readonly ShapeFinding[] {
  const misspelt = new Set<string>();
  const misplaced = new Set<string>();
  for (const one of findings) {
    if (one.kind !== "unknown") continue;
    if (one.near === null) misplaced.add(one.field);
    else misspelt.add(pathKey([...one.path, one.near]));
  }
  return findings.filter(
    (one) =>
      one.kind !== "missing" ||
      !one.fields.some((field) => misplaced.has(field) || misspelt.has(pathKey([...one.path, field]))),
  );
}

/** A path as one text, to look it up in a set. */
export function pathKey(path: ValuePath): string {
  return path.join("\n");
}
