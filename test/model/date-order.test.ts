import { expect, test } from "vitest";
import { byClock, inTimeOrder, isMoreExact, isOneMoment } from "../../src/model/date-order.ts";
import { resolveDate } from "../../src/resolve/dates.ts";

const read = (written: string) => resolveDate(written, {}).date;
const order = (...written: readonly string[]) => inTimeOrder(written, read);

test("times of one night in three zones, on two dates, come in the order in which they were", () => {
  expect(
    order(
      "2025-10-23T03:20+02:00", // 01:20 UTC
      "2025-10-22T22:00-04:00", // 02:00 UTC
      "2025-10-23T04:10+03:00", // 01:10 UTC
      "2025-10-22T20:30-04:00", // 00:30 UTC
    ),
  ).toEqual([
    "2025-10-22T20:30-04:00",
    "2025-10-23T04:10+03:00",
    "2025-10-23T03:20+02:00",
    "2025-10-22T22:00-04:00",
  ]);
});

test("what has a day alone stands by its day among them, and what has no date comes last", () => {
  expect(
    order("unstated", "2025-10-23T04:10+03:00", "2025-10-24", "2025-10-22", "2025-10-22T20:30-04:00"),
  ).toEqual(["2025-10-22", "2025-10-22T20:30-04:00", "2025-10-23T04:10+03:00", "2025-10-24", "unstated"]);
});

test("a span stands where it begins, at the time of day that it begins at", () => {
  expect(
    order(
      "2025-08-27T00:01-04:00/2026-02-07T00:01-05:00",
      "2025-08-27T05:00+02:00",
      "2025-08-27T07:00+02:00",
    ),
  ).toEqual([
    "2025-08-27T05:00+02:00",
    "2025-08-27T00:01-04:00/2026-02-07T00:01-05:00",
    "2025-08-27T07:00+02:00",
  ]);
});

test("of what can't be told apart, the first stays first", () => {
  expect(order("2025-10-22T20:30-04:00", "2025-10-23T03:30+03:00")).toEqual([
    "2025-10-22T20:30-04:00",
    "2025-10-23T03:30+03:00",
  ]);
});

test.each([
  ["2025-10-22T20:30-04:00", "2025-10-23T03:30+03:00", true],
  ["2025-10-22T20:30-04:00", "2025-10-23T03:31+03:00", false],
  ["2025-10-22T20:30", "2025-10-22T20:30", false],
  ["2025-10-22", "2025-10-23", false],
])("%s and %s are one moment: %s", (a, b, isOne) => {
  expect(isOneMoment(read(a), read(b))).toBe(isOne);
});

test.each([
  ["2025-08-15", "2025-08"],
  ["2025-08-15", "[2025-08-11..]"],
  ["[2025-08-11..2025-08-20]", "2025-08"],
  ["2025-08-15T14:30+02:00", "2025-08-15"],
  ["2022-02-24/..", "2022-02/.."],
])("%s is more exact than %s, and not the other way round", (exact, wide) => {
  expect([isMoreExact(read(exact), read(wide)), isMoreExact(read(wide), read(exact))]).toEqual([true, false]);
});

test.each([
  ["2025-08-15", "2025-08-15"],
  ["2025-08-15", "2025-09"],
  ["[2025-08-10..2025-08-20]", "[2025-08-15..2025-08-25]"],
  ["2025-05-24", "2025-05-23/2025-05-25"],
  ["2025-05-24/2025-05-25", "2025-05-23/2025-05-25"],
  ["2025-08-15", "unstated"],
])("of %s and %s neither is more exact", (a, b) => {
  expect([isMoreExact(read(a), read(b)), isMoreExact(read(b), read(a))]).toEqual([false, false]);
});

test("inside a day the clock decides over the zones, and what has none keeps its place", () => {
  const at = (name: string, written: string | null, moment: string | null = null) => ({
    name,
    clock: { written, moment: moment === null ? null : Date.parse(moment) },
  });
  const items = [
    at("noon", "2026-03-02T12:00", "2026-03-02T12:00+03:00"),
    at("no time", null),
    at("morning", "2026-03-02T09:00", "2026-03-02T09:00-05:00"),
    at("dawn", "2026-03-02T05:00", "2026-03-02T05:00+03:00"),
  ];
  expect(byClock(items, ({ clock }) => clock).map(({ name }) => name)).toEqual([
    "dawn",
    "no time",
    "noon",
    "morning",
  ]);
  const local = [at("later", "2026-03-02T12:00"), at("sooner", "2026-03-02T09:00")];
  expect(byClock(local, ({ clock }) => clock).map(({ name }) => name)).toEqual(["sooner", "later"]);
});
