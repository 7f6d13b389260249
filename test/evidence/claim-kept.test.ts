import { describe, expect, test } from "vitest";
import { ground, sheetWith } from "./ground.ts";

// What a record leaves out of its passage or turns round, and the same record in words of its own.

interface Case {
  readonly passage: string;
  readonly wrong: readonly string[];
  readonly sound: readonly string[];
}

const people = `
  mayor: {type: person, name: Ada Berg, roles: [{title: mayor}]}
  moe: {type: person, name: Ole Moe}`;

/** What is told of these records of a passage. */
function toldOf(passage: string, records: string): readonly string[] {
  const sheet = sheetWith(`${people.slice(1)}\n${records}`);
  const { claims = [] } = ground(sheet, { "ferry.txt": `${passage}\n\nThis is all.` });
  return claims.map(({ kind, words, has }) => `${kind}: ${words ?? ""} / ${has ?? ""}`);
}

const says = (text: string, more = "") =>
  `statements:\n  it:\n    by: union\n    verb: said\n    says: ${JSON.stringify(text)}\n    when: unstated\n    cite: p1${more}`;

const told: readonly Case[] = [
  {
    passage:
      "The ferry owners and the port have agreed in principle to share the northern quay, the Seamen's Union said.",
    wrong: [
      "The ferry owners and the port have agreed to share the northern quay.",
      "The owners of the ferries agreed with the port to share the northern quay.",
    ],
    sound: [
      "The ferry owners and the port have agreed in principle to share the northern quay.",
      "The ferry owners and the port have reached a preliminary agreement to share the northern quay.",
      "The ferry owners and the port have the outline of an agreement to share the northern quay.",
      "The ferry owners and the port may have agreed to share the northern quay.",
    ],
  },
  {
    passage:
      "The port provisionally approved the sale of four ferries to the harbour board, the Seamen's Union said.",
    wrong: ["The port approved the sale of four ferries to the harbour board."],
    sound: [
      "The port gave its provisional approval to the sale of four ferries to the harbour board.",
      "The port approved the sale of four ferries to the harbour board for now.",
    ],
  },
  {
    passage: "The northern quay was partly destroyed by the storm in the harbour, the Seamen's Union said.",
    wrong: ["The northern quay was destroyed by the storm in the harbour."],
    sound: [
      "Part of the northern quay was destroyed by the storm in the harbour.",
      "The storm in the harbour partially destroyed the northern quay.",
    ],
  },
  {
    passage:
      "The wreck could be that of a ferry believed to have been sunk by a mine near Tarvik, the Seamen's Union said.",
    wrong: [
      "The wreck could be that of a ferry known to have been sunk by a mine near Tarvik.",
      "The wreck could be that of a ferry confirmed to have been sunk by a mine near Tarvik.",
    ],
    sound: [
      "The wreck could be that of a ferry believed to have been sunk by a mine near Tarvik.",
      "The wreck could be that of a ferry which is thought to have been sunk by a mine near Tarvik.",
      "A mine is believed to have sunk the ferry near Tarvik that the wreck could be.",
    ],
  },
  {
    passage: "The port had considered paying the crews a bonus of 500 crowns, the Seamen's Union said.",
    wrong: [
      "The port had paid the crews a bonus of 500 crowns.",
      "The port has already paid its crews a bonus of 500 crowns.",
    ],
    sound: [
      "The port had considered paying the crews a bonus of 500 crowns.",
      "The port had thought about a bonus of 500 crowns for the crews.",
      "The port might have paid the crews a bonus of 500 crowns.",
    ],
  },
  {
    passage: "The inspectors are examining whether a loose valve sank the ferry, the Seamen's Union said.",
    wrong: [
      "The inspectors found that a loose valve sank the ferry.",
      "The inspectors have established that a loose valve sank the ferry.",
    ],
    sound: [
      "The inspectors are examining whether a loose valve sank the ferry.",
      "The inspectors are looking into whether a loose valve sank the ferry.",
      "A loose valve may have sunk the ferry; the inspectors are looking into that.",
    ],
  },
  {
    passage: "The port has not ruled out a new offer to the crews, the Seamen's Union said.",
    wrong: [
      "The port has made a new offer to the crews.",
      "The port has ruled out a new offer to the crews.",
    ],
    sound: [
      "The port has not ruled out a new offer to the crews.",
      "A new offer to the crews by the port is possible.",
      "The port does not rule out a new offer to the crews.",
    ],
  },
  {
    passage: "The port has ruled out a merger with the ferry company, the Seamen's Union said.",
    wrong: ["The port has not ruled out a merger with the ferry company."],
    sound: [
      "The port has ruled out a merger with the ferry company.",
      "The port will not merge with the ferry company.",
    ],
  },
  {
    passage: "The crews refused to load the ferry at the northern quay, the Seamen's Union said.",
    wrong: ["The crews did not refuse to load the ferry at the northern quay."],
    sound: [
      "The crews refused to load the ferry at the northern quay.",
      "The crews would not load the ferry at the northern quay.",
    ],
  },
  {
    passage: "The fare rose from 3.5 to 7 crowns a kilometre last year, the Seamen's Union said.",
    wrong: [
      "The fare rose from 3.5 to 7 crowns a mile last year.",
      "The fare had risen to 7 crowns per passenger.",
    ],
    sound: [
      "The fare rose from 3.5 to 7 crowns per kilometre last year.",
      "The fare has doubled to 7 crowns for each kilometre.",
    ],
  },
  {
    passage:
      "The new quay could save the port 25 million to 30 million crowns a year, the Seamen's Union said.",
    wrong: ["The new quay could save the port 25 million to 30 million crowns a month."],
    sound: [
      "The new quay could save the port 25 million to 30 million crowns a year.",
      "The new quay could bring yearly savings of 25 million to 30 million crowns to the port.",
    ],
  },
];

const hedgeOf = (text: string) =>
  /could|might|may/.test(text) ? `\n    hedge: ${/could|might|may/.exec(text)![0]}` : "";

describe("what leaves a passage open and is lost, and what is turned round, is told", () => {
  test.each(told.flatMap(({ passage, wrong }) => wrong.map((text) => [text, passage] as const)))(
    "%s",
    (text, passage) => {
      expect(toldOf(passage, says(text, hedgeOf(text)))).not.toEqual([]);
    },
  );
});

describe("and what says the same in other words is not", () => {
  test.each(told.flatMap(({ passage, sound }) => sound.map((text) => [text, passage] as const)))(
    "%s",
    (text, passage) => {
      expect(toldOf(passage, says(text)).filter((one) => !/^(?:negation-added|hedge)/.test(one))).toEqual([]);
    },
  );
});

test("one condition in the place of another is told, and one that is left out behind “he said”", () => {
  const passage = "It might hire two ferries, the Seamen's Union said, if both owners sign the contract.";
  const record = (condition: string) =>
    toldOf(passage, says("The union might hire two ferries.", `\n    hedge: might${condition}`));
  expect({
    both: record("\n    if: both owners sign the contract"),
    either: record("\n    if: either owner signs the contract"),
    none: record(""),
  }).toEqual({
    both: [],
    either: ['word: either / p1 has "both"'],
    none: ["condition-lost:  / if both owners sign the contract"],
  });
});

test("an event that was put off is no cancelled one, nor the other way round", () => {
  const record = (passage: string, state: string) =>
    toldOf(
      passage,
      `events:\n  strike:\n    what: Strike of the crews in the harbour\n    type: other\n    state: ${state}\n    when: unstated\n    cite: p1`,
    );
  const all = [
    "The crews put off their strike in the harbour to Monday.",
    "The strike of the crews in the harbour was adjourned to Monday.",
    "The crews delayed their strike in the harbour by a week.",
    "The crews called off their strike in the harbour.",
    "The strike of the crews in the harbour was scrapped.",
    "The crews dropped their strike in the harbour.",
  ];
  expect(all.map((passage) => [record(passage, "postponed"), record(passage, "cancelled")])).toEqual([
    [[], ["state-other: Cancelled / put off"]],
    [[], ["state-other: Cancelled / adjourned"]],
    [[], ["state-other: Cancelled / delayed"]],
    [["state-other: Postponed / called off"], []],
    [["state-other: Postponed / scrapped"], []],
    [["state-other: Postponed / dropped"], []],
  ]);
});

test("what somebody was told is said by the one through the other", () => {
  const passage = "Ole Moe said the mayor, Ada Berg, had told him that the quay might be closed for repairs.";
  const record = (fields: string, text = "The quay might be closed for repairs.") =>
    toldOf(
      passage,
      `statements:\n  it:\n    ${fields}\n    says: ${text}\n    hedge: might\n    when: unstated\n    cite: p1`,
    );
  expect({
    through: record("by: mayor\n    via: [moe]\n    verb: told\n    to: moe"),
    alone: record("by: mayor\n    verb: said"),
    hearer: record("by: moe\n    verb: said"),
    inWords: record(
      "by: moe\n    verb: said",
      "The mayor had told him that the quay might be closed for repairs.",
    ),
  }).toEqual({
    through: [],
    alone: ["carrier:  / Ole Moe"],
    hearer: ["speaker-other:  / the mayor, Ada Berg"],
    inWords: [],
  });
});

test("a day beside that of `said:` is told", () => {
  const record = (when: string, said: string) =>
    toldOf(
      `The board is to meet ${said}, the Seamen's Union said.`,
      `events:\n  board:\n    what: Meeting of the board\n    type: meeting\n    state: scheduled\n    when: ${when}\n    said: ${said}\n    cite: p1`,
    );
  expect([
    record("2026-09-18", "on Sept. 18"),
    record("2026-09-16", "on Sept. 18"),
    record("2026-09-18", "on Friday 18 September"),
    record("2026-10-18", "on 18 September"),
    record("2027-02-03", "on February 3"),
    record("2026-09-19", "the day after September 18"),
  ]).toEqual([[], ["date-said:  / Sept. 18"], [], ["date-said:  / 18 September"], [], []]);
});

test("a figure in another measure or in the money of another country is told", () => {
  const record = (passage: string, fields: string) =>
    toldOf(passage, `figures:\n  it:\n    ${fields}\n    of: what it is\n    asOf: unstated\n    cite: p1`);
  expect([
    record("The yield fell by 5 basis points.", "value: 5\n    unit: basis points"),
    record("The yield fell by 5 basis points.", "value: 5\n    unit: percent"),
    record("The yield fell by 5 basis points.", "value: 0.05\n    unit: percentage points"),
    record("The mill takes 1.1 million tonnes of canola.", "value: 1.1 million\n    unit: bushels"),
    record("The mill takes 1.1 million tonnes of canola.", "value: 1.1 million\n    unit: tonnes"),
    record("It is worth 11 million Namibian dollars.", "value: 11 million\n    currency: USD"),
    record("It is worth 11 million Namibian dollars.", "value: 11 million\n    currency: NAD"),
    record("It is worth 90 million Chilean pesos.", "value: 90 million\n    currency: MXN"),
    record("It is worth 90 million pesos.", "value: 90 million\n    currency: CLP"),
    record("It is worth 90 million Swedish kronor.", "value: 90 million\n    currency: SEK"),
  ]).toEqual([
    [],
    ["unit-other: 5 / 5 basis points"],
    [],
    ["unit-other: 1,100,000 / 1.1 million tonnes"],
    [],
    ["unit-other: 11,000,000 / 11 million Namibian dollars"],
    [],
    ["unit-other: 90,000,000 / 90 million Chilean pesos"],
    [],
    [],
  ]);
});
