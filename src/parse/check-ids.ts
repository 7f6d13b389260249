import type { Problem, ValuePath } from "../diagnostics/diagnostic.ts";
import { idPattern, maxIdLength } from "../model/common.ts";
import { recordMaps } from "../model/fact-sheet.ts";
import type { PlaceOf } from "./check-shape.ts";
import { isMap, problem } from "./read-file.ts";
import { wrongId } from "./shape-words.ts";

/** Ids of records that are none, and ids that two records of one sheet share: both would be the same anchor. */
export function checkIds(data: Readonly<Record<string, unknown>>, placeOf: PlaceOf): readonly Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, ValuePath>();
  for (const map of recordMaps) {
    const records = Object.hasOwn(data, map) ? data[map] : undefined;
    if (!isMap(records)) continue;
    for (const id of Object.keys(records)) {
      const path = [map, id];
      if (!isId(id)) problems.push(wrongId(id, placeOf(path, "key")));
      const before = first.get(id);
      if (before) problems.push(recordTwice(id, path, before, placeOf));
      else first.set(id, path);
    }
  }
  return problems;
}

/** Ids of the records of a registry that are none. */
export function checkKeys(records: Readonly<Record<string, unknown>>, placeOf: PlaceOf): readonly Problem[] {
  return Object.keys(records).flatMap((id) => (isId(id) ? [] : [wrongId(id, placeOf([id], "key"))]));
}

function isId(text: string): boolean {
  return text.length <= maxIdLength && idPattern.test(text);
}

function recordTwice(id: string, path: ValuePath, before: ValuePath, placeOf: PlaceOf): Problem {
  return {
    ...problem(
      "id-duplicate",
      `Two records have the id "${id}": one of ${String(before[0])}, one of ${String(path[0])}.`,
      "Give one of them another id; all records of a sheet share its page.",
      placeOf(path, "key"),
    ),
    related: [{ message: "It stands here first.", at: placeOf(before, "key") }],
  };
}
