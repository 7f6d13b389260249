import fc from "fast-check";
import { expect, test } from "vitest";
import type { Source } from "../../src/model/records/source.ts";
import { citableSources, readCitation } from "../../src/resolve/citations.ts";
import { processorTime } from "../support/processor-time.ts";

const article: Source = { type: "news-report", dateline: { date: "2025-08-06" } };
const one = citableSources({ article, "nyt-report": { type: "news-report", via: "article" } });
const several = citableSources({ reuters: article, w13: { ...article, excerpt: true } });

test.each([
  ["p7", { paragraph: 7, start: null, end: null }],
  ['p7 "Meanwhile … on Wednesday"', { paragraph: 7, start: "Meanwhile", end: "on Wednesday" }],
  ['p7 "Meanwhile ... on Wednesday"', { paragraph: 7, start: "Meanwhile", end: "on Wednesday" }],
  ["p7 “Meanwhile…on Wednesday”", { paragraph: 7, start: "Meanwhile", end: "on Wednesday" }],
  ['p7 "great progress"', { paragraph: 7, start: "great progress", end: null }],
  ["article:p2", { paragraph: 2, start: null, end: null }],
  ['article: p2 "a … b"', { paragraph: 2, start: "a", end: "b" }],
  ['article "a … b"', { paragraph: null, start: "a", end: "b" }],
])("a passage is a paragraph, its words, or both: %s", (written, expected) => {
  expect(readCitation(written, one)).toEqual({ citation: { source: "article", ...expected, written } });
});

test("a bare paragraph is one of the source that was read, not of one seen through it", () => {
  expect(readCitation("p2", one)).toMatchObject({ citation: { source: "article" } });
  expect(readCitation("nyt-report:p2", one)).toMatchObject({ citation: { source: "nyt-report" } });
});

test("w13 is a source where the sheet has one of that name", () => {
  expect(readCitation('w13 "start … end"', several)).toMatchObject({
    citation: { source: "w13", paragraph: null, start: "start", end: "end" },
  });
});

test("an unknown source is told by its id", () => {
  expect(readCitation("ryt:p2", one)).toEqual({ unknownSource: "ryt" });
  expect(readCitation('w14 "a … b"', several)).toEqual({ unknownSource: "w14" });
});

test.each([
  ["p2", several, "the sheet has 2 sources that were read; say which one is meant: reuters:p2 or w13:p2"],
  ["p0", one, "paragraphs are counted from p1"],
  ["7", one, "write p7"],
  ["para 7", one, "write p7"],
  ["p2-p4", one, "cite one paragraph each, as a list: [p2, p4]"],
  ["article:p2, p3", one, "cite one paragraph each, as a list: [article:p2, article:p3]"],
  ["article", one, 'say where in it: article:p1, or article "first words … last words"'],
  ["p7 Meanwhile", one, 'after the paragraph, put the words in quotation marks: "first words … last words"'],
  ['p7 "a … b … c"', one, "a passage has one start and one end: use one ellipsis, or cite two passages"],
  ['p7 "… b"', one, 'give the first and the last words of the passage: "first words … last words"'],
  ["somewhere near the end", one, 'write p7, or p7 "first words … last words"'],
])("what can't be read says what to write: %s", (written, sources, reason) => {
  expect(readCitation(written, sources)).toEqual({ reason });
});

test("whatever is written gives a passage, a reason or an unknown source, without delay", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((words) => `p7 "${words}"`),
      ),
      (written) => {
        const reading = readCitation(written, one);
        return "citation" in reading || "reason" in reading || "unknownSource" in reading;
      },
    ),
  );
  const time = processorTime(() => {
    readCitation(`p7 "${" … ".repeat(20_000)}`, one);
    readCitation(`article${" ".repeat(100_000)}x`, one);
    readCitation(`p7 "${" ".repeat(100_000)}x"`, one);
    readCitation(`${"a-".repeat(50_000)}:p7`, one);
  });
  expect(time).toBeLessThan(500);
});
