import { expect, test } from "vitest";
import { isTold } from "../../../src/reading/reporting.ts";
import { showsVerb } from "../../../src/words/en/verb-signs.ts";

test("who speaks of a thing says it", () => {
  expect(
    [
      'The chair of the union spoke of "an ambush".',
      "The mayor had spoken of a breakdown.",
      "The quay was an ambush.",
    ].map((sentence) => isTold(sentence)),
  ).toEqual([true, true, false]);
});

test("who blames somebody for a thing leaves it open", () => {
  const alleged = { verb: "alleged", says: "The crews set fire to the depot.", quote: null } as const;
  expect(
    [
      "The port blames the crews for the fire at the depot.",
      "The port blamed the fire on the crews.",
      "The crews set fire to the depot, to blame or not.",
    ].map((sentence) => showsVerb(sentence, alleged)),
  ).toEqual([true, true, false]);
});
