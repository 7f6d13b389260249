import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { written } from "../written.ts";

test("a line says once of each kind how it was mended, what takes words back first, and leads to the newest", () => {
  const { markdown } = written(
    exampleSheet({
      updates: `
  - {at: 2026-03-05, kind: clarification, what: Repairs of the deck., affects: [toll-view]}
  - {at: 2026-03-06, kind: correction, what: It is a toll., was: A tax would pay for them., affects: [toll-view]}
  - {at: 2026-03-07, kind: clarification, what: Repairs of the piers too., affects: [toll-view]}`,
    }),
  );
  expect(/^- .*toll would pay.*$/m.exec(markdown)?.[0]).toBe(
    "- **[Ada Berg](/people/mayor/)** (no date) said that a toll would pay for the repairs ([corrected](#update-2), [clarified](#update-3)).[^toll-view]",
  );
});
