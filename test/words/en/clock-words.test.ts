import { expect, test } from "vitest";
import type { FactDate } from "../../../src/model/fact-date.ts";
import { resolveDate } from "../../../src/resolve/dates.ts";
import { datePhrase, dateWords } from "../../../src/words/en/date-words.ts";

const at = (written: string, clockOf?: string): FactDate => ({
  ...resolveDate(written, {}).date,
  ...(clockOf === undefined ? {} : { clockOf }),
});

test.each([
  [
    "2022-02-24T06:00+03:00",
    "Moscow",
    "Thu 24 Feb 2022, 6 a.m. Moscow time",
    "at 6 a.m. Moscow time on Thursday 24 February 2022",
  ],
  [
    "2022-02-24T06:00+03:00",
    undefined,
    "Thu 24 Feb 2022, 6 a.m. (UTC+3)",
    "at 6 a.m. (UTC+3) on Thursday 24 February 2022",
  ],
  [
    "2026-05-19T17:45Z",
    undefined,
    "Tue 19 May 2026, 5:45 p.m. UTC",
    "at 5:45 p.m. UTC on Tuesday 19 May 2026",
  ],
  [
    "2026-05-19T17:45+00:00",
    undefined,
    "Tue 19 May 2026, 5:45 p.m. UTC",
    "at 5:45 p.m. UTC on Tuesday 19 May 2026",
  ],
  [
    "2026-05-19T12:00-03:30",
    undefined,
    "Tue 19 May 2026, noon (UTC−3:30)",
    "at noon (UTC−3:30) on Tuesday 19 May 2026",
  ],
  ["2026-05-19T12:30", undefined, "Tue 19 May 2026, 12:30 p.m.", "at 12:30 p.m. on Tuesday 19 May 2026"],
  [
    "2025-08-20T00:01-04:00",
    "U.S. Eastern",
    "Wed 20 Aug 2025, 12:01 a.m. U.S. Eastern time",
    "at 12:01 a.m. U.S. Eastern time on Wednesday 20 August 2025",
  ],
  [
    "2026-05-19T00:00Z",
    undefined,
    "Tue 19 May 2026, midnight UTC (as the day begins)",
    "at midnight UTC (as the day begins) on Tuesday 19 May 2026",
  ],
])(
  "a time of day is told as people say it, by the clock of a place where that is known: %s %s",
  (written, place, list, phrase) => {
    expect(dateWords(at(written, place), { style: "short" })).toBe(list);
    expect(datePhrase(at(written, place))).toBe(phrase);
  },
);

test.each([
  ["2026-05-19T02:15Z/2026-05-19T05:40Z", undefined, "between 2:15 and 5:40 a.m. UTC on Tuesday 19 May 2026"],
  [
    "2026-05-19T11:40+03:00/2026-05-19T13:15+03:00",
    "Moscow",
    "between 11:40 a.m. and 1:15 p.m. Moscow time on Tuesday 19 May 2026",
  ],
  ["2026-05-19T09:00/2026-05-19T12:00", undefined, "between 9 a.m. and noon on Tuesday 19 May 2026"],
  [
    "2026-05-19T00:00Z/2026-05-19T05:00Z",
    undefined,
    "between midnight and 5 a.m. UTC on Tuesday 19 May 2026",
  ],
  [
    "[2026-05-19T12:00+02:00..2026-05-19T13:30+02:00]",
    undefined,
    "between noon and 1:30 p.m. (UTC+2) on Tuesday 19 May 2026",
  ],
  [
    "2026-05-18T23:00Z/2026-05-19T02:00Z",
    undefined,
    "from 11 p.m. on Monday 18 May to 2 a.m. UTC on Tuesday 19 May 2026",
  ],
  [
    "2025-08-27T00:01-04:00/2026-02-07T00:01-05:00",
    "U.S. Eastern",
    "from 12:01 a.m. on Wednesday 27 August 2025 to 12:01 a.m. U.S. Eastern time on Saturday 7 February 2026",
  ],
  ["2026-05-19T02:00Z/2026-05-20", undefined, "from 2 a.m. UTC on Tuesday 19 May to Wednesday 20 May 2026"],
  [
    "2026-05-19T02:15Z/2026-05-19T08:40+03:00",
    undefined,
    "from 2:15 a.m. UTC on Tuesday 19 May to 8:40 a.m. (UTC+3) on Tuesday 19 May 2026",
  ],
  ["2022-02-24T06:00+03:00/..", "Moscow", "since 6 a.m. Moscow time on Thursday 24 February 2022"],
  ["../2026-05-19T17:00Z", undefined, "until 5 p.m. UTC on Tuesday 19 May 2026"],
  ["[2026-05-19T17:00Z..]", undefined, "no earlier than 5 p.m. UTC on Tuesday 19 May 2026"],
])("day, zone and half of the day are said once where both ends share them: %s", (written, place, words) => {
  expect(dateWords(at(written, place))).toBe(words);
  expect(datePhrase(at(written, place))).toBe(words);
});
