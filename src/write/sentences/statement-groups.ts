import type { ResolvedStatement } from "../../model/briefing.ts";
import type { Writing } from "../writing.ts";
import { circumstancesOf, speakerLabel, statementItem, statementLine } from "./statement-line.ts";

/** Statements as a list, each speaker named once: quotations first, then in the order given. */
export function statementGroups(
  statements: readonly ResolvedStatement[],
  writing: Writing,
): readonly string[] {
  const groups = new Map<string, ResolvedStatement[]>();
  for (const statement of quotationsFirst(statements)) {
    // An editor's own sentence names the speaker itself.
    const key =
      statement.by === null || statement.line !== null
        ? `own ${statement.id}`
        : `${statement.by.entity} ${statement.by.title ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [statement]);
    else group.push(statement);
  }
  return [...groups.values()].flatMap((group) => groupLines(group, writing));
}

function quotationsFirst(statements: readonly ResolvedStatement[]): readonly ResolvedStatement[] {
  const isQuoted = ({ quote, by }: ResolvedStatement) => quote !== null && by !== null;
  return [...statements.filter(isQuoted), ...statements.filter((statement) => !isQuoted(statement))];
}

function groupLines(group: readonly ResolvedStatement[], writing: Writing): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  if (group.length === 1) return [`- ${statementLine(first, writing)}`];
  const { words } = speakerLabel(first, writing);
  const all = group.map((statement) => circumstancesOf(statement, writing));
  const shared = all.every((one) => one === all[0]) ? all[0]! : null;
  return [
    `- **${words}**${shared === null || shared === "" ? "" : ` (${shared})`}:`,
    ...group.map(
      (statement, index) => `  - ${statementItem(statement, shared === null ? all[index]! : "", writing)}`,
    ),
  ];
}
