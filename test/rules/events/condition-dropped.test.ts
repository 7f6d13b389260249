import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

const conditional = {
  statements: `
  toll-view:
    by: mayor
    says: A toll may pay for the repairs.
    hedge: may
    when: unstated
    cite: p1`,
  events: `
  toll-start:
    what: Start of the toll
    state: possible
    when: unstated
    if: drivers keep using the bridge at night
    per: [toll-view]
  repairs:
    what: Repair of the harbour bridge
    state: possible
    when: unstated
    if: toll-start
    per: [toll-view]`,
};

const inProse = (prose: string, lang = "en") => codes({ ...conditional, top: `lang: ${lang}`, body: prose });

test.each([
  "If drivers keep using the bridge at night, the toll starts.[^toll-start]",
  "The toll starts, provided that nothing changes.[^toll-start]",
  "Unless drivers stay away, the toll starts.[^toll-start]",
  "For drivers who keep using the bridge by night, a toll starts.[^toll-start]",
  "Repairs depend on the toll.[^repairs]",
  "The repair is possible once the toll has started.[^repairs]",
  "The toll starts when drivers keep coming.[^toll-start]",
  "A toll may pay for the repairs.[^toll-view]",
  "Pending a decision by the drivers, the toll starts.[^toll-start]",
  "The toll starts, pending approval.[^toll-start]",
  "Assuming that traffic stays as it is, the toll starts.[^toll-start]",
  "Assuming nothing changes, the toll starts.[^toll-start]",
  "Were a judge to allow it, the toll would start.[^toll-start]",
  "The toll would start, were the council of Nordvik to allow it.[^toll-start]",
  "Should a judge allow it, the toll starts.[^toll-start]",
  "The start of the toll hinges on traffic.[^toll-start]",
  "Approval is needed before the toll starts.[^toll-start]",
  "A judge must agree before the toll starts.[^toll-start]",
  "Barring a change, the toll starts.[^toll-start]",
])("tells the condition, or has none: %s", (prose) => {
  expect(inProse(prose)).toEqual([]);
});

test.each([
  "The toll starts.[^toll-start]",
  "The toll starts.[^toll-start] If drivers stay away, it ends.",
  "The bridge is repaired.[^repairs]",
  "When asked, the mayor said that the toll starts.[^toll-start]",
  "The toll, once a mere idea, starts without delay.[^toll-start]",
  "The mayor, who should know, says that the toll starts.[^toll-start]",
  "The toll starts with gifts and gifted speeches.[^toll-start]",
  "The pending toll starts.[^toll-start]",
  "A toll that has been pending in the council starts.[^toll-start]",
  "The mayor, assuming office, starts the toll.[^toll-start]",
  "Those were the hopes that led to a toll, and it starts.[^toll-start]",
  "Money is needed, and the toll starts.[^toll-start]",
  "The door hinges are new, and the toll starts.[^toll-start]",
])("drops it: %s", (prose) => {
  expect(inProse(prose)).toEqual(["condition-dropped"]);
});

test("is silent in a language whose words are not known, and says so", () => {
  expect(inProse("De tol begint.[^toll-start]", "nl")).toEqual(["language-unlisted"]);
});
