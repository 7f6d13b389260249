import { expect, test } from "vitest";
import { pricesIn } from "../../src/reading/words/en/rates.ts";

test.each([
  ["Flour costs 7 dinars a kilogram.", "7 a kilogram"],
  ["Flour costs 7 Libyan dinars a kilogram.", "7 a kilogram"],
  ["Fuel costs 655 CFA francs per litre.", "655 per litre"],
  ["Coffee sold for 3 córdobas a kilo.", "3 a kilo"],
])("the price in %s", (text, price) => {
  expect(pricesIn(text).map(({ amount, words }) => `${amount} ${words}`)).toEqual([price]);
});
