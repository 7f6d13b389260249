import type { ValuePath } from "../diagnostics/diagnostic.ts";
import type { Briefing } from "../model/briefing.ts";
import type { FactSheet } from "../model/fact-sheet.ts";
import { remembering } from "../text/remembering.ts";

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

/** A `<!-- readout-allow: code, why -->` of the prose, and the paragraph behind it. Offsets count in the file. */
export interface ProseAllowance {
  readonly code: string;
  /** Empty where none is given, and nothing is silenced. */
  readonly why: string;
  readonly start: number;
  readonly end: number;
  /** Where the paragraph ends. */
  readonly until: number;
}

/** Every such comment of a sheet. */
export const proseAllowances = remembering(4, ({ body, files }: Briefing): readonly ProseAllowance[] => {
  if (!body.includes("readout-allow")) return [];
  return Array.from(body.matchAll(allowComment), ({ index, 0: written, 1: code = "", 2: why = "" }) => {
    const end = index + written.length;
    const first = end + (/\S/.exec(body.slice(end))?.index ?? 0);
    const blank = /\n[ \t]*\r?\n/.exec(body.slice(first))?.index;
    return {
      code,
      why: why.trim(),
      start: files.bodyStart + index,
      end: files.bodyStart + end,
      until: files.bodyStart + (blank === undefined ? body.length : first + blank),
    };
  });
});

const allowComment = /<!--\s{0,9}readout-allow:\s{0,9}([\w-]{1,80})(?:\s{0,9},([^>]{0,500}?))?\s{0,9}-->/g;
