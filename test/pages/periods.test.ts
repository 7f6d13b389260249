import { expect, test } from "vitest";
import { pagesByLetter } from "../../src/pages/letters.ts";
import { listLinks } from "../../src/pages/list-links.ts";
import { entriesOnPage } from "../../src/pages/long-list.ts";
import { pagesByPeriod } from "../../src/pages/periods.ts";

type Day = string | null;
const split = (entries: readonly Day[], limit: number, now = "2026-06-01") =>
  pagesByPeriod({ base: "/timeline/", entries, dayOf: (day) => day, now, limit });
const told = (entries: readonly Day[], limit: number, now?: string) =>
  split(entries, limit, now).map(({ address, name, entries: shown, total }) => [address, name, shown, total]);

test("a short list is one page without links to others, newest first, what has no date last", () => {
  expect(told(["2025-01-01", null, "2026-01-01"], 3)).toEqual([
    ["/timeline/", null, ["2026-01-01", "2025-01-01", null], 3],
  ]);
  expect(split(["2025-01-01", null], 3).map(listLinks)).toEqual([
    { groups: [], finer: [], pages: [], before: null, after: null, shows: null },
  ]);
});

test("up to two hundred entries stand on one page", () => {
  const days = Array.from({ length: 201 }, () => "2026-01-01");
  const pages = (count: number) =>
    pagesByPeriod({ base: "/x/", entries: days.slice(0, count), dayOf: (day) => day, now: "2026-06-01" });
  expect(entriesOnPage).toBe(200);
  expect(pages(200)).toHaveLength(1);
  expect(pages(201).length).toBeGreaterThan(1);
});

test("a long list has a page a year, and its own address shows the newest that today has reached", () => {
  const days = ["2024-05-01", "2025-01-01", "2027-01-01", null];
  expect(told(days, 2)).toEqual([
    ["/timeline/", null, ["2025-01-01"], 4],
    ["/timeline/2027/", "2027", ["2027-01-01"], 1],
    ["/timeline/2025/", "2025", ["2025-01-01"], 1],
    ["/timeline/2024/", "2024", ["2024-05-01"], 1],
    ["/timeline/undated/", "no date", [null], 1],
  ]);
  const year = (text: string, isCurrent: boolean) => ({
    address: `/timeline/${text}/`,
    text,
    total: 1,
    range: null,
    isCurrent,
  });
  const [front, future] = split(days, 2).map(listLinks);
  expect(front).toEqual({
    groups: [
      year("2027", false),
      year("2025", true),
      year("2024", false),
      { ...year("undated", false), text: "no date" },
    ],
    finer: [],
    pages: [],
    before: { address: "/timeline/2027/", text: "2027" },
    after: { address: "/timeline/2024/", text: "2024" },
    shows: { address: "/timeline/2025/", text: "2025" },
  });
  expect([future?.before, future?.after?.text, future?.shows]).toEqual([null, "2025", null]);
});

test("where everything is still to come, the list's own address shows what comes first", () => {
  expect(told(["2027-01-01", "2028-01-01", null], 2)[0]).toEqual(["/timeline/", null, ["2027-01-01"], 3]);
});

test("a year that holds too much leads to a page a month, and a month that does is numbered through", () => {
  const days = ["2025-02-03", "2025-02-03", "2025-02-01", "2025-01-01"];
  expect(told(days, 2)).toEqual([
    ["/timeline/", null, ["2025-02-03", "2025-02-03"], 4],
    ["/timeline/2025/", "2025", [], 4],
    ["/timeline/2025/02/", "February 2025, page 1 of 2", ["2025-02-03", "2025-02-03"], 3],
    ["/timeline/2025/02/2/", "February 2025, page 2 of 2", ["2025-02-01"], 3],
    ["/timeline/2025/01/", "January 2025", ["2025-01-01"], 1],
  ]);
  const { finer, pages, before, after } = listLinks(split(days, 2)[3]!);
  expect(finer.map(({ text, total, isCurrent }) => [text, total, isCurrent])).toEqual([
    ["February 2025", 3, true],
    ["January 2025", 1, false],
  ]);
  expect(pages.map(({ address, text, range, isCurrent }) => [address, text, range, isCurrent])).toEqual([
    ["/timeline/2025/02/", "1", "3", false],
    ["/timeline/2025/02/2/", "2", "1", true],
  ]);
  expect([before?.address, after?.address]).toEqual(["/timeline/2025/02/", "/timeline/2025/01/"]);
});

test("a year that leads to its months says so, and stands between nothing", () => {
  const { finer, before, after, shows } = listLinks(split(["2025-02-03", "2025-01-01"], 1)[1]!);
  expect([finer.length, before, after, shows]).toEqual([2, null, null, null]);
});

test("nothing but entries without a date, or nothing at all, still has its page", () => {
  expect(told([null, null], 1)).toEqual([
    ["/timeline/", null, [null], 2],
    ["/timeline/undated/", "no date, page 1 of 2", [null], 2],
    ["/timeline/undated/2/", "no date, page 2 of 2", [null], 2],
  ]);
  expect(told([], 1)).toEqual([["/timeline/", null, [], 0]]);
});

test("an entry that takes more of a page than there is has a page of its own", () => {
  const pages = pagesByPeriod({
    base: "/s/",
    entries: ["2025-01-03", "2025-01-02", "2025-01-01"],
    dayOf: (day) => day,
    weightOf: (day) => (day === "2025-01-02" ? 9 : 1),
    now: "2026-06-01",
    limit: 3,
  });
  expect(pages.slice(2).map(({ entries }) => entries)).toEqual([
    ["2025-01-03"],
    ["2025-01-02"],
    ["2025-01-01"],
  ]);
});

test("many names have a page a letter, where no id can be, and accents and other scripts have theirs", () => {
  const entries = ["Zed", "Ábad", "Ada", "Жуков", "3M"];
  const pages = pagesByLetter({ base: "/people/", entries, nameOf: (name) => name, limit: 2 });
  expect(pages.map(({ address, name, entries: shown }) => [address, name, shown])).toEqual([
    ["/people/", null, []],
    ["/people/by-name/other/", "#", ["3M"]],
    ["/people/by-name/a/", "A", ["Ábad", "Ada"]],
    ["/people/by-name/z/", "Z", ["Zed"]],
    ["/people/by-name/u0416/", "Ж", ["Жуков"]],
  ]);
});
