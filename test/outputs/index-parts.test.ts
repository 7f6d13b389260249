import { expect, test } from "vitest";
import type { Briefing } from "../../src/model/briefing.ts";
import { indexParts } from "../../src/outputs/index-parts.ts";

/** Briefings of these days, so many of each, the newest first as an archive has them. */
const briefingsOf = (days: Readonly<Record<string, number>>) =>
  Object.entries(days)
    .flatMap(([asOf, count]) => Array.from({ length: count }, () => ({ asOf }) as Briefing))
    .toReversed();

const cut = (days: Readonly<Record<string, number>>, most: number) =>
  indexParts(briefingsOf(days), most).map(({ from, briefings }) => [from, briefings.length]);

test("an archive that is small enough is one part, in its own order", () => {
  const briefings = briefingsOf({ "2024-05-01": 6, "2025-05-01": 4 });
  expect(indexParts(briefings, 10)).toEqual([{ from: "", briefings }]);
});

test("whole years are joined from the oldest on, and the months of a year that is too large by itself", () => {
  expect(cut({ "2019-12-09": 1, "2021-06-16": 2, "2022-02-24": 1, "2024-05-01": 4 }, 4)).toEqual([
    ["2019", 4],
    ["2024", 4],
  ]);
  const large = {
    "2024-07-01": 1,
    "2025-01-05": 2,
    "2025-01-07": 1,
    "2025-03-01": 1,
    "2025-04-01": 6,
    "2025-12-01": 1,
  };
  expect(cut({ ...large, "2026-01-01": 1 }, 4)).toEqual([
    ["2024", 1],
    ["2025-01", 4],
    // No month is cut.
    ["2025-04", 6],
    ["2025-12", 1],
    ["2026", 1],
  ]);
});

test("a new briefing changes the newest part alone", () => {
  const days = { "2023-05-01": 3, "2024-05-01": 3, "2025-05-01": 3 };
  const [before, after] = [days, { ...days, "2025-06-01": 1 }].map((some) => cut(some, 4));
  expect([before, after]).toEqual([
    [
      ["2023", 3],
      ["2024", 3],
      ["2025", 3],
    ],
    [
      ["2023", 3],
      ["2024", 3],
      ["2025", 4],
    ],
  ]);
});
