import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { codes, told } from "../check-sheets.ts";

const statements = `
  toll-view: {by: mayor, says: A toll would pay for the repairs., when: unstated, cite: p1}
  repairs-dear: {by: mayor, says: The repairs are dear., when: unstated, cite: p2}`;
const events = (per: string) => `
  toll: {what: Toll on the bridge, state: intended, when: unstated, per: ${per}}`;
const updates = (kind: string, affects: string) => `
  - {at: 2026-03-05, kind: ${kind}, what: It was misheard., was: Otherwise., affects: [${affects}]}`;
const cites = (...ids: readonly string[]) =>
  `A toll is possible, Ada Berg says.${ids.map((id) => `[^${id}]`).join("")}`;
const code = "bottom-line-withdrawn";
const withdrawn = updates("withdrawal", "toll-view");

test("a bottom line that cites a withdrawn record is told of where it cites it", () => {
  const sheet = exampleSheet({
    statements,
    updates: withdrawn,
    bottomLine: cites("toll-view", "repairs-dear"),
  });
  expect(told(sheet)).toEqual([
    '5 bottom-line-withdrawn: The bottom line still rests on "toll-view", which was withdrawn. Take out what it says, with its note, or rest it on a record that still stands. The withdrawn line stays in its section, struck out.',
  ]);
});

test.each([
  [
    "an event all of whose statements were withdrawn",
    { events: events("[toll-view]"), updates: withdrawn, bottomLine: cites("toll") },
  ],
  [
    "the editor's own in place of the field",
    { updates: withdrawn, body: `## Bottom line\n\n${cites("toll-view")}` },
  ],
])("so is %s", (_, parts) => {
  expect(codes({ statements, ...parts })).toEqual([code]);
});

test.each([
  [
    "an event that other statements carry",
    { events: events("[toll-view, repairs-dear]"), updates: withdrawn, bottomLine: cites("toll") },
  ],
  ["a corrected record", { updates: updates("correction", "toll-view"), bottomLine: cites("toll-view") }],
  ["a record that stands beside a withdrawn one", { updates: withdrawn, bottomLine: cites("repairs-dear") }],
])("but not %s", (_, parts) => {
  expect(codes({ statements, ...parts })).toEqual([]);
});

test("a record that is cited twice is told of once", () => {
  const bottomLine = `${cites("toll-view")} ${cites("toll-view")}`;
  expect(codes({ statements, updates: withdrawn, bottomLine })).toEqual([code]);
});
