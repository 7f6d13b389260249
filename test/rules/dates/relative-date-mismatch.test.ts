import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { diagnose } from "../check-sheets.ts";

const hints = (event: string) =>
  diagnose({
    "sheet.md": exampleSheet({
      events: `
  talks: {what: Talks, state: occurred, when: 2021-06, cite: p1}
  it: {what: It, state: occurred, ${event}, cite: p1}`,
    }),
  })
    .filter(({ code }) => code === "relative-date-mismatch")
    .map(({ hint }) => hint);

test("the hint can be written into the sheet as it stands", () => {
  expect(hints("when: 2022-03, said: eight months before, anchor: talks")).toEqual([
    "Write either `when: 2022-02` or `when: 2020-10`, or mend `said:` or `anchor:`.",
  ]);
  expect(hints("when: 2025-01-01, said: as early as next week")).toEqual([
    "Write `when: {earliest: 2026-03-09}`, or mend `said:` or `anchor:`.",
  ]);
});
