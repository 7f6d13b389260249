import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

test("a word that stands in a name too, such as the Post for what is posted, is still what a record tells", () => {
  const entities = `
  mayor: {type: person, name: Ada Berg}
  paper: {type: organization, name: Kostrava Post}`;
  const events = `
  publication: {what: Publication of the inspection report, type: publication, state: intended, when: unstated, cite: p1}`;
  const found = (body: string) => codes({ entities, events, body }).filter((code) => code === "hedge-lost");
  expect(found("Ada Berg published the report.[^publication]")).toEqual(["hedge-lost"]);
  expect(found("Ada Berg wants to publish the report.[^publication]")).toEqual([]);
});
