import { describe, expect, test } from "vitest";
import { diagnose } from "../rules/check-sheets.ts";

// What a record may say of a passage in words of its own, beside what it may not: each kind of mistake in several wordings.

interface Kind {
  readonly name: string;
  readonly passage: string;
  /** The records, with `@` where the wordings go. */
  readonly records: string;
  readonly sound: readonly string[];
  readonly wrong: readonly string[];
}

const people = `
  berg: {type: person, name: Ada Berg, roles: [{title: Mayor, of: nordvik}]}
  moe: {type: person, name: Ole Moe}
  lind: {type: person, name: Eva Lind}
  nordvik: {type: organization, name: Nordvik}
  ferries: {type: organization, name: Fjord Ferries, article: none}
  rival: {type: organization, name: Coast Lines, article: none}
  courier: {type: organization, name: Harbour Courier}
  radio: {type: organization, name: Radio Nord, article: none}
  jornal: {type: organization, name: El Jornal, article: none}
  two-people: {type: group, unnamed: two people familiar with the matter, reason: not given}
  official: {type: person, unnamed: an official of the port, reason: not given}
  press: {type: group, name: reporters, members: unstated}`;

/** Whoever is in no passage stands far behind it. */
const others =
  "Ada Berg is the mayor of Nordvik. Two people familiar with the matter, an official of the port, Radio Nord and the Harbour Courier were heard.";

const codes =
  /^(?:number|date|hedge|verb|negation|name|speaker|condition)-not-in-source$|^claim-strengthened$|^opposite-in-source$/;

/** What is told of these records, each code once. */
function toldOf(passage: string, records: string, entities = people): readonly string[] {
  const sheet = `---
factsheet: 1
id: kinds
title: Kinds
bottomLine: Kinds.
sources:
  article:
    type: news-report
    publisher: unstated
    title: unstated
    dateline: {date: 2026-03-04}
    text: article.txt
entities:${entities}
${records.trim()}
---
`;
  const article = `${passage}\n\nThis is all.\n\n${others}\n`;
  const told = diagnose({ "kinds.md": sheet }, { sources: { "article.txt": article } });
  return [...new Set(told.map(({ code }) => code).filter((code) => codes.test(code)))];
}

const says = (more = "by: ferries") => `
statements:
  it:
    ${more}
    says: @
    when: unstated
    cite: p1`;
const of = (value: string) => `
figures:
  it: {${value}, of: "@", asOf: unstated, cite: p1}`;

const kinds: readonly Kind[] = [
  {
    name: "who says it",
    passage:
      'The ferries are safe, Ada Berg told reporters. "They were checked in May," she said.\n\nOle Moe, who drives one of them, said that nobody had checked anything. An official of the port said the papers were lost.\n\nFjord Ferries wants to close a line, the Harbour Courier reported, citing two people familiar with the matter. Coast Lines did not respond.',
    records: `
statements:
  it: {@}`,
    sound: [
      'by: berg, verb: told, says: The ferries are safe., when: unstated, cite: p1 "The ferries … reporters"',
      'by: berg, quote: They were checked in May, when: unstated, cite: p1 "They … said"',
      'by: nordvik, quote: They were checked in May, when: unstated, cite: p1 "They … said"',
      'by: moe, says: Nobody had checked anything., when: unstated, cite: p2 "Ole Moe … anything"',
      'by: official, says: The papers were lost., when: unstated, cite: p2 "An official … lost"',
      "by: two-people, via: [courier], says: Fjord Ferries wants to close a line., when: unstated, cite: p3",
      "by: courier, says: Fjord Ferries wants to close a line., when: unstated, cite: p3",
    ],
    wrong: [
      'by: moe, verb: told, says: The ferries are safe., when: unstated, cite: p1 "The ferries … reporters"',
      'by: moe, quote: They were checked in May, when: unstated, cite: p1 "They … said"',
      'by: berg, says: Nobody had checked anything., when: unstated, cite: p2 "Ole Moe … anything"',
      'by: official, says: Nobody had checked anything., when: unstated, cite: p2 "Ole Moe … anything"',
      'by: moe, says: The papers were lost., when: unstated, cite: p2 "An official … lost"',
      "by: rival, via: [courier], says: Fjord Ferries wants to close a line., when: unstated, cite: p3",
      "by: ferries, via: [courier], says: Fjord Ferries wants to close a line., when: unstated, cite: p3",
    ],
  },
  {
    name: "to whom and through whom it was said",
    passage:
      "The ferries are safe, Ada Berg told Radio Nord.\n\nFjord Ferries wants to close a line, the Harbour Courier reported, citing an official of the port.",
    records: `
statements:
  it: {@}`,
    sound: [
      "by: berg, verb: told, to: radio, says: The ferries are safe., when: unstated, cite: p1",
      "by: official, via: [courier], says: Fjord Ferries wants to close a line., when: unstated, cite: p2",
    ],
    wrong: [
      "by: berg, verb: told, to: courier, says: The ferries are safe., when: unstated, cite: p1",
      "by: official, via: [radio], says: Fjord Ferries wants to close a line., when: unstated, cite: p2",
    ],
  },
  {
    name: "how a claim is met",
    passage: "Fjord Ferries denied that its boats were overloaded.",
    records: says("by: ferries\n    verb: @").replace("says: @", "says: Its boats were overloaded."),
    sound: ["denied", "rejected"],
    wrong: ["acknowledged", "confirmed", "declined"],
  },
  {
    name: "a refusal to say",
    passage:
      "Ada Berg declined to say whether there were talks.\n\nFjord Ferries denied a report that it was for sale.",
    records: says("by: berg\n    verb: @").replace("says: @", "says: to say whether there were talks"),
    sound: ["declined"],
    wrong: ["denied", "confirmed", "acknowledged"],
  },
  {
    name: "an admission",
    passage: "Fjord Ferries admitted that two boats had sailed without lifeboats.",
    records: says("by: ferries\n    verb: @").replace(
      "says: @",
      "says: Two boats had sailed without lifeboats.",
    ),
    sound: ["acknowledged", "said", "confirmed"],
    wrong: ["denied", "rejected", "declined"],
  },
  {
    name: "through which paper two people were heard",
    passage:
      "The newspaper El Jornal, citing two people familiar with the matter, reported that Fjord Ferries wants to close a line.",
    records: `
statements:
  it: {@}`,
    sound: [
      "by: two-people, via: [jornal], says: Fjord Ferries wants to close a line., when: unstated, cite: p1",
    ],
    wrong: ["by: two-people, says: Fjord Ferries wants to close a line., when: unstated, cite: p1"],
  },
  {
    name: "what would be done",
    passage: "Fjord Ferries would stop its night line unless the town paid, Ada Berg said.",
    records: says("by: berg\n    if: the town does not pay"),
    sound: ["Fjord Ferries would stop its night line.", "Fjord Ferries will stop its night line."],
    wrong: ["Fjord Ferries has stopped its night line."],
  },
  {
    name: "on which weekday",
    passage: "Ada Berg told the council on Friday that the port had warned her only on Monday.",
    records: says("by: berg"),
    sound: ["The port had warned her only on Monday."],
    wrong: ["The port had warned her only on Tuesday."],
  },
  {
    name: "what may be so",
    passage: "An official of the port said that the town may be prepared to put the toll off.",
    records: says("by: official"),
    sound: ["The town may be prepared to put the toll off."],
    wrong: ["The town is prepared to put the toll off."],
  },
  {
    name: "in which month",
    passage: "The law, passed in July by 81 votes to 34, is to take effect in January, Ada Berg said.",
    records: says("by: berg"),
    sound: ["The law passed in July is to take effect in January."],
    wrong: ["The law passed in June is to take effect in January."],
  },
  {
    name: "by when a condition must be met",
    passage:
      "Fjord Ferries would get its boats back unless the port shows by the end of May that they are unsafe, Ada Berg said.",
    records: says("by: berg\n    if: unless the port shows by the end of @ that they are unsafe").replace(
      "says: @",
      "says: Fjord Ferries would get its boats back.",
    ),
    sound: ["May"],
    wrong: ["June"],
  },
  {
    name: "who must agree",
    passage: "Fjord Ferries will close a line unless the two sides agree on fares, Ada Berg said.",
    records: says("by: berg"),
    sound: ["Fjord Ferries will close a line unless the two sides agree on fares."],
    wrong: ["Fjord Ferries will close a line if the two sides agree on fares."],
  },
  {
    name: "above and below",
    passage: "The boats may have carried as much as 39% above the permitted weight, Ada Berg said.",
    records: says("by: berg\n    hedge: may"),
    sound: ["The boats may have carried as much as 39% above the permitted weight."],
    wrong: ["The boats may have carried as much as 39% below the permitted weight."],
  },
  {
    name: "up and down",
    passage:
      "Fjord Ferries said it filled 84.1 percent of its seats, down from 85.7 percent, while its fares rose by 4 percent and the number of trips fell to 310 from 340.",
    records: says(),
    sound: [
      "It filled 84.1 percent of its seats, down from 85.7 percent.",
      "It filled 84.1 percent of its seats, less than the 85.7 percent of the year before.",
      "Its fares went up by 4 percent.",
      "Its fares increased by 4 percent.",
      "The number of trips dropped to 310 from 340.",
    ],
    wrong: [
      "It filled 84.1 percent of its seats, up from 85.7 percent.",
      "Its fares fell by 4 percent.",
      "The number of trips rose to 310 from 340.",
      "The number of trips increased to 310 from 340.",
    ],
  },
  {
    name: "above and below, within and beyond",
    passage:
      "Fjord Ferries said the winds were below the strength at which boats stay in port, that its boats passed within 30 metres of the rocks, and that it kept fares under 20 euros.",
    records: says(),
    sound: [
      "The winds were under the strength at which boats stay in port.",
      "Its boats passed no more than 30 metres from the rocks.",
      "It kept fares below 20 euros.",
    ],
    wrong: [
      "The winds were above the strength at which boats stay in port.",
      "Its boats passed more than 30 metres from the rocks.",
      "It kept fares over 20 euros.",
    ],
  },
  {
    name: "before and after, for and against, opened and closed",
    passage:
      "Fjord Ferries said the warning came after the distress call. The council backed the plan by 12 votes to 9. The line to the islands closed on 1 March. The talks ended without an agreement.",
    records: says(),
    sound: [
      "The warning came later than the distress call.",
      "The council supported the plan by 12 votes to 9.",
      "The line to the islands was shut on 1 March.",
      "The talks ended with no agreement.",
    ],
    wrong: [
      "The warning came before the distress call.",
      "The council opposed the plan by 12 votes to 9.",
      "The line to the islands opened on 1 March.",
      "The talks ended with an agreement.",
    ],
  },
  {
    name: "the period of a rate",
    passage: "Fjord Ferries said that boats made 12 trips a week, and that repairs had taken a month.",
    records: says(),
    sound: [
      "Boats made 12 trips a week.",
      "Boats made 12 trips each week.",
      "Every week boats made 12 trips.",
      "The weekly number of trips was 12.",
      "Repairs had taken a month.",
    ],
    wrong: [
      "Boats made 12 trips a month.",
      "Boats made 12 trips a day.",
      "Boats made 12 trips per year.",
      "The daily number of trips was 12.",
    ],
  },
  {
    name: "a hedge beside a condition, a warning and another speaker",
    passage:
      "Fjord Ferries said it could lose its licence if overloading is proven. It warned that fuel costs might wipe out its profit. Two boats may be sold, the company said.",
    records: says().replace("says: @", "says: @\n    verb: said"),
    sound: [
      "It could lose its licence if overloading is proven.",
      "It might be stripped of its licence if overloading is proven.",
      "Fuel costs could wipe out its profit.",
      "Fuel costs threaten to wipe out its profit.",
      "Two boats might be sold.",
    ],
    wrong: [
      "It will lose its licence if overloading is proven.",
      "It would lose its licence if overloading is proven.",
      "Fuel costs will wipe out its profit.",
      "Two boats will be sold.",
      "Two boats have been sold.",
    ],
  },
  {
    name: "a condition in the field",
    passage:
      "Fjord Ferries said it would raise its fares unless the council pays for the quay. It would sail on Friday if the wind stays below 20 knots. The sale depends on the consent of the bank.",
    records: says("by: ferries\n    if: @").replace("says: @", "says: It would raise its fares."),
    sound: [
      "the council does not pay for the quay",
      "the council refuses to pay for the quay",
      "the quay is not paid for by the council",
    ],
    wrong: [
      "the council pays for the quay",
      "the quay is paid for by the council",
      "the wind stays below 20 knots",
      "passengers stay away from the islands",
    ],
  },
  {
    name: "a condition with a direction",
    passage: "Fjord Ferries said it would sail on Friday if the wind stays below 20 knots.",
    records: says("by: ferries\n    if: @").replace("says: @", "says: It would sail on Friday."),
    sound: [
      "the wind stays below 20 knots",
      "the wind does not rise above 20 knots",
      "the wind keeps under 20 knots",
    ],
    wrong: ["the wind stays above 20 knots", "the wind does not stay below 20 knots"],
  },
  {
    name: "a condition in words",
    passage:
      "Fjord Ferries said it would pay up to 150 euros each, but only if the final report found that it was at fault. It would sell two boats unless the council pays for the quay.",
    records: says(),
    sound: [
      "It would pay up to 150 euros each if the final report found that it was at fault.",
      "Up to 150 euros would be paid each, provided that it was found at fault by the final report.",
      "If the council does not pay for the quay, it would sell two boats.",
      "It would not sell two boats if the council pays for the quay.",
    ],
    wrong: [
      "It would pay up to 150 euros each, but only if a jury found that it was at fault.",
      "It would sell two boats if the council pays for the quay.",
      "It would sell two boats.",
      "It would sell two boats unless the passengers come back soon.",
    ],
  },
  {
    name: "what is no negation, and what is one in other words",
    passage:
      "Fjord Ferries said it was too early to tell whether the effect lasts. The boats had returned to port within six weeks. Its men had not left the harbour.",
    records: says(),
    sound: [
      "Whether the effect lasts could not be told yet.",
      "The boats had returned to port in no more than six weeks.",
      "Its men had stayed within the harbour.",
      "Its men had never left the harbour.",
    ],
    wrong: ["Its men had left the harbour.", "The boats had not returned to port within six weeks."],
  },
  {
    name: "what was asked for, and what was ordered",
    passage:
      "An official of the port, who spoke on condition of anonymity because the report is not public, said an inspection last year had recommended repairs to the quay and proposed a new crane.",
    records: says("by: official"),
    sound: [
      "An inspection last year had recommended repairs to the quay.",
      "An inspection last year had urged repairs to the quay.",
      "An inspection last year had called for repairs to the quay.",
    ],
    wrong: [
      "An inspection last year had ordered repairs to the quay.",
      "An inspection last year had demanded repairs to the quay.",
    ],
  },
  {
    name: "what came of what",
    passage:
      "The leak was probably caused by movement of the rock under the quay, Fjord Ferries said, but tests of its concrete go on.",
    records: says(),
    sound: [
      "The leak was probably the result of movement of the rock under the quay.",
      "Movement of the rock under the quay probably caused the leak.",
    ],
    wrong: [
      "The leak was probably caused by its concrete.",
      "The leak probably caused movement of the rock under the quay.",
    ],
  },
  {
    name: "who did it to whom, and which has how much",
    passage:
      "Fjord Ferries said that Danish sailors had held four Swedish surveyors, that 4.6 percent of the old boats leaked, compared with 1.2 percent of the new ones, and that trips had gone from 12 to 9.",
    records: says(),
    sound: [
      "Four Swedish surveyors had been held by Danish sailors.",
      "Of the new boats 1.2 percent leaked, compared with 4.6 percent of the old ones.",
      "Trips had gone from 12 to 9.",
    ],
    wrong: [
      "Four Danish surveyors had been held by Swedish sailors.",
      "Of the old boats 1.2 percent leaked, compared with 4.6 percent of the new ones.",
      "Trips had gone from 9 to 12.",
    ],
  },
];

test.each([
  ["", ["speaker-not-in-source"]],
  ["via: [courier]", []],
  ["to: courier", []],
  ["channel: interview with the Harbour Courier", []],
])("a paper through which the passage has it is named in the record: %s", (field, codes) => {
  const passage = "Ole Moe told the newspaper Harbour Courier that the toll had been raised in spring.";
  const records = says(`by: moe\n    ${field}`).replace("@", "The toll had been raised in spring.");
  expect(toldOf(passage, records)).toEqual(codes);
});

const withWords = (records: string, words: string) =>
  records.includes("says: @") && /[:#"]/.test(words)
    ? records.replace("@", JSON.stringify(words))
    : records.replace("@", words);

describe.each(kinds)("$name", ({ passage, records, sound, wrong }) => {
  test("what a passage says in other words is not told of", () => {
    const told = sound.map((words) => [words, toldOf(passage, withWords(records, words))]);
    expect(told).toEqual(sound.map((words) => [words, []]));
  });

  test("what it does not say is", () => {
    const missed = wrong.filter((words) => toldOf(passage, withWords(records, words)).length === 0);
    expect(missed).toEqual([]);
  });
});

describe("those whom a sheet names", () => {
  const passage =
    "Environment Secretary Tom Aas said so. The agency's administrator, Lise Holt, agreed, and so did Ivar Ness, the chief financial officer, and Deputy Mayor Eli Rud. Jon Vik, who leads the union, did not. A clerk, who asked not to be named because the matter is secret, said nothing.";
  const told = (entity: string) =>
    toldOf(passage, "statements: {it: {says: It is so., cite: p1}}", `${people}\n  one: {${entity}}`);

  test.each([
    "type: person, name: Tom Aas, roles: [{title: Environment Secretary, of: nordvik}]",
    "type: person, name: Tom Aas, roles: [{title: Secretary of the Environment, of: nordvik}]",
    "type: person, name: Thomas Aas, aka: [Tom Aas]",
    "type: person, name: Lise Holt, roles: [{title: Administrator, of: nordvik}]",
    "type: person, name: Ivar Ness, roles: [{title: Chief Financial Officer, of: nordvik}]",
    "type: person, name: Eli Rud, roles: [{title: Deputy Mayor, of: nordvik}]",
    "type: person, name: Jon Vik, roles: [{title: Union Leader, of: nordvik}]",
    "type: person, name: Jon Vik, roles: [{title: President, of: nordvik}]",
    "type: person, unnamed: A clerk, reason: the matter is secret",
    "type: person, unnamed: A clerk, reason: was not to speak on secret matters",
    "type: person, unnamed: A clerk, reason: not given",
  ])("go by the names, offices and reasons of the source: %s", (entity) => {
    expect(told(entity)).toEqual([]);
  });

  test.each([
    "type: person, name: Tom Aas, roles: [{title: Transport Secretary, of: nordvik}]",
    "type: person, name: Tom Aas, roles: [{title: President, of: nordvik}]",
    "type: person, name: Tom Aas, roles: [{title: Deputy Environment Secretary, of: nordvik}]",
    "type: person, name: Eli Rud, roles: [{title: Mayor, of: nordvik}]",
    "type: person, name: Karl Aas",
    "type: person, name: Lise Holt, roles: [{title: Spokeswoman, of: nordvik}]",
    "type: person, name: Ivar Ness, roles: [{title: Chief Operating Officer, of: nordvik}]",
    "type: person, name: Ivar Ness, roles: [{title: Chief Executive, of: nordvik}]",
    "type: person, unnamed: A clerk, reason: feared for his pension",
  ])("are told of where they go by others: %s", (entity) => {
    expect(told(entity)).toEqual(["name-not-in-source"]);
  });
});

test("what some say and others deny has not happened for that", () => {
  const passage =
    "Ole Moe alleged that a guard was hit by a boat. Fjord Ferries denied it. Eva Lind confirmed that a quay was closed.";
  const told = (state: string) =>
    toldOf(
      passage,
      `statements:
  hit: {by: moe, verb: alleged, says: A guard was hit by a boat., when: unstated, cite: 'p1 "Ole Moe … a boat"'}
  denial: {by: ferries, verb: denied, says: A guard was hit by a boat., when: unstated, denies: [hit], cite: 'p1 "Fjord Ferries … it"'}
events:
  accident: {what: Guard hit by a boat, state: ${state}, when: unstated, per: [hit], cite: 'p1 "Ole Moe … a boat"'}`,
    );
  expect(told("alleged")).toEqual([]);
  expect(told("occurred")).toEqual(["claim-strengthened"]);
});

test("a figure is held to the direction and the period of its passage as well", () => {
  const passage =
    "Support for the party rose to 16 percent from 13. About 700 people use the ferry each day.";
  const told = (value: string, words: string) => toldOf(passage, of(value).replace("@", words));
  expect(told("value: 16, unit: percent", "support for the party, up from 13 percent")).toEqual([]);
  expect(told("value: 16, unit: percent", "support for the party, down from 13 percent")).toEqual([
    "opposite-in-source",
  ]);
  expect(told("value: {about: 700}, unit: people", "users of the ferry a day")).toEqual([]);
  expect(told("value: {about: 700}, unit: people", "users of the ferry a year")).toEqual([
    "number-not-in-source",
  ]);
});

test.each(["Mary O'Neill", "Sara Al-Sayed", "Ana (Ann) Berg", "Mary O’Neill", "Jack[ Calder"])(
  "another first name is told of a name with any signs, and no sign stops the check: %s",
  (name) => {
    const entities = `\n  one: {type: person, name: ${JSON.stringify(name)}}`;
    const records = `
statements:
  said:
    by: one
    verb: said
    says: The bridge is safe.
    when: unstated
    cite: p1`;
    const last = name.split(" ").at(-1);
    expect(toldOf(`The bridge is safe, Michael ${last} said.`, records, entities)).toEqual([
      "name-not-in-source",
    ]);
  },
);

test.each(["unless the council approves the depot", "the council does not approve the depot"])(
  "a condition in the words of the source is that of the source: %s",
  (condition) => {
    const records = `
statements:
  strike:
    by: berg
    verb: said
    says: The drivers may strike.
    hedge: may
    if: ${condition}
    when: unstated
    cite: p1`;
    expect(
      toldOf("The drivers may strike unless the council approves the depot, Ada Berg said.", records),
    ).toEqual([]);
  },
);

describe("what a record gives to nobody, the source itself says", () => {
  const told = (passage: string, claim: string, more = "") =>
    toldOf(passage, `\nstatements:\n  it: {says: "${claim}", when: unstated, cite: p1${more}}`);

  test.each([
    ["Ada Berg said the old ferry needs a new engine.", "The old ferry needs a new engine."],
    [
      "The old ferry needs a new engine, according to an official of the port.",
      "The old ferry needs a new engine.",
    ],
    ["Ada Berg came. She said the old ferry needs a new engine.", "The old ferry needs a new engine."],
  ])("so its speaker is missed: %s", (passage, claim) => {
    expect(told(passage, claim)).toEqual(["speaker-not-in-source"]);
  });

  test.each([
    ["The old ferry has a new engine. Ada Berg said it was dear.", "The old ferry has a new engine.", ""],
    ["Ole Moe, who owns the old ferry, said it was dear.", "Ole Moe owns the old ferry.", ""],
    [
      "Ada Berg said the old ferry needs a new engine.",
      "Ada Berg said the old ferry needs a new engine.",
      "",
    ],
    [
      "Ada Berg said the old ferry needs a new engine.",
      "The old ferry needs a new engine.",
      ", judgement: true",
    ],
  ])("and says it where it does: %s", (passage, claim, more) => {
    expect(told(passage, claim, more)).toEqual([]);
  });
});

test("a condition that opens its sentence is missed where a record leaves it out", () => {
  const passage = "If the crack widens, the port will close the old bridge, Ada Berg said.";
  const record = (more: string) => `
statements:
  it:
    by: berg
    verb: said
    says: The port will close the old bridge.
    hedge: will${more}
    when: unstated
    cite: p1`;
  expect(toldOf(passage, record("\n    if: the crack widens"))).toEqual([]);
  expect(toldOf(passage, record(""))).toEqual(["condition-not-in-source"]);
});
