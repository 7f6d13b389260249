import { recordMaps } from "../model/fact-sheet.ts";
import { isMap } from "./read-file.ts";
import { pathKey } from "./shape-findings.ts";

/** Fields that were written with nothing after them, as `pathKey` gives their paths. */
export type EmptyFields = ReadonlySet<string>;

/**
 * Takes the empty fields out of a sheet's data and says which they were: `key:` with nothing after it is the same as no
 * key at all. The data was read for us alone, so it is changed in place. A record with nothing in it is a record without fields.
 */
export function dropFromSheet(data: Record<string, unknown>): EmptyFields {
  const dropped = new Set<string>();
  dropNulls(data, [], dropped);
  for (const map of recordMaps) dropFrom(data[map], [map], dropped);
  if (Array.isArray(data.updates))
    data.updates.forEach((update, index) => {
      dropNulls(update, ["updates", index], dropped);
    });
  return dropped;
}

/** The same for a map of records, such as the registry. */
export function dropFromRecords(records: unknown): EmptyFields {
  const dropped = new Set<string>();
  dropFrom(records, [], dropped);
  return dropped;
}

type Path = readonly (string | number)[];

function dropFrom(records: unknown, path: Path, dropped: Set<string>): void {
  if (!isMap(records)) return;
  for (const id of Object.keys(records)) {
    if (records[id] === null) define(records, id, {});
    else dropNulls(records[id], [...path, id], dropped);
  }
}

function dropNulls(record: unknown, path: Path, dropped: Set<string>): void {
  if (!isMap(record)) return;
  for (const field of Object.keys(record)) {
    const value = record[field];
    if (value === null) {
      delete record[field];
      dropped.add(pathKey([...path, field]));
    } else if (field === "dateline" || field === "when") dropNulls(value, [...path, field], dropped);
    else if (field === "roles" && Array.isArray(value))
      value.forEach((role, index) => {
        dropNulls(role, [...path, field, index], dropped);
      });
  }
}

/** Sets a key that may be called `__proto__`. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
