import { expect, test } from "vitest";
import type { Problem } from "../../src/diagnostics/diagnostic.ts";
import type { Entity } from "../../src/model/records/entity.ts";
import { withIdsOfNames } from "../../src/resolve/ids-of-names.ts";

const entities: Readonly<Record<string, Entity>> = {
  moy: { type: "person", name: "Declan Moy" },
  council: { type: "organization", name: "Port Calder Council", aka: ["the council"] },
  gazette: { type: "organization", name: "The Kelder Gazette" },
  "berg-a": { type: "person", name: "Ada Berg" },
  "berg-b": { type: "person", name: "Ada Berg" },
};

const problem = (code: string, field: string, named: string): Problem => ({
  ...{ code, named, severity: "error", message: "", hint: "An id is made of small letters." },
  at: { file: "a.md", path: ["statements", "view", field] },
});

test.each([
  ["id-invalid", "by", "Declan Moy", "Write moy, the id of Declan Moy."],
  ["id-invalid", "binds", "the Council", "Write council, the id of Port Calder Council."],
  ["type-wrong", "via", "Kelder Gazette", "Write `via: [gazette]`, the id of The Kelder Gazette."],
  ["id-invalid", "by", "Ada Berg", "An id is made of small letters."],
  ["id-invalid", "by", "Nobody Known", "An id is made of small letters."],
])("%s of %s: %s", (code, field, named, hint) => {
  expect(withIdsOfNames([problem(code, field, named)], entities)).toMatchObject([{ hint }]);
});
