import { recordMaps } from "../model/fact-sheet.ts";
import { isMap } from "./read-file.ts";

/**
 * A record with nothing in it is a record without fields, so that what it needs is told. The data was read for us alone,
 * so it is changed in place.
 */
export function fillEmptyRecords(data: Record<string, unknown>): void {
  // An entity needs no field that a sheet must have, so an empty one is told as it is.
  for (const map of recordMaps) if (map !== "entities" && Object.hasOwn(data, map)) fillIn(data[map]);
}

/** The same for a map of records, such as the registry. */
export function fillIn(records: unknown): void {
  if (!isMap(records)) return;
  for (const id of Object.keys(records)) if (records[id] === null) define(records, id, {});
}

/** Sets a key that may be called `__proto__`. */
export function define(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
