import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { diagnose } from "../check-sheets.ts";

const sheet = (day: string, event: string, more: Parameters<typeof exampleSheet>[0] = {}) =>
  exampleSheet({ events: `\n  summit: {what: Summit, ${event}}`, ...more }).replaceAll("2026-03-04", day);

const told = (...sheets: readonly string[]) =>
  diagnose(Object.fromEntries(sheets.map((text, index) => [`${index}.md`, text])), { now: "2026-03-05" })
    .filter(({ code }) => code === "contradiction-unlinked")
    .map(({ span, severity, message, hint, related }) => ({
      at: `${span.file.split("/").at(-1)}:${span.line}`,
      severity,
      text: `${message} ${hint}`,
      related: related.map(({ span }) => `${span.file.split("/").at(-1)}:${span.line}`),
    }));

const announced = sheet("2026-03-01", "state: scheduled, when: unstated, cite: p1");
const off = sheet(
  "2026-03-02",
  'state: cancelled, when: unstated, cite: p1, supersedes: "2026-03-01-harbour-bridge#summit"',
).replace("id: 2026-03-02-harbour-bridge", "id: 2026-03-02-called-off");
const putOff = (more: Parameters<typeof exampleSheet>[0] = {}) =>
  sheet(
    "2026-03-02",
    'state: postponed, when: unstated, cite: p1, supersedes: "2026-03-01-harbour-bridge#summit"',
    more,
  ).replace("id: 2026-03-02-harbour-bridge", "id: 2026-03-02-put-off");

test("called off and put off on one day: the newer sheet is told, both places are named", () => {
  expect(told(announced, off, putOff())).toEqual([
    {
      at: "2.md:21",
      severity: "warning",
      text: 'Two states of one event on one day: "postponed" here, "cancelled" in "summit" of sheet "2026-03-02-called-off". If both are claimed, write a statement with `about: [summit]` that names the one behind the other claim (`differs: [2026-03-02-called-off#statement-id]`, or `denies` where a party rejects it). If one of them is wrong or outdated, say so in an update that affects "summit".',
      related: ["1.md:21"],
    },
  ]);
});

test.each(["denies", "differs", "leavesOpen", "disputes"])(
  "it is silent once a statement about the event names the other claim in %s",
  (relation) => {
    const statements = `
  toll-view:
    by: mayor
    says: It is only put off.
    when: unstated
    about: [summit]
    ${relation}: ["2026-03-02-called-off#toll-view"]
    cite: p1`;
    expect(told(announced, off, putOff({ statements }))).toEqual([]);
  },
);

test("it is silent once an update explains the other claim", () => {
  const updates = "\n  - {at: 2026-03-03, kind: update, what: It is only put off., affects: [summit]}";
  expect(told(announced, off, putOff({ updates }))).toEqual([]);
});

test("a later sheet without an event of its own may settle it by sheet-id#record-id", () => {
  const later = exampleSheet({
    statements: `
  toll-view:
    by: mayor
    says: It was never fixed.
    when: unstated
    about: ["2026-03-01-harbour-bridge#summit"]
    denies: ["2026-03-02-called-off#toll-view"]
    cite: p1`,
  });
  expect(told(announced, off, putOff(), later)).toEqual([]);
});

test("two dates of what happened, and two values of one figure, name both", () => {
  const held = (day: string, when: string, carried = "") =>
    sheet(day, `state: occurred, when: ${when}, cite: p1${carried}`);
  expect(
    told(
      held("2026-03-01", "2026-02-20"),
      held("2026-03-02", "2026-02-21", ', supersedes: "2026-03-01-harbour-bridge#summit"'),
    ).map(({ text }) => text.split(" If ")[0]),
  ).toEqual([
    'Two dates on which one event occurred: 2026-02-21 here, 2026-02-20 in "summit" of sheet "2026-03-01-harbour-bridge".',
  ]);
  const figures = `
  cost: {value: 25, unit: million euros, of: cost of repairs, asOf: 2026-03-01, cite: p1}
  other: {value: [30, 40], unit: million euros, of: cost of repairs, asOf: 2026-03-01, cite: p2}`;
  expect(told(exampleSheet({ figures })).map(({ text }) => text)).toEqual([
    'Two values of one figure as of 2026-03-01: 30 to 40 million euros here, 25 million euros in "cost". If both are claimed, let the statement that this one rests on (`per:`) name the one behind the other (`differs: [statement-id]`, or `denies` where a party rejects it). If one of them is wrong or outdated, say so in an update that affects "other".',
  ]);
});
