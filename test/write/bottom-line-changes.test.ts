import { describe, expect, test } from "vitest";
import { bottomLineChange, bottomLineWithChange } from "../../src/write/prose/bottom-line-changes.ts";
import { archiveOf, written } from "./written.ts";

interface Parts {
  readonly line?: string;
  readonly updates?: string;
  readonly body?: string;
}

const withdrawal = "{at: 2026-03-05, kind: withdrawal, what: It was misheard., affects: [toll]}";
const correction =
  "{at: 2026-03-06, kind: correction, what: They are dear., was: They are cheap., affects: [repairs]}";

const sheet = ({ line, updates, body }: Parts) => `---
factsheet: 1
id: bridge
title: Bridge
bottomLine: "${line ?? "A toll is possible, its mayor says.[^toll] The repairs are dear.[^repairs]"}"
sources: {article: {type: news-report, publisher: unstated, title: unstated, dateline: {date: 2026-03-04}}}
entities: {mayor: {type: person, name: Ada Berg}}
statements:
  toll: {by: mayor, says: A toll is possible., when: unstated, cite: p1}
  repairs: {by: mayor, says: The repairs are dear., when: unstated, cite: p2}
events:
  start: {what: Start of the toll, state: possible, when: unstated, per: [toll]}
updates: [${updates ?? withdrawal}]
---

${body ?? ""}`;

const briefingOf = (parts: Parts) =>
  archiveOf([{ path: "content/facts/a.md", text: sheet(parts) }]).briefings[0]!;
const lineOf = (parts: Parts) => /^> .*/m.exec(written(sheet(parts)).markdown)?.[0];

describe("in the briefing, the bottom line has a mark with a link to the log", () => {
  test.each<[string, Parts, string]>([
    [
      "where it cites what was withdrawn",
      {},
      "> **Bottom line.** A toll is possible, its mayor says ([**withdrawn**](#update-1)).[^toll] The repairs are dear.[^repairs]",
    ],
    [
      "where it cites what was corrected",
      { updates: correction },
      "> **Bottom line.** A toll is possible, its mayor says.[^toll] The repairs are dear ([corrected](#update-1)).[^repairs]",
    ],
    [
      "once, where one place cites two records of one update",
      { line: "Both.[^toll][^repairs]", updates: withdrawal.replace("[toll]", "[toll, repairs]") },
      "> **Bottom line.** Both ([**withdrawn**](#update-1)).[^toll][^repairs]",
    ],
    [
      "where what it cites rests on a withdrawn statement",
      { line: "It may start.[^start]" },
      "> **Bottom line.** It may start ([**rests on a withdrawn statement**](#update-1)).[^start]",
    ],
    [
      "behind the words of others and behind an abbreviation",
      { line: "Said “a toll.”[^toll] Not in the U.S.[^toll]" },
      "> **Bottom line.** Said “a toll.” ([**withdrawn**](#update-1))[^toll] Not in the U.S. ([**withdrawn**](#update-1))[^toll]",
    ],
    [
      "inside a sentence, before its comma and behind emphasis",
      { line: "It **may**[^toll] come,[^toll] she says." },
      "> **Bottom line.** It **may** ([**withdrawn**](#update-1))[^toll] come ([**withdrawn**](#update-1)),[^toll] she says.",
    ],
    [
      "in the editor's own, which stands in place of the field",
      { line: "No note.", body: "## Bottom line\n\nA toll, or none.[^toll]" },
      "> **Bottom line.** A toll, or none ([**withdrawn**](#update-1)).[^toll]",
    ],
    ["and none in code", { line: "Write `[^toll]`." }, "> **Bottom line.** Write `[^toll]`."],
  ])("%s", (_, parts, line) => {
    expect(lineOf(parts)).toBe(line);
  });
});

describe("where the bottom line is repeated, a sentence says what became of it", () => {
  test.each<[string, Parts, string | null]>([
    ["withdrawn in part", {}, "Part of what this rests on was withdrawn on 5 March 2026."],
    [
      "withdrawn as a whole",
      { line: "A toll is possible.[^toll]" },
      "What this rests on was withdrawn on 5 March 2026.",
    ],
    ["corrected", { updates: correction }, "Part of what this rests on was corrected on 6 March 2026."],
    [
      "withdrawn and corrected",
      { updates: `${withdrawal}, ${correction}` },
      "Part of what this rests on was withdrawn on 5 March 2026, and part was corrected on 6 March 2026.",
    ],
    [
      "resting on what was withdrawn",
      { line: "It may start.[^start]" },
      "Part of this rests on a withdrawn statement.",
    ],
    [
      "clarified, which takes nothing back",
      { updates: withdrawal.replace("withdrawal", "clarification") },
      null,
    ],
    ["citing nothing that was touched", { line: "The repairs are dear.[^repairs]" }, null],
  ])("%s", (_, parts, text) => {
    expect(bottomLineChange(briefingOf(parts))?.text ?? null).toBe(text);
  });

  test("in one field for both, behind the words themselves", () => {
    expect(bottomLineWithChange(briefingOf({}))).toBe(
      "A toll is possible, its mayor says. The repairs are dear. Part of what this rests on was withdrawn on 5 March 2026.",
    );
  });
});
