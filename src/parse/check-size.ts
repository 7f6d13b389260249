import type { Problem, ValuePath } from "../diagnostics/diagnostic.ts";
import { recordMaps } from "../model/fact-sheet.ts";
import { mostEntries } from "../model/limits.ts";
import type { PlaceOf } from "./check-shape.ts";
import { tooLarge } from "./size-words.ts";

/**
 * Lists and maps of a sheet that hold more than any may. They are looked for before anything else, and a sheet that has one is not
 * read further: each of a hundred thousand unknown fields would be told of.
 */
export function checkSizes(data: Readonly<Record<string, unknown>>, placeOf: PlaceOf): readonly Problem[] {
  const problems: Problem[] = [];
  look(data, []);
  return problems;

  function look(value: unknown, path: ValuePath): void {
    if (typeof value !== "object" || value === null) return;
    const keys = Object.keys(value);
    if (keys.length <= mostEntries) {
      for (const key of keys)
        look((value as Record<string, unknown>)[key], [...path, Array.isArray(value) ? Number(key) : key]);
      return;
    }
    const isRecords = path.length === 1 && recordMaps.some((map) => map === path[0]);
    const of = Array.isArray(value) ? "items" : isRecords ? "records" : "fields";
    const name = path.findLast((step) => typeof step === "string");
    const subject = name === undefined ? "The fact sheet" : `\`${name.slice(0, 80)}\``;
    problems.push(tooLarge(subject, { of, found: keys.length, most: mostEntries }, placeOf(path, "key")));
  }
}
