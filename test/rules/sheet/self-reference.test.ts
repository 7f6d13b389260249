import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

const statement = (line: string) => ({
  statements: `
  toll-view:
    by: mayor
    says: A toll would pay for the repairs.
    when: unstated
    ${line}
    cite: p1`,
});
const event = (line: string) => ({
  events: `
  council-vote:
    what: Council vote on the toll
    state: intended
    when: unstated
    ${line}
    cite: p1`,
});

test.each([
  ["denies", statement("denies: [toll-view]")],
  ["differs", statement("differs: [toll-view]")],
  ["differs with its point", statement("differs: [{from: toll-view, in: place}]")],
  ["leaves open", statement("leavesOpen: [toll-view]")],
  ["disputes", statement("disputes: [toll-view]")],
  ["disputes by the id of its own sheet", statement("disputes: [2026-03-04-harbour-bridge#toll-view]")],
  ["depends on", statement("if: toll-view")],
  ["follows", event("after: council-vote")],
  ["is part of", event("within: council-vote")],
  ["depends on", event("if: council-vote")],
])("a record that %s itself is told", (_, parts) => {
  expect(codes(parts)).toContain("self-reference");
});
