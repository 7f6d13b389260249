import { describe, expect, test } from "vitest";
import { draftOf } from "../../src/draft/draft.ts";
import { neutralDraft } from "../../src/draft/neutral.ts";
import { readArticle } from "../../src/draft/read-article.ts";

const of = (text: string, day = "2026-08-26") => neutralDraft(draftOf(readArticle(text), day, []));

describe("names of other countries are of their kind", () => {
  const people = (text: string) => of(text).people.map(({ name }) => name);
  const orgs = (text: string) => of(text).orgs;
  const places = (text: string) => of(text).places;

  test.each([
    ["Their deputy commander, Hamza al-Ferjani, told Radio Fezzan that they had left.", ["Hamza al-Ferjani"]],
    ["The president, Abdel Fattah el-Sisi, said he had signed it.", ["Abdel Fattah el-Sisi"]],
    ["The minister, Marie d'Arcy, said she had signed it.", ["Marie d'Arcy"]],
    ["Head of mediation Salwa Ben Aros said she had signed it.", ["Salwa Ben Aros"]],
    ["The author, Ngũgĩ wa Thiong'o, said he had left.", ["Ngũgĩ wa Thiong'o"]],
    ["The governor, Joseph ole Lenku, and Daniel arap Moi said so.", ["Joseph ole Lenku", "Daniel arap Moi"]],
    [
      "Willem van Dijk paid. Mr van Dijk said he was sorry, and President de Klerk agreed.",
      ["Willem van Dijk", "de Klerk"],
    ],
    ["A film historian, Augusto Reyes-Lim, said he had seen it.", ["Augusto Reyes-Lim"]],
    ["Renate Pichler, a guest, said that nobody had warned her.", ["Renate Pichler"]],
    ["Zdenka Horvat, a beekeeper from Lipa, told the court that she had paid.", ["Zdenka Horvat"]],
    ["Lea Krpan of the State Inspectorate said it could file a complaint.", ["Lea Krpan"]],
    // Nobody.
    ["Seilwerk Graz, a company from Styria, said it had paid.", []],
    ["Its owner, Adria Terme, denied that it was unsafe.", []],
    ["The operator, Funiculares del Pacífico, denied that it was unsafe.", []],
    ["He told radio Suara Kinta that the state had paid.", []],
  ])("people: %s", (text, names) => expect(people(text)).toEqual(names));

  test.each([
    ["Rosli Hamdan told radio Suara Kinta that the state had paid.", ["Suara Kinta"]],
    ["She told the Kurier am Morgen that the water was bad.", ["Kurier am Morgen"]],
    ["He teaches film at San Lorenzo University.", ["San Lorenzo University"]],
    ["The Libyan Red Crescent sent four buses.", ["Libyan Red Crescent"]],
    ["The insurer, Nordlys Forsikring, refused to pay.", ["Nordlys Forsikring"]],
    // Money, peoples and places.
    ["The fund put SEK 500 million and CHF 20 million into it.", []],
    ["The Namibian capital was quiet, and the Croatian coast as well.", []],
    ["The dead were a man from Graz and a woman from Zagreb, said Dr Ivana Matulić.", []],
  ])("organisations: %s", (text, names) => expect(orgs(text)).toEqual(names));

  test.each([
    ["Workers stripping the Teatro Oriente came upon the cans.", ["Teatro Oriente"]],
    ["The talks were held in the Tunisian resort of Hammamet.", ["Hammamet"]],
    ["The board said that the Taiping plant would be shut.", ["Taiping"]],
    ["The road between Gharyan and Jufra is closed, and flour in Jufra is dear.", ["Jufra"]],
  ])("places: %s", (text, names) => expect(places(text)).toEqual(expect.arrayContaining(names)));
});

describe("who speaks where others are named beside", () => {
  const speakers = (text: string) => of(text).quotes.map(({ speaker }) => speaker);

  test.each([
    [
      "“Not one rocket left our lines,” their deputy commander, Hamza al-Ferjani, told Radio Fezzan, adding that it was calm.",
      ["Hamza al-Ferjani"],
    ],
    [
      "“We were never asked,” its lawyer, Carmela Sotto-Uy, told the Manila Ledger, adding that it was late.",
      ["Carmela Sotto-Uy"],
    ],
    ["“We were never asked,” the group’s lawyer, Ann Lee, said.", ["Ann Lee"]],
    [
      "Two rival commands will trade prisoners, according to Salwa Ben Aros, head of mediation. “We have a list,” she told reporters.",
      ["Salwa Ben Aros"],
    ],
    [
      "Renate Pichler, a guest, was quoted by the Kurier am Morgen as saying that staff had told her the water was “being looked at”.",
      ["Renate Pichler"],
    ],
    [
      "The minister, Ann Lee, said the police chief, Tom Fry, had assured her that it would be finished “in days”.",
      ["Tom Fry"],
    ],
  ])("%s", (text, names) => expect(speakers(text)).toEqual(names));
});

describe("dates are on the side that their clause tells", () => {
  const dates = (text: string) => of(text).dates.map(({ text: words, edtf }) => `${words} = ${edtf}`);

  test.each([
    ["The group lost money in the three months to June.", ["the three months to June = 2026-34"]],
    [
      "The group lost money in the quarter ended September 30, 2025.",
      ["the quarter ended September 30, 2025 = 2025-35"],
    ],
    ["The group lost money in the three months to December.", ["the three months to December = 2025-36"]],
    [
      "The two sides have agreed in principle to exchange prisoners at a crossing on Saturday.",
      ["Saturday = 2026-08-29"],
    ],
    ["The county had written to all of them and had reached 512 by Tuesday.", ["Tuesday = 2026-08-25"]],
    ["It has been told to replace it by Tuesday.", ["Tuesday = 2026-09-01"]],
    ["“The faces are as sharp as yesterday's,” she said.", []],
    ["Yesterday's storm took the roof.", ["Yesterday = 2026-08-25"]],
  ])("%s", (text, found) => expect(dates(text)).toEqual(found));
});

describe("what only the unnamed have said is open", () => {
  const isOpen = (text: string) => of(text).hedged.length > 0;

  test.each([
    "The Ledger, quoting a person familiar with the talks, reported that it wants 10 million pesos.",
    "The List, citing a former technician whom it did not name, said that it had been skipped.",
    "The agency reported, citing two diplomats who asked not to be named, that the road had been opened.",
    "The daily said, citing unnamed officials, that the road had been opened.",
    "The firm was sold, according to people close to the deal.",
    "The firm was sold, according to three executives briefed on it.",
    "He accused them of firing nine rockets.",
    "The union accused the firm's owners of hiding its losses.",
    "The command is to free 29 men.",
    "Two ambulances are to wait at the crossing.",
  ])("%s", (text) => expect(isOpen(text)).toBe(true));

  test.each([
    "The Ledger, quoting the minister, reported that the road had been opened.",
    "The firm was sold, according to its annual report.",
    "The aim is to free 29 men.",
    "What he wrote is to the credit of the town.",
    "She heard from a neighbour who was asleep.",
    "He was found guilty of fraud.",
  ])("not open: %s", (text) => expect(isOpen(text)).toBe(false));
});

describe("a number without its noun counts what another one counts", () => {
  const figures = (text: string) => of(text).figures.map(({ value, unit }) => `${value} ${unit}`);

  test.each([
    [
      "The Command is to free 29 men and the Sirte Basin Brigades 17, according to both.",
      ["29 man", "17 man"],
    ],
    ["Norway sent 40 engineers, Finland 12.", ["40 engineer", "12 engineer"]],
    ["It says that six of the cable's 114 wires had snapped.", ["6 wire", "114 wire"]],
    ["Three of the town's 12 schools will close.", ["3 school", "12 school"]],
    ["Seven people were in hospital, two of them in intensive care.", ["7 person", "2 person"]],
    ["The factory has workers, roughly 240 of whom are migrants.", ["240 migrant"]],
    ["A motion to close the lift failed by one vote in March.", ["1 vote"]],
    // None.
    ["It freed 29 men and left on May 17, he said.", ["29 man"]],
    ["Six of the best came.", []],
    ["It lasted 40 minutes and Norway 12.", ["40 minute"]],
    ["One by one votes were read.", []],
  ])("%s", (text, found) => expect(figures(text)).toEqual(found));
});

test.each([
  ["The grid could guarantee 110 megawatts by March.", ["110 megawatt"]],
  ["The grid could guarantee 110 MW by March.", ["110 MW"]],
  ["Police seized 9.4 kilograms of horn.", ["9.4 kilogram"]],
  ["Police seized 9.4 kg of horn.", ["9.4 kg"]],
  ["Some 70 millimetres of rain fell in an hour.", ["70 millimetre"]],
])("a measure has its name as the article has it: %s", (text, figures) => {
  expect(of(text).figures.map(({ value, unit }) => `${value} ${unit}`)).toEqual(figures);
});
