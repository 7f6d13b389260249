import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { told } from "../check-sheets.ts";

test("the words for a last day are of its own year, however near the year before is", () => {
  const report = (day: string) =>
    told(
      exampleSheet({
        events: `
  report:
    what: Report on the bridge
    state: scheduled
    when: {latest: 2026-12-01}
    said: by December 1
    cite: p3`,
        body: `The report on the bridge is due by ${day}.[^report]`,
      }),
    ).filter((line) => line.includes("date-not-in-record"));
  expect(report("1 December")).toEqual([]);
  expect(report("1 November")).toEqual([
    '29 date-not-in-record: "1 November" is not what record "report" has: 1 December 2026. Write 1 December 2026, or cite the record that has 1 November.',
  ]);
});
