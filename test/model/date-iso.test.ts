import { expect, test } from "vitest";
import { isoEnd, isoOf, isoStart } from "../../src/model/date-iso.ts";
import { resolveDate } from "../../src/resolve/dates.ts";

test.each([
  ["2025-08-06", "2025-08-06", "2025-08-06", "2025-08-06"],
  ["2025-08~", "2025-08", "2025-08", "2025-08"],
  ["2025", "2025", "2025", "2025"],
  ["2025-08-06T14:30:00+0200", "2025-08-06T14:30+02:00", "2025-08-06T14:30+02:00", "2025-08-06T14:30+02:00"],
  ["2025-08-06T14:30-05", "2025-08-06T14:30-05:00", "2025-08-06T14:30-05:00", "2025-08-06T14:30-05:00"],
  ["2025-21", null, "2025-03-01", "2025-05-31"],
  ["2025-08-XX", null, "2025-08", "2025-08"],
  ["[2025-08-11..]", null, "2025-08-11", null],
  ["2022-02/..", null, "2022-02", null],
  ["2025-08-06T10:00Z/2025-08-07", null, "2025-08-06T10:00Z", "2025-08-07"],
  ["unstated", null, null, null],
])("%s has only the ISO forms that say no more than it", (written, whole, start, end) => {
  const { date } = resolveDate(written, {});
  expect([isoOf(date), isoStart(date), isoEnd(date)]).toEqual([whole, start, end]);
});
