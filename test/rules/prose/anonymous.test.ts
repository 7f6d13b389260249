import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

const unnamed = {
  entities: `
  mayor: {type: person, name: Ada Berg}
  official: {type: person, unnamed: a senior town official, reason: not given}`,
  statements: `
  toll-view:
    by: official
    says: A toll pays for the repairs.
    when: unstated
    cite: p1`,
};
const inProse = (prose: string) => codes({ ...unnamed, body: `## Who said what\n\n- ${prose}[^toll-view]` });

test.each([
  ["anonymous-plural", "A toll pays for the repairs, town officials say."],
  ["anonymous-plural", "Sources said that a toll pays for the repairs."],
  ["speaker-wrong", "A toll pays for the repairs, Ada Berg said."],
])("%s: %s", (code, prose) => {
  expect(inProse(prose)).toContain(code);
});

test.each([
  "A toll pays for the repairs, a senior town official said.",
  "A toll pays for the repairs, an unnamed official says.",
])("one unnamed source may stay one: %s", (prose) => {
  expect(inProse(prose)).toEqual([]);
});
