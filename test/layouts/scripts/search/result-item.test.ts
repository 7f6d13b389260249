import { expect, test } from "vitest";
import { dateWords, newestState } from "../../../../layouts/scripts/search/result-item.ts";

test("a result without a date says what is not stated", () => {
  expect(["Not stated", "Fri 6 Mar 2026"].map(dateWords)).toEqual(["date not stated", "Fri 6 Mar 2026"]);
});

test("the newest state of a line that is told otherwise by now is a label of its own", () => {
  expect([
    newestState("now: happened Fri 15 Aug 2025", ["Happened"]),
    newestState("last told 22 Aug 2025: intended, denied by Per Lind", ["Intended", "Conditional"]),
    newestState("now: withdrawn", []),
  ]).toEqual(["Now: happened", "Last told: intended", "Now: withdrawn"]);
});
