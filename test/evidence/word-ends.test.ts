import { expect, test } from "vitest";
import { negator } from "../../src/evidence/claims/claim-negation.ts";
import { hasConditionWord } from "../../src/text/condition-words.ts";

test.each(["Noʻmonov paid.", "No'monov paid.", "Mr Notário paid.", "It paid Inoʼnot."])(
  "part of a name is no negation: %s",
  (sentence) => {
    expect(negator.test(sentence)).toBe(false);
    expect(negator.test(sentence.replace("paid", "never paid"))).toBe(true);
  },
);

test("part of a name is no condition", () => {
  expect(hasConditionWord("Ifʻotu and Onceʼa left.")).toBe(false);
  expect(hasConditionWord("Ifʻotu leaves if Onceʼa does.")).toBe(true);
});
