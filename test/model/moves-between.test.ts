import { expect, test } from "vitest";
import { briefing, link } from "../link/sheets.ts";

interface Told {
  readonly state?: string;
  readonly when?: string;
  readonly more?: string;
  readonly statements?: string;
  readonly others?: string;
}

const sheet = (id: string, { state, when, more, statements, others }: Told) =>
  briefing(
    id,
    id === "before" ? "2025-08-06" : "2025-08-07",
    `
entities:
  official: {type: person, unnamed: a senior official, reason: not given}
  aide: {type: person, unnamed: a senior official, reason: not given}
  clerk: {type: person, unnamed: a clerk, reason: not given}
statements:
  word: {by: ann, says: They may meet.}
${statements ?? ""}
events:
  meeting: {what: Meeting, state: ${state ?? "possible"}, when: "${when ?? "unstated"}"${more ?? ", per: [word]"}${id === "before" ? "" : ", supersedes: before#meeting"}}
${others ?? ""}`,
  );

/** How the event moved from the first telling to the second. */
function moved(before: Told, after: Told): readonly string[] {
  const archive = link(sheet("before", before), sheet("after", after));
  return archive.lives["before#meeting"]?.steps[1]?.moves ?? ["nothing was linked"];
}

const bob = { statements: "  other: {by: bob, says: They may.}", more: ", per: [other]" };
const disputed = (by: string, record = "meeting") => ({
  statements: `  no: {by: ${by}, verb: denied, says: They meet., denies: [${record}]}`,
});
const unnamed = (id: string) => ({
  statements: `  heard: {by: ${id}, says: They may.}`,
  more: ", per: [heard]",
});
const onCouncil = (id: string, more = "") => ({
  more: `, per: [word], if: ${id}`,
  others: `  ${id}: {what: Vote ${id}, state: possible, when: unstated${more}}`,
});

test.each<[string, Told, Told, readonly string[]]>([
  ["another state", {}, { state: "intended" }, ["state"]],
  ["another date", { when: "2025-08-15" }, { when: "2025-09-02" }, ["date"]],
  ["a condition", {}, { more: ", per: [word], if: Ann agrees" }, ["condition"]],
  [
    "another condition",
    { more: ", per: [word], if: Ann agrees" },
    { more: ", per: [word], if: Bob agrees" },
    ["other-condition"],
  ],
  ["no condition any more", { more: ", per: [word], if: Ann agrees" }, {}, ["no-condition"]],
  ["a dispute", {}, disputed("bob"), ["dispute"]],
  ["a dispute by another", disputed("bob"), disputed("cat"), ["other-dispute"]],
  ["no dispute any more", disputed("bob"), {}, ["no-dispute"]],
  ["a denial of what it rests on", {}, disputed("bob", "word"), ["basis-dispute"]],
  ["no such denial any more", disputed("bob", "word"), {}, ["no-dispute"]],
  ["another speaker", {}, bob, ["speaker"]],
  ["a speaker where the source told it itself", { more: ", cite: p1" }, {}, ["speaker"]],
  ["another unnamed speaker", unnamed("official"), unnamed("clerk"), ["speaker"]],
  [
    "all at once",
    {},
    {
      state: "scheduled",
      when: "2025-08-15",
      statements: `${bob.statements}\n  no: {by: cat, says: No., denies: [meeting]}`,
      more: ", per: [other], if: Ann agrees",
    },
    ["state", "condition", "dispute", "speaker"],
  ],
])("an event moves with %s", (_, before, after, moves) => {
  expect(moved(before, after)).toEqual(moves);
});

test.each<[string, Told, Told]>([
  ["by the same speaker", {}, {}],
  ["in a source's own voice", {}, { more: ", cite: p1" }],
  [
    "by the same speaker through another paper",
    {},
    { statements: "  again: {by: ann, via: [wire], says: They may.}", more: ", per: [again]" },
  ],
  ["by the same official, whom each sheet calls by an id of its own", unnamed("official"), unnamed("aide")],
  ["more exactly", { when: "2025-08" }, { when: "2025-08-15" }],
  ["as one moment in another zone", { when: "2025-08-22T20:30-04:00" }, { when: "2025-08-23T03:30+03:00" }],
  [
    "with its condition in the same words",
    { more: ", per: [word], if: Ann agrees" },
    { more: ", per: [word], if: ann agrees." },
  ],
  [
    "with the event it depends on under another name",
    onCouncil("vote"),
    onCouncil("ballot", ", supersedes: before#vote"),
  ],
  ["with the same dispute", disputed("bob"), disputed("bob")],
])("an event told again %s has not moved", (_, before, after) => {
  expect(moved(before, after)).toEqual([]);
});

test("what has come about depends on nothing, and has not lost its condition", () => {
  expect(moved({ more: ", per: [word], if: Ann agrees" }, { state: "occurred" })).toEqual(["state"]);
});

test("one moment in the hours of two zones is not even told otherwise", () => {
  const archive = link(
    sheet("before", { when: "2025-08-22T20:30-04:00" }),
    sheet("after", { when: "2025-08-23T03:30+03:00" }),
  );
  expect(archive.lives["before#meeting"]?.steps.map(({ changed }) => changed)).toEqual([false, false]);
});
