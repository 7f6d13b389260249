import { expect, test } from "vitest";
import { unnamedDescription } from "../../../src/write/sentences/speakers.ts";

test.each([
  ["a senior White House official", "an unnamed senior White House official"],
  ["an aide", "an unnamed aide"],
  ["one diplomat", "an unnamed diplomat"],
  ["the negotiator", "the unnamed negotiator"],
  ["two people close to the talks", "two unnamed people close to the talks"],
  ["several officials", "several unnamed officials"],
  ["people familiar with the matter", "unnamed people familiar with the matter"],
  ["one of the negotiators", "one of the negotiators, unnamed"],
  ["the director's aide", "the director's aide, unnamed"],
  ["an anonymous source in the ministry", "an anonymous source in the ministry"],
])("%j is called %j", (description, words) => {
  expect(unnamedDescription(description)).toBe(words);
});
