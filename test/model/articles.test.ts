import { expect, test } from "vitest";
import { nameWithArticle } from "../../src/model/articles.ts";

const called = (name: string) => ({ name, unnamed: null, type: "organization", article: null }) as const;

test.each([
  ["United States", "the United States"],
  ["White House", "the White House"],
  ["Kremlin", "the Kremlin"],
  ["Netherlands", "the Netherlands"],
  ["Democratic Republic of the Congo", "the Democratic Republic of the Congo"],
  ["European Commission", "the European Commission"],
  ["Foreign Ministry", "the Foreign Ministry"],
  ["University of Oxford", "the University of Oxford"],
  ["The New York Times", "The New York Times"],
  ["Russia", "Russia"],
  ["NATO", "NATO"],
  ["Truth Social", "Truth Social"],
  ["Kremlin press service", "the Kremlin press service"],
  ["Trilateral Contact Group", "the Trilateral Contact Group"],
  ["Normandy Four", "the Normandy Four"],
  ["Russian Delegation", "the Russian Delegation"],
  [
    "Coordination Headquarters for the Treatment of Prisoners",
    "the Coordination Headquarters for the Treatment of Prisoners",
  ],
  ["Centre for Research on Clean Air", "the Centre for Research on Clean Air"],
  ["Houses", "Houses"],
  ["State television", "State television"],
  ["State Department", "the State Department"],
  ["State Duma", "the State Duma"],
  ["State of Qatar", "the State of Qatar"],
  ["United Russia", "United Russia"],
  ["United Arab Emirates", "the United Arab Emirates"],
  ["Federal Reserve", "the Federal Reserve"],
  ["Federal prosecutors", "Federal prosecutors"],
  ["Office managers", "Office managers"],
  ["House Republicans", "House Republicans"],
  ["Bank of England", "the Bank of England"],
  ["Bank Rossiya", "Bank Rossiya"],
  ["Lakeshore Star", "the Lakeshore Star"],
  ["Kyiv Independent", "the Kyiv Independent"],
  ["Washington Post", "the Washington Post"],
  ["Associated Press", "the Associated Press"],
  ["Hürriyet Daily News", "Hürriyet Daily News"],
  ["Mint", "Mint"],
  ["Le Monde", "Le Monde"],
])("%s stands in a sentence as %s", (name, expected) => {
  expect(nameWithArticle(called(name))).toBe(expected);
});

test("the entity's own article decides, whatever the name is", () => {
  const words = (name: string, article: "the" | "none") => nameWithArticle({ ...called(name), article });
  expect(words("Insider", "the")).toBe("the Insider");
  expect(words("The Insider", "the")).toBe("The Insider");
  expect(words("Deutsche Bank", "none")).toBe("Deutsche Bank");
  expect(words("White House", "none")).toBe("White House");
});

test("neither people nor places are taken for newspapers", () => {
  expect(nameWithArticle({ ...called("Ringo Star"), type: "person" })).toBe("Ringo Star");
  expect(nameWithArticle({ ...called("Fort Sentinel"), type: "place" })).toBe("Fort Sentinel");
});
