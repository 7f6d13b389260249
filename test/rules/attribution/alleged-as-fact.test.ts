import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { diagnose } from "../check-sheets.ts";

/** What is told of an event of this state that rests on these statements. */
const told = (event: string, what = "Tampering with the gates") =>
  diagnose({
    "gates.md": exampleSheet({
      statements: `
  claim: {by: mayor, verb: claimed, says: The gates were tampered with., when: 2026-03-04, cite: p1}
  allegation: {by: mayor, verb: alleged, says: The gates were cut., when: 2026-03-04, cite: p1}
  denial: {by: mayor, verb: denied, says: The gates were opened., when: 2026-03-04, cite: p1}
  report: {by: mayor, verb: said, says: The gates were broken., when: 2026-03-04, cite: p1}`,
      events: `\n  gates: {what: ${what}, when: unstated, ${event}}`,
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

test("what is only denied has not happened either, though the passage of the denial is cited", () => {
  const message = "alleged-as-fact: Happened, but all that it rests on is a denial.";
  expect(told("state: occurred, per: [denial]")).toContain(message);
  expect(told("state: occurred, per: [denial], cite: p1")).toContain(message);
  expect(told("state: occurred, per: [denial]", "Denial by the mayor")).not.toContain(message);
});

test("what is called alleged, is still to come, or has other evidence is left alone", () => {
  for (const event of [
    "state: alleged, per: [claim]",
    "state: possible, per: [claim]",
    "state: occurred, per: [claim, report]",
    "state: occurred, per: [claim], cite: p2",
    "state: occurred, per: [denial, report]",
    "state: occurred, per: [denial], cite: p2",
    "state: alleged, per: [denial]",
    "state: occurred, cite: p2",
    "state: occurred, per: [claim], status: established, note: Public record.",
  ])
    expect(told(event).filter((one) => one.startsWith("alleged-as-fact"))).toEqual([]);
});
