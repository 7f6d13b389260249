import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { allCards } from "../../src/cli/all-codes.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { printSarif } from "../../src/diagnostics/print-sarif.ts";

// The schema of the standard, as OASIS publishes it. It is of draft 4, of which it uses nothing that draft 7 reads otherwise.
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(join(import.meta.dirname, "expected/sarif-schema-2.1.0.json"), "utf8")) as Record<
  string,
  unknown
>;
const isValid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

const at = (file: string, line: number) => ({ file, line, column: 9, endLine: line, endColumn: 25 });
const unknown: Diagnostic = {
  code: "reference-unknown",
  severity: "error",
  message: 'No entity has the id "harbor-authority".',
  span: at("content/facts/harbour bridge.md", 21),
  hint: 'Did you mean "harbour-authority"?',
  related: [{ message: "It stands here first.", span: at("content/facts/a.md", 3) }],
};

test("a log is valid by the standard's schema, with rule, level, place and what to write", () => {
  const log = JSON.parse(printSarif([unknown], allCards, "0.1.0"));
  expect([isValid(log), isValid.errors]).toEqual([true, null]);
  const [{ tool, results }] = log.runs;
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(["reference-unknown"]);
  expect(results).toEqual([
    {
      ruleId: "reference-unknown",
      level: "error",
      message: { text: 'No entity has the id "harbor-authority". Did you mean "harbour-authority"?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "content/facts/harbour%20bridge.md", uriBaseId: "%SRCROOT%" },
            region: { startLine: 21, startColumn: 9, endLine: 21, endColumn: 25 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 0,
          message: { text: "It stands here first." },
          physicalLocation: {
            artifactLocation: { uri: "content/facts/a.md", uriBaseId: "%SRCROOT%" },
            region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 25 },
          },
        },
      ],
    },
  ]);
});

test("nothing wrong is a valid log too", () => {
  expect(isValid(JSON.parse(printSarif([], allCards, "0.1.0")))).toBe(true);
});

test("of more results than are taken, the gravest are told, and that there are more", () => {
  const note: Diagnostic = { ...unknown, severity: "note" };
  const log = JSON.parse(printSarif([...Array(25_001).fill(note), unknown], allCards, "0.1.0"));
  expect(log.runs[0].results).toHaveLength(25_000);
  expect(log.runs[0].results[0].level).toBe("error");
  expect(log.runs[0].invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^2 more problems/);
  // Of the notes, which are all alike, a few.
  log.runs[0].results.splice(10);
  expect(isValid(log)).toBe(true);
});
