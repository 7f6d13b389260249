import { expect, test } from "vitest";
import { dateWords } from "../../../../layouts/scripts/search/result-item.ts";

test("a result without a date says what is not stated", () => {
  expect(["Not stated", "Fri 6 Mar 2026"].map(dateWords)).toEqual(["date not stated", "Fri 6 Mar 2026"]);
});
