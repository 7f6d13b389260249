import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { addDays, addMonths, mondayOf, weekdayOf } from "../../src/model/calendar.ts";

const day = fc
  .date({ min: new Date("0100-01-01T00:00Z"), max: new Date("9900-12-31T00:00Z"), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const utc = (text: string) => DateTime.fromISO(text, { zone: "utc" });

test("days, months and weekdays are counted as luxon counts them", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -1000, max: 1000 }), (from, count) => {
      expect(addDays(from, count)).toBe(utc(from).plus({ days: count }).toISODate());
      expect(addMonths(from, count)).toBe(utc(from).plus({ months: count }).toISODate());
      expect(weekdayOf(from)).toBe(utc(from).weekday - 1);
      expect(mondayOf(from)).toBe(utc(from).startOf("week").toISODate());
    }),
  );
});

test("a month has no 31st where it has none", () => {
  expect(addMonths("2025-01-31", 1)).toBe("2025-02-28");
  expect(addMonths("2024-03-31", -1)).toBe("2024-02-29");
});

test("the calendar ends with the years that can be written", () => {
  expect(addDays("9999-12-31", 5)).toBe("9999-12-31");
  expect(addMonths("0000-01-01", -5)).toBe("0000-01-01");
});
