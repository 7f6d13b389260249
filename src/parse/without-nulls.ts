import { recordMaps } from "../model/fact-sheet.ts";
import { isMap } from "./read-file.ts";

/**
 * The data of a sheet without its empty fields: `key:` with nothing after it is the same as no key at all.
 * The data was read for us alone, so it is changed in place. A record with nothing in it is a record without fields.
 */
export function withoutNulls(data: Record<string, unknown>): Record<string, unknown> {
  dropNulls(data);
  for (const map of recordMaps) dropFromRecords(data[map]);
  if (Array.isArray(data.updates)) for (const update of data.updates) dropNulls(update);
  return data;
}

/** The same for a map of records, such as the registry. */
export function dropFromRecords(records: unknown): void {
  if (!isMap(records)) return;
  for (const id of Object.keys(records)) {
    if (records[id] === null) define(records, id, {});
    else dropNulls(records[id]);
  }
}

function dropNulls(record: unknown): void {
  if (!isMap(record)) return;
  for (const field of Object.keys(record)) {
    const value = record[field];
    if (value === null) delete record[field];
    else if (field === "dateline" || field === "when") dropNulls(value);
    else if (field === "roles" && Array.isArray(value)) for (const role of value) dropNulls(role);
  }
}

/** Sets a key that may be called `__proto__`. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
