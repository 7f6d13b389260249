import { expect, test } from "vitest";
import { roleAt } from "../../src/pages/role-view.ts";
import { contextOf, harbourEntities, plannedSheet } from "./small-archive.ts";

const { archive } = contextOf({ sheets: [plannedSheet], entities: harbourEntities });

test.each([
  ["2018-12-31", null],
  ["2019-01-01", "Councillor, Harbour City"],
  ["2024-01-14", "Councillor, Harbour City"],
  ["2024-01-15", "Mayor, Harbour City"],
  ["2026-03-10", "Mayor, Harbour City"],
])("on %s the role is %s", (day, role) => {
  expect(roleAt(archive.entities.mayor!.entity, day, archive.entities)).toBe(role);
});
