import { expect, test } from "vitest";
import { exampleSheet } from "../../src/rules/example-sheet.ts";
import { diagnose } from "./check-sheets.ts";

/** What is told of the line of one record: code, line and column. */
function told(parts: Parameters<typeof exampleSheet>[0]): readonly string[] {
  const text = exampleSheet(parts);
  const lines = text.split("\n");
  return diagnose({ "sheet.md": text }).map(
    ({ code, span }) => `${code} at ${lines[span.line - 1]?.slice(span.column - 1)}`,
  );
}

const statement = (fields: string) => ({
  entities: `
  mayor: {type: person, name: Ada Berg}
  courier: {type: organization, name: The Harbour Courier}`,
  statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
${fields}
    when: unstated
    cite: p1`,
});

test("an editor's own line is held to its record like a sentence of the body, at the line", () => {
  expect([
    told(statement("    via: [courier]\n    line: A toll would pay, Ada Berg says.")),
    told(statement("    via: [courier]\n    line: A toll would pay, Ada Berg tells The Harbour Courier.")),
    told(statement("    if: the council agrees\n    line: A toll would pay, Ada Berg says.")),
    told(
      statement(
        "    if: the council agrees\n    line: A toll would pay if the council agrees, Ada Berg says.",
      ),
    ),
    told(statement("    verb: rejected\n    line: A toll would pay, Ada Berg says.")),
    told(statement("    verb: said\n    line: A toll would pay, Ada Berg confirmed.")),
    told({
      ...statement("    hedge: would"),
      events: `
  bridge-toll:
    what: Toll on the harbour bridge
    state: possible
    when: unstated
    line: The toll on the bridge is confirmed.
    per: [toll-view]`,
    }),
  ]).toEqual([
    ["chain-hidden at A toll would pay, Ada Berg says."],
    [],
    ["condition-dropped at A toll would pay, Ada Berg says."],
    [],
    ["verb-strengthened at A toll would pay, Ada Berg says."],
    ["verb-strengthened at A toll would pay, Ada Berg confirmed."],
    ["confirmed-but-possible at The toll on the bridge is confirmed."],
  ]);
});
