import { statementLine } from "../sentences/statement-line.ts";
import { asList, type Section } from "./section.ts";

/** Every statement that is neither background nor judgement, speaker first, in the order of the sheet. */
export const whoSaidWhat: Section = {
  kind: "who-said-what",
  title: () => "Who said what",
  names: ["who said what"],
  lines(writing) {
    const statements = writing.briefing.statements.filter(
      (statement) => !statement.judgement && !statement.background,
    );
    return asList(statements.map((statement) => statementLine(statement, writing)));
  },
};
