import type { Briefing, ResolvedStatement } from "../model/briefing.ts";

/**
 * Marks statements as disputed that a statement of another sheet contradicts. Withdrawn ones stay withdrawn:
 * nobody stands by them any longer. Briefings in which nothing changes come back as they are.
 */
export function completeDisputes(briefings: readonly Briefing[]): readonly Briefing[] {
  const disputes = disputesAcrossSheets(briefings);
  if (disputes.size === 0) return briefings;
  return briefings.map((briefing) => {
    const own = disputes.get(briefing.id);
    if (own === undefined || !briefing.statements.some(({ id }) => own.has(id))) return briefing;
    return {
      ...briefing,
      statements: briefing.statements.map((statement) => disputed(statement, own.get(statement.id))),
    };
  });
}

function disputed(statement: ResolvedStatement, by: readonly string[] | undefined): ResolvedStatement {
  if (by === undefined || statement.sourcing.kind === "withdrawn") return statement;
  const before = statement.sourcing.kind === "disputed" ? statement.sourcing.by : [];
  return { ...statement, sourcing: { kind: "disputed", by: [...before, ...by] } };
}

/** Sheet id → statement id → the statements of other sheets that dispute it, as `sheet-id#id`. */
function disputesAcrossSheets(
  briefings: readonly Briefing[],
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const sheets = new Map<string, Map<string, string[]>>();
  for (const { id: sheet, statements } of briefings)
    for (const { id, disputes } of statements)
      for (const written of disputes) {
        const hash = written.indexOf("#");
        const target = written.slice(0, hash);
        if (hash === -1 || target === sheet) continue;
        const records = sheets.get(target) ?? new Map<string, string[]>();
        const record = written.slice(hash + 1);
        records.set(record, [...(records.get(record) ?? []), `${sheet}#${id}`]);
        sheets.set(target, records);
      }
  return sheets;
}
