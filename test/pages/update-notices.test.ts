import { expect, test } from "vitest";
import { lastChange, updateNotices } from "../../src/pages/update-notices.ts";
import { contextOf, harbourEntities } from "./small-archive.ts";

const sheet = `
id: changed
title: Changed
bottomLine: Changed.
sources:
  report: {type: news-report, publisher: gazette, dateline: {date: 2026-03-02}}
statements:
  toll: {by: mayor, says: The toll starts in May., cite: report:p1}
  army: {by: mayor, verb: denied, says: The army would be used., cite: report:p1}
events:
  talks: {what: Talks on pay, state: possible, when: unstated, cite: report:p1}
updates:
  - {at: 2026-03-03, kind: clarification, what: In May of 2027., was: The toll starts in May., affects: [toll]}
  - {at: 2026-03-03, kind: correction, what: It was not yet agreed with the port., was: Agreed., affects: [talks]}
  - {at: 2026-03-03, kind: clarification, what: The U.S. army is not meant. It is the national one., was: The army., affects: [army]}
  - {at: 2026-03-05, kind: clarification, what: All days are in local time.}
`.trim();

test("changes of one kind are one notice, the gravest first, with how what is right begins; the last day stands once", () => {
  const { archive } = contextOf({ sheets: [sheet], entities: harbourEntities });
  const notices = updateNotices(archive.briefings[0]!).map(({ kind, isGrave, entries }) => [
    `${kind}${isGrave ? "!" : ""}`,
    entries.map(({ anchor, text }) => `${anchor}: ${text}`),
  ]);
  expect(lastChange(archive.briefings[0]!)?.text).toBe("Thu 5 Mar 2026");
  expect(notices).toEqual([
    ["correction!", ["update-2: It was not yet agreed with …"]],
    [
      "clarification",
      [
        "update-1: In May of 2027",
        "update-3: The U.S. army is not meant",
        "update-4: All days are in local time",
      ],
    ],
  ]);
});
