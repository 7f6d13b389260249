import { expect, test } from "vitest";
import { resolve, sheetWith } from "./read-sheet.ts";

const registry = {
  ann: { type: "person" as const, name: "Ann Lee", aka: ["A. Lee"], roles: [{ title: "Head", of: "firm" }] },
  firm: { type: "organization" as const, name: "Firm", of: "group" },
  group: { type: "organization" as const, name: "Group", seat: "town" },
  town: { type: "place" as const, name: "Town" },
  unused: { type: "place" as const, name: "Unused" },
};

test("a sheet overrides the registry field by field, for itself alone", () => {
  const sheet = sheetWith("entities: {ann: {name: Ann Lee-Smith}}\nstatements: {a: {by: ann, says: A.}}");
  const { briefing } = resolve(sheet, registry);
  expect(briefing.entities.ann).toMatchObject({ name: "Ann Lee-Smith", aka: ["A. Lee"], registered: true });
  expect(
    resolve(sheetWith("statements: {a: {by: ann, says: A.}}"), registry).briefing.entities.ann,
  ).toMatchObject({ name: "Ann Lee" });
});

test("a briefing has the entities that it names, in order, and those that their titles and places lead to", () => {
  const sheet = sheetWith(`
entities: {zed: {type: person, name: Zed}, aide: {type: person, unnamed: an aide, reason: not given, of: firm}}
statements: {a: {by: aide, about: [ann], says: A.}}
`);
  const { entities } = resolve(sheet, registry).briefing;
  expect(Object.keys(entities)).toEqual(["aide", "ann", "firm", "zed", "group", "town"]);
  expect(entities.aide).toMatchObject({ name: null, unnamed: "an aide", registered: false });
});

test("an entity without type or name is told, and the briefing stands all the same", () => {
  const { briefing, resolution } = resolve(
    sheetWith("entities: {bob: {}, ann: {note: Known.}}\nstatements: {a: {by: bob, says: A.}}"),
    registry,
  );
  expect(resolution.incompleteEntities).toEqual([
    { path: ["entities", "bob"], id: "bob", missing: "type" },
    { path: ["entities", "bob"], id: "bob", missing: "name" },
  ]);
  expect(briefing.statements[0]?.by).toEqual({ entity: "bob", title: null, tense: "current" });
});
