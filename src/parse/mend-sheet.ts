import type { ValuePath } from "../diagnostics/diagnostic.ts";
import { recordMaps } from "../model/fact-sheet.ts";
import { isMap } from "./read-file.ts";
import type { ShapeFinding } from "./shape-findings.ts";

/** A sheet whose mistakes were cut out, so that what else is wrong with it can be told in the same run. */
export interface MendedSheet {
  readonly data: Record<string, unknown>;
  /** What was touched: records as `statements/chance-soon`, other fields by their name. */
  readonly broken: readonly string[];
}

/** Stand-ins for fields that must be there. Nothing of a mended sheet is ever published. */
const standIns: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "": { title: "…", bottomLine: "…" },
  sources: { type: "official-document" },
  entities: { type: "group", name: "…", unnamed: "…" },
  events: { what: "…", state: "ongoing" },
  figures: { value: 0, of: "…" },
  questions: { ask: "…" },
};

/**
 * Cuts out of a sheet's data what has the wrong shape; required fields get a stand-in, and a misspelt one its right
 * name. Null where the mistake is in what everything else hangs on: the version, the id, a whole map.
 * Changes the data in place, which was read for us alone.
 */
export function mendSheet(
  data: Record<string, unknown>,
  findings: readonly ShapeFinding[],
): MendedSheet | null {
  const broken = new Set<string>();
  for (const finding of findings) {
    const path = placeOf(finding);
    const [first, second] = path;
    const isRecord = isMapName(first) && second !== undefined;
    if (isMapName(first) && !isRecord) return null;
    if (first === "id" || first === "factsheet" || first === "updates") return null;
    broken.add(isRecord ? `${first}/${second}` : String(first));
    mend(data, finding, path);
  }
  return { data, broken: [...broken] };
}

function placeOf(finding: ShapeFinding): ValuePath {
  if (finding.kind === "unknown") return [...finding.path, finding.field];
  return finding.kind === "missing" ? [...finding.path, finding.fields[0] ?? ""] : finding.path;
}

function mend(data: Record<string, unknown>, finding: ShapeFinding, path: ValuePath): void {
  const depth = isMapName(path[0]) ? 2 : 0;
  const records = data[String(path[0])];
  // An entity without fields; any other record lacks something that has a stand-in.
  if (finding.kind === "empty" && path.length === 2 && isMap(records))
    records[String(path[1])] = { type: "group" };
  const record = depth === 2 ? recordAt(data, path) : data;
  const field = String(path[depth] ?? "");
  if (record === null || field === "") return;
  if (finding.kind === "unknown" && path.length === depth + 1) {
    const value = record[field];
    delete record[field];
    if (finding.near !== null && !Object.hasOwn(record, finding.near)) record[finding.near] = value;
    return;
  }
  if (finding.kind === "fault" && finding.fault !== "bound") {
    // All that our own checks look at may be left out, and what stands beside it is right.
    removeAt(data, path);
    return;
  }
  // The whole field goes, also where only an item of its list is wrong.
  delete record[field];
  const required = standIns[depth === 2 ? String(path[0]) : ""] ?? {};
  if (Object.hasOwn(required, field)) record[field] = required[field];
}

function removeAt(data: Record<string, unknown>, path: ValuePath): void {
  let holder: unknown = data;
  for (const step of path.slice(0, -1))
    holder = (holder as Record<string | number, unknown> | undefined)?.[step];
  // Another mistake may have taken the whole field.
  if (typeof holder === "object" && holder !== null)
    delete (holder as Record<string | number, unknown>)[path.at(-1) ?? ""];
}

/** The record that a path leads into; one that is no map of fields is replaced by an empty one. */
function recordAt(data: Record<string, unknown>, [map, id]: ValuePath): Record<string, unknown> | null {
  const records = data[String(map)];
  if (!isMap(records) || id === undefined) return null;
  const record = Object.hasOwn(records, id) ? records[String(id)] : undefined;
  return isMap(record) ? record : null;
}

function isMapName(name: unknown): boolean {
  return (recordMaps as readonly unknown[]).includes(name);
}
