import type { ResolvedStatement } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { selectionOf } from "../selection.ts";
import { statementGroups } from "../sentences/statement-groups.ts";
import type { Writing } from "../writing.ts";
import type { Section } from "./section.ts";

/** The statements that carry the story, by speaker, those with quotations first; a link leads to the others. */
export const whoSaidWhat: Section = {
  kind: "who-said-what",
  title: () => "Who said what",
  names: ["who said what"],
  lines: (writing) => statementGroups(selectionOf(writing).statements, writing),
};

/** All others that are neither background nor judgement. */
export const statements: Section = {
  kind: "statements",
  title: (writing) => moreTitle(otherStatements(writing).length),
  names: ["more statements"],
  beginnings: ["more statements ("],
  lines: (writing) => statementGroups(otherStatements(writing), writing),
};

const moreTitle = (count: number): string => `More statements (${count})`;

function otherStatements(writing: Writing): readonly ResolvedStatement[] {
  const open = new Set(selectionOf(writing).statements);
  const isTold = (id: Id) => writing.replaced.has("who-said-what") && writing.printed.has(id);
  return writing.briefing.statements.filter(
    (statement) =>
      !statement.judgement && !statement.background && !open.has(statement) && !isTold(statement.id),
  );
}
