import { expect, test } from "vitest";
import { bySoonest } from "../../src/model/fact-date.ts";
import { resolveDate } from "../../src/resolve/dates.ts";

test("what has begun may come today, and what can be pinned down comes first", () => {
  const written = [
    "unstated",
    "2026-21",
    "2026-03-06",
    { earliest: "2026-01-10" },
    "2026-03-05",
    "2026-03-05T14:30+01:00",
    { latest: "2026-03-31" },
    "2026-04",
    "2026",
  ];
  const sorted = written
    .map((when) => ({ when, date: resolveDate(when, {}).date }))
    .toSorted((a, b) => bySoonest(a.date, b.date, "2026-03-05"));
  expect(sorted.map(({ when }) => when)).toEqual([
    "2026-03-05",
    "2026-03-05T14:30+01:00",
    "2026-21",
    "2026",
    { earliest: "2026-01-10" },
    "2026-03-06",
    { latest: "2026-03-31" },
    "2026-04",
    "unstated",
  ]);
});
