import { expect, test } from "vitest";
import { verbs } from "../../src/model/vocabulary.ts";
import { sheet, told } from "./check.ts";

function adviceFor(verb: string): string {
  const [one = ""] = told({ "f/a.md": sheet.replace("    says:", `    verb: ${verb}\n    says:`) });
  return one.replace(/ Its words are .*/, "").replace(/^.*"\. /, "");
}

test.each([
  ...["suggested", "hinted", "implied", "believes", "thinks", "feared", "hopes", "expects", "predicted"],
  ...["forecast", "speculated", "assumes", "indicated", "signalled", "confided", "posited", "proposed"],
  ...["appeared", "understands", "allegedly", "alluded", "projected", "was believed to"],
])("no word of the list is offered for %s, which is weaker than all of them", (verb) => {
  expect(adviceFor(verb)).toBe(`Write \`verb: said\`, and \`hedge: ${verb}\` so that the doubt stays.`);
});

test.each([
  ["claims", "claimed"],
  ["admits", "acknowledged"],
  ["contended", "claimed"],
  ["asserts", "claimed"],
  ["insisted", "said"],
  ["cautions", "warned"],
  ["anounced", "announced"],
  ["“told”", "told"],
  ["Confirms", "confirmed"],
])("for %s, %s is offered", (verb, meant) => {
  expect(adviceFor(verb)).toBe(`Did you mean "${meant}"?`);
});

test("what is offered for a verb of doubt keeps the doubt", () => {
  for (const verb of ["claims", "alleges", "suspects", "estimates", "asserted", "purported", "maintains"])
    expect(verbs[/"(\w+)"/.exec(adviceFor(verb))?.[1] as keyof typeof verbs].force).toBe("doubted");
});

test("a verb that is none is offered nothing", () => {
  for (const verb of ["boasted", "touted", "sang", "recommended"])
    expect(adviceFor(verb)).not.toMatch(/Did you mean/);
});
