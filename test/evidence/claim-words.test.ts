import { describe, expect, test } from "vitest";
import { ground, sheetWith } from "./ground.ts";

// One word in the place of another, in a record that follows its passage; and the same record in words of its own.

interface Case {
  readonly passage: string;
  readonly wrong: readonly string[];
  readonly sound: readonly string[];
}

/** What is told of a record of this passage, with these fields. */
function toldOf(passage: string, record: string): readonly string[] {
  const sheet = sheetWith(`${record}\n    when: unstated\n    cite: p1`);
  const { claims = [] } = ground(sheet, { "ferry.txt": `${passage}\n\nThis is all.` });
  return claims.map(({ kind, words, has }) => `${kind}: ${words ?? ""} / ${has ?? ""}`);
}

const says = (text: string) =>
  `statements:\n  it:\n    by: union\n    verb: said\n    says: ${JSON.stringify(text)}`;

const told: readonly Case[] = [
  {
    passage:
      "The Seamen's Union said the port had blocked the merger of two pharmacy chains in the northern harbour.",
    wrong: [
      "The port had blocked the merger of two supermarket chains in the northern harbour.",
      "The port had blocked the sale of two pharmacy chains in the northern harbour.",
      "The port had blocked the merger of three pharmacy chains in the northern harbour.",
      "The port had blocked the merger of two pharmacy chains in the northern suburbs.",
    ],
    sound: [
      "The port had blocked the merger of two pharmacy chains in the northern harbour.",
      "The port had stopped the merger of two pharmacy chains in the northern harbour.",
      "A merger of two chains of pharmacies in the northern harbour had been blocked by the port.",
      "The port prevented two pharmacy chains in the northern harbour from merging.",
    ],
  },
  {
    passage:
      "At least six sailors were killed on Friday when a ferry hit a mine near Tarvik, the Seamen's Union said, two of them retired officers.",
    wrong: [
      "At least six sailors were hurt on Friday when a ferry hit a mine near Tarvik.",
      "At least six passengers were killed on Friday when a ferry hit a mine near Tarvik.",
      "At least six sailors were killed on Friday when a tanker hit a mine near Tarvik.",
      "At least six sailors were killed on Friday when a ferry hit a rock near Tarvik.",
      "At least six sailors were killed on Sunday when a ferry hit a mine near Tarvik.",
      "At least six sailors were killed on Friday, two of them serving officers.",
    ],
    sound: [
      "At least six sailors died on Friday when a ferry hit a mine near Tarvik.",
      "At least 6 sailors were killed on Friday when a ferry hit a mine near Tarvik.",
      "A ferry struck a mine near Tarvik on Friday, and at least six sailors were killed.",
      "At least six sailors lost their lives on Friday when their ferry ran onto a mine off Tarvik.",
      "Two of the six or more sailors killed on Friday were retired officers.",
    ],
  },
  {
    passage:
      "Ebbing tides were the main cause of the harbour's silting, the Seamen's Union found in a study in May.",
    wrong: ["Rising tides were the main cause of the harbour's silting, it found in a study in May."],
    sound: [
      "Ebbing tides were the main cause of the harbour's silting, it found in a study in May.",
      "In a study in May it put the silting of the harbour down mainly to ebbing tides.",
    ],
  },
  {
    passage:
      "The crew went back to feed their animals, and about 300 tonnes of fish would bring in 6.2 million crowns, the Seamen's Union said.",
    wrong: [],
    sound: [
      "The crew returned to feed their livestock.",
      "About 300 tonnes of fish would yield 6.2 million crowns.",
      "The crew had gone back so that their animals could be fed.",
    ],
  },
];

const conditions: readonly Case[] = [
  {
    passage: "The ferries could sail again if the harbour dues stay stable, the Seamen's Union said.",
    wrong: ["the harbour wages stay stable", "the harbour dues rise again", "the harbour dues become public"],
    sound: ["the harbour dues stay stable", "the dues stay stable", "the harbour dues remain stable"],
  },
  {
    passage: "The strike would go on if the contract is annulled, the Seamen's Union said.",
    wrong: ["the contract is delayed", "the contract is published", "the budget is annulled"],
    sound: ["the contract is annulled", "the contract were annulled", "the contract was annulled"],
  },
  {
    passage: "The strike would go on unless wages rose by two kroner, the Seamen's Union said.",
    wrong: ["wages rise by two kroner", "unless wages rise by ten kroner"],
    sound: [
      "unless wages rise by two kroner",
      "wages do not rise by two kroner",
      "wages don't rise by 2 kroner",
    ],
  },
];

describe("a word in the place of another of the passage is told", () => {
  test.each(told.flatMap(({ passage, wrong }) => wrong.map((text) => [text, passage] as const)))(
    "%s",
    (text, passage) => {
      expect(toldOf(passage, says(text))).not.toEqual([]);
    },
  );
});

describe("and one that says it in other words is not", () => {
  test.each(told.flatMap(({ passage, sound }) => sound.map((text) => [text, passage] as const)))(
    "%s",
    (text, passage) => {
      expect(toldOf(passage, says(text))).toEqual([]);
    },
  );
});

describe("a condition that is another, or turned round, is told", () => {
  test.each(conditions.flatMap(({ passage, wrong }) => wrong.map((text) => [text, passage] as const)))(
    "if %s",
    (text, passage) => {
      expect(toldOf(passage, conditional(passage, text))).not.toEqual([]);
    },
  );
});

describe("and one in other words is not", () => {
  test.each(conditions.flatMap(({ passage, sound }) => sound.map((text) => [text, passage] as const)))(
    "if %s",
    (text, passage) => {
      expect(toldOf(passage, conditional(passage, text))).toEqual([]);
    },
  );
});

/** What the passage hangs on a condition, hung on this one. */
function conditional(passage: string, condition: string): string {
  const main = passage.split(/ if | unless /)[0]!;
  return `${says(`${main}.`)}\n    hedge: ${main.includes("could") ? "could" : "would"}\n    if: ${JSON.stringify(condition)}`;
}
