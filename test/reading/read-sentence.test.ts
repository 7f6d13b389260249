import { describe, expect, test } from "vitest";
import { nameIndex } from "../../src/reading/names-in.ts";
import { readSentence } from "../../src/reading/read-sentence.ts";

const index = nameIndex([
  { id: "okello", isPerson: true, names: ["Amina Okello-Reyes"] },
  { id: "tremblay", isPerson: true, names: ["Chloé Tremblay-Singh"] },
  { id: "star", isPerson: false, names: ["Lakeshore Star"] },
  { id: "commission", isPerson: false, names: ["National Electoral Commission"] },
  { id: "aide", isPerson: false, names: ["the Kremlin aide"] },
]);
const read = (words: string) => readSentence(words, index);

test("a family name that stands first names its bearer, and a pronoun nobody", () => {
  const asian = nameIndex([
    { id: "yoon", isPerson: true, names: ["Yoon Seo-jin"] },
    { id: "he", isPerson: true, names: ["He Lifeng"] },
    { id: "leadbeater", isPerson: true, names: ["Kim Leadbeater"] },
  ]);
  const ids = (words: string) => readSentence(words, asian).names.flatMap((name) => name.ids);
  expect(ids("Yoon said so.")).toEqual(["yoon"]);
  expect(ids("He said that talks may follow.")).toEqual([]);
  expect(ids("He Lifeng said that talks may follow.")).toEqual(["he"]);
  expect(ids("Kim said so.")).toEqual([]);
});

test.each([
  ["Hackers copied the records of 1.3 million patients.", [[1_300_000, "patient", null]]],
  ["Ontario may fine the hospitals up to C$500,000.", [[500_000, "CAD", "up to"]]],
  [
    "Between six and nine people were hurt in two hours.",
    [
      [6, "person", "between"],
      [2, "hour", null],
    ],
  ],
  [
    "The parts, 390, 307 and 303, come to a thousand.",
    [
      [390, null, null],
      [307, null, null],
      [303, null, null],
    ],
  ],
  ["Turnout was 48.3 per cent on 4 June 2026 at 02:15 UTC.", [[48.3, "percent", null]]],
  ["Forty-five hectares burned, twice as many as in 2024.", [[45, "hectare", null]]],
])("numbers come with their unit and bound, and dates and times are none: %s", (words, numbers) => {
  expect(
    read(words)
      .numbers.slice(0, numbers.length)
      .map(({ value, unit, bound }) => [value, unit, bound]),
  ).toEqual(numbers);
});

test.each([
  ["He resigned on Tuesday 19 May.", [[1, 19, 5, null]]],
  [
    "The vote is on 4 June 2026, not in July.",
    [
      [null, 4, 6, 2026],
      [null, null, 7, null],
    ],
  ],
  [
    "She may march in May 2027 or on Friday.",
    [
      [null, null, 5, 2027],
      [4, null, null, null],
    ],
  ],
  ["In 2019 it had 2021 seats.", [[null, null, null, 2019]]],
])("dates are read as far as they are written: %s", (words, dates) => {
  expect(read(words).dates.map(({ weekday, day, month, year }) => [weekday, day, month, year])).toEqual(
    dates,
  );
});

test.each([
  [
    "President Okello-Reyes told the Star that she won.",
    [
      ["Okello-Reyes", "okello"],
      ["Star", "star"],
    ],
  ],
  [
    "The NEC and Chloe Tremblay-Singh disagree with the Kremlin aide.",
    [
      ["NEC", "commission"],
      ["Chloe Tremblay-Singh", "tremblay"],
      ["Kremlin aide", "aide"],
    ],
  ],
  [
    "Chloe Trembley-Singh met Emile Duval on Monday in the Soviet era.",
    [["Chloe Trembley-Singh"], ["Emile Duval"]],
  ],
  ["Hospitals are closed, and a star is born.", []],
])("names are those of the sheet, or capitals that are nobody's: %s", (words, names) => {
  expect(read(words).names.map(({ words, ids }) => [words, ...ids])).toEqual(names);
});

describe("who says it", () => {
  test.each([
    ["Okello-Reyes, the candidate, also denied it.", ["Okello-Reyes"], "denied"],
    ["The vote is void, says Amina Okello-Reyes.", ["Amina Okello-Reyes"], "said"],
    ["According to the Star, the vote is void.", ["Star"], null],
    ["Okello-Reyes won in the north.", [], null],
  ])("%s", (words, speakers, verb) => {
    const { reporting } = read(words);
    expect(reporting.speakers.map((one) => one.words)).toEqual(speakers);
    expect(reporting.verb).toBe(verb);
  });
});

test("quotations are no part of its own words", () => {
  const { own, quotations, words } = read("The mayor called it “a fine mess of 12 boats” and left.");
  expect(own).toBe(words.replace(/“.*”/, (quoted) => " ".repeat(quoted.length)));
  expect(quotations.map(({ start, end }) => words.slice(start + 1, end))).toEqual([
    "a fine mess of 12 boats",
  ]);
});
