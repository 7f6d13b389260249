import { describe, expect, test } from "vitest";
import { type FactDate, isWorkedOut } from "../../src/model/fact-date.ts";
import { dateWords } from "../../src/words/en/date-words.ts";
import { archiveOf } from "../write/written.ts";

/** The date of the one event of a sheet whose article was written on Wednesday 6 August 2025. */
function dateOf(event: string, more = "", dateline = "{date: 2025-08-06}"): FactDate {
  const text = `---
factsheet: 1
id: example
title: An example
bottomLine: The bottom line.
sources:
  article: {type: news-report, publisher: unstated, title: unstated, dateline: ${dateline}}
entities:
  moscow: {type: place, name: Moscow}
  arbat: {type: place, name: Arbat, of: moscow}
  geneva: {type: place, name: Geneva}
  springfield: {type: place, name: Springfield}
  paris: {type: place, name: Paris}
${more}
events:
  it: {what: The meeting, type: meeting, state: occurred, cite: p1, ${event}}
---
`;
  return archiveOf([{ path: "content/facts/example.md", text }]).byId.example!.events[0]!.when;
}

describe("† stands where the reading is not the plain one", () => {
  test.each([
    ["on Wednesday", "2025-08-06"],
    ["Wednesday", "2025-08-06"],
    ["late on Wednesday", "2025-08-06"],
    ["on Monday afternoon", "2025-08-04"],
    ["Thursday night", "2025-07-31"],
    ["today", "2025-08-06"],
    ["earlier today", "2025-08-06"],
    ["this morning", "2025-08-06"],
    ["On July 29", "2025-07-29"],
    ["Tuesday, July 29th", "2025-07-29"],
    ["29 Jul.", "2025-07-29"],
  ])("%s, for %s, needs none", (said, when) => {
    const date = dateOf(`when: ${when}, said: "${said}"`);
    expect(date).toMatchObject({ said, inferred: true });
    expect(isWorkedOut(date)).toBe(false);
  });

  test.each([
    ["on Wednesday", "2025-07-30"],
    ["on Friday", "2025-08-08"],
    ["by Wednesday", "2025-08-06"],
    ["last Wednesday", "2025-07-30"],
    ["Wednesday of this week", "2025-08-06"],
    ["in 48 hours", "2025-08-08"],
    ["next week", "'[2025-08-11..2025-08-17]'"],
    ["on Wednesday", "2025-08-06~"],
    ["yesterday", "2025-08-05"],
    ["today", "2025-08-05"],
    ["On July 29", "2025-07-30"],
    ["in July", "2025-07"],
  ])("%s, for %s, keeps it", (said, when) => {
    expect(isWorkedOut(dateOf(`when: ${when}, said: "${said}"`))).toBe(true);
  });

  test("what counts from another record keeps it", () => {
    const more = "statements: {first: {says: It began., when: 2025-08-06, cite: p1}}";
    expect(isWorkedOut(dateOf("when: 2025-08-06, said: on Wednesday, anchor: first", more))).toBe(true);
  });
});

describe("a time is told by the clock of a place that keeps it", () => {
  const words = (date: FactDate) => dateWords(date, { near: "2025-08-06" });

  test.each([
    [
      "the zone of the dateline",
      "when: 2025-08-06T06:00+03:00",
      "{date: 2025-08-06, tz: Europe/Moscow}",
      "6 a.m. Moscow time",
    ],
    [
      "a zone that bears no city's name",
      "when: 2025-08-06T00:01-04:00",
      "{date: 2025-08-06, tz: America/New_York}",
      "12:01 a.m. U.S. Eastern time",
    ],
    [
      "the place of the dateline",
      "when: 2025-08-06T06:00+03:00",
      "{date: 2025-08-06, place: moscow}",
      "6 a.m. Moscow time",
    ],
    [
      "where it took place",
      "when: 2025-08-06T06:00+03:00, where: moscow",
      "{date: 2025-08-06}",
      "6 a.m. Moscow time",
    ],
    [
      "the city in which that lies",
      "when: 2025-08-06T06:00+03:00, where: arbat",
      "{date: 2025-08-06}",
      "6 a.m. Moscow time",
    ],
    [
      "the zone of a dateline from there",
      "when: 2025-08-06T19:20+02:00, where: geneva",
      "{date: 2025-08-06, place: geneva, tz: Europe/Zurich}",
      "7:20 p.m. Swiss time",
    ],
    [
      "the only city of the sheet with that time",
      "when: 2025-08-06T06:00+03:00",
      "{date: 2025-08-06, tz: America/New_York}",
      "6 a.m. Moscow time",
    ],
    [
      "the summer or winter time of that day",
      "when: 2025-01-06T06:00+01:00, where: paris",
      "{date: 2025-08-06}",
      "6 a.m. Paris time",
    ],
  ])("%s", (_, event, dateline, time) => {
    expect(words(dateOf(event, "", dateline))).toContain(time);
  });

  test.each([
    [
      "no clock there shows it",
      "when: 2025-08-06T06:00+05:00, where: moscow",
      "{date: 2025-08-06, tz: Europe/Moscow}",
      "6 a.m. (UTC+5)",
    ],
    [
      "nobody knows the zone of the place",
      "when: 2025-08-06T06:00-05:00, where: springfield",
      "{date: 2025-08-06}",
      "6 a.m. (UTC−5)",
    ],
    [
      "the source gave it in UTC",
      "when: 2025-08-06T06:00Z, where: moscow",
      "{date: 2025-08-06, tz: Europe/Moscow}",
      "6 a.m. UTC",
    ],
    [
      "the source gave no zone",
      "when: 2025-08-06T06:00, where: moscow",
      "{date: 2025-08-06, tz: Europe/Moscow}",
      "6 a.m.",
    ],
  ])("and by its distance from UTC where %s", (_, event, dateline, time) => {
    expect(words(dateOf(event, "", dateline))).toBe(`Wednesday 6 August, ${time}`);
  });
});
