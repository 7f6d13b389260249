import { expect, test } from "vitest";
import { splitByPeriod } from "../../src/pages/periods.ts";

const days = (...written: readonly (string | null)[]) => written;
const split = (entries: readonly (string | null)[], limit: number, now = "2026-06-01") =>
  splitByPeriod("/timeline/", entries, (day) => day, now, limit);

test("a short register is one page, newest first, with what has no date apart", () => {
  expect(split(days("2025-01-01", null, "2026-01-01"), 3)).toEqual([
    {
      address: "/timeline/",
      name: null,
      entries: ["2026-01-01", "2025-01-01"],
      undated: [null],
      total: 2,
      totalUndated: 1,
      links: { years: [], months: [] },
    },
  ]);
});

test("a long one has a page a year, and its own address shows the newest year that has begun", () => {
  const pages = split(days("2024-05-01", "2025-01-01", "2027-01-01", null), 2);
  expect(pages.map(({ address, name, entries, undated }) => [address, name, entries, undated])).toEqual([
    ["/timeline/", null, ["2025-01-01"], []],
    ["/timeline/2027/", "2027", ["2027-01-01"], []],
    ["/timeline/2025/", "2025", ["2025-01-01"], []],
    ["/timeline/2024/", "2024", ["2024-05-01"], []],
    ["/timeline/undated/", "no date", [], [null]],
  ]);
  expect(pages[0]?.links.years).toEqual([
    { address: "/timeline/2027/", text: "2027", total: 1, isCurrent: false },
    { address: "/timeline/2025/", text: "2025", total: 1, isCurrent: true },
    { address: "/timeline/2024/", text: "2024", total: 1, isCurrent: false },
    { address: "/timeline/undated/", text: "no date", total: 1, isCurrent: false },
  ]);
});

test("a year that holds too much has a page a month; a month that does is cut, and says how much there was", () => {
  const pages = split(days("2025-02-03", "2025-02-02", "2025-02-01", "2025-01-01"), 2);
  expect(pages.map(({ address, name, entries, total }) => [address, name, entries, total])).toEqual([
    ["/timeline/", null, ["2025-02-03", "2025-02-02"], 3],
    ["/timeline/2025/", "February 2025", ["2025-02-03", "2025-02-02"], 3],
    ["/timeline/2025/02/", "February 2025", ["2025-02-03", "2025-02-02"], 3],
    ["/timeline/2025/01/", "January 2025", ["2025-01-01"], 1],
  ]);
  expect(pages[0]?.links.months.map(({ text, total }) => [text, total])).toEqual([
    ["February 2025", 3],
    ["January 2025", 1],
  ]);
});

test("nothing but entries without a date, or nothing at all, still has its page", () => {
  expect(split([null, null], 1).map(({ address, undated }) => [address, undated])).toEqual([
    ["/timeline/", [null]],
    ["/timeline/undated/", [null]],
  ]);
  expect(split([], 1).map(({ address, total }) => [address, total])).toEqual([["/timeline/", 0]]);
});
