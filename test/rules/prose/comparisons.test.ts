import { expect, test } from "vitest";
import { codes } from "../check-sheets.ts";

// Which of two is more: told the wrong way round of what the records count, and the right way in many words.

const entities = `
  mayor: {type: person, name: Ada Berg}
  police: {type: organization, name: Nordvik Police, aka: [the police]}
  front: {type: organization, name: Harbour Front}
  line: {type: organization, name: Fjord Ferries}`;
const statements = `
  police-count: {by: police, verb: said, says: About 900 people marched., when: unstated, cite: p1}
  front-count: {by: front, verb: said, says: More than 4000 people marched., when: unstated, differs: [{from: police-count, in: number}], cite: p1}`;
const figures = `
  rats: {value: 4.6, unit: percent, of: "rats on the salt bait that died, compared with 1.2 percent on the plain bait", asOf: unstated, cite: p2}
  growth: {value: 1.4, unit: percent, of: "growth this year as the bank now expects it, down from 1.8 percent in its previous forecast", asOf: unstated, cite: p2}
  cabins: {value: 140, unit: cabins, of: "cabins that burned down, according to the town", asOf: unstated, cite: p3}
  cabins-union: {value: 310, unit: cabins, of: "cabins that burned down, according to the owners", asOf: unstated, differs: [cabins], cite: p3}
  fares: {value: 42, unit: kroner, of: "fare on the inner line, against 38 kroner on the outer line", asOf: unstated, cite: p3}`;
const told = (prose: string) =>
  codes({ entities, statements, figures, body: `## Background\n\n- ${prose}\n\n<!-- facts -->` }).filter(
    (code) => code === "opposite-told",
  );

test.each([
  "The police counted more marchers than the Harbour Front did.[^police-count][^front-count]",
  "The Harbour Front counts fewer marchers than the police.[^front-count]",
  "More people marched by the count of the police than by that of the Harbour Front.[^police-count]",
  "Death was more common among rats on the plain bait than among those on the salt one.[^rats]",
  "Rats on the salt bait died less often than those on the plain bait.[^rats]",
  "The bank expects more growth this year than in its previous forecast.[^growth]",
  "The bank's forecast of growth is higher than its previous one.[^growth]",
  "The bank is more optimistic about growth this year than it was in its previous forecast.[^growth]",
  "The town counts more than twice as many burned cabins as the owners do.[^cabins]",
  "By the owners' count fewer cabins burned down than by the town's.[^cabins-union]",
  "The outer line is dearer than the inner line.[^fares]",
  "The fare on the inner line is lower than on the outer line.[^fares]",
])("the wrong way is told: %s", (prose) => {
  expect(told(prose)).toHaveLength(1);
});

test.each([
  "The police counted fewer marchers than the Harbour Front did.[^police-count][^front-count]",
  "The Harbour Front counts more marchers than the police.[^front-count]",
  "The police do not count more marchers than the Harbour Front.[^police-count][^front-count]",
  "Death was more common among rats on the salt bait than among those on the plain one.[^rats]",
  "Rats on the salt bait died more often than those on the plain bait.[^rats]",
  "The bank expects less growth this year than in its previous forecast.[^growth]",
  "The bank is more pessimistic about growth this year than it was in its previous forecast.[^growth]",
  "The bank now expects growth of 1.4 percent this year, 0.4 points less than before.[^growth]",
  "The owners count more than twice as many burned cabins as the town does.[^cabins-union]",
  "More than 100 cabins burned down, according to the town.[^cabins]",
  "The inner line is dearer than the outer line.[^fares]",
  "A fare on the outer line costs less than on the inner line.[^fares]",
])("the right way is not: %s", (prose) => {
  expect(told(prose)).toEqual([]);
});
