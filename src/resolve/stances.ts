import type { Id } from "../model/common.ts";
import type { FactSheet } from "../model/fact-sheet.ts";
import type { Statement } from "../model/records/statement.ts";
import type { Difference, DifferingAccount } from "../model/standing.ts";

/** The stand that statements of a sheet take on one of its records. */
export interface Stances {
  readonly deniedBy: readonly Id[];
  readonly toldOtherwiseBy: readonly DifferingAccount[];
  readonly leftOpenBy: readonly Id[];
}

const none: readonly never[] = [];
export const noStances: Stances = { deniedBy: none, toldOtherwiseBy: none, leftOpenBy: none };

/** The stands taken on each record of the sheet itself. A statement that was withdrawn takes none, nor does one on itself. */
export function stancesByRecord(sheet: FactSheet, withdrawn: ReadonlySet<Id>): ReadonlyMap<Id, Stances> {
  const stances = new Map<Id, { deniedBy: Id[]; toldOtherwiseBy: DifferingAccount[]; leftOpenBy: Id[] }>();
  const of = (record: Id) => {
    const known = stances.get(record) ?? { deniedBy: [], toldOtherwiseBy: [], leftOpenBy: [] };
    stances.set(record, known);
    return known;
  };
  const isStatement = (id: Id) => Object.hasOwn(sheet.statements ?? {}, id);
  for (const [id, statement] of Object.entries(sheet.statements ?? {})) {
    if (withdrawn.has(id)) continue;
    for (const record of ownIds(statement.denies, sheet.id)) if (record !== id) of(record).deniedBy.push(id);
    for (const { from, in: topic } of differencesOf(statement, sheet.id)) {
      if (from === id) continue;
      of(from).toldOtherwiseBy.push({ by: id, in: topic });
      // Of two statements that differ, each is another account of what the other tells.
      if (isStatement(from) && !withdrawn.has(from)) of(id).toldOtherwiseBy.push({ by: from, in: topic });
    }
    for (const record of ownIds(statement.leavesOpen, sheet.id))
      if (record !== id) of(record).leftOpenBy.push(id);
  }
  return stances;
}

/** What a statement tells otherwise: `differs`, and `disputes` of older sheets, which said no more than that. Each record once. */
export function differencesOf({ differs, disputes }: Statement, sheet: Id): readonly Difference[] {
  if (differs === undefined && disputes === undefined) return none;
  const differences: Difference[] = [];
  for (const one of [...(differs ?? none), ...(disputes ?? none)]) {
    const written = typeof one === "string" ? { from: one, in: null } : one;
    const from = ownId(written.from, sheet);
    if (written.in === null && differences.some((known) => known.from === from)) continue;
    differences.push({ from, in: written.in });
  }
  return differences;
}

/** A record of the sheet itself is named by its id alone, however it was written. */
export function ownIds(written: readonly string[] | undefined, sheet: Id): readonly string[] {
  if (written === undefined) return none;
  return written.some((one) => one.includes("#")) ? written.map((one) => ownId(one, sheet)) : written;
}

function ownId(written: string, sheet: Id): string {
  return written.startsWith(`${sheet}#`) ? written.slice(sheet.length + 1) : written;
}
