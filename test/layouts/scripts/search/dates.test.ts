import { expect, test } from "vitest";
import { dateIn, isMeantDay } from "../../../../layouts/scripts/search/dates.ts";

const read = (text: string) => {
  const found = dateIn(text);
  return found === null ? null : [found.asked.label, found.rest];
};

test("a date is read in words and in numbers, wherever it stands", () => {
  expect(
    [
      "8 August",
      "8th of August 2025",
      "August 8, 2025",
      "trump on Aug. 8 alaska",
      "2025-08-08",
      "aug 2025",
      "2025-08",
      "talks after 8 August 2025",
      "until 2025-08",
    ].map(read),
  ).toEqual([
    ["8 August", ""],
    ["8 August 2025", ""],
    ["8 August 2025", ""],
    ["8 August", "trump alaska"],
    ["8 August 2025", ""],
    ["August 2025", ""],
    ["August 2025", ""],
    ["from 8 August 2025", "talks"],
    ["until August 2025", ""],
  ]);
});

test("a month or a year alone, a number beside another word and a day that is none are words", () => {
  for (const text of [
    "may",
    "2025",
    "1000 prisoners",
    "2025-13-01",
    "40 August",
    "15 marchers",
    "100 percent",
  ])
    expect(read(text)).toBeNull();
});

test("a day without its year is that day of any year; with since and until, all on that side", () => {
  const meant = (text: string) =>
    ["2024-08-08", "2025-08-07", "2025-08-08", "2025-09", "2025-08"].filter((day) =>
      isMeantDay(day, dateIn(text)!.asked),
    );
  expect(meant("8 August")).toEqual(["2024-08-08", "2025-08-08", "2025-08"]);
  expect(meant("August 2025")).toEqual(["2025-08-07", "2025-08-08", "2025-08"]);
  expect(meant("since 8 August 2025")).toEqual(["2025-08-08", "2025-09", "2025-08"]);
  expect(meant("until 8 August 2025")).toEqual(["2024-08-08", "2025-08-07", "2025-08-08", "2025-08"]);
});
