import { expect, test } from "vitest";
import { resolveDate } from "../../../src/resolve/dates.ts";
import { datePhrase, dateWords, dayWords, monthWords } from "../../../src/words/en/date-words.ts";

const date = (written: string) => resolveDate(written, {}).date;

test("a day has its weekday, short or long, with or without the year", () => {
  expect(dayWords("2025-08-06")).toBe("Wednesday 6 August 2025");
  expect(dayWords("2025-08-06", { style: "short" })).toBe("Wed 6 Aug 2025");
  expect(dayWords("2025-08-06", { weekday: false })).toBe("6 August 2025");
  expect(dayWords("2025-08-06", { yearOf: "2025-12-01" })).toBe("Wednesday 6 August");
  expect(dayWords("2025-08-06", { yearOf: "2024-12-01" })).toBe("Wednesday 6 August 2025");
  expect(dayWords("2025-09-03", { style: "short" })).toBe("Wed 3 Sep 2025");
});

test("a month is named by any of its days", () => {
  expect(monthWords("2025-08-06")).toBe("August 2025");
  expect(monthWords("2025-08", { style: "short" })).toBe("Aug 2025");
});

test.each([
  ["2025-08-06", "Wed 6 Aug 2025", "on Wednesday 6 August 2025"],
  ["2025-08", "Aug 2025", "in August 2025"],
  ["2025", "2025", "in 2025"],
  ["0800", "800", "in 800"],
  ["2025-08~", "about Aug 2025", "about August 2025"],
  ["2025-08-06~", "about Wed 6 Aug 2025", "on about Wednesday 6 August 2025"],
  ["2025-08-06?", "perhaps Wed 6 Aug 2025", "perhaps on Wednesday 6 August 2025"],
  ["2025%", "perhaps about 2025", "perhaps about 2025"],
  ["[2025-08-11..]", "no earlier than Mon 11 Aug 2025", "no earlier than Monday 11 August 2025"],
  ["[..2025-08-06]", "no later than Wed 6 Aug 2025", "no later than Wednesday 6 August 2025"],
  [
    "[2025-08-01..2025-08-06]",
    "between Fri 1 Aug and Wed 6 Aug 2025",
    "between Friday 1 August and Wednesday 6 August 2025",
  ],
  ["[2024-12..2025-02]", "between Dec 2024 and Feb 2025", "between December 2024 and February 2025"],
  [
    "[2025-08-01,2025-08-03]",
    "Fri 1 Aug 2025 or Sun 3 Aug 2025",
    "on Friday 1 August 2025 or Sunday 3 August 2025",
  ],
  ["{2023,2024,2025}", "2023, 2024 and 2025", "in 2023, 2024 and 2025"],
  ["2022-02/..", "since Feb 2022", "since February 2022"],
  ["2022-02/", "from Feb 2022, end not known", "from February 2022, end not known"],
  ["../2022", "until 2022", "until 2022"],
  [
    "2025-08-01/2025-08-06",
    "from Fri 1 Aug to Wed 6 Aug 2025",
    "from Friday 1 August to Wednesday 6 August 2025",
  ],
  ["2025-21", "spring 2025", "in spring 2025"],
  ["2025-34", "the second quarter of 2025", "in the second quarter of 2025"],
  ["2025-08-XX", "Aug 2025", "in August 2025"],
  ["2025-XX-XX", "2025", "in 2025"],
  ["202X", "the 2020s", "in the 2020s"],
  ["19XX", "the years 1900 to 1999", "in the years 1900 to 1999"],
  ["1950S2", "about 1950", "about 1950"],
  [
    "2025-08-06T14:30:00+02:00",
    "Wed 6 Aug 2025, 2:30 p.m. (UTC+2)",
    "at 2:30 p.m. (UTC+2) on Wednesday 6 August 2025",
  ],
  ["2025-08-06T14:30Z", "Wed 6 Aug 2025, 2:30 p.m. UTC", "at 2:30 p.m. UTC on Wednesday 6 August 2025"],
  ["unstated", "not stated", ""],
])("every kind of date has words, alone and in a sentence: %s", (written, short, phrase) => {
  expect(dateWords(date(written), { style: "short" })).toBe(short);
  expect(datePhrase(date(written))).toBe(phrase);
});

test("what begins after now is not said to go on since then", () => {
  expect(dateWords(date("2025-09/.."), { asOf: "2025-08-06" })).toBe("from September 2025");
  expect(dateWords(date("2025-08-06/.."), { asOf: "2025-08-06" })).toBe("since Wednesday 6 August 2025");
});

test("a date that is none is never printed as it was written", () => {
  expect(dateWords(date("2025-02-30"))).toBe("not stated");
});

test.each([
  ["2025-08-08", "Friday 8 August", "8 Aug"],
  ["2025-08-14", "Thursday 14 August", "14 Aug"],
  ["2025-08-15", "15 August", "15 Aug"],
  ["2025-07-29", "Tuesday 29 July", "29 Jul"],
  ["2024-08-06", "6 August 2024", "6 Aug 2024"],
  ["2025-09", "September", "Sep"],
  ["2025-08-08~", "about Friday 8 August", "about 8 Aug"],
  ["2025-21", "spring 2025", "spring 2025"],
  ["2022-02/..", "since February 2022", "since Feb 2022"],
  ["[2025-08-11..]", "no earlier than Monday 11 August", "no earlier than 11 Aug"],
  ["2025-08-08/2025-09-01", "from 8 August to 1 September", "from 8 Aug to 1 Sep"],
  ["2025-12-30/2026-01-02", "from 30 December 2025 to 2 January 2026", "from 30 Dec 2025 to 2 Jan 2026"],
  ["{2024-08-06,2025-08-06}", "6 August 2024 and 6 August 2025", "6 Aug 2024 and 6 Aug 2025"],
  ["2025-09-01/..", "from 1 September", "from 1 Sep"],
  ["2025-08-01/..", "since Friday 1 August", "since 1 Aug"],
  ["2025-08-07T09:00Z", "Thursday 7 August, 9 a.m. UTC", "7 Aug, 9 a.m. UTC"],
  ["2025-08-07T09:00-0400", "Thursday 7 August, 9 a.m. (UTC−4)", "7 Aug, 9 a.m. (UTC−4)"],
])(
  "on the page of a day its year goes without saying, and a weekday that is far from it: %s",
  (written, long, short) => {
    expect(dateWords(date(written), { near: "2025-08-06" })).toBe(long);
    expect(dateWords(date(written), { style: "short", near: "2025-08-06" })).toBe(short);
  },
);
