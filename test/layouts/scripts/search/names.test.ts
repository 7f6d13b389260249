import { expect, test } from "vitest";
import { findNames, type Name, nearestWord } from "../../../../layouts/scripts/search/names.ts";
import { latinWords } from "../../../../layouts/scripts/search/spelling.ts";
import type { NamedPage } from "../../../../src/outputs/search-names.ts";

const page = (
  address: string,
  kind: NamedPage["kind"],
  briefings: number,
  [name = "", ...spellings]: readonly string[],
  about = "",
): Name => ({
  page: { address, name, kind, briefings, spellings, about },
  spellings: [name, ...spellings].map(latinWords),
});

const names: readonly Name[] = [
  page("/people/berg/", "Person", 3, ["Volodymyr Berhskiy", "Володимир Берський"], "President"),
  page("/people/witt/", "Person", 9, ["Steve Wittkamp"]),
  page("/people/lund/", "Person", 2, ["Ada Lund"], "Mayor of Vik"),
  page("/organizations/vik/", "Organization", 1, ["Vik"]),
  page("/organizations/office/", "Organization", 8, ["Office of the Mayor of Vik"]),
  page("/organizations/press/", "Organization", 0, ["U.S. Treasury"]),
  page("/deadlines/", "Register", 0, ["Deadlines"]),
];
const found = (text: string) => {
  const { named, told } = findNames(text, names);
  return [named, told].map((pages) => pages.map(({ address }) => address));
};

test("a name is found in any spelling that sounds like it, in Latin and in Cyrillic letters", () => {
  for (const text of ["Berhskiy", "berhskyy", "Berhskij", "Берський", "Берський Володимир", "berh"])
    expect(found(text)).toEqual([["/people/berg/"], []]);
  expect(found("us treasury")).toEqual([["/organizations/press/"], []]);
});

test("the bearer of a name stands before whatever has it in a longer one, however often that is told of", () => {
  expect(found("vik")).toEqual([["/organizations/vik/", "/organizations/office/"], ["/people/lund/"]]);
});

test("all words must stand in one name; a role finds its holder behind them", () => {
  expect(found("ada vik")).toEqual([[], ["/people/lund/"]]);
  expect(found("lund berhskiy")).toEqual([[], []]);
});

test("whoever asks for a deadline finds the list of deadlines, too", () => {
  expect(found("deadline expire")).toEqual([[], ["/deadlines/"]]);
});

test("a misspelt name is known by the nearest one: one wrong letter in short words, two in long ones", () => {
  const near = (word: string) => nearestWord(word, names);
  expect(["Witkamp", "Wittkmap", "Лунд", "Lunt", "Berskyi"].map(near)).toEqual([
    "Wittkamp",
    "Wittkamp",
    "Lund",
    "Lund",
    "Berhskiy",
  ]);
  expect(["Lnt", "Bolsonaro", "2025", "qwertzuiop"].map(near)).toEqual([null, null, null, null]);
});
