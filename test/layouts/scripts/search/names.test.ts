import { expect, test, vi } from "vitest";
import {
  findNames,
  isSpelling,
  type Name,
  namesIndex,
  withNamesParted,
} from "../../../../layouts/scripts/search/names.ts";
import { nearestWord } from "../../../../layouts/scripts/search/nearest-word.ts";
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

test("names that were typed as one word are parted; other compounds, and what is quoted, are not", () => {
  const parted = (text: string) => withNamesParted(text, names);
  expect(["lund-vik talks", "when will Berhskiy–Wittkamp meet", "Lund/Берський"].map(parted)).toEqual([
    "lund vik talks",
    "when will Berhskiy Wittkamp meet",
    "Lund Берський",
  ]);
  // A site may write "ceasefire" and "pro-Vik" in one word.
  const whole = ["cease-fire", "pro-Vik", "vi-lu", "“Lund-Vik” talks", "2025-08-08", "- vik"];
  expect(whole.map(parted)).toEqual(whole);
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

test("a misspelt name is known by the nearest one: one wrong letter from five on, two from seven on", () => {
  const near = (word: string) => nearestWord(word, names);
  expect(["Witkamp", "Wittkmap", "Лунд", "Lundt", "Berskyi"].map(near)).toEqual([
    "Wittkamp",
    "Wittkamp",
    "Lund",
    "Lund",
    "Berhskiy",
  ]);
  expect(["Lnt", "Bolsonaro", "2025", "qwertzuiop"].map(near)).toEqual([null, null, null, null]);
});

test("a word is another one with a slip, where it can't as well be a word that nobody used here", () => {
  const words = [
    "wording",
    "think",
    "tariffs",
    "sanctions",
    "summit",
    "ultimatum",
    "prisoner",
    "talks",
    "peace",
  ];
  const near = (word: string) => nearestWord(word, [], words);
  expect(["tarrifs", "sanktions", "sumnit", "ultimattom", "prisonner", "tolks", "paece"].map(near)).toEqual([
    "tariffs",
    "sanctions",
    "summit",
    "ultimatum",
    "prisoner",
    "talks",
    "peace",
  ]);
  expect(["holding", "thing", "walks", "peach", "prisms"].map(near)).toEqual([null, null, null, null, null]);
});

test("a short word is no slip for another: Gaza is not the agency Gaya, Iraq not Iran", () => {
  const others = [
    page("/o/gaya/", "Organization", 1, ["Gaya One"]),
    page("/o/iran/", "Organization", 9, ["Iran"]),
  ];
  expect(["gaza", "Iraq", "Gaia"].map((word) => nearestWord(word, others))).toEqual([null, null, "Gaya"]);
});

test("an office and a name together name the holder; a plural is the name, and small words are none", () => {
  const mayor = page("/people/lund/", "Person", 2, ["Ada Lund", "Vik Mayor"]);
  const named = (text: string) => findNames(text, [mayor]).named.map(({ name }) => name);
  expect(["Mayor Lund", "mayor of Vik", "Lunds", "mayor deadline"].map(named)).toEqual([
    ["Ada Lund"],
    ["Ada Lund"],
    ["Ada Lund"],
    [],
  ]);
});

test("another spelling of a name is told from a slip", () => {
  const berg = page("/p/", "Person", 3, ["Volodymyr Berhskiy", "Володимир Берський"]);
  expect(isSpelling("Берсон", "Berhskiy", [berg])).toBe(false);
  expect(isSpelling("Берский", "Berhskiy", [berg])).toBe(true);
  expect(isSpelling("Берський", "Berhskiy", [berg])).toBe(true);
  expect(isSpelling("Wittkampf", "Wittkamp", [berg])).toBe(false);
  expect(isSpelling("Vitkamp", "Wittkamp", [berg])).toBe(true);
});

test("what sounds like one letter is nobody's name", () => {
  const names = [page("/p/", "Person", 3, ["Dmitry Peskov", "S. Peskov", "Li S"])];
  expect(["zzzzzz", "sss", "zzs"].map((text) => findNames(text, names).named.length)).toEqual([0, 0, 0]);
});

test("a whole name of several words is found with a slip in one of them", () => {
  expect(found("Ada Lundt")).toEqual([["/people/lund/"], []]);
  expect(found("Ade Lundt")).toEqual([[], []]);
  expect(found("Steve Wittcamp")).toEqual([["/people/witt/"], []]);
  expect(found("Stefe Wittcamp")).toEqual([[], []]);
});

test("of many names those of letters that sound alike are loaded with those that are asked for", async () => {
  const loaded: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    loaded.push(address);
    const letters = address.endsWith("/names.json") ? ["a", "k", "s", "u", "z", "u0437"] : [];
    return new Response(JSON.stringify({ names: [], letters }));
  });
  try {
    await namesIndex("/").among("Selenskyj of Cork");
    await namesIndex("/").among("Зеленский");
  } finally {
    vi.unstubAllGlobals();
  }
  expect(loaded.map((address) => address.replace("/search/", ""))).toEqual([
    ...["names.json", "names-k.json", "names-s.json", "names-z.json"],
    ...["names.json", "names-s.json", "names-z.json", "names-u0437.json"],
  ]);
});
