import { expect, test } from "vitest";
import { shorten } from "../../src/pages/plain-text.ts";
import { bottomLineText } from "../../src/write/prose/bottom-line-changes.ts";
import { contextOf, harbourEntities } from "./small-archive.ts";

test("a bottom line names whom it links to, and leaves out comments and notes", () => {
  const context = contextOf({
    entities: harbourEntities,
    sheets: [
      `id: bridge
title: Bridge
bottomLine: "[[mayor]] **may** close the bridge.[^x]<!-- ask again --> [[city|The town]] waits."
sources:
  article: {type: news-report, dateline: {date: 2026-03-04}}`,
    ],
  });
  expect(context.archive.briefings.map(bottomLineText)).toEqual([
    "Ada Berg may close the bridge. The town waits.",
  ]);
});

test("a long text is cut at a word and closed with an ellipsis", () => {
  expect(shorten("The bridge may close, the mayor says", 24)).toBe("The bridge may close…");
  expect(shorten("short", 24)).toBe("short");
  expect(shorten("a".repeat(30), 10)).toBe(`${"a".repeat(9)}…`);
});
