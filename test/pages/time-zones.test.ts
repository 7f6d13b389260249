import { expect, test } from "vitest";
import { timelinePage } from "../../src/pages/timeline-page.ts";
import { contextOf } from "./small-archive.ts";

const sheet = (id: string, day: string, when: string, supersedes = "") => `
id: ${id}
title: ${id}
bottomLine: A call.
storylines: [call]
sources: {report: {type: news-report, publisher: unstated, title: A call, dateline: {date: ${day}}}}
events:
  call: {what: Call told in ${id}, state: occurred, when: "${when}", cite: p1${supersedes}}
`;
const washington = sheet("washington", "2025-10-22", "2025-10-22T20:30-04:00");
const moscow = sheet("moscow", "2025-10-23", "2025-10-23T03:30+03:00");
const kyiv = sheet("kyiv", "2025-10-23", "2025-10-23T03:10+03:00");
const geneva = sheet("geneva", "2025-10-23", "2025-10-23T02:45+02:00");

const timelineOf = (...sheets: readonly string[]) => {
  const context = contextOf({ sheets, storylines: { call: { title: "Call" } }, now: "2025-11-01" });
  const view = timelinePage.view(timelinePage.refs(context)[0]!, context);
  return { context, entries: view.months.flatMap(({ entries }) => entries) };
};

test("the timeline sorts times of three zones, on two dates, as moments, and prints each with its own zone", () => {
  const { entries } = timelineOf(washington, kyiv, geneva);
  expect(entries.map(({ text, date }) => `${date.text}: ${text}`)).toEqual([
    "Thu 23 Oct 2025, 2:45 a.m. (UTC+2): Call told in geneva",
    "Wed 22 Oct 2025, 8:30 p.m. (UTC−4): Call told in washington",
    "Thu 23 Oct 2025, 3:10 a.m. (UTC+3): Call told in kyiv",
  ]);
});

test("one moment told in two zones, on two dates, has not moved, and is no contradiction", () => {
  const carried = moscow.replace("cite: p1", "cite: p1, supersedes: washington#call");
  const { context, entries } = timelineOf(washington, carried);
  expect(entries.map(({ text, path }) => [text, path])).toEqual([["Call told in moscow", []]]);
  expect(context.archive.contradictions).toEqual([]);
});

test("the same call told an hour later has moved", () => {
  const later = moscow.replace("03:30", "04:30").replace("cite: p1", "cite: p1, supersedes: washington#call");
  const { entries } = timelineOf(washington, later);
  expect(entries[0]?.path.map(({ date }) => date.text)).toEqual([
    "Wed 22 Oct 2025, 8:30 p.m. (UTC−4)",
    "Thu 23 Oct 2025, 4:30 a.m. (UTC+3)",
  ]);
});
