import { expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { codes, told } from "../check-sheets.ts";

const statements = (
  ["claimed", "alleged", "suspected", "estimated", "said", "confirmed", "denied", "rejected"] as const
)
  .map(
    (verb, index) => `
  by-${verb}:
    by: mayor
    verb: ${verb}
    says: ${"ABCDEFGH"[index]} toll would pay for ${"the roads,bridges,docks,quays,lights,parks,trams,canals".split(",")[index]}.
    when: unstated
    cite: p1`,
  )
  .join("");

const inProse = (body: string, lang = "en") => codes({ statements, top: `lang: ${lang}`, body });
const only = (found: readonly string[]) => found.filter((code) => code === "verb-strengthened");

test.each([
  "The mayor claimed that a toll pays for the roads.[^by-claimed]",
  "Ada Berg alleges that a toll pays.[^by-alleged]",
  "A toll may pay for the roads.[^by-claimed]",
  "The mayor estimates that a toll pays.[^by-estimated]",
  "The mayor said that a toll pays.[^by-said]",
  "The mayor confirmed that a toll pays.[^by-confirmed]",
  "The mayor has not confirmed that a toll pays.[^by-said]",
  "The mayor said that a toll pays ([News](https://news.example/mayor-confirms-toll)).[^by-said]",
  "The mayor denied that a toll pays.[^by-denied]",
  "A toll does not pay, the mayor says.[^by-denied]",
  "The mayor dismisses the idea of a toll.[^by-rejected]",
  "A toll, the mayor said.[^by-said] She confirmed it.[^by-confirmed]",
])("keeps the source's verb: %s", (prose) => {
  expect(only(inProse(prose))).toEqual([]);
});

test.each([
  "The mayor said that a toll pays for the roads.[^by-claimed]",
  "A toll pays for bridges.[^by-alleged]",
  "A toll pays for docks.[^by-suspected]",
  "A toll pays for quays.[^by-estimated]",
  "A toll pays for trams.[^by-denied]",
  "The mayor said a toll pays for canals.[^by-rejected]",
  "The mayor confirmed that a toll pays.[^by-said]",
  "The mayor confirms it, though no vote is held.[^by-said]",
])("makes more of it than the source: %s", (prose) => {
  expect(only(inProse(prose))).toEqual(["verb-strengthened"]);
});

test("says which verb the source has, at the note, in the bottom line and at an editor's own line", () => {
  const sheet = exampleSheet({
    bottomLine: "A toll pays for the repairs.[^toll-claim]",
    statements: `
  toll-claim:
    by: mayor
    verb: claimed
    says: A toll would pay for the repairs.
    line: A toll pays for the repairs, Ada Berg said.
    when: unstated
    cite: p1
  toll-denial:
    by: mayor
    verb: denied
    says: The toll is dear.
    line: The toll is dear, Ada Berg said.
    when: unstated
    cite: p2`,
  });
  expect(told(sheet)).toEqual([
    '5 verb-strengthened: The source has "claimed", and the sentence tells it without that doubt. Write “claimed”, or another word that leaves it open.',
    '19 verb-strengthened: The source has "claimed", and the sentence tells it without that doubt. Write “claimed”, or another word that leaves it open.',
    '26 verb-strengthened: The source has "denied", and the sentence tells what was denied as if it were so. Say in the same sentence that it was denied, and by whom.',
  ]);
});

test("says which word is the contrary of the source's, where the sentence has one", () => {
  const sheet = exampleSheet({
    statements: `
  sale-rejected: {by: mayor, verb: rejected, says: The town would sell the bridge., when: unstated, cite: p1}`,
    body: "Ada Berg accepted that the town would sell the bridge.[^sale-rejected]",
  });
  expect(told(sheet)).toEqual([
    '18 verb-strengthened: The source has "rejected", and the sentence says “accepted”. Say in the same sentence that it was rejected, and by whom.',
  ]);
});

test("a claim beside its denial stands there as a claim", () => {
  const both = `
  half: {by: mayor, verb: claimed, says: The toll would take half of the traffic away., when: unstated, cite: p1}
  less: {by: port, says: The toll would take 38 percent away., when: unstated, denies: [half], cite: p2}`;
  const entities = `
  mayor: {type: person, name: Ada Berg}
  port: {type: organization, name: Harbour Port}`;
  const found = (body: string) => only(codes({ entities, statements: both, body }));
  expect(found("Ada Berg says half of the traffic,[^half] Harbour Port says 38 percent.[^less]")).toEqual([]);
  for (const alone of [
    "Ada Berg says that a toll would take half of the traffic.[^half]",
    "The toll would take half of the traffic away.[^half][^less]",
    "The toll would take half of the traffic away,[^half] and Harbour Port agrees.[^less]",
    "The toll will take half of the traffic away,[^half] says Harbour Port.[^less]",
  ])
    expect(found(alone), alone).toEqual(["verb-strengthened"]);
});

test("is silent in another language, whose words it does not know", () => {
  expect(only(inProse("Eine Maut zahlt die Brücken.[^by-alleged]", "de"))).toEqual([]);
});
