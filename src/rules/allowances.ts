import type { ValuePath } from "../diagnostics/diagnostic.ts";
import type { FactSheet } from "../model/fact-sheet.ts";

/** An `allow:` of a record or of the whole sheet. */
export interface Allowance {
  /** Where the list stands. */
  readonly path: ValuePath;
  readonly codes: readonly string[];
  readonly note: string | undefined;
}

const maps = ["statements", "events", "figures", "questions"] as const;

/** Every `allow:` of a sheet, with the note that explains it. */
export function* allowancesOf(sheet: FactSheet): Iterable<Allowance> {
  if (sheet.allow !== undefined) yield { path: ["allow"], codes: sheet.allow, note: sheet.note };
  for (const map of maps) {
    const records = sheet[map];
    if (records === undefined) continue;
    for (const id in records) {
      const record = records[id];
      if (record?.allow !== undefined)
        yield { path: [map, id, "allow"], codes: record.allow, note: record.note };
    }
  }
}

/** What is silenced in a sheet: by code, either the whole sheet (null) or the records whose ids are given. */
export function silencedIn(sheet: FactSheet): ReadonlyMap<string, ReadonlySet<string | null>> {
  const silenced = new Map<string, Set<string | null>>();
  for (const { path, codes, note } of allowancesOf(sheet)) {
    if (note === undefined) continue;
    const record = path.length === 1 ? null : String(path[1]);
    for (const code of codes) silenced.set(code, (silenced.get(code) ?? new Set()).add(record));
  }
  return silenced;
}
