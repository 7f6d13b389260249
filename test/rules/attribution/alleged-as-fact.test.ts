import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { diagnose } from "../check-sheets.ts";

/** What is told of an event of this state that rests on these statements. */
const told = (event: string) =>
  diagnose({
    "gates.md": exampleSheet({
      statements: `
  claim: {by: mayor, verb: claimed, says: The gates were tampered with., when: 2026-03-04, cite: p1}
  allegation: {by: mayor, verb: alleged, says: The gates were cut., when: 2026-03-04, cite: p1}
  report: {by: mayor, verb: said, says: The gates were broken., when: 2026-03-04, cite: p1}`,
      events: `\n  gates: {what: Tampering with the gates, when: unstated, ${event}}`,
    }),
  }).map(({ code, message }) => `${code}: ${message}`);

test("what rests on claims alone has not happened for that", () => {
  expect(told("state: occurred, per: [claim, allegation]")).toEqual([
    "alleged-as-fact: Happened, but all that it rests on is only claimed.",
  ]);
  expect(told("state: ongoing, per: [allegation]")).toEqual([
    "alleged-as-fact: Ongoing, but all that it rests on is only alleged.",
  ]);
});

test("what is called alleged, is still to come, or has other evidence is left alone", () => {
  for (const event of [
    "state: alleged, per: [claim]",
    "state: possible, per: [claim]",
    "state: occurred, per: [claim, report]",
    "state: occurred, per: [claim], cite: p2",
    "state: occurred, cite: p2",
    "state: occurred, per: [claim], status: established, note: Public record.",
  ])
    expect(told(event).filter((one) => one.startsWith("alleged-as-fact"))).toEqual([]);
});
