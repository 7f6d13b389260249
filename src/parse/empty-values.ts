import type { ValuePath } from "../diagnostics/diagnostic.ts";
import { isEmpty } from "./required-fields.ts";
import { pathKey, type ShapeFinding } from "./shape-findings.ts";

/** A field that must be there, and that was written with nothing in it. */
export function withEmptyField(finding: ShapeFinding, data: unknown): ShapeFinding {
  if (finding.kind !== "missing") return finding;
  const { path, fields, description } = finding;
  const field = fields.find((one) => {
    const value = valueAt(data, [...path, one]);
    return value !== undefined && isEmpty(value);
  });
  if (field === undefined) return finding;
  return { kind: "empty", path: [...path, field], isRequired: true, description };
}

/** An empty value is one mistake, also where a record needs it; of an empty record, what it needs is told. */
export function emptiesOnce(findings: readonly ShapeFinding[]): readonly ShapeFinding[] {
  const seen = new Set<string>();
  const lacking = new Set(findings.flatMap((one) => (one.kind === "missing" ? [pathKey(one.path)] : [])));
  return findings.filter((one) => {
    if (one.kind !== "empty") return true;
    const key = pathKey(one.path);
    if (seen.has(key) || lacking.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The value at a path; undefined where there is none. */
export function valueAt(data: unknown, path: ValuePath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
