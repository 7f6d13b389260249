import parse from "edtf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readEdtf } from "../../src/resolve/edtf.ts";

const days = (text: string) => {
  const reading = readEdtf(text);
  return "reason" in reading
    ? reading.reason
    : [reading.kind, reading.earliest, reading.latest, reading.precision];
};

test.each([
  ["2025-08-06", ["point", "2025-08-06", "2025-08-06", "day"]],
  ["2025-08", ["point", "2025-08-01", "2025-08-31", "month"]],
  ["2024-02", ["point", "2024-02-01", "2024-02-29", "month"]],
  ["2025", ["point", "2025-01-01", "2025-12-31", "year"]],
  ["2025-08-XX", ["point", "2025-08-01", "2025-08-31", "month"]],
  ["2025-XX", ["point", "2025-01-01", "2025-12-31", "year"]],
  ["2025-XX-12", ["point", "2025-01-12", "2025-12-12", "year"]],
  ["202X", ["point", "2020-01-01", "2029-12-31", "year"]],
  ["1950S2", ["point", "1900-01-01", "1999-12-31", "year"]],
  ["2025-21", ["point", "2025-03-01", "2025-05-31", "season"]],
  ["2025-24", ["point", "2025-12-01", "2026-02-28", "season"]],
  ["2025-34", ["point", "2025-04-01", "2025-06-30", "season"]],
  ["2025-08-06T14:30:00+02:00", ["point", "2025-08-06", "2025-08-06", "minute"]],
])("a point has a first and a last day: %s", (text, expected) => {
  expect(days(text)).toEqual(expected);
});

test.each([
  ["[2025-08-11..]", ["set", "2025-08-11", null, "day"]],
  ["[..2025-08-06]", ["set", null, "2025-08-06", "day"]],
  ["[2025-08-01..2025-08-06]", ["set", "2025-08-01", "2025-08-06", "day"]],
  ["[2025..2026-08]", ["set", "2025-01-01", "2026-08-31", "year"]],
  ["[2025-08-01, 2025-09]", ["set", "2025-08-01", "2025-09-30", "month"]],
  ["{2021,2025-08..}", ["set", "2021-01-01", null, "year"]],
  ["2022-02/..", ["interval", "2022-02-01", null, "month"]],
  ["2022-02/", ["interval", "2022-02-01", null, "month"]],
  ["../2022", ["interval", null, "2022-12-31", "year"]],
  ["2025-08-06/2025-08", ["interval", "2025-08-06", "2025-08-31", "month"]],
])("a set is one of its days, an interval all of them: %s", (text, expected) => {
  expect(days(text)).toEqual(expected);
});

test("a time keeps the day and the zone that were written, even where UTC has another day", () => {
  expect(readEdtf("2025-08-06T23:30:00-07:00")).toMatchObject({
    earliest: "2025-08-06",
    latest: "2025-08-06",
    time: { clock: "23:30", zone: "-07:00" },
  });
  expect(readEdtf("2025-08-06T14:30Z")).toMatchObject({ time: { clock: "14:30", zone: "Z" } });
  expect(readEdtf("2025-08-06T14:30")).toMatchObject({ time: { clock: "14:30", zone: null } });
});

test("~ is approximate, ? uncertain, % both", () => {
  expect(readEdtf("2025-08~")).toMatchObject({ approximate: true, uncertain: false });
  expect(readEdtf("2025-08-06?")).toMatchObject({ approximate: false, uncertain: true });
  expect(readEdtf("2025%")).toMatchObject({ approximate: true, uncertain: true });
  expect(readEdtf("2025-22~")).toMatchObject({ approximate: true, earliest: "2025-06-01" });
  expect(readEdtf("2022-02~/..")).toMatchObject({ kind: "interval", approximate: true });
});

test.each([
  ["2025-02-30", "February 2025 has 28 days"],
  ["2024-02-30", "February 2024 has 29 days"],
  ["2025-13", "there is no month 13"],
  ["2025-00-10", "there is no month 00"],
  ["2025-08-00", "there is no day 00"],
  ["2025-02-29~", "February 2025 has 28 days"],
  ["2025-02-30/..", "February 2025 has 28 days"],
  ["2025-02-29/2025-03", "February 2025 has 28 days"],
  ["[2025-06-31..]", "June 2025 has 30 days"],
  ["2025-08-06T25:00Z", "there is no hour 25"],
  ["2025-08-06T10:61Z", "there is no minute 61"],
  [
    "2025-08-06 14:30",
    "write 2025-08-06T14:30Z, with a T before the time and its zone behind it: Z, or such as +02:00",
  ],
  ["6 August 2025", "write 2025-08-06: year, month, day"],
  ["Wednesday, August 6th, 2025", "write 2025-08-06: year, month, day"],
  ["2025-8-6", "write 2025-08-06: year, month, day"],
  ["20250806", "write 2025-08-06: year, month, day"],
  ["2025/08/06", "write 2025-08-06: year, month, day"],
  ["31.12.2025", "write 2025-12-31: year, month, day"],
  ["08/06/2025", "write 2025-06-08 or 2025-08-06: year, month, day"],
  ["30.02.2025", "February 2025 has 28 days"],
  ["August 2025", "write 2025-08: year, month"],
  ["Unstated", "write unstated in small letters"],
  ["tomorrow", "write the day itself, such as 2025-08-06, and keep the source's words in said:"],
  ["31 Februrary 2026", "write 2025-08-06, or 2025-08 if the day is not known, or unstated"],
  ["2025-08-11..", "write [2025-08-11..] for one day of these, or 2025-08-11/.. for all of them"],
  [
    "2025-08-11..2025-08-13",
    "write [2025-08-11..2025-08-13] for one day of these, or 2025-08-11/2025-08-13 for all of them",
  ],
  ["[2025-08-11...]", "an open end has two dots, as in [2025-08-11..] or 2022-02/.."],
  ["[2025-08-11..unstated]", "leave out an end that is not known"],
  ["circa 2025", "write 2025~"],
  ["spring 2025", "write 2025-21"],
  ["2025-Q3", "write 2025-35, which is EDTF for Q3 2025"],
  ["the third quarter of 2025", "write 2025-35, which is EDTF for Q3 2025"],
  ["H2 2025", "write 2025-41, which is EDTF for the second half of 2025"],
  ["1990s", "write 199X"],
  ["16-17 May 2026", "write 2026-05-16/2026-05-17"],
  ["May 30-31, 2026", "write 2026-05-30/2026-05-31"],
  ["2026-W21", "write 2026-05-18/2026-05-24, the Monday and Sunday of that week"],
  ["after May 2026", "write {earliest: 2026-05}"],
  ["late May 2026", "write {earliest: 2026-05-21, latest: 2026-05-31}"],
  ["", "it is empty; write unstated if the source gives no date"],
  ["2025-08-06/2025-08-01", "the end, 2025-08-01, is before the start, 2025-08-06"],
  ["[2025-08-06..2025-08-01]", "the end, 2025-08-01, is before the start, 2025-08-06"],
  [
    "2025-08-06T14:00Z/2025-08-06T13:00Z",
    "the end, 2025-08-06T13:00Z, is before the start, 2025-08-06T14:00Z",
  ],
  ["-0044-03-15", "only the years 0000 to 9999 can be written"],
  ["Y170000002", "only the years 0000 to 9999 can be written"],
  ["9999-24", "only the years 0000 to 9999 can be written"],
  ["2".repeat(101), "it has 101 characters, more than any date needs"],
])("what is no date is told in words an editor understands: %s", (text, reason) => {
  expect(readEdtf(text)).toEqual({ reason });
});

test("whatever is written, earliest is no later than latest, or there is a reason", () => {
  const dateLike = fc.array(fc.constantFrom(..."0123456789-/.[]{},~?%XTZ:+SY .."), { maxLength: 30 });
  const written = fc.oneof(
    fc.string(),
    dateLike.map((characters) => characters.join("")),
    almostDates(),
  );
  fc.assert(
    fc.property(written, (text) => {
      const reading = readEdtf(text);
      if ("reason" in reading) return reading.reason.length > 0 && !reading.reason.includes("undefined");
      const { earliest, latest } = reading;
      const isDay = (day: string | null) => day === null || /^\d{4}-\d\d-\d\d$/.test(day);
      return isDay(earliest) && isDay(latest) && (earliest === null || latest === null || earliest <= latest);
    }),
    { numRuns: 3000 },
  );
});

test("the quick road for days, months and years agrees with the library", () => {
  const number = (max: number) => fc.integer({ min: 0, max });
  // In the years before 100 the library has no leap days.
  const year = fc.integer({ min: 100, max: 9999 });
  fc.assert(
    fc.property(year, number(14), number(33), number(2), (ofYear, month, day, parts) => {
      const text = [pad(ofYear, 4), pad(month, 2), pad(day, 2)].slice(0, parts + 1).join("-");
      expect(days(text)).toEqual(daysOfLibrary(text) ?? expect.any(String));
    }),
    { numRuns: 2000 },
  );
});

function daysOfLibrary(text: string): readonly unknown[] | null {
  try {
    const { min, max, precision } = parse(text);
    const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);
    // For the library, 2025-02-29 is the first of March.
    if (!day(min).startsWith(text)) return null;
    return ["point", day(min), day(max), ["year", "month", "day"][(precision ?? 0) - 1]];
  } catch {
    return null;
  }
}

/** Dates with a slip in them, and sets and intervals of such dates. */
function almostDates() {
  const one = fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 45 }),
      fc.integer({ min: 0, max: 32 }),
    )
    .chain(([year, month, day]) => {
      const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
      return fc.constantFrom(
        text,
        text.slice(0, 7),
        text.slice(0, 4),
        `${text}~`,
        `${text}T10:00Z`,
        `${text.slice(0, 3)}X`,
      );
    });
  return fc
    .tuple(one, one, fc.constantFrom("/", "..", ","))
    .chain(([a, b, between]) =>
      fc.constantFrom(a, `${a}/${b}`, `[${a}${between}${b}]`, `{${a}${between}${b}}`, `[..${a}]`, `${a}/..`),
    );
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
